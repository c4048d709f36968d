import type { SqlExecutor, SqlResult } from "../sql/executors/executor.ts";
import { type CaseInput, createJudgedCase } from "./judgedCase.ts";
import { evaluationRules } from "./rules/evaluationRules.ts";
import { goldTexts } from "./rules/judgeRows.ts";
import type { JudgedCase, Rule, RuleName } from "./rules/rule.ts";
import { strict } from "./rules/strict.ts";
import type { ScoredOutcome, ScoredPrediction } from "./scoredPrediction.ts";
import { createSharedResults, essentialText } from "./sharedResults.ts";
import { sqliteWording } from "./sqliteWording.ts";

export interface ScoringOptions {
  /** Executes what was predicted. */
  readonly executor: SqlExecutor;
  /** Executes gold SQL, perhaps from a store; `executor` unless told. Each text is asked of it about once. */
  readonly goldExecutor?: SqlExecutor;
  /** `evaluationRules` unless told. The outcome always follows the strict rule. */
  readonly rules?: readonly Rule[];
  /** How many predictions are in work at once, 64 unless told: enough to keep every process of an executor busy. */
  readonly concurrency?: number;
  /** Once aborted no further prediction is begun, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  /** Told of each prediction as it is done, in no order. */
  readonly onScored?: (scored: ScoredPrediction) => void;
}

/**
 * Judges every prediction once under all rules, many at a time; the answer is in the items' order. Whatever the SQL
 * does is a value: gold SQL that fails too, as the outcome goldFailed, which leaves out the rules that need its rows.
 * Throws only where the executor does, for a database file that cannot be used, after all work has come to rest.
 */
export async function scorePredictions(
  items: readonly CaseInput[],
  options: ScoringOptions,
): Promise<ScoredPrediction[]> {
  const { executor, goldExecutor = executor, concurrency = 64, signal, onScored } = options;
  const isSqlite = items.every(({ database }) => database.dialect === "sqlite");
  const sharing = isSqlite ? { wordingOf: sqliteWording } : {};
  const gold = createSharedResults(goldExecutor, sharing);
  const predicted = createSharedResults(executor, sharing);
  const scored: ScoredPrediction[] = new Array(items.length);
  const remaining = items.entries();
  let hasFailed = false;

  async function scoreRemaining(): Promise<void> {
    for (const [position, item] of remaining) {
      if (hasFailed) return;
      try {
        signal?.throwIfAborted();
        const one = await scoreOne(createJudgedCase(item, gold, predicted), options.rules ?? evaluationRules);
        scored[position] = one;
        onScored?.(one);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  }

  const lanes = Array.from({ length: Math.min(concurrency, items.length) }, scoreRemaining);
  // All lanes come to rest before an error is thrown, so that nothing still runs behind the caller's back.
  for (const lane of await Promise.allSettled(lanes)) if (lane.status === "rejected") throw lane.reason;
  return scored;
}

async function scoreOne(judged: JudgedCase, rules: readonly Rule[]): Promise<ScoredPrediction> {
  const verdicts: Partial<Record<RuleName, number>> = {};
  const others = rules.filter((rule) => rule !== strict);
  const [strictVerdict, ...answers] = await settleAll([strict, ...others].map((rule) => rule.judge(judged)));
  if (strictVerdict !== undefined && others.length < rules.length) verdicts.strict = strictVerdict;
  for (const [index, { name }] of others.entries()) {
    const verdict = answers[index];
    if (verdict !== undefined) verdicts[name] = verdict;
  }
  const { index, databaseId } = judged.example;
  return { index, databaseId, verdicts, ...(await describeOutcome(judged, strictVerdict)) };
}

/** Like Promise.all, but throws only once nothing is running any more. */
async function settleAll<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

type Outcome = Pick<ScoredPrediction, "outcome" | "milliseconds" | "reason">;

async function describeOutcome(judged: JudgedCase, strictVerdict: number | undefined): Promise<Outcome> {
  const predicted = await judged.executePredicted(judged.predictedSql);
  const { milliseconds } = predicted;
  if (strictVerdict === undefined) {
    const gold = await judged.executeGold(goldTexts(judged)[0] ?? "");
    return { outcome: "goldFailed", milliseconds, reason: reasonOf(gold) };
  }
  if (predicted.kind === "rows") return { outcome: strictVerdict === 1 ? "correct" : "wrong", milliseconds };
  const outcome: ScoredOutcome = essentialText(judged.predictedSql) === "" ? "empty" : predicted.kind;
  return { outcome, milliseconds, reason: reasonOf(predicted) };
}

function reasonOf(result: SqlResult): string {
  if (result.kind === "invalid") return result.reason;
  if (result.kind === "timedOut") {
    return result.reason ?? `it was stopped after ${Math.round(result.milliseconds)} ms`;
  }
  return "";
}
