import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import { introspectSqlite } from "../../../../trainer/benchmarks/databases/introspectSqlite.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

function schemaOf(sql: string) {
  const file = join(temporaryFolder(), "it.sqlite");
  const database = new BetterSqlite3(file);
  database.exec(sql);
  database.close();
  const { tables, foreignKeys } = introspectSqlite(file);
  return {
    tables: tables.map(({ name, columns, isView }) => [
      `${name}${isView ? " (view)" : ""}`,
      ...columns.map((column) => `${column.name} ${column.type}${column.isPrimaryKey ? " key" : ""}`),
    ]),
    foreignKeys,
  };
}

it("lists tables before views, with the columns that are computed", () => {
  const { tables } = schemaOf(`
    CREATE TABLE seat (line integer, place integer, label text GENERATED ALWAYS AS (line || '-' || place) VIRTUAL,
      code integer AS (line * 100 + place) STORED, PRIMARY KEY (line, place));
    CREATE VIEW front AS SELECT label, place AS p FROM seat WHERE line = 1;
    CREATE TABLE "order" (id integer primary key);
    CREATE VIEW "named view" (a, "b c") AS SELECT line, code FROM seat;
    CREATE VIEW quoted AS SELECT label FROM seat WHERE label LIKE "1%";
    CREATE VIEW "on quoted" AS SELECT label AS it FROM quoted;
  `);
  expect(tables).toEqual([
    ["seat", "line number key", "place number key", "label text", "code number"],
    ["order", "id number key"],
    ["front (view)", "label text", "p number"],
    ["named view (view)", "a number", "b c number"],
    ["quoted (view)", "label text"],
    ["on quoted (view)", "it text"],
  ]);
});

it("leaves out what SQLite itself cannot read or keeps for itself", () => {
  const { tables } = schemaOf(`
    CREATE TABLE t (a integer primary key autoincrement);
    CREATE TABLE gone (b);
    CREATE VIEW broken AS SELECT b FROM gone;
    DROP TABLE gone;
    CREATE VIRTUAL TABLE words USING fts5(word);
  `);
  expect(tables.map(([name]) => name)).toEqual(["t", "words"]);
});

it("pairs the columns of a composite key, named or not, under the names that the tables have", () => {
  const { foreignKeys } = schemaOf(`
    CREATE TABLE Seat (line integer, place integer, hall text, PRIMARY KEY (place, line), UNIQUE (hall, line));
    CREATE TABLE ticket (id integer primary key, line integer, place integer, hall text, buyer integer,
      FOREIGN KEY (place, line) REFERENCES seat,
      FOREIGN KEY (HALL, line) REFERENCES seat (HALL, LINE),
      FOREIGN KEY (buyer) REFERENCES person);
    CREATE TABLE person (id integer primary key, friend integer REFERENCES Person (ID));
  `);
  const pair = (column: string, referencedColumn: string, ofKey: string[]) => ({
    table: "ticket",
    column,
    referencedTable: "Seat",
    referencedColumn,
    ofKey,
  });
  expect(foreignKeys).toEqual([
    pair("place", "place", ["place", "line"]),
    pair("line", "line", ["place", "line"]),
    pair("hall", "hall", ["hall", "line"]),
    pair("line", "line", ["hall", "line"]),
    { table: "ticket", column: "buyer", referencedTable: "person", referencedColumn: "id" },
    { table: "person", column: "friend", referencedTable: "person", referencedColumn: "id" },
  ]);
});

it("knows no key to a table that is not there, or to a key of another length", () => {
  const { foreignKeys } = schemaOf(`
    CREATE TABLE whole (a, b, PRIMARY KEY (a, b));
    CREATE TABLE part (a REFERENCES whole, b REFERENCES nowhere (b));
  `);
  expect(foreignKeys).toEqual([]);
});
