import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { columnNamesOf } from "./columnNames.ts";
import { matchStatements } from "./matchStatements.ts";
import { normaliseStatement } from "./normaliseStatement.ts";
import { readStatement } from "./readStatement.ts";

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
  const gold = readStatement(goldSql, names);
  if (gold === undefined) return undefined;
  const predicted = readStatement(predictedSql.replaceAll("value", "1"), names);
  if (predicted === undefined) return false;
  return matchStatements(normaliseStatement(predicted, names), normaliseStatement(gold, names));
}
