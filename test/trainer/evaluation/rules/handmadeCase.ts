import type { JudgedCase } from "../../../../trainer/evaluation/rules/rule.ts";
import type { SqlResult, SqlValue } from "../../../../trainer/sql/executors/executor.ts";

export function rowsResult(...rows: SqlValue[][]): SqlResult {
  return { kind: "rows", columns: (rows[0] ?? ["a"]).map((_, index) => `c${index}`), rows, milliseconds: 1 };
}

export const invalidResult: SqlResult = { kind: "invalid", reason: "no such column", milliseconds: 1 };

export interface HandmadeCase {
  readonly goldSql?: string;
  readonly predictedSql?: string;
  readonly acceptedSql?: readonly string[];
  /** Answers by the text that a rule asks; on a further file of the suite by `file:text`. */
  readonly gold: SqlResult | Readonly<Record<string, SqlResult>>;
  readonly predicted: SqlResult | Readonly<Record<string, SqlResult>>;
  readonly suiteFiles?: readonly string[];
}

/** A case whose databases answer from a table. Texts that the table lacks fail to execute. */
export function handmadeCase({
  goldSql = "SELECT g",
  predictedSql = "SELECT p",
  ...rest
}: HandmadeCase): JudgedCase {
  const { acceptedSql, gold, predicted, suiteFiles } = rest;
  const answer =
    (table: HandmadeCase["gold"]) =>
    async (sql: string, file = ""): Promise<SqlResult> =>
      isResult(table) ? table : (table[`${file}:${sql}`] ?? table[sql] ?? invalidResult);
  return {
    example: { index: 0, question: "?", databaseId: "d", goldSql, ...(acceptedSql && { acceptedSql }) },
    database: {
      id: "d",
      dialect: "sqlite",
      file: "/d.sqlite",
      schema: { tables: [], foreignKeys: [] },
      ...(suiteFiles && { suiteFiles }),
    },
    predictedSql,
    executeGold: answer(gold),
    executePredicted: answer(predicted),
  };
}

function isResult(table: HandmadeCase["gold"]): table is SqlResult {
  return typeof table.kind === "string";
}
