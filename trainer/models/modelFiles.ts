/** Which files make a pretrained model, and the hash that tells it from all others. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { ProgressListener } from "../engine/engine.ts";
import { contentHash } from "../storage/contentHash.ts";
import { ModelError } from "./modelError.ts";

export interface ModelFile {
  /** Within the model's folder. */
  readonly name: string;
  readonly byteCount: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changedAt: number;
}

export interface HashedFile extends ModelFile {
  readonly sha256: string;
}

export interface ModelFiles {
  readonly kind: "huggingFace" | "gguf";
  /** Absolute; of a GGUF the file itself, as the engine opens it. */
  readonly path: string;
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly ModelFile[];
}

const required = ["config.json", "tokenizer.json"] as const;
const optional = [
  "generation_config.json",
  "tokenizer_config.json",
  "chat_template.jinja",
  "chat_template.json",
] as const;
const oneFile = "model.safetensors";
const index = "model.safetensors.index.json";
/** A list of shards has no more than some thousand lines. */
const mostIndexBytes = 64 * 1024 * 1024;

/**
 * Finds a model's files in a Hugging Face folder, or takes a GGUF for the one file that it is.
 *
 * @throws ModelError
 */
export async function findModelFiles(place: string): Promise<ModelFiles> {
  const path = resolve(place);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ModelError(`${path} does not exist. Name a model's folder, or a .gguf file.`);
  if (found.isDirectory()) return { kind: "huggingFace", path, folder: path, files: await filesOf(path) };
  if (!path.endsWith(".gguf")) {
    throw new ModelError(
      `${path} is no model: name the folder with config.json, tokenizer.json and model.safetensors, or a .gguf file.`,
    );
  }
  const folder = resolve(path, "..");
  return { kind: "gguf", path, folder, files: [await require(folder, basename(path))] };
}

async function filesOf(folder: string): Promise<ModelFile[]> {
  const texts = await Promise.all(required.map((name) => require(folder, name)));
  const others = await Promise.all(optional.map((name) => describe(folder, name)));
  const whole = await describe(folder, oneFile);
  const weights = whole ? [whole] : await shardsOf(folder);
  return [...texts, ...others.filter((file) => file !== undefined), ...weights];
}

async function shardsOf(folder: string): Promise<ModelFile[]> {
  const list = await describe(folder, index);
  if (!list) {
    throw new ModelError(
      `${folder} has no ${oneFile} and no ${index}. Download the weights in the safetensors format (not .bin, which is code).`,
    );
  }
  if (list.byteCount > mostIndexBytes)
    throw new ModelError(`${join(folder, index)} is too large for a list of shards. Download it again.`);
  const names = shardNames(await readFile(join(folder, index), "utf8"));
  if (!names) throw new ModelError(`${join(folder, index)} lists no shards. Download it again.`);
  const outside = names.find((name) => basename(name) !== name || !name.endsWith(".safetensors"));
  if (outside !== undefined)
    throw new ModelError(
      `${join(folder, index)} names ${JSON.stringify(outside)}, which is no shard of its folder.`,
    );
  return [list, ...(await Promise.all(names.map((name) => require(folder, name))))];
}

function shardNames(text: string): string[] | undefined {
  try {
    const map = (JSON.parse(text) as { weight_map?: unknown }).weight_map;
    if (typeof map !== "object" || map === null) return undefined;
    const names = Object.values(map);
    if (names.length === 0 || names.some((name) => typeof name !== "string")) return undefined;
    return [...new Set(names as string[])].sort();
  } catch {
    return undefined;
  }
}

async function require(folder: string, name: string): Promise<ModelFile> {
  const file = await describe(folder, name);
  if (!file) throw new ModelError(`${join(folder, name)} is missing. Download the model's folder whole.`);
  return file;
}

async function describe(folder: string, name: string): Promise<ModelFile | undefined> {
  const found = await stat(join(folder, name)).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  return { name, byteCount: found.size, changedAt: Math.round(found.mtimeMs) };
}

/** Hashes every file; progress is in bytes. */
export async function hashFiles(
  { folder, files }: Pick<ModelFiles, "folder" | "files">,
  onProgress: ProgressListener,
  signal?: AbortSignal,
): Promise<HashedFile[]> {
  const total = files.reduce((sum, { byteCount }) => sum + byteCount, 0);
  let done = 0;
  const hashed: HashedFile[] = [];
  for (const file of files) {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(join(folder, file.name), { highWaterMark: 1 << 20 })) {
      signal?.throwIfAborted();
      hash.update(chunk as Buffer);
      done += (chunk as Buffer).length;
      onProgress(done, total);
    }
    hashed.push({ ...file, sha256: hash.digest("hex") });
  }
  return hashed;
}

/** What a model is, wherever it lies; the name of a GGUF file is not part of it. */
export function modelHash({ kind }: Pick<ModelFiles, "kind">, files: readonly HashedFile[]): string {
  const named = files.map(({ name, sha256 }) => [kind === "gguf" ? "gguf" : name, sha256] as const);
  return contentHash([...named].sort(([one], [other]) => (one < other ? -1 : 1)));
}
