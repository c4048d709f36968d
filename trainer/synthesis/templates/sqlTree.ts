/** SQL as @polyglot-sql/sdk parses it. Its package is 24 MB, so it is loaded when SQL is first parsed. */
import type { Dialect } from "../../benchmarks/benchmark.ts";
import { NotTemplated } from "./notTemplated.ts";

/** A node's fields; the parser names a node by the one field of the object around it. */
export interface SqlNode {
  readonly [field: string]: unknown;
}

export type SqlParser = (sql: string, dialect: Dialect) => readonly [kind: string, node: SqlNode];

export async function loadSqlParser(): Promise<SqlParser> {
  const { parse, Dialect: ParserDialect } = await import("@polyglot-sql/sdk");
  const dialects = {
    sqlite: ParserDialect.SQLite,
    duckdb: ParserDialect.DuckDB,
    postgresql: ParserDialect.PostgreSQL,
  };
  return (sql, dialect) => {
    const parsed = parse(sql.replace(/;\s*$/, ""), dialects[dialect]);
    const statements: unknown = parsed.ast;
    if (!parsed.success || !Array.isArray(statements)) throw new NotTemplated("does not parse");
    if (statements.length !== 1) throw new NotTemplated("several statements");
    return namedNode(statements[0]);
  };
}

const isNode = (value: unknown): value is SqlNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `{ select: { … } }` as `["select", { … }]`. */
export function namedNode(value: unknown): readonly [kind: string, node: SqlNode] {
  const [entry] = isNode(value) ? Object.entries(value) : [];
  if (entry === undefined || !isNode(entry[1])) throw new NotTemplated("does not parse");
  return [entry[0], entry[1]];
}

export function nodeIn(node: SqlNode, field: string): SqlNode | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

export function listIn(node: SqlNode, field: string): readonly unknown[] {
  const value = node[field];
  return Array.isArray(value) ? value : [];
}

export function textIn(node: SqlNode, field: string): string | undefined {
  const value = node[field];
  return typeof value === "string" ? value : undefined;
}

/** The name in an identifier's node. */
export const nameIn = (node: SqlNode, field: string): string | undefined => {
  const inner = nodeIn(node, field);
  return inner && textIn(inner, "name");
};

/** Whether a field says anything: not absent, null, false or an empty list. */
export function isGiven(node: SqlNode, field: string): boolean {
  const value = node[field];
  return (
    value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)
  );
}
