import { hasTopLevelOrderBy } from "../../sql/text/hasTopLevelOrderBy.ts";
import { lexSql, type SqlToken } from "../../sql/text/lexSql.ts";

/** What of SQL a statement uses, anywhere in it unless said otherwise. */
export interface SqlFeatures {
  /** JOINs and the commas between tables after FROM. */
  readonly joinCount: number;
  /** A SELECT inside parentheses. */
  readonly hasSubquery: boolean;
  readonly isGrouped: boolean;
  /** UNION, INTERSECT, EXCEPT. */
  readonly hasSetOperation: boolean;
  readonly hasWindow: boolean;
  /** The whole result is ordered, not just a part of it. */
  readonly isOrdered: boolean;
  readonly isLimited: boolean;
  readonly hasAggregate: boolean;
}

/** Reads the features off the tokens. Never fails: text that is no SQL has few features. */
export function sqlFeatures(sql: string): SqlFeatures {
  const tokens = lexSql(sql);
  const words = tokens.map((token) => (token.kind === "word" ? token.text.toUpperCase() : token.text));
  const has = (...wanted: string[]) => words.some((word) => wanted.includes(word));
  const follows = (first: readonly string[], second: string) =>
    words.some((word, index) => first.includes(word) && words[index + 1] === second);
  return {
    joinCount: words.filter((word) => word === "JOIN").length + countTableCommas(tokens, words),
    hasSubquery: follows(["("], "SELECT"),
    isGrouped: follows(["GROUP"], "BY"),
    hasSetOperation: has("UNION", "INTERSECT", "EXCEPT"),
    hasWindow: follows(["OVER"], "(") || has("WINDOW"),
    isOrdered: hasTopLevelOrderBy(sql),
    isLimited: has("LIMIT"),
    hasAggregate: follows(aggregates, "("),
  };
}

const aggregates = ["COUNT", "SUM", "AVG", "MIN", "MAX", "TOTAL", "GROUP_CONCAT", "STRING_AGG", "ARRAY_AGG"];

/** What ends a list of tables at its own depth. */
const ends = new Set([
  "WHERE",
  "GROUP",
  "HAVING",
  "ORDER",
  "LIMIT",
  "UNION",
  "INTERSECT",
  "EXCEPT",
  "WINDOW",
]);

function countTableCommas(tokens: readonly SqlToken[], words: readonly string[]): number {
  /** The depths whose list of tables is being read. */
  const open = new Set<number>();
  let count = 0;
  for (const [index, { depth, text }] of tokens.entries()) {
    const word = words[index] ?? "";
    if (text === ")") open.delete(depth + 1);
    else if (word === "FROM") open.add(depth);
    else if (ends.has(word)) open.delete(depth);
    else if (text === "," && open.has(depth)) count += 1;
  }
  return count;
}
