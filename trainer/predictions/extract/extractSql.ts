import { lexSql } from "../../sql/text/lexSql.ts";
import { type CodeBlock, codeBlocks, isSql, outsideBlocks } from "./codeBlocks.ts";
import { jsonAnswer } from "./jsonAnswer.ts";
import {
  trimInvisible,
  unquoted,
  withLineEnds,
  withoutEntities,
  withoutMarkdownEscapes,
  withPlainCharacters,
} from "./plainCharacters.ts";
import { insideTags, withoutChatTokens, withoutThoughts } from "./setAside.ts";
import { beginsStatement, isSentence } from "./sqlWords.ts";
import { statementText } from "./statementText.ts";

/** What an answer had around its SQL, or was written in; in the order of reports. */
export const answerForms = [
  "thoughts",
  "chatTokens",
  "tags",
  "fence",
  "severalBlocks",
  "json",
  "quotes",
  "label",
  "prose",
  "continuation",
  "escapes",
  "entities",
  "lineEscapes",
  "characters",
  "severalStatements",
] as const;

export type AnswerForm = (typeof answerForms)[number];

export interface Extraction {
  /** Without semicolons behind it; empty where the answer holds none. */
  readonly sql: string;
  /** Empty where the answer was SQL and nothing else. */
  readonly forms: ReadonlySet<AnswerForm>;
}

/**
 * The SQL in what a model answered: the last fenced block that begins a statement, else the first statement, at a line's
 * start where there is one. Thoughts, chat tokens, tags, prose and JSON around it are passed over, and an answer that goes
 * on behind a prompt ending in SELECT gets it back. Takes time in proportion to the answer's length.
 */
export function extractSql(answer: string): Extraction {
  const forms = new Set<AnswerForm>();
  const written = withoutEntities(answer);
  if (written !== answer) forms.add("entities");
  const lined = withLineEnds(written);
  if (lined !== written) forms.add("lineEscapes");
  const text = trimInvisible(lined);
  const isPlain = beginsStatement(text) && !wrapping.test(unquoted(text));
  const found = isPlain ? statementIn(text, forms) : find(setAside(text, forms), forms, 0);
  const characters = withPlainCharacters(found);
  if (characters !== found) forms.add("characters");
  const sql = withoutMarkdownEscapes(characters);
  if (sql !== characters) forms.add("escapes");
  return { sql: trimInvisible(sql), forms };
}

/** A SQL may well look for such a mark, but then it stands in a string. */
const wrapping = /<\/?[a-z_]+>|<\||<｜|\[\/?(?:sql|inst|think|answer|eos)\]|◁|`{3}|~{3}/i;

function setAside(text: string, forms: Set<AnswerForm>): string {
  const answered = withoutThoughts(text);
  if (answered !== text) forms.add("thoughts");
  const plain = withoutChatTokens(answered);
  if (plain !== answered) forms.add("chatTokens");
  return plain;
}

/** Answers in answers, such as a fence within JSON, go no deeper. */
const deepestAnswer = 4;

function find(given: string, forms: Set<AnswerForm>, depth: number): string {
  const text = trimInvisible(given);
  if (text === "" || depth > deepestAnswer) return "";
  const asJson = jsonAnswer(text);
  if (asJson !== undefined) {
    const sql = find(asJson, forms, depth + 1);
    if (sql !== "") forms.add("json");
    return sql;
  }
  return (
    inQuotes(text, forms, depth) ??
    behindLabel(text, forms) ??
    inTags(text, forms, depth) ??
    inText(text, forms, depth)
  );
}

const label =
  /^\W*(?:the )?(?:final )?(?:sqlite|sql|answer|query|response|output)(?: query| statement)?\W*[:=]\W*(?=[\w(])/i;

/** `SQL: SELECT …` */
function behindLabel(text: string, forms: Set<AnswerForm>): string | undefined {
  const rest = text.replace(label, "");
  if (rest === text || !beginsStatement(rest)) return undefined;
  forms.add("label");
  return statementIn(rest, forms);
}

/** The whole answer in quotation marks, perhaps with a comma behind or a bullet before, as in a list of some language. */
function inQuotes(text: string, forms: Set<AnswerForm>, depth: number): string | undefined {
  const [, mark, inner] = /^(?:(?:[-*•]|\d+[.)])\s+)?(["'])([\s\S]*)\1\s*[,;]?$/.exec(text) ?? [];
  if (mark === undefined || inner === undefined || !beginsStatement(inner)) return undefined;
  forms.add("quotes");
  return find(inner.replaceAll(`\\${mark}`, mark).replaceAll(mark + mark, mark), forms, depth + 1);
}

function inTags(text: string, forms: Set<AnswerForm>, depth: number): string | undefined {
  if (beginsStatement(text) && !/<\/|\[\//.test(text)) return undefined;
  const inside = insideTags(text);
  const sql = inside === undefined ? "" : find(inside, forms, depth + 1);
  if (sql === "") return undefined;
  forms.add("tags");
  return sql;
}

function inText(text: string, forms: Set<AnswerForm>, depth: number): string {
  if (beginsStatement(text) && !isSentence(beforeFence(text))) return statementIn(text, forms);
  const blocks = codeBlocks(text);
  if (blocks.length > 0) {
    const statements = blocks.filter(
      (block) => (block.language === "" || isSql(block)) && beginsStatement(trimInvisible(block.content)),
    );
    // A schema copied from the prompt is no answer where a query stands beside it.
    const block = statements.findLast(isQuery) ?? statements.at(-1) ?? blocks.findLast(isSql);
    if (block !== undefined) {
      forms.add("fence");
      if (new Set(statements.map(({ content }) => content)).size > 1) forms.add("severalBlocks");
      return statements.length > 0 ? statementIn(trimInvisible(block.content), forms) : block.content;
    }
    const outside = searched(outsideBlocks(text), forms);
    if (outside !== "") return outside;
    const inBlock = blocks
      .map(({ content }) => find(content, forms, depth + 1))
      .findLast((sql) => sql !== "");
    if (inBlock !== undefined) forms.add("fence");
    return inBlock ?? "";
  }
  return searched(text, forms);
}

const queryStart = /^[\s(]*(?:select|with|values)\b/i;
const isQuery = ({ content }: CodeBlock) => queryStart.test(content);

function beforeFence(text: string): string {
  const fence = text.search(/`{3}|~{3}/);
  return fence < 0 ? "" : text.slice(0, fence);
}

