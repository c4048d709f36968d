import type { SqlResult } from "../../sql/executors/executor.ts";
import type { JudgedCase, ResultRows } from "./rule.ts";

/** How a rule asks the databases and what it makes of their answers. */
export interface RowGrading {
  /** What is executed for the gold SQL. Default: the SQL itself. */
  readonly goldText?: (sql: string) => string;
  /** What is executed for the predicted SQL. Default: the SQL itself. */
  readonly predictedText?: (sql: string) => string;
  /** From 0 to 1; `goldText` is the text that was executed. */
  compare(predicted: ResultRows, gold: ResultRows, goldText: string): number;
}

/**
 * The best grade against the gold SQL and every other SQL the benchmark accepts; 0 where the prediction does not
 * execute, undefined where no gold does.
 */
export async function gradeRows(judged: JudgedCase, grading: RowGrading): Promise<number | undefined> {
  const { goldText = same, predictedText = same } = grading;
  let best: number | undefined;
  for (const sql of goldTexts(judged)) {
    // Gold is asked for first: a prediction of the same text then takes its result.
    const [gold, predicted] = await Promise.all([
      judged.executeGold(goldText(sql)),
      judged.executePredicted(predictedText(judged.predictedSql)),
    ]);
    if (gold.kind !== "rows") continue;
    best = Math.max(best ?? 0, gradeResult(predicted, gold, goldText(sql), grading));
    if (best === 1) break;
  }
  return best;
}

/** The gold SQL first, then the others that the benchmark accepts. */
export function goldTexts({ example }: Pick<JudgedCase, "example">): readonly string[] {
  return [example.goldSql, ...(example.acceptedSql ?? [])];
}

function gradeResult(predicted: SqlResult, gold: ResultRows, goldText: string, grading: RowGrading): number {
  return predicted.kind === "rows" ? grading.compare(predicted, gold, goldText) : 0;
}

function same(sql: string): string {
  return sql;
}
