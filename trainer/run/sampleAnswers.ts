import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tokenizer } from "../engine/tokenizer.ts";
import { type CandidateOptions, type Question, sampleSql } from "../methods/candidates.ts";
import { contentHash } from "./contentHash.ts";
import type { Generation } from "./makeGeneration.ts";
import type { RunContext } from "./runContext.ts";

export interface SampledAnswers {
  /** Of everything they follow from. */
  readonly key: string;
  /** `samplesPerQuestion` a question, in the order of the questions. */
  readonly sql: readonly string[];
  /** Seconds it took to sample them, when that was done. */
  readonly seconds: number;
}

/** A generation answers questions, or what the same weights answered to them before is found. */
export async function sampleAnswers(
  context: RunContext,
  label: string,
  generation: Generation,
  tokenizer: Tokenizer,
  questions: readonly Question[],
  options: CandidateOptions,
): Promise<SampledAnswers> {
  const { store, progress, order, signal } = context;
  const facts = {
    code: context.codeVersion,
    weights: generation.weightsHash,
    tokenizer: contentHash(tokenizer.toJson()),
    questions: contentHash(questions.map(({ prompt }) => prompt)),
    options,
  };
  const { folder, key, seconds } = await store.remember("samples", facts, order.id, async (target) => {
    const sampling = progress.phase(`${label}: answering`);
    const sql = await sampleSql(generation.model, tokenizer, questions, options, (done, total) => {
      signal.throwIfAborted();
      sampling.onProgress(done, total);
    });
    sampling.end(`${sql.length} answers`);
    writeFileSync(join(target, "sql.json"), JSON.stringify(sql));
  });
  signal.throwIfAborted();
  return { key, sql: JSON.parse(readFileSync(join(folder, "sql.json"), "utf8")) as string[], seconds };
}
