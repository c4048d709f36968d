import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { goldItemsOf } from "./goldItems.ts";
import { itemKey, type LinkedTable } from "./schemaItem.ts";

export interface LinkedQuestion {
  readonly example: Example;
  readonly database: Database;
  readonly linked: readonly LinkedTable[];
}

/** How much of what gold SQL needs was kept. Shares from 0 to 1 over all gold items; not a number without questions. */
export interface SchemaLinkingMetrics {
  readonly questions: number;
  readonly tableRecall: number;
  readonly columnRecall: number;
  /** Shares of the questions that kept all their gold tables, and all their gold columns. */
  readonly allTables: number;
  readonly allColumns: number;
  /** Means a question. */
  readonly tablesKept: number;
  readonly columnsKept: number;
}

/** Held against the items among the gold SQL's tokens; see `goldItemsOf`. */
export function schemaLinkingMetrics(questions: readonly LinkedQuestion[]): SchemaLinkingMetrics {
  const sums = { tables: 0, columns: 0, goldTables: 0, goldColumns: 0, allTables: 0, allColumns: 0 };
  let tablesKept = 0;
  let columnsKept = 0;
  for (const { example, database, linked } of questions) {
    const gold = goldItemsOf(example.goldSql, database.schema);
    const goldTables = database.schema.tables.filter(({ name }) => gold.has(itemKey(name))).length;
    const goldColumns = gold.size - goldTables;
    const tables = linked.filter(({ table }) => gold.has(itemKey(table))).length;
    const columns = linked
      .flatMap(({ table, columns: its }) => its.map((column) => itemKey(table, column)))
      .filter((key) => gold.has(key)).length;
    sums.tables += tables;
    sums.columns += columns;
    sums.goldTables += goldTables;
    sums.goldColumns += goldColumns;
    if (tables === goldTables) sums.allTables += 1;
    if (columns === goldColumns) sums.allColumns += 1;
    tablesKept += linked.length;
    columnsKept += linked.reduce((sum, { columns: its }) => sum + its.length, 0);
  }
  const count = questions.length;
  return {
    questions: count,
    tableRecall: sums.tables / sums.goldTables,
    columnRecall: sums.columns / sums.goldColumns,
    allTables: sums.allTables / count,
    allColumns: sums.allColumns / count,
    tablesKept: tablesKept / count,
    columnsKept: columnsKept / count,
  };
}
