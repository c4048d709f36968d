import { mapConcurrently } from "../concurrency/mapConcurrently.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";
import { sqliteRowsKey } from "../sql/text/normalizeSql.ts";
import { type Judgement, judge } from "./judge.ts";
import { type CaseInput, createJudgedCase } from "./judgedCase.ts";
import { rules as allRules } from "./rules/registry.ts";
import type { Rule } from "./rules/rule.ts";
import { createSharedResults, type SharedResults, unsharedResults } from "./sharedResults.ts";

/** What the judge said of the prediction for one example. */
export interface JudgedPrediction extends Judgement {
  /** The example's position in its split. */
  readonly index: number;
  readonly databaseId: string;
}

export interface JudgingOptions {
  /** Executes what was predicted. */
  readonly executor: SqlExecutor;
  /** Executes gold SQL, perhaps from a store. Each text is asked of it about once. Default: `executor`. */
  readonly goldExecutor?: SqlExecutor;
  /** The outcome follows the first of them. Default: all, and so the strict one. */
  readonly rules?: readonly Rule[];
  /** True where the executor itself remembers results, so that the pass need not. Default: false. */
  readonly isRemembered?: boolean;
  /** How many predictions are in work at once. Default: 64, enough to keep every process of an executor busy. */
  readonly concurrency?: number;
  /** Once aborted no further prediction is begun, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  /** Told of each prediction as it is done, in no order. */
  readonly onJudged?: (judged: JudgedPrediction) => void;
}

/**
 * Judges every prediction once, many at a time; the answer is in the items' order. Throws where `judge` does, after all
 * work has come to rest.
 */
export async function judgeAll(
  items: readonly CaseInput[],
  options: JudgingOptions,
): Promise<JudgedPrediction[]> {
  const {
    executor,
    goldExecutor = executor,
    rules = allRules,
    isRemembered = false,
    concurrency = 64,
    signal,
    onJudged,
  } = options;
  const isSqlite = items.every(({ database }) => database.dialect === "sqlite");
  const resultsOf = (of: SqlExecutor): SharedResults => {
    if (isRemembered) return unsharedResults(of);
    return createSharedResults(of, isSqlite ? { rowsKeyOf: sqliteRowsKey } : {});
  };
  const [gold, predicted] = [resultsOf(goldExecutor), resultsOf(executor)];
  return mapConcurrently(items, { concurrency, signal }, async (item) => {
    const { index, databaseId } = item.example;
    const judgement = await judge(createJudgedCase(item, gold, predicted), rules);
    const judged = { index, databaseId, ...judgement };
    onJudged?.(judged);
    return judged;
  });
}
