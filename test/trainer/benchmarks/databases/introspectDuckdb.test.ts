import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { introspectDuckdb } from "../../../../trainer/benchmarks/databases/introspectDuckdb.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

it("lists tables, computed columns, composite keys and the views that can be read", async () => {
  const file = join(temporaryFolder(), "it.duckdb");
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`
    CREATE VIEW early AS SELECT 'x' AS word;
    CREATE TABLE seat (line INTEGER, place INTEGER, PRIMARY KEY (place, line));
    CREATE TABLE ticket (id INTEGER PRIMARY KEY, line INTEGER, place INTEGER, code INTEGER AS (line * 100 + place),
      FOREIGN KEY (place, line) REFERENCES seat);
    CREATE VIEW "two words" ("a b", c) AS SELECT code, line FROM ticket;
    CREATE TABLE gone (b INTEGER);
    CREATE VIEW broken AS SELECT b FROM gone;
    DROP TABLE gone;
  `);
  connection.closeSync();
  instance.closeSync();
  const { tables, foreignKeys } = await introspectDuckdb(file);
  expect(
    tables.map(({ name, columns, isView }) => [name, isView, ...columns.map((column) => column.name)]),
  ).toEqual([
    ["seat", undefined, "line", "place"],
    ["ticket", undefined, "id", "line", "place", "code"],
    ["early", true, "word"],
    ["two words", true, "a b", "c"],
  ]);
  const ofKey = ["place", "line"];
  expect(foreignKeys).toEqual([
    { table: "ticket", column: "place", referencedTable: "seat", referencedColumn: "place", ofKey },
    { table: "ticket", column: "line", referencedTable: "seat", referencedColumn: "line", ofKey },
  ]);
});
