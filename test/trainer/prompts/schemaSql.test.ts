import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import type { DatabaseSchema } from "../../../trainer/benchmarks/benchmark.ts";
import { introspectSqlite } from "../../../trainer/benchmarks/databases/introspectSqlite.ts";
import { schemaSql } from "../../../trainer/prompts/schemaSql.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const schema = `
  CREATE TABLE "order" ("group" integer, "2nd" integer, "a ""b""" text, note text AS ("a ""b""") VIRTUAL,
    PRIMARY KEY ("group", "2nd"));
  CREATE TABLE line (id integer primary key, g integer, s integer, "order" integer,
    FOREIGN KEY (g, s) REFERENCES "order");
  CREATE VIEW "select" AS SELECT id, "order" FROM line;
`;

function introspect(sql: string): DatabaseSchema {
  const file = join(temporaryFolder(), "it.sqlite");
  const database = new BetterSqlite3(file);
  database.exec(sql);
  database.close();
  return introspectSqlite(file);
}

it("writes a schema that SQLite takes, whatever its names, and reads it back as it was", () => {
  const first = introspect(schema);
  const sql = schemaSql(first, "sqlite");
  const again = introspect(sql);
  const withoutViews = first.tables.map(({ isView: _, ...table }) => table);
  expect(again.tables).toEqual(withoutViews);
  expect(again.foreignKeys).toEqual(first.foreignKeys);
  expect(sql).toContain('CREATE TABLE "order" (');
  expect(sql).toContain('FOREIGN KEY (g, s) REFERENCES "order" ("group", "2nd")');
  expect(sql).toContain('-- a view\nCREATE TABLE "select" (\n  id number,\n  "order" number\n);');
});

it("quotes by the dialect", () => {
  const tables = introspect("CREATE TABLE User (Id integer, pivot text)").tables;
  expect(schemaSql({ tables, foreignKeys: [] }, "postgresql")).toBe(
    'CREATE TABLE "User" (\n  "Id" number,\n  pivot text\n);',
  );
  expect(schemaSql({ tables, foreignKeys: [] }, "duckdb")).toBe(
    'CREATE TABLE User (\n  Id number,\n  "pivot" text\n);',
  );
});
