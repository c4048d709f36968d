/** What a run finds out about each question for its prompt, without looking at its gold SQL. */
import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { RunContext } from "../phases/runContext.ts";
import { type PromptContext, textOf } from "../prompts/prompt.ts";
import { everyItem, itemKey, type LinkedTable } from "../prompts/schemaLinking/schemaItem.ts";
import { learnSchemaScorer } from "../prompts/schemaLinking/schemaScorer.ts";
import { keepTopK, type LinkLimits } from "../prompts/schemaLinking/topK.ts";
import { readCells } from "../prompts/valueRetrieval/readCells.ts";
import {
  createValueIndex,
  type MatchedValue,
  type ValueIndex,
} from "../prompts/valueRetrieval/valueIndex.ts";
import { chooseExamples } from "./chooseExamples.ts";

export interface PromptContexts {
  readonly limits: LinkLimits;
  /** Throws where there is none. */
  databaseOf(example: Example): Database;
  /** The tables and columns to be shown, as the configuration chooses them: none, the likeliest, or all. */
  tablesFor(example: Example, database: Database): readonly LinkedTable[];
  /** What is shown beside these tables: where tables are chosen, only the mentioned values of their columns. */
  contextFor(example: Example, database: Database, tables: readonly LinkedTable[]): PromptContext;
}

export async function createPromptContexts(context: RunContext): Promise<PromptContexts> {
  const { benchmark, spec } = context;
  const { prompt } = spec.configuration;
  const limits = { tables: prompt.linkedTables, columnsPerTable: prompt.linkedColumns };
  const isLinked = prompt.schema === "LINKED";
  const indexes = isLinked || prompt.columnValues === "MATCHED" ? await indexValues(context) : undefined;
  const cells = await readRepresentatives(context);
  const allValues = new WeakMap<Example, readonly MatchedValue[]>();
  const valuesOf = (example: Example): readonly MatchedValue[] => {
    const values =
      allValues.get(example) ?? indexes?.get(example.databaseId)?.match(textOf(example, prompt)) ?? [];
    allValues.set(example, values);
    return values;
  };
  const reading = { textOf: (example: Example) => textOf(example, prompt), valuesOf };
  const scorer = isLinked
    ? learnSchemaScorer(chooseExamples(context).training, benchmark.databases, reading)
    : undefined;

  const linked = new WeakMap<Example, readonly LinkedTable[]>();

  return {
    limits,
    databaseOf(example) {
      const database = benchmark.databases.get(example.databaseId);
      if (!database)
        throw new Error(`Example ${example.index} names the unknown database ${example.databaseId}.`);
      return database;
    },
    tablesFor(example, database) {
      if (prompt.schema === "FULL") return everyItem(database.schema);
      if (!scorer) return [];
      const tables =
        linked.get(example) ?? keepTopK(database.schema, scorer.score(example, database), limits);
      linked.set(example, tables);
      return tables;
    },
    contextFor(example, database, tables) {
      const shown = new Set(
        tables.flatMap(({ table, columns }) => columns.map((column) => itemKey(table, column))),
      );
      const values = valuesOf(example).filter(({ key }) => !isLinked || shown.has(key));
      const itsCells = cells.get(database.id);
      return { tables, values, ...(itsCells ? { cells: itsCells } : {}) };
    },
  };
}

async function indexValues({ benchmark, executor }: RunContext): Promise<ReadonlyMap<string, ValueIndex>> {
  const indexes = new Map<string, ValueIndex>();
  for (const database of benchmark.databases.values())
    indexes.set(database.id, await createValueIndex(database, executor));
  return indexes;
}

/** By database, then by item key; empty where none are to be shown. */
async function readRepresentatives({
  benchmark,
  executor,
  spec,
}: RunContext): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const { schema, representativeValues } = spec.configuration.prompt;
  const cells = new Map<string, ReadonlyMap<string, readonly string[]>>();
  if (schema === "NONE" || representativeValues === 0) return cells;
  for (const database of benchmark.databases.values()) {
    const its = new Map<string, readonly string[]>();
    for (const table of database.schema.tables)
      for (const column of table.columns) {
        const values = await readCells(database, table, column, representativeValues, executor);
        its.set(itemKey(table.name, column.name), values);
      }
    cells.set(database.id, its);
  }
  return cells;
}
