/** What an opponent answers, and what the databases say of it. */
import type { Benchmark } from "../benchmarks/benchmark.ts";
import type { Model, ProgressListener } from "../engine/engine.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import { judgeAll } from "../evaluation/judgeAll.ts";
import type { JudgedOutcome, Outcome } from "../evaluation/outcome.ts";
import type { Rule } from "../evaluation/rules/rule.ts";
import type { PromptedExample } from "../prompts/prompt.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";

/**
 * One SQL text sampled from a player or opponent for `questions[questionIndex]`. Unless told otherwise one that was judged:
 * of a candidate whose gold SQL fails there is nothing to learn.
 */
export interface Candidate<Of extends Outcome = JudgedOutcome> {
  readonly questionIndex: number;
  readonly sql: string;
  readonly outcome: Of;
  readonly milliseconds: number;
  readonly reason?: string;
}

export interface CandidateOptions {
  readonly temperature: number;
  readonly topP: number;
  readonly samplesPerQuestion: number;
  readonly maximumNewTokens: number;
  readonly seed: number;
}

export interface Judging {
  readonly benchmark: Benchmark;
  readonly executor: SqlExecutor;
  readonly rule: Rule;
}

/** Samples `samplesPerQuestion` answers a prompt, in the order of the prompts, as the model gives them. */
export async function sampleTexts(
  model: Model,
  tokenizer: Tokenizer,
  questions: readonly Pick<PromptedExample, "prompt">[],
  options: CandidateOptions,
  onProgress?: ProgressListener,
): Promise<string[]> {
  const prompts = questions.flatMap(({ prompt }) => {
    const ids = tokenizer.encodePrompt(prompt);
    return Array.from({ length: options.samplesPerQuestion }, () => ids);
  });
  const { stopIds } = tokenizer;
  const decoding = stopIds === undefined ? options : { ...options, stopIds };
  const decoded = await model.generate(prompts, decoding, onProgress);
  return decoded.map(({ tokens }) => tokenizer.decode(tokens).trim());
}

/** Puts every SQL before the judge, under one rule; in their order, those whose gold SQL fails included. */
export async function judgeCandidates(
  sql: readonly string[],
  questions: readonly PromptedExample[],
  { benchmark, executor, rule }: Judging,
  onProgress?: ProgressListener,
): Promise<Candidate<Outcome>[]> {
  const perQuestion = sql.length / Math.max(questions.length, 1);
  const items = sql.map((predictedSql, index) => {
    const { example } = questions[Math.floor(index / perQuestion)]!;
    return { example, database: benchmark.databases.get(example.databaseId)!, predictedSql };
  });
  let doneCount = 0;
  const judged = await judgeAll(items, {
    executor,
    rules: [rule],
    isRemembered: true,
    onJudged: () => onProgress?.(++doneCount, items.length),
  });
  return judged.map(({ outcome, milliseconds, reason }, index) => ({
    questionIndex: Math.floor(index / perQuestion),
    sql: sql[index]!,
    outcome,
    milliseconds,
    ...(reason === undefined ? {} : { reason }),
  }));
}

export function isJudged(candidate: Candidate<Outcome>): candidate is Candidate {
  return candidate.outcome !== "goldFailed";
}
