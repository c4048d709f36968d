/** What an opponent answers, and what the databases say of it. */
import type { Benchmark } from "../benchmarks/benchmark.ts";
import type { Model, ProgressListener } from "../engine/engine.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import { judgeAll, type Outcome } from "../evaluation/judge.ts";
import type { ComparisonRule } from "../evaluation/rules/resultRows.ts";
import { type PromptedExample, sqlOf } from "../prompts/prompt.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";

/** One SQL text sampled from a player or opponent for `questions[questionIndex]`. */
export interface Candidate {
  readonly questionIndex: number;
  readonly sql: string;
  readonly outcome: Outcome;
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
  readonly rule: ComparisonRule;
}

/** Samples `samplesPerQuestion` texts a prompt, in the order of the prompts. */
export async function sampleTexts(
  model: Model,
  tokenizer: Tokenizer,
  questions: readonly Pick<PromptedExample, "prompt">[],
  options: CandidateOptions,
  onProgress?: ProgressListener,
): Promise<string[]> {
  const prompts = questions.flatMap(({ prompt }) => {
    const ids = tokenizer.encode(prompt);
    return Array.from({ length: options.samplesPerQuestion }, () => ids);
  });
  const decoded = await model.generate(prompts, options, onProgress);
  return decoded.map(({ tokens }) => sqlOf(tokenizer.decode(tokens)));
}

/** Executes every SQL and its question's gold, and says which are right. */
export async function judgeCandidates(
  sql: readonly string[],
  questions: readonly PromptedExample[],
  { benchmark, executor, rule }: Judging,
  onProgress?: ProgressListener,
): Promise<Candidate[]> {
  const perQuestion = sql.length / Math.max(questions.length, 1);
  const items = sql.map((text, index) => {
    const { example } = questions[Math.floor(index / perQuestion)]!;
    return {
      sql: text,
      goldSql: example.goldSql,
      databaseFile: benchmark.databases.get(example.databaseId)!.file,
    };
  });
  const verdicts = await judgeAll(items, executor, rule, onProgress);
  return verdicts.map(({ outcome, milliseconds, reason }, index) => ({
    questionIndex: Math.floor(index / perQuestion),
    sql: sql[index]!,
    outcome,
    milliseconds,
    ...(reason === undefined ? {} : { reason }),
  }));
}
