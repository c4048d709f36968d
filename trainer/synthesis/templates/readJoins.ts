import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { joinEdge } from "../instantiate/schemaGraph.ts";
import { NotTemplated } from "./notTemplated.ts";
import { resolveColumn, type Scope } from "./scope.ts";
import { namedNode, nameIn, nodeIn, type SqlNode } from "./sqlTree.ts";

/** Takes the equalities that join tables out of ON and WHERE; they are built anew from the foreign keys. */
export function readJoins(
  node: SqlNode,
  scope: Scope,
  conditions: readonly unknown[],
  schema: DatabaseSchema,
) {
  const joined = new Set<string>();
  const isJoin = (entry: unknown) => {
    const [kind, { left, right }] = namedNode(entry);
    if (kind !== "eq") return false;
    const [one, other] = [columnIn(left, scope), columnIn(right, scope)];
    if (!one || !other || one.outer > 0 || other.outer > 0 || one.table === other.table) return false;
    if (!joinEdge(schema, [one.table.name, one.column.name], [other.table.name, other.column.name]))
      return false;
    joined.add([one.table.name, other.table.name].sort().join("\n"));
    return true;
  };
  const others = conditions.flatMap(splitAnd).filter((entry) => !isJoin(entry));
  const where = nodeIn(node, "where_clause");
  const filters = where ? splitAnd(where.this) : [];
  const rest = scope.sources.length > 1 ? filters.filter((entry) => !isJoin(entry)) : filters;
  if (joined.size < scope.sources.length - 1 || others.some((entry) => columnsAreCompared(entry, scope)))
    throw new NotTemplated("join along no foreign key");
  return { others: [...others, ...rest] };
}

function splitAnd(entry: unknown): readonly unknown[] {
  const [kind, { left, right }] = namedNode(entry);
  return kind === "and" ? [...splitAnd(left), ...splitAnd(right)] : [entry];
}

export function columnIn(entry: unknown, scope: Scope) {
  const [kind, node] = namedNode(entry);
  return kind === "column"
    ? resolveColumn(scope, nameIn(node, "name") ?? "", nameIn(node, "table"))
    : undefined;
}

function columnsAreCompared(entry: unknown, scope: Scope): boolean {
  const [kind, { left, right }] = namedNode(entry);
  return kind === "eq" && columnIn(left, scope) !== undefined && columnIn(right, scope) !== undefined;
}
