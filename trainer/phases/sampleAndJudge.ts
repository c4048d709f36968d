/** A generation answers questions and every answer is judged; both are kept by content. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tokenizer } from "../engine/tokenizer.ts";
import { type Candidate, type CandidateOptions, judgeCandidates, type Question } from "./candidates.ts";
import { contentHash } from "./contentHash.ts";
import type { RunContext } from "./runContext.ts";
import { sampleAnswers } from "./sampleCompletions.ts";
import type { Generation } from "./trainGeneration.ts";

export interface Answers {
  readonly candidates: readonly Candidate[];
  /** Seconds of decoding and of execution, when they were done. */
  readonly seconds: { readonly sample: number; readonly execute: number };
}

/** Samples and judges as training does, or finds what the same weights answered to the same questions before. */
export async function answerQuestions(
  context: RunContext,
  label: string,
  generation: Generation,
  tokenizer: Tokenizer,
  questions: readonly Question[],
  options: CandidateOptions,
): Promise<Answers> {
  const { benchmark, executor, rule, store, progress, order } = context;
  const sampled = await sampleAnswers(context, label, generation, tokenizer, questions, options);
  const facts = {
    samples: sampled.key,
    gold: contentHash(questions.map(({ example }) => [example.databaseId, example.goldSql])),
    rule: [rule.name, rule.version],
    executor: executor.name,
  };
  const { folder, seconds } = await store.remember("answers", facts, order.id, async (target) => {
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
