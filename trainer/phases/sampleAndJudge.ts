/** A generation answers questions and every answer is judged; both are kept by content. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tokenizer } from "../engine/tokenizer.ts";
import type { PromptedExample } from "../prompts/prompt.ts";
import { type Candidate, type CandidateOptions, judgeCandidates } from "./candidates.ts";
import { contentHash } from "./contentHash.ts";
import type { RunContext } from "./runContext.ts";
import { sampleCompletions } from "./sampleCompletions.ts";
import type { TrainedWeights } from "./trainOrReuse.ts";

export interface Answers {
  readonly candidates: readonly Candidate[];
  /** Seconds of decoding and of execution, when they were done. */
  readonly seconds: { readonly sample: number; readonly execute: number };
}

/** Samples and judges as training does, or finds what the same weights answered to the same questions before. */
export async function sampleAndJudge(
  context: RunContext,
  label: string,
  generation: Pick<TrainedWeights, "model" | "weightsHash">,
  tokenizer: Tokenizer,
  questions: readonly PromptedExample[],
  options: CandidateOptions,
): Promise<Answers> {
  const { benchmark, executor, rule, store, progress, order } = context;
  const sampled = await sampleCompletions(context, label, generation, tokenizer, questions, options);
  const key = {
    samples: sampled.key,
    gold: contentHash(questions.map(({ example }) => [example.databaseId, example.goldSql])),
    rule: [rule.name, rule.version],
    executor: executor.name,
  };
  const { folder, seconds } = await store.remember("answers", key, order.id, async (target) => {
    const judging = progress.phase(`${label}: executing`);
    const candidates = await judgeCandidates(
      sampled.texts,
      questions,
      { benchmark, executor, rule },
      judging.onProgress,
    );
    const correctCount = candidates.filter(({ outcome }) => outcome === "correct").length;
    judging.end(`${correctCount} of ${candidates.length} right`);
    writeFileSync(join(target, "candidates.json"), JSON.stringify(candidates));
  });
  context.signal.throwIfAborted();
  const candidates = JSON.parse(readFileSync(join(folder, "candidates.json"), "utf8")) as Candidate[];
  return { candidates, seconds: { sample: sampled.seconds, execute: seconds } };
}
