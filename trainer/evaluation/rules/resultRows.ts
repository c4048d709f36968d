import type { SqlResult } from "../../sql/executors/executor.ts";

/** What a comparison looks at: a successful result without its time. */
export type ResultRows = Pick<Extract<SqlResult, { kind: "rows" }>, "columns" | "rows">;

/** Decides whether a prediction's result answers the question as the gold SQL's does. */
export interface ComparisonRule {
  readonly name: string;
  /** Raised with every change that can change a verdict; evaluations of different versions are not comparable. */
  readonly version: number;
  compare(predicted: ResultRows, gold: ResultRows, goldSql: string): boolean;
}
