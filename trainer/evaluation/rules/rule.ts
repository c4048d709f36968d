/** What it takes to tell right from wrong under one of the field's rules. */
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import type { SqlResult } from "../../sql/executors/executor.ts";

export type RuleName =
  | "strict"
  | "spiderExecution"
  | "spiderTestSuite"
  | "spiderExactMatch"
  | "birdExecution"
  | "birdSoftF1"
  | "softF1"
  | "birdVes"
  | "birdRewardVes";

/** One prediction in front of the judge. Executing the same text on the same file twice costs nothing the second time. */
export interface JudgedCase {
  readonly example: Example;
  readonly database: Database;
  readonly predictedSql: string;
  /** Executes the gold SQL, or a text a rule derived from it; answers are shared by all evaluations. */
  executeGold(sql: string, databaseFile?: string): Promise<SqlResult>;
  /** Executes the predicted SQL, or a text a rule derived from it. */
  executePredicted(sql: string, databaseFile?: string): Promise<SqlResult>;
}

export interface Rule {
  readonly name: RuleName;
  /** Raised with every change that can change a verdict; scores of different versions do not compare. */
  readonly version: number;
  /** For column heads, such as "BIRD EX". */
  readonly title: string;
  /** Paper or script that the rule comes from. */
  readonly source: string;
  /**
   * 1 right, 0 wrong, between them a graded rule's share (VES and its kin may pass 1). Undefined where the rule does
   * not apply: no suite of databases, a dialect it cannot read, a gold SQL that does not execute.
   */
  judge(judged: JudgedCase): Promise<number | undefined>;
}
