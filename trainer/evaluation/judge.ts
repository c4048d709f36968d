/** The one judge: of candidates in training, of predictions in evaluations and imports, of gold SQL in audits. */
import type { SqlResult } from "../sql/executors/executor.ts";
import { trimSql } from "../sql/text/normalizeSql.ts";
import type { Outcome } from "./outcome.ts";
import type { JudgedCase, Rule, RuleName } from "./rules/rule.ts";

/** By rule; one that does not apply is absent. */
export type Verdicts = Readonly<Partial<Record<RuleName, number>>>;

/** Everything said of one prediction. */
export interface Judgement {
  /** Under the first rule. */
  readonly outcome: Outcome;
  readonly verdicts: Verdicts;
  /** Executing the predicted SQL took this long; 0 where there was none. */
  readonly milliseconds: number;
  /** Why it is neither correct nor wrong, in the database's words. */
  readonly reason?: string;
}

/**
 * The verdicts of all `rules`, and the outcome under the first of them, which must be one that executes. Whatever the
 * SQL does is a value, gold SQL that fails included. Throws only where the executor does, for a database file that cannot
 * be used, once nothing is running any more.
 */
export async function judge(judged: JudgedCase, rules: readonly Rule[]): Promise<Judgement> {
  const [decisive] = rules;
  if (!decisive) throw new RangeError("The judge was given no rule.");
  const given = await settleAll(rules.map((rule) => rule.grade(judged)));
  const verdicts: Partial<Record<RuleName, number>> = {};
  for (const [index, { name }] of rules.entries()) {
    const verdict = given[index];
    if (verdict !== undefined) verdicts[name] = verdict;
  }
  const predicted = await judged.executePredicted(judged.predictedSql);
  const { milliseconds } = predicted;
  const verdict = given[0];
  if (verdict === 1) return { outcome: "correct", verdicts, milliseconds };
  if (verdict === undefined) {
    return { outcome: "goldFailed", verdicts, milliseconds, reason: await whyGoldFails(judged, decisive) };
  }
  if (predicted.kind === "rows") return { outcome: "wrong", verdicts, milliseconds };
  const outcome = trimSql(judged.predictedSql) === "" ? "empty" : predicted.kind;
  return { outcome, verdicts, milliseconds, reason: reasonOf(predicted) };
}

async function whyGoldFails(judged: JudgedCase, { title }: Rule): Promise<string> {
  const gold = await judged.executeGold(judged.example.goldSql);
  return gold.kind === "rows" ? `it does not execute as ${title} rewrites it` : reasonOf(gold);
}

function reasonOf(result: Exclude<SqlResult, { kind: "rows" }>): string {
  if (result.kind === "invalid") return result.reason;
  return result.reason ?? `it was stopped after ${Math.round(result.milliseconds)} ms`;
}

/** Like Promise.all, but throws only once nothing is running any more. */
async function settleAll<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  if (promises.length < 2) return Promise.all(promises);
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}
