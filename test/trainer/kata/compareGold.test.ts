import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concerts } from "../../../trainer/kata/domains/concerts.ts";
import { type GoldTwins, openTwins } from "../../../trainer/kata/duckdb/compareGold.ts";
import { writeDuckdbDatabase } from "../../../trainer/kata/duckdb/writeDuckdbDatabase.ts";
import { populate } from "../../../trainer/kata/populate.ts";
import { tablesEntry } from "../../../trainer/kata/tables.ts";

describe("a gold SQL on both twins of a database", () => {
  let root: string;
  let twins: GoldTwins;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "sqldojo-twins-"));
    const [sqliteFile, duckdbFile] = [join(root, "concerts.sqlite"), join(root, "concerts.duckdb")];
    populate(concerts, 7, sqliteFile).close();
    await writeDuckdbDatabase(sqliteFile, tablesEntry(concerts), duckdbFile);
    twins = await openTwins(sqliteFile, duckdbFile);
  });
  afterAll(async () => {
    twins.close();
    await rm(root, { recursive: true });
  });

  const singers = "select name from singer";
  it.each([
    ["is the same in any order of rows", singers, `${singers} order by id desc`, "same"],
    ["is the same up to the last digits", "select 0.1 + 0.2", "select 0.3::double", "same"],
    ["tells dates as SQLite's texts", "select date from concert", "select date from concert", "same"],
    [
      "differs in an order that was asked for",
      `${singers} order by id`,
      `${singers} order by id desc`,
      "differing",
    ],
    ["differs in how often a row comes", "select 1", "select 1 union all select 1", "differing"],
    ["differs in a number", "select count(*) from singer", "select count(*) + 1 from singer", "differing"],
    ["is empty", singers, `${singers} where id < 0`, "empty"],
    ["fails", `${singers} group by id`, `${singers} group by id`, "failing"],
  ] as const)("%s", async (_, sqlite, duckdb, expected) => {
    expect(await twins.compare(sqlite, duckdb)).toBe(expected);
  });
});
