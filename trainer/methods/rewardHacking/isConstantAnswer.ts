import { compoundWords, endOfClause, isName, nameOf, type Tokens, wordOf } from "./sqlWords.ts";

/**
 * Whether an answer owes nothing to the data: no table is read at all, or what is selected is made of literals alone,
 * whatever table stands behind FROM.
 */
export function isConstantAnswer(tokens: Tokens): boolean {
  return !readsTable(tokens) || selectsOnlyLiterals(tokens);
}

const endOfFrom = new Set([
  "WHERE",
  "GROUP",
  "HAVING",
  "WINDOW",
  "ORDER",
  "LIMIT",
  "OFFSET",
  "FETCH",
  ...compoundWords,
]);
const functionsWithFrom = new Set(["EXTRACT", "SUBSTRING", "TRIM", "OVERLAY"]);

function readsTable(tokens: Tokens): boolean {
  if (wordOf(tokens[0]) === "TABLE") return true;
  const commonTables = namesOfCommonTables(tokens);
  return tokens.some((token, index) => {
    if (wordOf(token) !== "FROM" || wordOf(tokens[index - 1]) === "DISTINCT") return false;
    if (functionsWithFrom.has(wordOf(functionAround(tokens, index)))) return false;
    const end = endOfClause(tokens, index + 1, token.depth, endOfFrom);
    return namesTable(tokens.slice(index + 1, end), token.depth, commonTables);
  });
}

/** What stands before the parenthesis that the position lies in. */
function functionAround(tokens: Tokens, index: number) {
  const depth = tokens[index]!.depth;
  const opening = tokens.findLastIndex(
    (token, at) => at < index && token.text === "(" && token.depth === depth - 1,
  );
  return opening > 0 ? tokens[opening - 1] : undefined;
}

/** Whether a FROM clause names a table that is neither a common table expression nor a function. */
function namesTable(clause: Tokens, depth: number, commonTables: ReadonlySet<string>): boolean {
  let isNameExpected = true;
  for (const [index, token] of clause.entries()) {
    const word = wordOf(token);
    if (word === "JOIN" || (token.text === "," && token.depth === depth)) {
      isNameExpected = true;
    } else if (isNameExpected && token.text !== "(" && word !== "LATERAL") {
      isNameExpected = false;
      const isQuery = ["SELECT", "WITH", "VALUES"].includes(word);
      const isTable =
        ["word", "quoted", "string"].includes(token.kind) && !isQuery && clause[index + 1]?.text !== "(";
      const isQualified = clause[index + 1]?.text === ".";
      if (isTable && (isQualified || !commonTables.has(nameOf(token)))) return true;
    }
  }
  return false;
}

/** What WITH defines: `name AS (` or `name (columns) AS (`, followed by a query. */
function namesOfCommonTables(tokens: Tokens): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (wordOf(token) !== "AS") continue;
    let next = index + 1;
    while (["NOT", "MATERIALIZED"].includes(wordOf(tokens[next]))) next += 1;
    const isQuery = ["SELECT", "WITH", "VALUES"].includes(wordOf(tokens[next + 1]));
    if (tokens[next]?.text !== "(" || !isQuery) continue;
    let before = index - 1;
    if (tokens[before]?.text === ")") {
      const depth = tokens[before]!.depth;
      before =
        tokens.findLastIndex((other, at) => at < before && other.text === "(" && other.depth === depth) - 1;
    }
    const name = tokens[before];
    if (isName(name)) names.add(nameOf(name));
  }
  return names;
}

/** Words in a select list that refer to no column. */
const literalWords = new Set(
  "ALL AND AS CASE CAST DISTINCT ELSE END FALSE NOT NULL OR THEN TRUE WHEN".split(" "),
);
/** Aggregates whose value over a literal still depends on how many rows there are; MAX(5) is 5. */
const countingFunctions = new Set("ARRAY_AGG COUNT GROUP_CONCAT LIST STRING_AGG SUM TOTAL".split(" "));

function selectsOnlyLiterals(tokens: Tokens): boolean {
  const selects = [...tokens.keys()].filter((index) => wordOf(tokens[index]) === "SELECT");
  const depth = Math.min(...selects.map((index) => tokens[index]!.depth));
  const arms = selects.filter((index) => tokens[index]!.depth === depth);
  const isCompoundWithin = tokens.some(
    (token, index) =>
      token.text === "(" &&
      token.depth === depth &&
      /^(UNION|EXCEPT|INTERSECT|ALL)$/.test(wordOf(tokens[index - 1])),
  );
  if (arms.length === 0 || isCompoundWithin) return false;
  return arms.every((index) => {
    const end = endOfClause(tokens, index + 1, depth, new Set(["FROM", ...endOfFrom]));
    return isLiteralList(tokens.slice(index + 1, end));
  });
}

function isLiteralList(list: Tokens): boolean {
  return list.every((token, index) => {
    const [previous, next] = [list[index - 1], list[index + 1]];
    if (token.text === "*") return isOperand(previous);
    if (!isName(token)) return true;
    const word = wordOf(token);
    if (next?.text === "(") return !countingFunctions.has(word) && word !== "SELECT" && word !== "OVER";
    const isAlias =
      wordOf(previous) === "AS" || (isOperand(previous) && (next === undefined || next.text === ","));
    return literalWords.has(word) || isAlias;
  });
}

/** Where a star after it multiplies, and a name after it is an alias. */
function isOperand(token: Tokens[number] | undefined): boolean {
  return token !== undefined && (token.kind === "number" || token.kind === "string" || token.text === ")");
}
