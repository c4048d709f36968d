import { compoundWords, endOfClause, type Tokens, wordOf } from "./sqlWords.ts";

export interface UnorderedLimit {
  /** Undefined where it is no plain number. */
  readonly count: number | undefined;
  /** Whether it cuts the answer itself, not a subquery's rows. */
  readonly isOutermost: boolean;
  /** Whether its rows were chosen by WHERE or HAVING before, so that it may only break ties. */
  readonly isConditioned: boolean;
}

const aggregates = new Set("AVG COUNT GROUP_CONCAT MAX MIN STRING_AGG SUM TOTAL".split(" "));
const endOfList = new Set(["FROM", "WHERE", "LIMIT", "FETCH", ...compoundWords]);

/**
 * Every LIMIT (or FETCH FIRST) without an ORDER BY of its own: which rows it leaves is the database's accident. Left
 * out are those that can cut nothing that matters: under EXISTS, and after aggregates without GROUP BY.
 */
export function unorderedLimits(tokens: Tokens): UnorderedLimit[] {
  const outermost = Math.min(
    ...tokens.filter((token) => ["SELECT", "VALUES"].includes(wordOf(token))).map(({ depth }) => depth),
  );
  return tokens.flatMap((token, index) => {
    const word = wordOf(token);
    if (word !== "LIMIT" && !(word === "FETCH" && /^(FIRST|NEXT)$/.test(wordOf(tokens[index + 1]))))
      return [];
    const start = startOfQuery(tokens, index);
    const query = tokens.slice(start, index);
    const isOrdered = query.some((other) => other.depth === token.depth && wordOf(other) === "ORDER");
    if (isOrdered || wordOf(tokens[start - 2]) === "EXISTS" || isOneRow(query, token.depth)) return [];
    const number = tokens[word === "LIMIT" ? index + 1 : index + 2];
    return [
      {
        count: number?.kind === "number" ? Number(number.text) : undefined,
        isOutermost: token.depth === outermost,
        isConditioned: query.some(
          (other) => other.depth === token.depth && ["WHERE", "HAVING"].includes(wordOf(other)),
        ),
      },
    ];
  });
}

/** After the parenthesis that the position lies in, or the start. */
function startOfQuery(tokens: Tokens, index: number): number {
  const depth = tokens[index]!.depth;
  return tokens.findLastIndex((token, at) => at < index && token.depth < depth) + 1;
}

function isOneRow(query: Tokens, depth: number): boolean {
  if (query.some((token) => token.depth === depth && ["GROUP", ...compoundWords].includes(wordOf(token)))) {
    return false;
  }
  const select = query.findIndex((token) => token.depth === depth && wordOf(token) === "SELECT");
  const list = query.slice(select + 1, endOfClause(query, select + 1, depth, endOfList));
  return list.some((token, at) => aggregates.has(wordOf(token)) && list[at + 1]?.text === "(");
}
