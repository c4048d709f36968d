import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { type ColumnNames, columnNamesOf } from "./columnNames.ts";
import { matchStatements } from "./matchStatements.ts";
import { normalizeStatement } from "./normalizeStatement.ts";
import { readStatement } from "./readStatement.ts";
import type { Statement } from "./statement.ts";

/**
 * Spider's exact set match without values (EM): do the two SQL texts agree clause by clause? Gives the verdict of
 * `evaluation.py --etype match` of taoyds/test-suite-sql-eval@e97acc54, its oddities among it: the letters `value`
 * anywhere in a prediction become 1. Undefined where the gold SQL is outside the evaluator's grammar; a prediction
 * outside of it is wrong.
 */
export function exactSetMatch(
  predictedSql: string,
  goldSql: string,
  schema: DatabaseSchema,
): boolean | undefined {
  const names = columnNamesOf(schema);
  const gold = readGold(goldSql, names);
  if (gold === undefined) return undefined;
  const predictedText = predictedSql.replaceAll("value", "1");
  if (predictedText === goldSql) return true;
  const predicted = readStatement(predictedText, names);
  return predicted !== undefined && matchStatements(normalizeStatement(predicted, names), gold);
}

interface Gold {
  readonly sql: string;
  readonly statement: Statement | undefined;
}

/** Benchmarks ask the same in several wordings in a row. */
const latestGold = new WeakMap<ColumnNames, Gold>();

function readGold(sql: string, names: ColumnNames): Statement | undefined {
  const latest = latestGold.get(names);
  if (latest?.sql === sql) return latest.statement;
  const read = readStatement(sql, names);
  const statement = read && normalizeStatement(read, names);
  latestGold.set(names, { sql, statement });
  return statement;
}
