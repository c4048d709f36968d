/** Models by their name on a hub, fetched by Hugging Face's own library into the data folder. */
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { downloadFile, HubApiError, listFiles, modelInfo } from "@huggingface/hub";
import type { ProgressListener } from "../engine/engine.ts";
import { ModelError } from "./modelError.ts";

export interface DownloadOptions {
  readonly dataFolder: string;
  /** Branch, tag or commit. */
  readonly revision: string;
  /** In bytes. */
  readonly onProgress: ProgressListener;
  readonly signal?: AbortSignal;
  /** Address of the hub. */
  readonly hubUrl: string;
  /** For models whose terms have to be accepted first. */
  readonly accessToken?: string | undefined;
}

/** `HuggingFaceTB/SmolLM2-135M-Instruct`: an owner and a model. */
export function isHubName(place: string): boolean {
  return /^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(place) && !existsSync(place);
}

const wanted =
  /^(config|generation_config|tokenizer|tokenizer_config|chat_template)\.json$|^chat_template\.jinja$|^README\.md$|^[^/]+\.safetensors(\.index\.json)?$/;

/**
 * Fetches what makes a model, and nothing that is code, into `<data>/models/hub/<owner>--<name>/<commit>`; files that are there
 * whole are not fetched again. Returns that folder.
 *
 * @throws ModelError where the hub cannot be reached or has no such model, with the fix.
 */
export async function downloadModel(name: string, options: DownloadOptions): Promise<string> {
  try {
    return await download(name, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw explain(error, name, options);
  }
}

async function download(name: string, options: DownloadOptions): Promise<string> {
  const { dataFolder, revision, onProgress, signal, hubUrl, accessToken } = options;
  const common = {
    hubUrl,
    ...(accessToken === undefined ? {} : { accessToken }),
    fetch: ((input, init) => fetch(input, { ...init, signal: signal ?? null })) as typeof fetch,
  };
  const { sha } = await modelInfo({ ...common, name, revision, additionalFields: ["sha"] });
  if (!/^[0-9a-f]{40,64}$/.test(sha))
    throw new ModelError(`${hubUrl} gives ${name} no commit. Is it a Hugging Face hub?`);
  const repo = { type: "model", name } as const;
  const files: { path: string; size: number }[] = [];
  for await (const { type, path, size } of listFiles({ ...common, repo, revision: sha }))
    if (type === "file" && wanted.test(path)) files.push({ path, size });
  const folder = join(dataFolder, "models/hub", name.replace("/", "--"), sha);
  mkdirSync(folder, { recursive: true });
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const count = (byteCount: number) => {
    done += byteCount;
    onProgress(done, total);
  };
  for (const { path, size } of files) {
    const file = join(folder, path);
    if (existsSync(file) && statSync(file).size === size) {
      count(size);
      continue;
    }
    const blob = await downloadFile({ ...common, repo, revision: sha, path });
    if (!blob) throw new ModelError(`${name} has no ${path} any more. Import it again.`);
    await write(blob, file, count, signal);
  }
  return folder;
}

/** Under its name only when it is whole. */
async function write(
  blob: Blob,
  file: string,
  onChunk: (byteCount: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const source = Readable.fromWeb(blob.stream() as Parameters<typeof Readable.fromWeb>[0]);
  source.on("data", (chunk: Uint8Array) => onChunk(chunk.byteLength));
  await pipeline(source, createWriteStream(`${file}.partial`), signal ? { signal } : {});
  renameSync(`${file}.partial`, file);
}

function explain(error: unknown, name: string, { hubUrl }: DownloadOptions): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof HubApiError && [401, 403, 404].includes(error.statusCode)) {
    return new ModelError(
      `${hubUrl} has no model ${name} for everybody (${error.statusCode}). Check its name; if it is gated, accept its terms there and ` +
        "set HF_TOKEN.",
      { cause: error },
    );
  }
  const reason =
    error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);
  return new ModelError(
    `${name} is no folder here, and it cannot be fetched from ${hubUrl} (${reason}). Where there is a network, ` +
      `hf download ${name} --local-dir DIR fetches it; bring the folder here and import that.`,
    { cause: error },
  );
}
