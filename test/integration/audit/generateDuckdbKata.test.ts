import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import {
  type DuckdbKataReport,
  generateDuckdbKata,
} from "../../../trainer/kata/duckdb/generateDuckdbKata.ts";
import { putKata } from "../../support/kata.ts";

describe("kata's twin for DuckDB", () => {
  let root: string;
  let sqliteFolder: string;
  let folder: string;
  let report: DuckdbKataReport;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "sqldojo-kata-duckdb-"));
    sqliteFolder = join(root, "kata");
    folder = join(root, "kata-duckdb");
    await putKata(sqliteFolder, { seed: 7 });
    report = await generateDuckdbKata(folder, sqliteFolder, { seed: 7 });
  });
  afterAll(() => rm(root, { recursive: true }));

  it("gives the same rows as SQLite for every gold SQL", () => {
    const total = Object.values(report.examples).reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(8_600);
    expect(report.gold).toEqual({ same: total, differing: 0, empty: 0, failing: 0 });
    for (const count of Object.values(report.rewritten)) expect(count).toBeGreaterThan(50);
  });

  it("asks the same questions of the same databases and is told by its benchmark.json", async () => {
    const [twin, kata] = await Promise.all([loadBenchmark(folder), loadBenchmark(sqliteFolder)]);
    expect(twin).toMatchObject({ name: "kata-duckdb", dialect: "duckdb" });
    expect([...twin.databases.keys()]).toEqual([...kata.databases.keys()]);
    expect([...twin.splits.keys()]).toEqual([...kata.splits.keys()]);
    expect(kata.lexicon?.size).toBe(12);
    expect(twin.lexicon).toEqual(kata.lexicon);
    for (const [name, { examples }] of twin.splits)
      expect(examples.map(({ question, difficulty, evidence }) => [question, difficulty, evidence])).toEqual(
        kata.splits
          .get(name)
          ?.examples.map(({ question, difficulty, evidence }) => [question, difficulty, evidence]),
      );
    for (const { file, dialect } of twin.databases.values())
      expect([file, dialect]).toEqual([expect.stringMatching(/\.duckdb$/), "duckdb"]);
  });

  it("keeps dates as dates and the keys between tables", async () => {
    const instance = await DuckDBInstance.create(join(folder, "database/concerts/concerts.duckdb"), {
      access_mode: "READ_ONLY",
    });
    try {
      const connection = await instance.connect();
      const types = await connection.run(
        "select column_name, data_type from duckdb_columns() where table_name = 'concert' order by column_index",
      );
      expect(await types.getRows()).toContainEqual(["date", "DATE"]);
      const keys = await connection.run(
        "select count(*) from duckdb_constraints() where constraint_type = 'FOREIGN KEY' and table_name = 'concert'",
      );
      expect(await keys.getRows()).toEqual([[2n]]);
      connection.closeSync();
    } finally {
      instance.closeSync();
    }
  });

  it("has as many rows in every table", async () => {
    const sqlite = new BetterSqlite3(join(sqliteFolder, "database/shop/shop.sqlite"), { readonly: true });
    const instance = await DuckDBInstance.create(join(folder, "database/shop/shop.duckdb"), {
      access_mode: "READ_ONLY",
    });
    const connection = await instance.connect();
    const names = sqlite
      .prepare<[], string>("select name from sqlite_master where type = 'table'")
      .pluck()
      .all();
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const rows = sqlite.prepare<[], unknown[]>(`select * from ${name} order by id`).raw(true).all();
      const twin = await (await connection.run(`select * from ${name} order by id`)).getRows();
      expect(twin.map((row) => row.map(String))).toEqual(rows.map((row) => row.map(String)));
    }
    connection.closeSync();
    instance.closeSync();
    sqlite.close();
  });

  it("is kept where it is already", async () => {
    await writeFile(join(folder, "mark"), "");
    expect(await generateDuckdbKata(folder, sqliteFolder, { seed: 7 })).toEqual(report);
    expect(await readdir(folder)).toContain("mark");
    expect((await readdir(root)).sort()).toEqual(["kata", "kata-duckdb"]);
  });
});
