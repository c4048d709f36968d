import type { DatabaseEntry } from "../benchmarks/formats/spiderFormat.ts";
import type { Column, Domain } from "./domain.ts";

const typeOf = ({ kind }: Column) =>
  kind === "number" || kind === "reference" ? "number" : kind === "date" ? "time" : "text";

/** A domain as `tables.json` lists it. */
export function tablesEntry(domain: Domain): DatabaseEntry {
  const columns = domain.tables.flatMap((table, index) => [
    { index, table, name: "id", natural: "id", type: "number", refersTo: undefined as string | undefined },
    ...table.columns.map((column) => ({
      index,
      table,
      name: column.name,
      natural: column.kind === "reference" ? `${column.words.singular} id` : column.words.singular,
      type: typeOf(column),
      refersTo: column.kind === "reference" ? column.table : undefined,
    })),
  ]);
  const idOf = (table: string) =>
    columns.findIndex((column) => column.table.name === table && column.name === "id") + 1;
  return {
    db_id: domain.id,
    table_names: domain.tables.map(({ words }) => words.singular),
    table_names_original: domain.tables.map(({ name }) => name),
    column_names: [[-1, "*"], ...columns.map(({ index, natural }): [number, string] => [index, natural])],
    column_names_original: [[-1, "*"], ...columns.map(({ index, name }): [number, string] => [index, name])],
    column_types: ["text", ...columns.map(({ type }) => type)],
    primary_keys: domain.tables.map(({ name }) => idOf(name)),
    foreign_keys: columns.flatMap(({ refersTo }, position): [number, number][] =>
      refersTo === undefined ? [] : [[position + 1, idOf(refersTo)]],
    ),
  };
}