function statementIn(text: string, forms: Set<AnswerForm>): string {
  const { sql, hasRest, isSeveral } = statementText(text);
  const query = isSeveral ? behindCopiedSchema(text) : undefined;
  if (query !== undefined) {
    forms.add("severalStatements");
    return statementText(query).sql;
  }
  if (hasRest) forms.add("prose");
  if (isSeveral) forms.add("severalStatements");
  return sql;
}

/** The first query behind CREATE TABLE statements, which a model copied from its prompt. */
function behindCopiedSchema(text: string): string | undefined {
  if (!/^create\s+table\b/i.test(text)) return undefined;
  const queries = lexSql(text)
    .filter(({ kind, text: token }) => kind === "symbol" && token === ";")
    .map(({ start }) => text.slice(start).replace(/^[\s;]+/, ""));
  return queries.find((rest) => queryStart.test(rest) && beginsStatement(rest));
}

const statementStart = /(?<![\w.])(?:select|with)\b/gi;
/** An answer names the statement before long; without a bound a text of nothing but SELECTs would take minutes. */
const mostStarts = 200;

/** The first statement that begins a line, else the first within one, else one without its SELECT. */
function searched(text: string, forms: Set<AnswerForm>): string {
  const starts = [];
  for (const { index } of text.matchAll(statementStart)) {
    if (starts.length === mostStarts) break;
    starts.push(index);
  }
  const isLineStart = (index: number) =>
    /(?:^|\n)[ \t>*`-]*$/.test(text.slice(Math.max(0, index - 20), index));
  for (const start of [...starts.filter(isLineStart), ...starts.filter((index) => !isLineStart(index))]) {
    const code = codeFrom(text, start);
    if (beginsStatement(code)) {
      forms.add("prose");
      return statementIn(code, new Set());
    }
  }
  return continued(text, forms);
}

/** What opens right before a statement, and closes right behind it: emphasis, LaTeX's formulas and boxes, HTML's code. */
const marks = [
  { opens: /\*\*$/, closes: /\*\*$/ },
  { opens: /\$\$$/, closes: /\$\$$/ },
  { opens: /\{$/, closes: /\}{1,3}\$?\$?$/ },
  { opens: /<code[^<>]{0,12}>$/i, closes: /<\/code>(?:\s*<\/pre>)?$/i },
];

/** From the statement's first word on; where it stands in backticks or ends a sentence, without what closes that. */
function codeFrom(text: string, start: number): string {
  const rest = text.slice(start);
  if (text[start - 1] === "`") return rest.replace(/`(?!\w)[^`]*$/, "");
  const end = rest.trimEnd();
  const closed = marks.find(
    ({ opens, closes }) => opens.test(text.slice(Math.max(0, start - 20), start)) && closes.test(end),
  );
  return closed ? end.replace(closed.closes, "") : rest.replace(/([\w)'"])\.\s*$/, "$1");
}

/** A select list and FROM, as behind a prompt that ended in SELECT. English that has a `from`, too, shows no sign of SQL. */
function continued(text: string, forms: Set<AnswerForm>): string {
  const line = /^[^\n;]*/.exec(text)?.[0] ?? "";
  const [list = ""] = /^[\s\S]*?\bfrom\b/i.exec(text) ?? [];
  const isSql = /\bFROM\b|[*(=]/.test(line) || /\b(?:where|group by|order by|join)\b/i.test(text);
  const sql = `SELECT ${text}`;
  if (list.length < 6 || !isSql || !beginsStatement(sql) || isSentence(list)) return "";
  forms.add("continuation");
  return statementIn(sql, forms);
}
