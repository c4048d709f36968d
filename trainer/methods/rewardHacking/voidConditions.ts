import { lexSql, type SqlToken } from "../../sql/text/lexSql.ts";
import { isName, type Tokens, wordOf } from "./sqlWords.ts";

/** `whole`: the entire condition is always true. `disjunct`: an OR with what is always true voids the rest. */
export type VoidCondition = "whole" | "disjunct";

const conditionWords = new Set(["WHERE", "HAVING"]);
const conditionEnds = new Set([
  "GROUP",
  "ORDER",
  "LIMIT",
  "UNION",
  "EXCEPT",
  "INTERSECT",
  "HAVING",
  "WINDOW",
]);

/**
 * Conditions of WHERE and HAVING that hold for every row: literals compared with literals, a column with itself, a
 * count with 0, a bare true. A conjunct such as `1 = 1 AND …` voids nothing and is not meant.
 */
export function voidConditions(tokens: Tokens): VoidCondition[] {
  return tokens.flatMap((_, start) => {
    const length = lengthOfTruth(tokens, start);
    if (length === 0) return [];
    let [before, after] = [start - 1, start + length];
    while (tokens[before]?.text === "(" && tokens[after]?.text === ")") {
      before -= 1;
      after += 1;
    }
    const [previous, next] = [tokens[before], tokens[after]];
    if (wordOf(previous) === "OR" && isEnd(next)) return ["disjunct"];
    if (conditionWords.has(wordOf(previous)) || previous?.text === "(") {
      if (wordOf(next) === "OR") return ["disjunct"];
      return conditionWords.has(wordOf(previous)) && isEnd(next) ? ["whole"] : [];
    }
    return [];
  });
}

export function hasCondition(sql: string): boolean {
  return lexSql(sql).some((token) => conditionWords.has(wordOf(token)));
}

function isEnd(token: SqlToken | undefined): boolean {
  return (
    token === undefined ||
    token.text === ")" ||
    token.text === ";" ||
    wordOf(token) === "OR" ||
    conditionEnds.has(wordOf(token))
  );
}

/** How many tokens an always true comparison takes from `start`, 0 where there is none. */
function lengthOfTruth(tokens: Tokens, start: number): number {
  const previous = tokens[start - 1];
  const isStart = previous?.text === "(" || ["WHERE", "HAVING", "OR"].includes(wordOf(previous));
  if (!isStart) return 0;
  const left = operandAt(tokens, start);
  if (left === undefined) return 0;
  const operator = operatorAt(tokens, start + left.length);
  if (operator === undefined) {
    return left.length === 1 && isTrue(tokens[start]) ? 1 : 0;
  }
  const rightStart = start + left.length + operator.length;
  const right = operandAt(tokens, rightStart);
  if (right === undefined || !isAlwaysTrue(left.text, operator.text, right.text)) return 0;
  return left.length + operator.length + right.length;
}

function isTrue(token: SqlToken | undefined): boolean {
  return wordOf(token) === "TRUE" || (token?.kind === "number" && Number(token.text) !== 0);
}

/** A literal, a column with or without its table, or COUNT(…). */
function operandAt(
  tokens: Tokens,
  start: number,
): { readonly text: string; readonly length: number } | undefined {
  const first = tokens[start];
  if (first === undefined) return undefined;
  if (first.kind === "number" || first.kind === "string") return { text: first.text, length: 1 };
  if (!isName(first) || conditionEnds.has(wordOf(first)) || wordOf(first) === "NOT") return undefined;
  if (tokens[start + 1]?.text === "(") {
    if (!["COUNT", "LENGTH"].includes(wordOf(first))) return undefined;
    const end = tokens.findIndex(
      (token, at) => at > start + 1 && token.text === ")" && token.depth === first.depth,
    );
    return end === -1 ? undefined : { text: "COUNT", length: end - start + 1 };
  }
  let length = 1;
  while (tokens[start + length]?.text === "." && isName(tokens[start + length + 1])) length += 2;
  return {
    text: tokens
      .slice(start, start + length)
      .map(({ text }) => text.toLowerCase())
      .join(""),
    length,
  };
}

function operatorAt(
  tokens: Tokens,
  start: number,
): { readonly text: string; readonly length: number } | undefined {
  const [first, second] = [tokens[start], tokens[start + 1]];
  const word = wordOf(first);
  if (word === "IS" || word === "LIKE") return { text: "=", length: 1 };
  if (first === undefined || !"=<>!".includes(first.text)) return undefined;
  const isPair = second !== undefined && "=>".includes(second.text) && second.start === first.start + 1;
  const text = isPair ? first.text + second.text : first.text;
  return { text: text === "==" ? "=" : text, length: isPair ? 2 : 1 };
}

function isAlwaysTrue(left: string, operator: string, right: string): boolean {
  if (left === "COUNT") return operator === ">=" && right === "0";
  if (right === "COUNT") return operator === "<=" && left === "0";
  if (left === right) return ["=", "<=", ">="].includes(operator);
  const isLiteral = (text: string) => /^['\d]/.test(text);
  if (!isLiteral(left) || !isLiteral(right)) return false;
  if (operator === "<>" || operator === "!=") return true;
  const [a, b] = [Number(left), Number(right)];
  return operator.startsWith("<") ? a < b : operator.startsWith(">") && a > b;
}
