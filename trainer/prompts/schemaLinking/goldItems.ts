import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { lexSql, type SqlToken } from "../../sql/text/lexSql.ts";
import { itemKey } from "./schemaItem.ts";

/**
 * The items that a gold SQL speaks of, as keys: a table whose name is among the SQL's tokens, and of such tables the
 * columns whose name is (CodeS's labels). Unlike there, a qualified name counts for the table that qualifies it alone.
 */
export function goldItemsOf(sql: string, schema: DatabaseSchema): ReadonlySet<string> {
  const tokens = lexSql(sql);
  const names = tokens.map(nameOf);
  const tableNames = new Set(schema.tables.map(({ name }) => name.toLowerCase()));
  const aliases = aliasesOf(names, tableNames);
  const mentions = new Set<string>();
  names.forEach((name, at) => {
    if (name === undefined) return;
    const qualifier = names[at - 1] === "." ? aliases.get(names[at - 2] ?? "") : undefined;
    mentions.add(qualifier === undefined ? name : `${qualifier}.${name}`);
  });
  const gold = new Set<string>();
  for (const table of schema.tables) {
    if (!mentions.has(table.name.toLowerCase())) continue;
    gold.add(itemKey(table.name));
    for (const column of table.columns) {
      const key = itemKey(table.name, column.name);
      if (mentions.has(key) || mentions.has(column.name.toLowerCase())) gold.add(key);
    }
  }
  return gold;
}

/** What a token may name, in lower case. Text in double quotes is a string in much of Spider, and a name elsewhere. */
function nameOf({ kind, text }: SqlToken): string | undefined {
  if (kind === "quoted") return text.slice(1, -1).toLowerCase();
  return kind === "word" || text === "." ? text.toLowerCase() : undefined;
}

/** Tables by the names that stand for them: `singer as s`, `singer s`, `singer`. */
function aliasesOf(
  names: readonly (string | undefined)[],
  tables: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const aliases = new Map([...tables].map((table) => [table, table]));
  names.forEach((name, at) => {
    if (name === undefined || !tables.has(name)) return;
    const next = names[at + 1] === "as" ? names[at + 2] : names[at + 1];
    if (next !== undefined && next !== "." && !clauseWords.has(next)) aliases.set(next, name);
  });
  return aliases;
}

const clauseWords: ReadonlySet<string> = new Set(
  "where join on group order having limit union except intersect inner left right cross natural full using".split(
    " ",
  ),
);
