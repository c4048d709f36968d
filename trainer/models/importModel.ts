import { basename } from "node:path";
import type { Engine, ProgressListener } from "../engine/engine.ts";
import { describeModel } from "./describeModel.ts";
import { findModelFiles, hashFiles, modelHash } from "./modelFiles.ts";
import { type ModelManifest, writeModelManifest } from "./modelManifest.ts";
import { readModelTexts } from "./textFiles.ts";

export interface ImportModelOptions {
  readonly engine: Engine;
  readonly dataFolder: string;
  /** In bytes hashed. */
  readonly onProgress: ProgressListener;
  readonly signal?: AbortSignal;
}

export interface ImportedModel {
  readonly manifest: ModelManifest;
  readonly manifestFile: string;
  /** What it may be called: the folder's name, or the file's without its extension. */
  readonly usualName: string;
}

/**
 * Opens a model whole, so that whatever is wrong with it is found now, hashes its files, and notes where they lie: nothing is
 * copied.
 *
 * @throws ModelError, TokenizerError, WeightsError naming the file, the fault and the fix.
 */
export async function importModel(
  place: string,
  { engine, dataFolder, onProgress, signal }: ImportModelOptions,
): Promise<ImportedModel> {
  const found = await findModelFiles(place);
  const model = await engine.loadModel(found.path);
  const opened = { configuration: model.configuration, weightCount: model.weightCount };
  await model.dispose();
  const { chatTemplate } = readModelTexts(found, opened.configuration);
  const facts = await describeModel(found, { ...opened, isChat: chatTemplate !== undefined });
  const files = await hashFiles(found, onProgress, signal);
  const { kind, path, folder } = found;
  const manifest: ModelManifest = { contentHash: modelHash(found, files), kind, path, folder, files, facts };
  return {
    manifest,
    manifestFile: writeModelManifest(dataFolder, manifest),
    usualName: basename(path).replace(/\.gguf$/, ""),
  };
}
