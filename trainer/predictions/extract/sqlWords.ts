import { lexSql, type SqlToken } from "../../sql/text/lexSql.ts";

/** Words that begin a statement of one of the dialects; a model's DROP is its answer, too, and the database refuses it. */
const statementWords = new Set(
  (
    "select with values from pivot unpivot describe desc show summarize explain table pragma " +
    "insert update delete replace create drop alter truncate merge begin set use call copy attach"
  ).split(" "),
);

/** Of these a sentence begins with as well: they begin a statement only where what follows reads like one. */
const ambiguousWords = new Set(
  "select with values from describe desc show explain table update delete replace create drop set use call copy begin merge insert".split(
    " ",
  ),
);

/** Words of SQL that are no names, so that a run of words without any of them is a sentence. */
const keywords = new Set(
  (
    "all and anti any array as asc asof at between bigint by case cast collate constraint cross current date day decimal default " +
    "desc distinct double else end escape except exclude exists explain extract false fetch filter first float following for " +
    "from full glob group grouping having hour ilike in index indexed inner int integer intersect interval into is isnull join " +
    "last lateral left like limit match materialized minute month natural next not notnull null nulls numeric of offset on " +
    "only or order outer over partition pivot position positional precision preceding qualify range real recursive regexp right row " +
    "rows sample second select semi set sets similar some substring table tablesample text then ties time timestamp to true " +
    "unbounded union unpivot using values varchar varying when where window with within without year zone"
  ).split(" "),
);

/** Words that go on with a statement at the beginning of a line. */
const continuingWords = new Set(
  (
    "from where group order having limit offset union intersect except join left right inner outer full cross natural " +
    "on and or as when then else end using window qualify fetch asc desc between in is not like collate"
  ).split(" "),
);

const wordOf = (token: SqlToken | undefined) =>
  token?.kind === "word" ? token.text.toLowerCase() : undefined;

/** Whether the text begins with a statement, behind comments and parentheses perhaps. */
export function beginsStatement(text: string): boolean {
  const tokens = lexSql(text.slice(0, 2_000));
  const at = tokens.findIndex(({ text: token }) => token !== "(");
  const word = wordOf(tokens[at]);
  if (word === undefined || !statementWords.has(word)) return false;
  if (word === "with") return isCommonTable(tokens, at + 1);
  return !ambiguousWords.has(word) || !isSentence(firstLine(text.slice(tokens[at]?.start)));
}

/** Whether it begins with a word that only goes on with a statement begun before. */
export function continuesStatement(text: string): boolean {
  const [first] = lexSql(text.slice(0, 200));
  return continuingWords.has(wordOf(first) ?? "") || first?.text === ")" || first?.text === ",";
}

/** `name (columns) AS (`, perhaps recursive and materialized: in prose `with` is a common word. */
function isCommonTable(tokens: readonly SqlToken[], from: number): boolean {
  let at = from;
  if (wordOf(tokens[at]) === "recursive") at += 1;
  const name = tokens[at];
  if (name === undefined || (name.kind !== "word" && name.kind !== "quoted")) return false;
  at += 1;
  if (tokens[at]?.text === "(") {
    const { depth } = tokens[at]!;
    while (at < tokens.length && !(tokens[at]?.text === ")" && tokens[at]?.depth === depth)) at += 1;
    at += 1;
  }
  if (wordOf(tokens[at]) !== "as") return false;
  at += 1;
  if (wordOf(tokens[at]) === "not") at += 1;
  if (wordOf(tokens[at]) === "materialized") at += 1;
  return tokens[at]?.text === "(";
}

const englishWords = new Set("the this these those that which you would please".split(" "));

/**
 * Whether a text reads as English rather than SQL: three names one behind the other, which no SQL has, an article or a
 * pronoun, or a mark at its end that ends sentences.
 */
export function isSentence(text: string): boolean {
  if (/[\w)][.:!?]\s*$/.test(text)) return true;
  let run = 0;
  for (const token of lexSql(text)) {
    const word = wordOf(token);
    if (word !== undefined && englishWords.has(word)) return true;
    run = word !== undefined && !keywords.has(word) ? run + 1 : 0;
    if (run >= 3) return true;
  }
  return false;
}

/** Up to its semicolon or the line's end. */
function firstLine(text: string): string {
  return /^[^;\n]{0,2000}/.exec(text)?.[0] ?? "";
}
