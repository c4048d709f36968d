/** What a trainer keeps of an imported model: where it lies and what it is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ModelError } from "./modelError.ts";

const manifestSchema = z.object({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(["huggingFace", "gguf"]),
  path: z.string().min(1),
  folder: z.string().min(1),
  files: z.array(
    z.object({
      name: z.string().min(1),
      byteCount: z.number(),
      changedAt: z.number(),
      sha256: z.string(),
    }),
  ),
  facts: z.object({
    family: z.string(),
    weightCount: z.number(),
    weightFormat: z.string(),
    license: z.string().nullable(),
    isChat: z.boolean(),
    architecture: z.object({
      vocabularySize: z.number(),
      hiddenSize: z.number(),
      intermediateSize: z.number(),
      layerCount: z.number(),
      headCount: z.number(),
      keyValueHeadCount: z.number(),
      contextLength: z.number(),
    }),
  }),
});

export type ModelManifest = z.output<typeof manifestSchema>;
export type ModelFacts = ModelManifest["facts"];

function folderOf(dataFolder: string): string {
  return join(dataFolder, "models");
}

/** Returns the manifest's file. The same model imported from another place is from then on looked for there. */
export function writeModelManifest(dataFolder: string, manifest: ModelManifest): string {
  mkdirSync(folderOf(dataFolder), { recursive: true });
  const file = join(folderOf(dataFolder), `${manifest.contentHash}.json`);
  writeFileSync(`${file}.partial`, `${JSON.stringify(manifest, undefined, 2)}\n`);
  renameSync(`${file}.partial`, file);
  return file;
}

/** @throws ModelError where the model was not imported here, or its manifest is damaged. */
export function readModelManifest(dataFolder: string, contentHash: string, name: string): ModelManifest {
  const file = join(folderOf(dataFolder), `${contentHash}.json`);
  if (!existsSync(file)) {
    throw new ModelError(
      `Base model ${name} is not in ${folderOf(dataFolder)}. Import it here: sqldojo import model FOLDER --data ${dataFolder}`,
    );
  }
  const manifest = parse(readFileSync(file, "utf8"));
  if (!manifest)
    throw new ModelError(`${file} is damaged. Import the model again: sqldojo import model FOLDER`);
  return manifest;
}

/** Content hashes of the models imported here whose files are still where they were. */
export function listModels(dataFolder: string): string[] {
  const folder = folderOf(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => parse(readFileSync(join(folder, name), "utf8")) ?? [])
    .filter(({ path }) => existsSync(path))
    .map(({ contentHash }) => contentHash)
    .sort();
}

function parse(text: string): ModelManifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
