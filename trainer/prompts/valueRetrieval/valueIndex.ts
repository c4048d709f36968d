/**
 * Which cells of a database a question mentions (ExSPIN §4.2, value retrieval; the steps and thresholds of CodeS): every run
 * of one to four words of the question is searched for by BM25, and what is found is held against the question character
 * by character.
 */
import type { Database } from "../../benchmarks/benchmark.ts";
import type { SqlExecutor } from "../../sql/executors/executor.ts";
import { quoteName } from "../../sql/text/quoteName.ts";
import { itemKey } from "../schemaLinking/schemaItem.ts";
import { stemsOf, stopWords } from "../schemaLinking/words.ts";
import { createTextIndex } from "./bm25.ts";
import { mentionScore } from "./likeness.ts";
import { readCells } from "./readCells.ts";

export interface MatchedValue {
  /** `table.column` as the database's SQL writes them. */
  readonly column: string;
  /** The same as a schema item's key. */
  readonly key: string;
  readonly value: string;
  /** How surely it is meant: 1 for an exact mention. */
  readonly score: number;
}

export interface ValueIndex {
  /** Surest first, then longest. A value inside a longer one that is mentioned too is left out. */
  match(text: string): MatchedValue[];
}

const longestQuery = 4;
const hitsPerQuery = 10;
const lowestScore = 0.9;
const valuesPerColumn = 5_000;

/** Reads the text columns of a database, at most 5,000 different values of each. */
export async function createValueIndex(database: Database, executor: SqlExecutor): Promise<ValueIndex> {
  const textColumns = database.schema.tables.flatMap((table) =>
    table.columns.filter(({ type }) => type === "text").map((column) => ({ table, column })),
  );
  const read = textColumns.map(async ({ table, column }) => {
    const values = await readCells(database, table, column, valuesPerColumn, executor);
    const [its, from] = [column, table].map(({ name }) => quoteName(name, database.dialect));
    const place = { column: `${from}.${its}`, key: itemKey(table.name, column.name) };
    return values.filter(hasContentWord).map((value) => ({ ...place, value, text: value.toLowerCase() }));
  });
  const cells = (await Promise.all(read)).flat();
  const index = createTextIndex(cells.map(({ value }) => stemsOf(value)));

  return {
    match(text) {
      const asked = text.toLowerCase();
      const hits = new Set(queriesOf(text).flatMap((query) => index.search(query, hitsPerQuery)));
      const found = [...hits].flatMap((hit) => {
        const { column, key, value, text: lower } = cells[hit]!;
        const score = mentionScore(asked, lower);
        return score < lowestScore ? [] : [{ column, key, value, score }];
      });
      return found.filter((match) => !found.some((other) => isInside(match, other))).sort(bySureness);
    },
  };
}

/** Numbers and words such as "no" stand in questions that do not mean the cell. */
function hasContentWord(value: string): boolean {
  return (
    Number.isNaN(Number(value)) &&
    !value
      .toLowerCase()
      .split(" ")
      .every((word) => stopWords.has(word))
  );
}

/** Runs of one to four words of which at least one is no stop word, as stems. */
function queriesOf(text: string): string[][] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const queries = words.flatMap((_, start) =>
    Array.from({ length: Math.min(longestQuery, words.length - start) }, (_, more) =>
      words.slice(start, start + more + 1),
    ),
  );
  return queries
    .filter((query) => query.some((word) => !stopWords.has(word.toLowerCase())))
    .map((query) => stemsOf(query.join(" ")));
}

function isInside({ value }: MatchedValue, { value: longer }: MatchedValue): boolean {
  return longer.length > value.length && longer.toLowerCase().includes(value.toLowerCase());
}

function bySureness(one: MatchedValue, other: MatchedValue): number {
  return (
    other.score - one.score ||
    other.value.length - one.value.length ||
    (one.column < other.column ? -1 : one.column > other.column ? 1 : 0)
  );
}
