import { lexSql } from "../../sql/text/lexSql.ts";

/** How SQL of the same meaning is spelled: what a template forgets and a synthesized SQL takes from a gold one. */
export interface SurfaceStyle {
  readonly keywords: "upper" | "lower";
  readonly functions: "upper" | "lower";
  /** Joined tables are called T1, T2 …, by their first letters, or by their names. */
  readonly aliases: "numbered" | "initials" | "names";
  readonly notEqual: "!=" | "<>";
  readonly quote: "'" | '"';
  /** Whether the last table comes first in FROM. */
  readonly isReversed: boolean;
}

export const plainStyle: SurfaceStyle = {
  keywords: "upper",
  functions: "lower",
  aliases: "numbered",
  notEqual: "!=",
  quote: "'",
  isReversed: false,
};

const functionNames = new Set([
  "count",
  "sum",
  "avg",
  "min",
  "max",
  "lower",
  "upper",
  "strftime",
  "substr",
  "abs",
]);

/** The style of a SQL; what it gives no sign of is as in `plainStyle`. */
export function surfaceStyleOf(sql: string): SurfaceStyle {
  const tokens = lexSql(sql);
  const words = tokens.filter(({ kind }) => kind === "word").map(({ text }) => text);
  const called = words.find((word) => functionNames.has(word.toLowerCase()));
  const aliases = words.flatMap((word, index) =>
    word.toLowerCase() === "as" ? [words[index + 1] ?? ""] : [],
  );
  const isJoined = words.some((word) => word.toLowerCase() === "join");
  return {
    keywords: words[0] === words[0]?.toLowerCase() ? "lower" : "upper",
    functions: called === called?.toUpperCase() && called !== undefined ? "upper" : "lower",
    aliases: aliasStyle(aliases, isJoined),
    notEqual: sql.includes("<>") ? "<>" : "!=",
    quote: usesDoubleQuotes(sql) ? '"' : "'",
    isReversed: false,
  };
}

function aliasStyle(aliases: readonly string[], isJoined: boolean): SurfaceStyle["aliases"] {
  if (aliases.length === 0) return isJoined ? "names" : "numbered";
  return aliases.some((alias) => /^t\d+$/i.test(alias)) ? "numbered" : "initials";
}

/** Spider's authors wrote strings in double quotes as often as not; only a comparison tells them from names. */
const usesDoubleQuotes = (sql: string) =>
  /(?:[=<>]|like|between|and|in \(|,)\s*"/i.test(sql) && !sql.includes("'");
