import type { DatabaseSchema } from "../../../../trainer/benchmarks/benchmark.ts";

const table = (name: string, ...columns: string[]) => ({
  name,
  naturalName: name,
  columns: columns.map((column) => ({
    name: column,
    naturalName: column,
    type: "text",
    isPrimaryKey: false,
  })),
});

/** Singers and stadiums meet at concerts; names are written in mixed case, as benchmarks do. */
export const concertSchema: DatabaseSchema = {
  tables: [
    table("Stadium", "Stadium_ID", "Name", "Capacity", "Highest", "Lowest"),
    table("singer", "singer_id", "name", "age", "country"),
    table("concert", "concert_id", "Stadium_id", "year", "value_sold"),
    table("singer_in_concert", "concert_id", "singer_id"),
  ],
  foreignKeys: [
    { table: "concert", column: "Stadium_id", referencedTable: "Stadium", referencedColumn: "Stadium_ID" },
    {
      table: "singer_in_concert",
      column: "singer_id",
      referencedTable: "singer",
      referencedColumn: "singer_id",
    },
    {
      table: "singer_in_concert",
      column: "concert_id",
      referencedTable: "concert",
      referencedColumn: "concert_id",
    },
  ],
};
