import type { SqlToken } from "../sql/text/lexSql.ts";

const namesOfNow = new Set([
  "CURRENT_DATE",
  "CURRENT_TIME",
  "CURRENT_TIMESTAMP",
  "LOCALTIME",
  "LOCALTIMESTAMP",
]);
const changingFunctions = new Set([
  "RANDOM",
  "RANDOMBLOB",
  "NOW",
  "TODAY",
  "CLOCK_TIMESTAMP",
  "STATEMENT_TIMESTAMP",
  "TRANSACTION_TIMESTAMP",
  "TIMEOFDAY",
  "GET_CURRENT_TIME",
  "GET_CURRENT_TIMESTAMP",
  "GEN_RANDOM_UUID",
  "UUID",
]);
/** By how many arguments come before the time, or the other time; without it they mean now. */
const timeFunctions = new Map([
  ["DATE", 0],
  ["TIME", 0],
  ["DATETIME", 0],
  ["JULIANDAY", 0],
  ["UNIXEPOCH", 0],
  ["STRFTIME", 1],
  ["AGE", 1],
]);

/** What in the SQL makes its answer change from run to run, in the SQL's own words; undefined where nothing does. */
export function dependsOnNow(tokens: readonly SqlToken[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    // `t.random` is a column, and so is a bare `now`.
    if (tokens[index - 1]?.text === ".") continue;
    const name = token.text.toUpperCase();
    if (namesOfNow.has(name) && tokens[index + 1]?.text !== ".") return token.text;
    if (tokens[index + 1]?.text !== "(") {
      // PostgreSQL's and DuckDB's DATE 'today'.
      const next = tokens[index + 1];
      if (/^(DATE|TIMESTAMP|TIMESTAMPTZ)$/.test(name) && next !== undefined && isNow(next))
        return `${token.text} ${next.text}`;
      continue;
    }
    if (changingFunctions.has(name)) return `${token.text}()`;
    const argumentsBefore = timeFunctions.get(name);
    if (argumentsBefore === undefined) continue;
    const inside = insideOf(tokens, index + 1);
    if (inside.some(isNow)) return `${token.text}('now')`;
    const [depth] = inside.map((each) => each.depth);
    const commas = inside.filter((each) => each.text === "," && each.depth === depth).length;
    const argumentCount = inside.length === 0 ? 0 : commas + 1;
    if (argumentCount <= argumentsBefore) return `${token.text}() without a time`;
  }
  return undefined;
}

function isNow({ kind, text }: SqlToken): boolean {
  return (
    (kind === "string" || kind === "quoted") && /^(now|today|yesterday|tomorrow)$/i.test(text.slice(1, -1))
  );
}

function insideOf(tokens: readonly SqlToken[], opening: number): readonly SqlToken[] {
  const depth = tokens[opening]?.depth ?? 0;
  const end = tokens.findIndex(
    (token, index) => index > opening && token.text === ")" && token.depth === depth,
  );
  return tokens.slice(opening + 1, end === -1 ? tokens.length : end);
}
