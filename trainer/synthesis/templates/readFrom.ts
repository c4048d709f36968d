import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { NotTemplated } from "./notTemplated.ts";
import { type Source, tableNamed } from "./scope.ts";
import { isGiven, listIn, namedNode, nameIn, nodeIn, type SqlNode, textIn } from "./sqlTree.ts";

export interface From {
  readonly sources: readonly Source[];
  /** The conditions of its joins. */
  readonly conditions: readonly unknown[];
}

/** The tables of a FROM and its joins. Only inner joins of tables can be built anew from the schema. */
export function readFrom(select: SqlNode, schema: DatabaseSchema): From {
  const from = nodeIn(select, "from");
  const sources = (from ? listIn(from, "expressions") : []).map((entry) => readSource(entry, schema));
  const conditions: unknown[] = [];
  for (const entry of listIn(select, "joins")) {
    const join = entry as SqlNode;
    const kind = textIn(join, "kind");
    if (kind !== "Inner" && kind !== "Cross" && kind !== "Implicit")
      throw new NotTemplated(`${String(kind).toLowerCase()} join`);
    if (isGiven(join, "using")) throw new NotTemplated("join with USING");
    sources.push(readSource(join.this, schema));
    if (isGiven(join, "on")) conditions.push(join.on);
  }
  if (sources.length === 0) throw new NotTemplated("no table");
  if (new Set(sources.map(({ table }) => table)).size < sources.length)
    throw new NotTemplated("table joined with itself");
  return { sources, conditions };
}

function readSource(entry: unknown, schema: DatabaseSchema): Source {
  const [kind, node] = namedNode(entry);
  if (kind !== "table") throw new NotTemplated(`${kind} in FROM`);
  const name = nameIn(node, "name") ?? "";
  const table = tableNamed(schema, name);
  if (!table) throw new NotTemplated("table not in the schema");
  return { name: nameIn(node, "alias") ?? name, table };
}
