import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { SqlResult } from "../sql/executor.ts";
import type { JudgedCase } from "./rules/rule.ts";
import { essentialText, type SharedResults } from "./sharedResults.ts";

export interface CaseInput {
  readonly example: Example;
  readonly database: Database;
  readonly predictedSql: string;
}

/**
 * A predicted text that was asked for as gold takes the gold's result, the very same object, which comparisons find
 * equal at a glance.
 */
export function createJudgedCase(
  { example, database, predictedSql }: CaseInput,
  gold: SharedResults,
  predicted: SharedResults,
): JudgedCase {
  return {
    example,
    database,
    predictedSql,
    executeGold: (sql, databaseFile = database.file) => gold.execute(sql, databaseFile),
    async executePredicted(sql, databaseFile = database.file) {
      if (essentialText(sql) === "") return noSql;
      return gold.find(sql, databaseFile) ?? predicted.execute(sql, databaseFile);
    },
  };
}

const noSql: SqlResult = { kind: "invalid", reason: "no SQL came", milliseconds: 0 };
