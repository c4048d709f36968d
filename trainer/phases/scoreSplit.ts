/** Predictions on one split under all rules, kept by content. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Benchmark, Database, Example } from "../benchmarks/benchmark.ts";
import type { ProgressListener } from "../engine/engine.ts";
import { type JudgedPrediction, judgeAll } from "../evaluation/judgeAll.ts";
import { rules } from "../evaluation/rules/registry.ts";
import { type Rule, versionOf } from "../evaluation/rules/rule.ts";
import { fileVersion } from "../sql/executors/fileVersion.ts";
import { contentHash } from "../storage/contentHash.ts";
import type { ContentStore } from "./contentStore.ts";
import type { Evaluator } from "./evaluator.ts";

export interface ScoringContext {
  readonly spec: { readonly id: string };
  readonly benchmark: Benchmark;
  readonly evaluator: Evaluator;
  /** Gives the outcomes; the verdicts of all others stand beside it. */
  readonly rule: Rule;
  readonly store: ContentStore;
  readonly codeVersion: string;
  readonly signal: AbortSignal;
}

export interface AnsweredExample {
  readonly example: Example;
  readonly sql: string;
}

/**
 * Executes and judges every answer, or finds what was said of the same answers on the same databases before: a run
 * taken up again records the very same verdicts, and nothing progresses. In the order of the answers. Throws where an
 * example's database is missing, and the signal's reason.
 */
export async function scoreSplit(
  context: ScoringContext,
  answers: readonly AnsweredExample[],
  onProgress: ProgressListener,
): Promise<JudgedPrediction[]> {
  const { benchmark, evaluator, rule, store, spec, signal } = context;
  const items = answers.map(({ example, sql }) => ({
    example,
    database: databaseOf(benchmark, example),
    predictedSql: sql,
  }));
  const files = new Set(items.flatMap(({ database }) => [database.file, ...(database.suiteFiles ?? [])]));
  const ordered = [rule, ...rules.filter((other) => other !== rule)];
  const cacheKey = {
    code: context.codeVersion,
    answers: contentHash(answers),
    databases: contentHash([...files].sort().map((file) => [file, fileVersion(file)])),
    rules: ordered.map(versionOf),
    executor: evaluator.executor.name,
    limits: evaluator.limits,
  };
  const entry = await store.remember("verdicts", cacheKey, spec.id, async (folder) => {
    let doneCount = 0;
    const judged = await judgeAll(items, {
      ...evaluator,
      rules: ordered,
      signal,
      onJudged: () => onProgress(++doneCount, items.length),
    });
    writeFileSync(join(folder, "verdicts.json"), JSON.stringify(judged));
  });
  signal.throwIfAborted();
  return JSON.parse(readFileSync(join(entry.folder, "verdicts.json"), "utf8")) as JudgedPrediction[];
}

function databaseOf({ databases, name }: Benchmark, { index, databaseId }: Example): Database {
  const database = databases.get(databaseId);
  if (!database) throw new Error(`Example ${index} of ${name} names the unknown database ${databaseId}.`);
  return database;
}
