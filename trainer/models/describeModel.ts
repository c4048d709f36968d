/** What a model's files say of it beside its weights. */
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { ModelConfiguration } from "../engine/engine.ts";
import { readGguf } from "../engine/gguf/ggufFile.ts";
import { ModelError } from "./modelError.ts";
import type { ModelFiles } from "./modelFiles.ts";
import type { ModelFacts } from "./modelManifest.ts";
import { readObject, readText } from "./textFiles.ts";

/** What only opening the model tells. */
export interface OpenedModel {
  readonly configuration: ModelConfiguration;
  readonly weightCount: number;
  readonly isChat: boolean;
}

export async function describeModel(
  found: ModelFiles,
  { configuration, weightCount, isChat }: OpenedModel,
): Promise<ModelFacts> {
  const { vocabularySize, hiddenSize, intermediateSize, layerCount, headCount } = configuration;
  const { keyValueHeadCount, contextLength } = configuration;
  const named = found.kind === "gguf" ? describeGguf(found.path) : await describeFolder(found);
  return {
    ...named,
    weightCount,
    isChat,
    architecture: {
      vocabularySize,
      hiddenSize,
      intermediateSize,
      layerCount,
      headCount,
      keyValueHeadCount,
      contextLength,
    },
  };
}

type NamedFacts = Pick<ModelFacts, "family" | "weightFormat" | "license">;

async function describeFolder({ folder, files }: ModelFiles): Promise<NamedFacts> {
  const weights = files.find(({ name }) => name.endsWith(".safetensors"));
  return {
    family: String(readObject(join(folder, "config.json"))?.model_type ?? "unknown"),
    weightFormat: weights ? await weightFormat(join(folder, weights.name)) : "unknown",
    license: licenseIn(folder),
  };
}

function describeGguf(file: string): NamedFacts {
  const { metadata, tensors } = readGguf(file);
  const counts = new Map<string, number>();
  for (const { shape, format } of tensors.values()) {
    const size = shape.reduce((product, length) => product * length, 1);
    counts.set(format.name, (counts.get(format.name) ?? 0) + size);
  }
  const license = metadata.get("general.license");
  return {
    family: String(metadata.get("general.architecture")),
    weightFormat: mostOf(counts),
    license: typeof license === "string" && license.trim() !== "" ? license.trim().slice(0, 100) : null,
  };
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "unknown";
}

/** Of the front matter of a model card, `license: apache-2.0`. */
function licenseIn(folder: string): string | null {
  const file = join(folder, "README.md");
  if (!existsSync(file)) return null;
  const card = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readText(file))?.[1];
  const license = /^license(?:_name)?:[ \t]*["']?([^"'\r\n]{1,100})/m.exec(card ?? "")?.[1]?.trim();
  return license || null;
}

const lengthBytes = 8;
const mostHeaderBytes = 100_000_000;

/** The type that most values of a safetensors file have. */
async function weightFormat(file: string): Promise<string> {
  const counts = new Map<string, number>();
  for (const value of Object.values(await readHeader(file))) {
    const { dtype, shape } = Object(value) as { dtype?: unknown; shape?: unknown };
    if (typeof dtype !== "string" || !Array.isArray(shape)) continue;
    const size = (shape as number[]).reduce((product, length) => product * length, 1);
    counts.set(dtype, (counts.get(dtype) ?? 0) + size);
  }
  return mostOf(counts);
}

async function readHeader(file: string): Promise<Record<string, unknown>> {
  const handle = await open(file);
  try {
    const start = Buffer.alloc(lengthBytes);
    await handle.read(start, 0, lengthBytes, 0);
    const length = Number(start.readBigUInt64LE());
    if (length > mostHeaderBytes) throw new ModelError(`${file} is no safetensors file. Download it again.`);
    const header = Buffer.alloc(length);
    await handle.read(header, 0, length, lengthBytes);
    return JSON.parse(header.toString("utf8")) as Record<string, unknown>;
  } finally {
    await handle.close();
  }
}
