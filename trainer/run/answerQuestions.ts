/** A generation answers questions and every answer is judged; both are kept by content. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tokenizer } from "../engine/tokenizer.ts";
import {
  type Candidate,
  type CandidateOptions,
  judgeCandidates,
  type Question,
  sampleSql,
} from "../methods/candidates.ts";
import { contentHash } from "./contentHash.ts";
import type { Generation } from "./makeGeneration.ts";
import type { RunContext } from "./runContext.ts";

export interface Answers {
  readonly candidates: readonly Candidate[];
  /** Seconds of decoding and of execution, when they were done. */
  readonly seconds: { readonly sample: number; readonly execute: number };
}

/** Samples and judges, or finds what the same weights answered to the same questions before. */
export async function answerQuestions(
  context: RunContext,
  label: string,
  generation: Generation,
  tokenizer: Tokenizer,
  questions: readonly Question[],
  options: CandidateOptions,
): Promise<Answers> {
  const { benchmark, executor, rule, store, progress, order } = context;
  const facts = {
    code: context.codeVersion,
    weights: generation.weightsHash,
    tokenizer: contentHash(tokenizer.toJson()),
    questions: contentHash(
      questions.map(({ prompt, example }) => [prompt, example.databaseId, example.goldSql]),
    ),
    options,
    rule: [rule.name, rule.version],
    executor: executor.name,
  };
  const entry = await store.remember("answers", facts, order.id, async (folder) => {
    const sampling = progress.phase(`${label}: answering`);
    const sql = await sampleSql(generation.model, tokenizer, questions, options, (done, total) => {
      context.signal.throwIfAborted();
      sampling.onProgress(done, total);
    });
    const sample = sampling.end(`${sql.length} candidates`);
    const judging = progress.phase(`${label}: executing`);
    const candidates = await judgeCandidates(
      sql,
      questions,
      { benchmark, executor, rule },
      judging.onProgress,
    );
    const correctCount = candidates.filter(({ outcome }) => outcome === "correct").length;
    const execute = judging.end(`${correctCount} of ${candidates.length} right`);
    writeFileSync(join(folder, "answers.json"), JSON.stringify({ candidates, seconds: { sample, execute } }));
  });
  context.signal.throwIfAborted();
  return JSON.parse(readFileSync(join(entry.folder, "answers.json"), "utf8")) as Answers;
}
