import { splitDump } from "../../sql/executors/postgresql/splitDump.ts";
import { lexSql, type SqlToken } from "../../sql/text/lexSql.ts";
import type { Column, DatabaseSchema, Table } from "../benchmark.ts";
import { columnType, naturalName } from "../formats/columnType.ts";
import { readText } from "../formats/readJson.ts";
import { keyPairs } from "./keyPairs.ts";

interface OpenTable extends Table {
  readonly columns: Column[];
  /** In the order in which the key declares them. */
  readonly primaryKey: string[];
}

/** A key as it is declared; none of the other table's columns where its primary key is meant. */
interface OpenKey {
  readonly table: OpenTable;
  readonly columns: readonly string[];
  readonly referencedTable: string;
  readonly referencedColumns: readonly string[];
}

/** Words that begin a part of CREATE TABLE other than a column. */
const constraintWords = ["PRIMARY", "FOREIGN", "CONSTRAINT", "UNIQUE", "CHECK", "EXCLUDE", "LIKE"];
/** Words that end a column's type. */
const typeEnds = [
  "NOT",
  "NULL",
  "DEFAULT",
  "PRIMARY",
  "REFERENCES",
  "UNIQUE",
  "CHECK",
  "COLLATE",
  "GENERATED",
  "CONSTRAINT",
];

/**
 * Tables, then views, columns and keys of a PostgreSQL dump, by its CREATE TABLE, CREATE VIEW and ALTER TABLE statements;
 * nothing is executed. A view whose columns its text does not name is left out.
 */
export async function introspectDump(file: string): Promise<DatabaseSchema> {
  const tables = new Map<string, OpenTable>();
  const views: Table[] = [];
  const keys: OpenKey[] = [];
  for (const part of splitDump(await readText(file))) {
    const [, verb, kind] =
      /^\s*(create|alter)\s+(?:\w+\s+)*?(table|view)\b/i.exec(part.text.slice(0, 200)) ?? [];
    if (verb === undefined) continue;
    const tokens = lexSql(part.text);
    const name = readName(tokens, afterWords(tokens, kind ?? ""));
    const isCreated = verb.toLowerCase() === "create";
    if (kind?.toLowerCase() === "view") {
      const view = isCreated ? describeView(name.text, tokens.slice(name.next)) : undefined;
      if (view) views.push(view);
    } else if (isCreated) {
      const table = { name: name.text, naturalName: naturalName(name.text), columns: [], primaryKey: [] };
      tables.set(name.text, table);
      for (const item of items(tokens, name.next)) readItem(item, table, keys);
    } else {
      const table = tables.get(name.text);
      if (table) readConstraint(tokens.slice(name.next), table, keys);
    }
  }
  return {
    tables: [...[...tables.values()].map(({ primaryKey: _, ...table }) => table), ...views],
    foreignKeys: keys.flatMap(({ table, columns, referencedTable, referencedColumns }) =>
      keyPairs({ table, columns }, { table: tables.get(referencedTable), columns: referencedColumns }),
    ),
  };
}

/** Where the name begins: past CREATE TABLE or CREATE VIEW, IF NOT EXISTS, ONLY. */
function afterWords(tokens: readonly SqlToken[], kind: string): number {
  const table = tokens.findIndex((token) => isWord(token, kind.toUpperCase()));
  const rest = tokens.slice(table + 1);
  return table + 1 + rest.findIndex((token) => !isWord(token, "IF", "NOT", "EXISTS", "ONLY"));
}

/** The last part of a name that may have a schema before it, and where what follows begins. */
function readName(tokens: readonly SqlToken[], start: number): { text: string; next: number } {
  let place = start;
  while (tokens[place + 1]?.text === ".") place += 2;
  return { text: plain(tokens[place]), next: place + 1 };
}

