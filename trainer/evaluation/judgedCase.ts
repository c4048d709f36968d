import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { SqlExecutor, SqlResult } from "../sql/executor.ts";
import type { GoldResults } from "./goldResults.ts";
import type { JudgedCase } from "./rules/rule.ts";

export interface CaseInput {
  readonly example: Example;
  readonly database: Database;
  readonly predictedSql: string;
}

/**
 * A case that executes each text on each file once. A predicted text that is also a gold text takes the gold's result,
 * the very same object, which comparisons find equal at a glance.
 */
export function createJudgedCase(
  { example, database, predictedSql }: CaseInput,
  executor: SqlExecutor,
  goldResults: GoldResults,
): JudgedCase {
  const predicted = new Map<string, Promise<SqlResult>>();

  function executePredicted(sql: string, databaseFile = database.file): Promise<SqlResult> {
    if (sql.trim() === "") return Promise.resolve(noSql);
    const key = `${databaseFile}\n${sql}`;
    const known = goldResults.find(sql, databaseFile) ?? predicted.get(key);
    if (known !== undefined) return known;
    const result = executor.execute(sql, databaseFile);
    predicted.set(key, result);
    return result;
  }

  return {
    example,
    database,
    predictedSql,
    executeGold: (sql, databaseFile = database.file) => goldResults.execute(sql, databaseFile),
    executePredicted,
  };
}

const noSql: SqlResult = { kind: "invalid", reason: "no SQL came", milliseconds: 0 };
