/** What it takes to tell right from wrong under one of the field's rules. */
import type { RuleName } from "../../api/generated/catalogue.ts";
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import type { SqlResult } from "../../sql/executors/executor.ts";

export type { RuleName };

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

/** What a rule compares: a successful result without its time. */
export type ResultRows = Pick<Extract<SqlResult, { kind: "rows" }>, "columns" | "rows">;

/**
 * A way of telling right from wrong, the same in training, evaluations, audits and imports. What is said of it stands in the
 * server's catalogue (`server/domain/evaluations/builtInRules.ts`), its version too: raise it there with every change here
 * that can change a verdict.
 */
export interface Rule {
  readonly name: RuleName;
  /** Scores of different versions do not compare. */
  readonly version: number;
  /** For column heads, such as "BIRD EX". */
  readonly title: string;
  /** For people, in a sentence or two: what it calls right, or what it grades. */
  readonly meaning: string;
  /** Paper or script that the rule comes from. */
  readonly source: string;
  /** Whether a verdict may lie between right and wrong, or beyond right. */
  readonly isGraded: boolean;
  /**
   * The verdict: 1 right, 0 wrong, between them a graded rule's share (VES and its kin may pass 1). Undefined where the
   * rule does not apply: no suite of databases, a dialect it cannot read, a gold SQL that does not execute.
   */
  grade(judged: JudgedCase): Promise<number | undefined>;
}

/** A rule whose verdicts take a clock, and so a pass of their own. */
export type MeasuredRule = Omit<Rule, "grade">;

/** As recorded with every score: `strict@1`. */
export function versionOf({ name, version }: Pick<Rule, "name" | "version">): string {
  return `${name}@${version}`;
}
