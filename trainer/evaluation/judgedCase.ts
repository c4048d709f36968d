import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { SqlResult } from "../sql/executors/executor.ts";
import { trimSql } from "../sql/text/normalizeSql.ts";
import type { JudgedCase } from "./rules/rule.ts";
import type { SharedResults } from "./sharedResults.ts";

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
  const { file: mainFile } = database;
  const [goldAnswers, predictedAnswers] = [new Map<string, Answer>(), new Map<string, Answer>()];

  function askPredicted(sql: string, file: string): Answer {
    if (trimSql(sql) === "") return Promise.resolve(noSql);
    const found = gold.find(sql, file);
    if (found === undefined) return predicted.execute(sql, file);
    return found.then((result) => result ?? predicted.execute(sql, file));
  }

  return {
    example,
    database,
    predictedSql,
    // The files of a suite are asked once anyway.
    executeGold(sql, file = mainFile) {
      if (file !== mainFile) return gold.execute(sql, file);
      const answer = goldAnswers.get(sql) ?? gold.execute(sql, file);
      goldAnswers.set(sql, answer);
      return answer;
    },
    executePredicted(sql, file = mainFile) {
      if (file !== mainFile) return askPredicted(sql, file);
      const answer = predictedAnswers.get(sql) ?? goldAnswers.get(sql) ?? askPredicted(sql, file);
      predictedAnswers.set(sql, answer);
      return answer;
    },
  };
}

type Answer = Promise<SqlResult>;

const noSql: SqlResult = { kind: "invalid", reason: "no SQL came", milliseconds: 0 };
