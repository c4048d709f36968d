import type { Column, Database } from "../../../trainer/benchmarks/benchmark.ts";

const column = (name: string, type = "text", naturalName = name.replaceAll("_", " ")): Column => ({
  name,
  naturalName,
  type,
  isPrimaryKey: name === "id",
});

export const concerts: Database = {
  id: "concerts",
  dialect: "sqlite",
  file: "/nowhere",
  schema: {
    tables: [
      {
        name: "singer",
        naturalName: "singer",
        columns: [column("id", "number"), column("name"), column("born", "number", "birth year")],
      },
      {
        name: "concert",
        naturalName: "concert",
        columns: [column("id", "number"), column("title"), column("singer_id", "number")],
      },
      {
        name: "stadium",
        naturalName: "stadium",
        columns: [column("id", "number"), column("city"), column("capacity", "number")],
      },
    ],
    foreignKeys: [
      { table: "concert", column: "singer_id", referencedTable: "singer", referencedColumn: "id" },
    ],
  },
};
