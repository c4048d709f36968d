/** A base model and an adapter as one model that needs neither, for other programs. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { adapterFiles, type Engine } from "../engine/engine.ts";
import { readGguf } from "../engine/gguf/ggufFile.ts";
import { readGgufTokenizer } from "../engine/ggufTokenizer.ts";
import { ModelError } from "./modelError.ts";
import { findModelFiles, type ModelFiles } from "./modelFiles.ts";

export interface MergedModel {
  readonly folder: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly weightCount: number;
}

/**
 * Writes W + s·B·A in place of each adapted W to `folder` in Hugging Face's layout, float32, with the base's tokenizer and
 * template, as `transformers` opens it. Base and adapter stay as they are.
 *
 * @param base a folder in Hugging Face's layout or a GGUF file.
 * @param adapter a folder that a run or PEFT wrote.
 * @throws ModelError, WeightsError, TokenizerError naming the file, the fault and the fix.
 */
export async function mergeModel(
  engine: Engine,
  { base, adapter, folder }: { readonly base: string; readonly adapter: string; readonly folder: string },
): Promise<MergedModel> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new ModelError(`${target} is not empty. Name a folder that is, or one that does not exist yet.`);
  for (const name of Object.values(adapterFiles)) {
    if (existsSync(join(adapter, name))) continue;
    throw new ModelError(
      `${join(resolve(adapter), name)} is missing. Name the folder of an adapter: one with ${adapterFiles.configuration} and ${adapterFiles.weights}.`,
    );
  }
  const found = await findModelFiles(base);
  const model = await engine.loadModel(found.path);
  try {
    const adapted = await model.loadAdapter(adapter);
    try {
      const merged = await adapted.merged();
      try {
        mkdirSync(target, { recursive: true });
        const written = await merged.save(target);
        writeTexts(found, target);
        return { folder: target, ...written, weightCount: merged.weightCount };
      } finally {
        await merged.dispose();
      }
    } finally {
      await adapted.dispose();
    }
  } finally {
    await model.dispose();
  }
}

/** Everything of the base but weights and configuration; the tokenizer of a GGUF file as the files that it was made from. */
function writeTexts(found: ModelFiles, target: string): void {
  if (found.kind === "huggingFace") {
    for (const { name } of found.files) {
      if (/\.safetensors(\.index\.json)?$/.test(name) || name === "config.json") continue;
      copyFileSync(join(found.folder, name), join(target, name));
    }
    return;
  }
  const tokenizer = readGgufTokenizer(readGguf(found.path).metadata, found.path);
  const { json, chatTemplate, beginningOfSequence, endOfSequence } = tokenizer;
  const configuration = {
    tokenizer_class: "PreTrainedTokenizerFast",
    ...(beginningOfSequence === "" ? {} : { bos_token: beginningOfSequence }),
    ...(endOfSequence === "" ? {} : { eos_token: endOfSequence }),
    ...(chatTemplate === undefined ? {} : { chat_template: chatTemplate }),
  };
  writeFileSync(join(target, "tokenizer.json"), json);
  writeFileSync(join(target, "tokenizer_config.json"), `${JSON.stringify(configuration, null, 2)}\n`);
}
