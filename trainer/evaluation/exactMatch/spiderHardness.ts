import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { columnNamesOf } from "./columnNames.ts";
import { readStatement } from "./readStatement.ts";
import { type Conditions, nestedStatements, type Statement } from "./statement.ts";

export type SpiderHardness = "easy" | "medium" | "hard" | "extra";

/**
 * The class that Spider's `evaluation.py` puts a gold SQL in, by its clauses, subqueries and lists. Undefined for SQL
 * outside the evaluator's grammar.
 */
export function spiderHardness(goldSql: string, schema: DatabaseSchema): SpiderHardness | undefined {
  const statement = readStatement(goldSql, columnNamesOf(schema));
  return statement && classify(countClauses(statement), countNested(statement), countLists(statement));
}

function classify(clauses: number, nested: number, lists: number): SpiderHardness {
  if (nested === 0) {
    if (clauses <= 1 && lists === 0) return "easy";
    if ((clauses <= 1 && lists <= 2) || (clauses <= 2 && lists < 2)) return "medium";
    if ((clauses <= 2 && lists > 2) || (clauses === 3 && lists <= 2)) return "hard";
    return "extra";
  }
  return nested === 1 && clauses <= 1 && lists === 0 ? "hard" : "extra";
}

/** Clauses beyond SELECT and FROM, joins, ORs and LIKEs. */
function countClauses(statement: Statement): number {
  const { where, groupBy, orderBy, limit, sources } = statement;
  const clauses = [where.conditions.length > 0, groupBy.length > 0, orderBy, limit !== undefined].filter(
    Boolean,
  );
  const joins = Math.max(sources.length - 1, 0);
  const ors = clausesOf(statement).flatMap(({ connectives }) => connectives.filter((one) => one === "or"));
  const likes = clausesOf(statement).flatMap(({ conditions }) =>
    conditions.filter(({ operator }) => operator === "like"),
  );
  return clauses.length + joins + ors.length + likes.length;
}

/** Set operations and subqueries in conditions; those in FROM count nowhere. */
function countNested(statement: Statement): number {
  const subqueries = clausesOf(statement).flatMap(nestedStatements);
  return subqueries.length + (statement.setOperation === undefined ? 0 : 1);
}

/** How many lists hold more than one thing: aggregates, columns, conditions, groups. */
function countLists(statement: Statement): number {
  const { select, where, groupBy } = statement;
  return [
    countAggregates(statement),
    select.length,
    where.conditions.length + where.connectives.length,
    groupBy.length,
  ].filter((length) => length > 1).length;
}

/** With the official slips: it takes NOT in WHERE and HAVING, and the connectives of HAVING, for aggregates. */
function countAggregates({ select, where, groupBy, having, orderBy }: Statement): number {
  const ordered =
    orderBy?.units.flatMap(({ left, right }) => (right === undefined ? [left] : [left, right])) ?? [];
  const aggregated = [...select, ...groupBy, ...ordered].filter(({ aggregate }) => aggregate !== "none");
  const negated = [...where.conditions, ...having.conditions].filter(({ isNegated }) => isNegated);
  return aggregated.length + negated.length + having.connectives.length;
}

function clausesOf({ joinConditions, where, having }: Statement): Conditions[] {
  return [joinConditions, where, having];
}
