import type { ColumnUnit, Conditions, Statement } from "./statement.ts";

/**
 * Whether two normalized statements agree clause by clause. The order of columns, tables and conditions is free in
 * the outermost statement and those tied to it by set operations; inside of subqueries it counts. ON is left out but
 * for the keywords in it.
 */
export function matchStatements(predicted: Statement, gold: Statement): boolean {
  return (
    isSameBag(predicted.select, gold.select) &&
    isSameBag(predicted.where.conditions, gold.where.conditions) &&
    isSameSet(predicted.where.connectives, gold.where.connectives) &&
    matchGroups(predicted, gold) &&
    // Both have a limit or neither has: `keywordsOf` sees to it.
    isSame(predicted.orderBy, gold.orderBy) &&
    isSameSet(keywordsOf(predicted), keywordsOf(gold)) &&
    matchSetOperations(predicted, gold) &&
    isSameBag(predicted.sources, gold.sources)
  );
}

function matchGroups(predicted: Statement, gold: Statement): boolean {
  const columns = (units: readonly ColumnUnit[]) => units.map(({ column }) => column);
  return isSame(columns(predicted.groupBy), columns(gold.groupBy)) && isSame(predicted.having, gold.having);
}

function matchSetOperations(
  { setOperation: predicted }: Statement,
  { setOperation: gold }: Statement,
): boolean {
  if (predicted === undefined || gold === undefined) return predicted === gold;
  return predicted.operator === gold.operator && matchStatements(predicted.statement, gold.statement);
}

function keywordsOf(statement: Statement): string[] {
  const { joinConditions, where, groupBy, having, orderBy, limit, setOperation } = statement;
  const clauses: readonly Conditions[] = [joinConditions, where, having];
  const keywords: string[] = [];
  if (where.conditions.length > 0) keywords.push("where");
  if (groupBy.length > 0) keywords.push("group");
  if (having.conditions.length > 0) keywords.push("having");
  if (orderBy !== undefined) keywords.push("order", orderBy.direction);
  if (limit !== undefined) keywords.push("limit");
  if (setOperation !== undefined) keywords.push(setOperation.operator);
  if (clauses.some(({ connectives }) => connectives.includes("or"))) keywords.push("or");
  for (const { conditions } of clauses) {
    for (const { isNegated, operator } of conditions) {
      if (isNegated) keywords.push("not");
      if (operator === "in" || operator === "like") keywords.push(operator);
    }
  }
  return keywords;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isSameBag(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false;
  const keys = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  return isSame(keys(left), keys(right));
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const [leftSet, rightSet] = [new Set(left), new Set(right)];
  return leftSet.size === rightSet.size && [...leftSet].every((member) => rightSet.has(member));
}
