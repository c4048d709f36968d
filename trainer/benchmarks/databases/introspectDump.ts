import { splitDump } from "../../sql/executors/postgresql/splitDump.ts";
import { lexSql, type SqlToken } from "../../sql/text/lexSql.ts";
import type { Column, DatabaseSchema, ForeignKey, Table } from "../benchmark.ts";
import { columnType, naturalName } from "../formats/columnType.ts";
import { readText } from "../formats/readJson.ts";

type OpenTable = Table & { readonly columns: Column[] };

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

/** Tables, columns and keys of a PostgreSQL dump, by its CREATE TABLE and ALTER TABLE statements; nothing is executed. */
export async function introspectDump(file: string): Promise<DatabaseSchema> {
  const tables = new Map<string, OpenTable>();
  const foreignKeys: ForeignKey[] = [];
  for (const part of splitDump(await readText(file))) {
    const kind = /^\s*(create|alter)\s+(?:\w+\s+)*?table\b/i.exec(part.text)?.[1]?.toLowerCase();
    if (kind === undefined) continue;
    const tokens = lexSql(part.text);
    const name = readName(tokens, afterWords(tokens));
    if (kind === "create") {
      const table = { name: name.text, naturalName: naturalName(name.text), columns: [] };
      tables.set(name.text, table);
      for (const item of items(tokens, name.next)) readItem(item, table, foreignKeys);
    } else {
      const table = tables.get(name.text);
      if (table) readConstraint(tokens.slice(name.next), table, foreignKeys);
    }
  }
  return { tables: [...tables.values()], foreignKeys: foreignKeys.map((key) => withColumn(key, tables)) };
}

/** Where the table's name begins: past CREATE TABLE, IF NOT EXISTS, ONLY. */
function afterWords(tokens: readonly SqlToken[]): number {
  const table = tokens.findIndex((token) => isWord(token, "TABLE"));
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

function readItem(item: readonly SqlToken[], table: OpenTable, foreignKeys: ForeignKey[]): void {
  const [first] = item;
  if (first === undefined) return;
  if (isWord(first, ...constraintWords)) {
    readConstraint(item, table, foreignKeys);
    return;
  }
  const rest = item.slice(1);
  const end = rest.findIndex((token) => isWord(token, ...typeEnds));
  const type = rest.slice(0, end === -1 ? rest.length : end).map(({ text }) => text);
  const name = plain(first);
  table.columns.push({
    name,
    naturalName: naturalName(name),
    type: columnType(type.join(" ")),
    isPrimaryKey: rest.some((token) => isWord(token, "PRIMARY")),
  });
  foreignKeys.push(...referencesOf(rest, table.name, [name]));
}

function readConstraint(tokens: readonly SqlToken[], table: OpenTable, foreignKeys: ForeignKey[]): void {
  const key = tokens.findIndex((token) => isWord(token, "KEY"));
  const kind = tokens[key - 1];
  if (kind === undefined) return;
  const columns = items(tokens, key + 1).map(([token]) => plain(token));
  if (isWord(kind, "FOREIGN")) foreignKeys.push(...referencesOf(tokens, table.name, columns));
  if (!isWord(kind, "PRIMARY")) return;
  for (const [place, column] of table.columns.entries()) {
    if (columns.includes(column.name)) table.columns[place] = { ...column, isPrimaryKey: true };
  }
}

function referencesOf(tokens: readonly SqlToken[], table: string, columns: readonly string[]): ForeignKey[] {
  const place = tokens.findIndex((token) => isWord(token, "REFERENCES"));
  if (place === -1) return [];
  const referenced = readName(tokens, place + 1);
  const targets = items(tokens, referenced.next).map(([token]) => plain(token));
  return columns.map((column, index) => ({
    table,
    column,
    referencedTable: referenced.text,
    referencedColumn: targets[index] ?? "",
  }));
}

/** REFERENCES without columns means the other table's primary key. */
function withColumn(key: ForeignKey, tables: ReadonlyMap<string, OpenTable>): ForeignKey {
  if (key.referencedColumn !== "") return key;
  const primary = tables.get(key.referencedTable)?.columns.find(({ isPrimaryKey }) => isPrimaryKey);
  return { ...key, referencedColumn: primary?.name ?? key.column };
}

function isWord(token: SqlToken, ...words: readonly string[]): boolean {
  return token.kind === "word" && words.includes(token.text.toUpperCase());
}

/** A name without its quotes; PostgreSQL writes names without quotes in lower case. */
function plain(token: SqlToken | undefined): string {
  if (token === undefined) return "";
  return token.kind === "quoted" ? token.text.slice(1, -1).replaceAll('""', '"') : token.text.toLowerCase();
}