/** What stands between the commas of the parentheses that open at `start`. */
function items(tokens: readonly SqlToken[], start: number): SqlToken[][] {
  const open = tokens[start];
  if (open?.text !== "(") return [];
  const parts: SqlToken[][] = [[]];
  for (const token of tokens.slice(start + 1)) {
    if (token.text === ")" && token.depth === open.depth) break;
    if (token.text === "," && token.depth === open.depth + 1) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter(({ length }) => length > 0);
}

function readItem(item: readonly SqlToken[], table: OpenTable, keys: OpenKey[]): void {
  const [first] = item;
  if (first === undefined) return;
  if (isWord(first, ...constraintWords)) {
    readConstraint(item, table, keys);
    return;
  }
  const rest = item.slice(1);
  const end = rest.findIndex((token) => isWord(token, ...typeEnds));
  const type = rest.slice(0, end === -1 ? rest.length : end).map(({ text }) => text);
  const name = plain(first);
  const isPrimaryKey = rest.some((token) => isWord(token, "PRIMARY"));
  table.columns.push({
    name,
    naturalName: naturalName(name),
    type: columnType(type.join(" ")),
    isPrimaryKey,
  });
  if (isPrimaryKey) table.primaryKey.push(name);
  keys.push(...referencesOf(rest, table, [name]));
}

function readConstraint(tokens: readonly SqlToken[], table: OpenTable, keys: OpenKey[]): void {
  const key = tokens.findIndex((token) => isWord(token, "KEY"));
  const kind = tokens[key - 1];
  if (kind === undefined) return;
  const columns = items(tokens, key + 1).map(([token]) => plain(token));
  if (isWord(kind, "FOREIGN")) keys.push(...referencesOf(tokens, table, columns));
  if (!isWord(kind, "PRIMARY")) return;
  table.primaryKey.push(...columns);
  for (const [place, column] of table.columns.entries()) {
    if (columns.includes(column.name)) table.columns[place] = { ...column, isPrimaryKey: true };
  }
}

function referencesOf(tokens: readonly SqlToken[], table: OpenTable, columns: readonly string[]): OpenKey[] {
  const place = tokens.findIndex((token) => isWord(token, "REFERENCES"));
  if (place === -1) return [];
  const referenced = readName(tokens, place + 1);
  const referencedColumns = items(tokens, referenced.next).map(([token]) => plain(token));
  return [{ table, columns, referencedTable: referenced.text, referencedColumns }];
}

/** By the columns after its name, else by what its outermost SELECT names; undefined where one has no name. */
function describeView(name: string, tokens: readonly SqlToken[]): Table | undefined {
  const listed = items(tokens, 0).map(([token]) => plain(token));
  const columns = listed.length > 0 ? listed : selectedNames(tokens);
  if (columns === undefined) return undefined;
  return {
    name,
    naturalName: naturalName(name),
    columns: columns.map((column) => ({
      name: column,
      naturalName: naturalName(column),
      type: "others",
      isPrimaryKey: false,
    })),
    isView: true,
  };
}

/** `a.x, sum(y) AS z` → x, z. pg_dump writes every item so, stars expanded. */
function selectedNames(tokens: readonly SqlToken[]): string[] | undefined {
  const start = tokens.findIndex((token) => token.depth === 0 && isWord(token, "SELECT"));
  if (start === -1) return undefined;
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex(
    (token) => token.depth === 0 && isWord(token, "FROM", "WHERE", "UNION", "ORDER"),
  );
  const selected = end === -1 ? rest.filter(({ text }) => text !== ";") : rest.slice(0, end);
  const parts: SqlToken[][] = [[]];
  for (const token of selected) {
    if (token.text === "," && token.depth === 0) parts.push([]);
    else if (!isWord(token, "DISTINCT") || parts.length > 1) parts.at(-1)?.push(token);
  }
  const names = parts.map((part) => {
    const last = part.at(-1);
    const [before] = part.slice(-2);
    const isNamed =
      part.length === 1 || (before !== undefined && (before.text === "." || isWord(before, "AS")));
    return isNamed && last !== undefined && (last.kind === "word" || last.kind === "quoted")
      ? plain(last)
      : "";
  });
  return names.includes("") ? undefined : names;
}

function isWord(token: SqlToken, ...words: readonly string[]): boolean {
  return token.kind === "word" && words.includes(token.text.toUpperCase());
}

/** A name without its quotes; PostgreSQL writes names without quotes in lower case. */
function plain(token: SqlToken | undefined): string {
  if (token === undefined) return "";
  return token.kind === "quoted" ? token.text.slice(1, -1).replaceAll('""', '"') : token.text.toLowerCase();
}
