/** The tables and columns that a question has to name. */
import type { Column, Table } from "../../benchmarks/benchmark.ts";
import type { Expression, SelectQuery } from "../templates/query.ts";
import { clausesOf, expressionsIn } from "../templates/visitQuery.ts";
import { columnNoun, tableNoun } from "../verbalize/nouns.ts";
import { type Book, type Expectation, tableOf } from "./expectation.ts";
import { type QuestionWords, saysName } from "./questionWords.ts";

/** A table between two others that is read for its keys alone goes unsaid. */
export function tablesIn(select: SelectQuery, book: Book): readonly Expectation[] {
  const { columns } = book.bound;
  const read = new Set(
    clausesOf(select)
      .flatMap((clause) => [...expressionsIn(clause)])
      .flatMap((one) =>
        one.kind === "column" && columns[one.slot]?.key === "none" ? [columns[one.slot]?.table] : [],
      ),
  );
  return select.tables.flatMap((slot) => {
    const table = tableOf(slot, book);
    if (!table || (select.tables.length > 2 && !read.has(slot))) return [];
    return [{ what: `table ${table.name}`, weight: 1, isSaid: (question) => saysTable(question, table) }];
  });
}

function saysTable(question: QuestionWords, table: Table): boolean {
  const { singular, plural } = tableNoun(table);
  return saysName(question, singular) || saysName(question, plural);
}

/** What is shown and what it is grouped by. */
export function columnsIn({ selected, groupBy }: SelectQuery, book: Book): readonly Expectation[] {
  return [...selected, ...groupBy].flatMap((expression) =>
    [...expressionsIn(expression)].flatMap((one) => {
      const slot = one.kind === "column" ? book.bound.columns[one.slot] : undefined;
      const table = slot && tableOf(slot.table, book);
      if (one.kind !== "column" || !table || isCountOf(expression, one)) return [];
      const column = table.columns.find(({ name }) => name === book.bound.binding.columns[one.slot]);
      if (!column || (slot.key !== "none" && groupBy.includes(expression))) return [];
      const what = `column ${table.name}.${column.name}`;
      return [{ what, weight: 1 as const, isSaid: (question) => saysColumn(question, column, table) }];
    }),
  );
}

/** Rows may be counted by any of their columns. */
const isCountOf = (expression: Expression, column: Expression): boolean =>
  expression.kind === "call" &&
  expression.name.toLowerCase() === "count" &&
  !expression.isDistinct &&
  expression.operands.includes(column);

const questionWords: readonly (readonly [noun: RegExp, asked: RegExp])[] = [
  [/\b(date|time|year|day)\b/, /\b(when|years?|months?|days?)\b/i],
  [/\b(city|country|place|location|address|state|venue|hometown)\b/, /\b(where|from which)\b/i],
  [/\b(price|cost|fee|salary|budget|amount)\b/, /\b(how much|costs?|earns?)\b/i],
  [/\bage\b/, /\b(how old|old|older|oldest|young\w*)\b/i],
  [/./, /\bhow (?!many|much|often|do|does|did|is|are|was|were|can)[a-z]+/i],
];

/** A name is asked for by what has it: "Who is the oldest singer?" */
function saysColumn(question: QuestionWords, column: Column, table: Table): boolean {
  const { singular, plural } = columnNoun(column, table);
  if (saysName(question, singular) || saysName(question, plural)) return true;
  if (/\b(name|title)$/.test(singular)) return saysTable(question, table);
  return questionWords.some(([noun, asked]) => noun.test(singular) && asked.test(question.text));
}
