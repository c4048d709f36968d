import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgressListener } from "../engine/engine.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import type { PromptedExample } from "../prompts/prompt.ts";
import { contentHash } from "../storage/contentHash.ts";
import { type CandidateOptions, sampleTexts } from "./candidates.ts";
import type { RunContext } from "./runContext.ts";
import type { TrainedWeights } from "./trainOrReuse.ts";

export interface SampledCompletions {
  /** Of everything they follow from. */
  readonly key: string;
  /** `samplesPerQuestion` a prompt, in the order of the prompts. */
  readonly texts: readonly string[];
  /** Seconds it took to sample them, when that was done. */
  readonly seconds: number;
}

/** A model answers prompts, or what the same weights answered to them before is found: then nothing progresses. */
export async function sampleCompletions(
  context: RunContext,
  { model, weightsHash }: Pick<TrainedWeights, "model" | "weightsHash">,
  tokenizer: Tokenizer,
  questions: readonly Pick<PromptedExample, "prompt">[],
  options: CandidateOptions,
  onProgress: ProgressListener,
): Promise<SampledCompletions> {
  const { store, spec, signal } = context;
  const inputs = {
    code: context.codeVersion,
    weights: weightsHash,
    tokenizer: tokenizer.contentHash,
    questions: contentHash(questions.map(({ prompt }) => prompt)),
    options,
  };
  const { folder, key, seconds } = await store.remember("samples", inputs, spec.id, async (target) => {
    const texts = await sampleTexts(model, tokenizer, questions, options, (done, total) => {
      signal.throwIfAborted();
      onProgress(done, total);
    });
    writeFileSync(join(target, "texts.json"), JSON.stringify(texts));
  });
  signal.throwIfAborted();
  const texts = JSON.parse(readFileSync(join(folder, "texts.json"), "utf8")) as string[];
  return { key, texts, seconds };
}
