import type { DatabaseSchema } from "../benchmarks/benchmark.ts";
import type { SqlToken } from "../sql/text/lexSql.ts";
import { isWord } from "./arrangedScopes.ts";

export interface SortedColumn {
  readonly table: string;
  readonly column: string;
}

/**
 * Columns that the SQL sorts by, takes the least or greatest of, or compares by size: bare in ORDER BY, alone in MIN or
 * MAX, next to `<`, `>` or BETWEEN.
 *
 * @returns undefined where some of them cannot be told from the text, beside nothing else.
 */
export function sortedColumns(
  tokens: readonly SqlToken[],
  schema: DatabaseSchema,
): SortedColumn[] | undefined {
  const tables = tableNames(tokens, schema);
  const found = new Map<string, SortedColumn>();
  for (const [index, token] of tokens.entries()) {
    if (!isName(token) || tokens[index + 1]?.text === "." || !isSorted(tokens, index)) continue;
    const column = contentOf(token).toLowerCase();
    const qualifier = tokens[index - 1]?.text === "." ? tokens[index - 2] : undefined;
    const meaning = qualifier === undefined ? aliasMeaning(tokens, column) : "none";
    if (meaning === "computed") continue;
    if (meaning === "unclear") return undefined;
    const candidates = (
      qualifier === undefined
        ? [...tables.values()].flat()
        : (tables.get(contentOf(qualifier).toLowerCase()) ?? [])
    ).flatMap((table) => {
      const match = table.columns.find(({ name }) => name.toLowerCase() === column);
      return match === undefined ? [] : [{ table: table.name, column: match.name }];
    });
    const distinct = new Map(candidates.map((each) => [`${each.table}.${each.column}`, each]));
    if (distinct.size > 1) return undefined;
    // None: a string in double quotes, a column of a subquery, a keyword.
    for (const [key, each] of distinct) found.set(key, each);
  }
  return [...found.values()];
}

/** The schema's tables by every name that the SQL gives them, its aliases included. */
function tableNames(tokens: readonly SqlToken[], schema: DatabaseSchema) {
  const tables = new Map<string, DatabaseSchema["tables"][number][]>();
  const add = (name: string, table: DatabaseSchema["tables"][number]) =>
    tables.set(name.toLowerCase(), [...(tables.get(name.toLowerCase()) ?? []), table]);
  for (const [index, token] of tokens.entries()) {
    if (!isName(token) || !isTablePlace(tokens[index - 1])) continue;
    const name = contentOf(token).toLowerCase();
    const table = schema.tables.find((each) => each.name.toLowerCase() === name);
    if (table === undefined) continue;
    add(name, table);
    const alias = isWord(tokens[index + 1], "AS") ? tokens[index + 2] : tokens[index + 1];
    if (alias !== undefined && isName(alias)) add(contentOf(alias), table);
  }
  return tables;
}

function isTablePlace(before: SqlToken | undefined): boolean {
  return isWord(before, "FROM") || isWord(before, "JOIN") || before?.text === ",";
}

function isSorted(tokens: readonly SqlToken[], index: number): boolean {
  const start = tokens[index - 1]?.text === "." ? index - 2 : index;
  const [before, after] = [tokens[start - 1], tokens[index + 1]];
  if (isComparison(tokens, index + 1) || isWord(after, "BETWEEN")) return !isArithmetic(before);
  if (isWord(after, "NOT") && isWord(tokens[index + 2], "BETWEEN")) return !isArithmetic(before);
  if (endsComparison(tokens, start - 1)) return !isArithmetic(after);
  if (after?.text === ")" && before?.text === "(") {
    const name = tokens[start - 2];
    return isWord(name, "MIN") || isWord(name, "MAX");
  }
  const endsKey =
    after === undefined ||
    [",", ")", ";"].includes(after.text) ||
    ["ASC", "DESC", "LIMIT", "NULLS"].some((word) => isWord(after, word));
  return endsKey && isInOrderBy(tokens, start);
}

/** Going back over further keys: the nearest word that begins a clause at this depth is ORDER BY's. */
function isInOrderBy(tokens: readonly SqlToken[], start: number): boolean {
  const depth = tokens[start]?.depth;
  const before = tokens[start - 1];
  if (!isWord(before, "BY") && before?.text !== ",") return false;
  for (let index = start - 1; index > 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.depth < (depth ?? 0)) return false;
    if (token.depth !== depth) continue;
    if (isWord(token, "BY")) return isWord(tokens[index - 1], "ORDER");
    if (isWord(token, "SELECT") || isWord(token, "FROM")) return false;
  }
  return false;
}

function isComparison(tokens: readonly SqlToken[], index: number): boolean {
  const [first, second] = [tokens[index]?.text, tokens[index + 1]?.text];
  if (first === "<") return second !== ">" && second !== "<";
  return first === ">" && second !== ">";
}

function endsComparison(tokens: readonly SqlToken[], index: number): boolean {
  const place = tokens[index]?.text === "=" ? index - 1 : index;
  if (tokens[place]?.text === ">" && ["<", ">"].includes(tokens[place - 1]?.text ?? "")) return false;
  return isComparison(tokens, place) && tokens[place - 1]?.text !== "<";
}

function isArithmetic(token: SqlToken | undefined): boolean {
  return token !== undefined && ["+", "-", "*", "/", "%", "|"].includes(token.text);
}

/** What an output column of that name is, which goes before a table's: something computed, or perhaps a column. */
function aliasMeaning(tokens: readonly SqlToken[], name: string): "none" | "computed" | "unclear" {
  const expressionEnds = tokens.flatMap((token, index) =>
    isName(token) && contentOf(token).toLowerCase() === name && isWord(tokens[index - 1], "AS")
      ? [tokens[index - 2]?.text]
      : [],
  );
  if (expressionEnds.length === 0) return "none";
  return expressionEnds.every((text) => text === ")") ? "computed" : "unclear";
}

function isName(token: SqlToken): boolean {
  return token.kind === "word" || token.kind === "quoted";
}

function contentOf(token: SqlToken): string {
  if (token.kind === "word") return token.text;
  const [opening = ""] = token.text;
  return token.text.slice(1, -1).replaceAll(opening + opening, opening);
}
