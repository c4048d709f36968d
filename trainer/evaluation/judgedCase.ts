import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { SqlResult } from "../sql/executors/executor.ts";
import type { JudgedCase } from "./rules/rule.ts";
import { essentialText, type SharedResults } from "./sharedResults.ts";

export interface CaseInput {
  readonly example: Example;
  readonly database: Database;
  readonly predictedSql: string;
}

/**
 * Every rule asks for much the same texts; each is looked up among the shared results once, and then found by itself.
 * A predicted text that was asked for as gold takes the gold's result, the very same object, which comparisons find
 * equal at a glance.
 */
export function createJudgedCase(
  { example, database, predictedSql }: CaseInput,
  gold: SharedResults,
  predicted: SharedResults,
): JudgedCase {
  const askGold = rememberByText((sql, file) => gold.execute(sql, file), database.file);
  const askPredicted = rememberByText(async (sql, file) => {
    if (essentialText(sql) === "") return noSql;
    return (await gold.find(sql, file)) ?? predicted.execute(sql, file);
  }, database.file);
  return { example, database, predictedSql, executeGold: askGold, executePredicted: askPredicted };
}

type Ask = (sql: string, file: string) => Promise<SqlResult>;

/** Remembers what is asked of the main file; the files of a suite are asked once anyway. */
function rememberByText(ask: Ask, mainFile: string): JudgedCase["executeGold"] {
  const answers = new Map<string, Promise<SqlResult>>();
  return (sql, file = mainFile) => {
    if (file !== mainFile) return ask(sql, file);
    const answer = answers.get(sql) ?? ask(sql, file);
    answers.set(sql, answer);
    return answer;
  };
}

const noSql: SqlResult = { kind: "invalid", reason: "no SQL came", milliseconds: 0 };
