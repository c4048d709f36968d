/** A pretrained model, opened for a run. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Engine, Model } from "../engine/engine.ts";
import { ModelError } from "./modelError.ts";
import { hashFiles, modelHash } from "./modelFiles.ts";
import { type ModelManifest, readModelManifest } from "./modelManifest.ts";
import { type ModelTexts, readModelTexts } from "./textFiles.ts";

/** Weights, tokenizer and template that all generations of a run share. Its model is never trained in place. */
export interface PretrainedBase extends ModelTexts {
  readonly name: string;
  readonly contentHash: string;
  readonly model: Model;
  /** Where its files lie. */
  readonly folder: string;
  /** Its weights' file; of several the first. */
  readonly weightsFile: { readonly sha256: string; readonly byteCount: number };
}

/**
 * Opens an imported model, after making sure that its files are the imported ones.
 *
 * @param name how people call it.
 * @throws ModelError, TokenizerError, WeightsError
 */
export async function openBase(
  engine: Engine,
  dataFolder: string,
  { name, contentHash }: { readonly name: string; readonly contentHash: string },
): Promise<PretrainedBase> {
  const manifest = readModelManifest(dataFolder, contentHash, name);
  await refuseChanged(manifest, name);
  const model = await engine.loadModel(manifest.path);
  try {
    const { folder } = manifest;
    return {
      name,
      contentHash,
      model,
      folder,
      weightsFile: weightsFileOf(manifest),
      ...readModelTexts(manifest, model.configuration),
    };
  } catch (error) {
    await model.dispose();
    throw error;
  }
}

function weightsFileOf({ files }: ModelManifest): PretrainedBase["weightsFile"] {
  const file = files.find(({ name }) => /\.(safetensors|gguf)$/.test(name));
  if (!file) throw new ModelError("A model's manifest names no weights. Import the model again.");
  return { sha256: file.sha256, byteCount: file.byteCount };
}

/** Files of the same size and time are the same; others are hashed again. */
async function refuseChanged(manifest: ModelManifest, name: string): Promise<void> {
  const { folder, files } = manifest;
  const now = files.map((file) => {
    const found = statSync(join(folder, file.name), { throwIfNoEntry: false });
    if (!found) {
      throw new ModelError(
        `${join(folder, file.name)} of base model ${name} is gone. Put it back, or import the model from where it lies now.`,
      );
    }
    return { name: file.name, byteCount: found.size, changedAt: Math.round(found.mtimeMs) };
  });
  const isSame = now.every(
    ({ byteCount, changedAt }, index) =>
      byteCount === files[index]?.byteCount && changedAt === files[index]?.changedAt,
  );
  if (isSame) return;
  const hash = modelHash(manifest, await hashFiles({ folder, files: now }, () => {}));
  if (hash === manifest.contentHash) return;
  throw new ModelError(
    `${folder} is no longer base model ${name}: its content hash is ${hash}, not ${manifest.contentHash}. ` +
      "Restore its files, or import it under another name.",
  );
}
