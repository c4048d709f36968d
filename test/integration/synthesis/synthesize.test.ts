import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Benchmark, Column, Database, Example } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { createExecutor } from "../../../trainer/sql/executors/createExecutor.ts";
import type { SqlResult } from "../../../trainer/sql/executors/executor.ts";
import { normalizeSql } from "../../../trainer/sql/text/normalizeSql.ts";
import { valueUses } from "../../../trainer/synthesis/instantiate/valueUses.ts";
import { renderSql } from "../../../trainer/synthesis/render/renderSql.ts";
import { type SynthesizedSql, synthesize } from "../../../trainer/synthesis/synthesize.ts";
import { extractTemplates } from "../../../trainer/synthesis/templates/extractTemplates.ts";
import { keyRoleOf, slotTypeOf } from "../../../trainer/synthesis/templates/slotType.ts";
import type { TemplatePool } from "../../../trainer/synthesis/templates/template.ts";
import { verbalizeSql } from "../../../trainer/synthesis/verbalize/verbalizeSql.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { putKata } from "../../support/kata.ts";
import { isAbsent, sharedData } from "../../trainer/benchmarks/sharedData.ts";

const folder = temporaryFolder();
const executor = createExecutor("sqlite", { processes: 2 });
afterAll(() => executor.dispose());

const sortedRows = (result: SqlResult) =>
  result.kind === "rows"
    ? result.rows.map((row) => JSON.stringify(row.map(String))).sort()
    : `${result.kind}`;

/** The share of templates' origins whose slots, filled again with what they held, give SQL with the gold's result. */
async function shareRestored(
  pool: TemplatePool,
  databases: ReadonlyMap<string, Database>,
  every = 1,
): Promise<number> {
  const origins = pool.templates.flatMap(({ query, columns, origins: its }) =>
    its.map((origin) => ({ ...origin, query, columns })),
  );
  const asked = origins.filter((_, index) => index % every === 0);
  const restored = await Promise.all(
    asked.map(async ({ example, binding, style, query, columns }) => {
      const database = databases.get(example.databaseId) as Database;
      const sql = renderSql({ query, columns, binding }, database.schema, database.dialect, style);
      if (sql === undefined) return false;
      const [own, gold] = await Promise.all(
        [sql, example.goldSql].map((text) => executor.execute(text, database.file)),
      );
      return JSON.stringify(sortedRows(own as SqlResult)) === JSON.stringify(sortedRows(gold as SqlResult));
    }),
  );
  return restored.filter(Boolean).length / asked.length;
}

describe("synthesis on kata", () => {
  let benchmark: Benchmark;
  let databases: ReadonlyMap<string, Database>;
  let examples: readonly Example[];
  let pool: TemplatePool;
  let synthesized: readonly SynthesizedSql[];

  beforeAll(async () => {
    await putKata(join(folder, "kata"));
    benchmark = await loadBenchmark(join(folder, "kata"));
    examples = benchmark.splits.get("train")?.examples ?? [];
    const asked = new Set(examples.map(({ databaseId }) => databaseId));
    databases = new Map([...benchmark.databases].filter(([id]) => asked.has(id)));
    pool = await extractTemplates(examples, databases);
    ({ synthesized } = await synthesize(pool, databases, executor, { count: 300, seed: 5 }));
  });

  it("finds a template in nearly every gold SQL", () => {
    expect(pool.templated / examples.length).toBeGreaterThan(0.99);
    const counted = pool.untemplated.reduce((sum, { examples: its }) => sum + its.length, pool.templated);
    expect(counted).toBe(examples.length);
  });

  it("gives the gold's result where slots are filled again with what they held", async () => {
    expect(await shareRestored(pool, databases)).toBeGreaterThanOrEqual(0.95);
  });

  it("gives as many SQL as wanted, each of which runs and finds something", async () => {
    expect(synthesized).toHaveLength(300);
    for (const { sql, databaseId } of synthesized) {
      const result = await executor.execute(sql, databases.get(databaseId)?.file ?? "");
      expect(
        result.kind === "rows" && result.rows.some((row) => row.some((cell) => cell !== null)),
        sql,
      ).toBe(true);
    }
  });

  it("gives no SQL twice, and none of training's", () => {
    const texts = synthesized.map(({ sql }) => normalizeSql(sql));
    expect(new Set(texts).size).toBe(texts.length);
    const gold = new Set(examples.map(({ goldSql }) => normalizeSql(goldSql)));
    expect(texts.filter((text) => gold.has(text))).toEqual([]);
  });

  it("fills slots with columns of their type and part in keys, and compares texts with texts", () => {
    for (const { bound, databaseId, sql } of synthesized) {
      const { schema } = databases.get(databaseId) as Database;
      for (const [slot, wanted] of bound.columns.entries()) {
        const name = bound.binding.tables[wanted.table] as string;
        const table = schema.tables.find((other) => other.name === name);
        const column = table?.columns.find((other) => other.name === bound.binding.columns[slot]) as Column;
        expect([slotTypeOf(column), keyRoleOf(schema, name, column)], sql).toEqual([wanted.type, wanted.key]);
      }
      for (const use of valueUses(bound.query)) {
        if (use.kind !== "compared" || use.operand.kind !== "column") continue;
        const type = bound.columns[use.operand.slot]?.type;
        if (type !== "text" && type !== "number") continue;
        expect(
          use.slots.map((value) => bound.binding.values[value]?.type),
          sql,
        ).toEqual(use.slots.map(() => type));
      }
    }
  });

  it("says every one of them in a question of its own words", () => {
    for (const { bound, databaseId } of synthesized) {
      const { schema } = databases.get(databaseId) as Database;
      expect(verbalizeSql(bound, schema, { seed: 1 })).toMatch(/^[A-Z].*[.?]$/);
    }
  });

  it("gives the same for the same seed whatever the concurrency, and other for another", async () => {
    const texts = async (seed: number, concurrency: number) =>
      (await synthesize(pool, databases, executor, { count: 60, seed, concurrency })).synthesized.map(
        ({ sql }) => sql,
      );
    const first = await texts(5, 1);
    expect(await texts(5, 13)).toEqual(first);
    expect(await texts(6, 13)).not.toEqual(first);
  });

  it("follows the weights it is given, and keeps from what is forbidden", async () => {
    const template = pool.templates[1]?.text ?? "";
    const options = { count: 20, seed: 5, templates: new Map([[template, 1]]) };
    const { synthesized: free } = await synthesize(pool, databases, executor, options);
    expect(new Set(free.map((one) => one.template.text))).toEqual(new Set([template]));
    const forbidden = free.map(({ sql }) => `${sql.replace("select ", "SELECT  ")} ;`);
    const { synthesized: other } = await synthesize(pool, databases, executor, { ...options, forbidden });
    expect(other).toHaveLength(20);
    expect(other.filter(({ sql }) => free.some((one) => one.sql === sql))).toEqual([]);
  });

  it("reports progress, gives up where there is no more, and stops when told", async () => {
    const progress: number[] = [];
    const overall = pool.templates.find(({ text }) =>
      text.startsWith("SELECT avg(c0) FROM {t0} | c0 number of t0"),
    );
    const templates = new Map([[overall?.text ?? "", 1]]);
    const report = await synthesize(pool, databases, executor, {
      count: 10_000,
      seed: 1,
      templates,
      onProgress: (done) => progress.push(done),
    });
    expect(progress).toEqual(report.synthesized.map((_, index) => index + 1));
    expect(report.synthesized.length).toBeLessThan(50);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(synthesize(pool, databases, executor, { count: 5, seed: 1, signal })).rejects.toThrow(
      "enough",
    );
  });
});

describe("synthesis on a database of hostile names", () => {
  it("gives SQL that runs", async () => {
    const file = join(folder, "hostile.sqlite");
    const sqlite = new Sqlite(file);
    sqlite.exec(
      `CREATE TABLE "group" ("id" integer primary key, "na""me" text, "größe" integer, "order" text);
       CREATE TABLE "it's; --" ("key" integer primary key, "group id" integer REFERENCES "group"("id"), "the ""date""" text);
       INSERT INTO "group" VALUES (1, 'O''Neill', 3, 'a'), (2, '"quoted"', 5, 'b'), (3, '%_', 8, 'a');
       INSERT INTO "it's; --" VALUES (1, 1, '2020-01-02'), (2, 1, '2021-03-04'), (3, 3, '2020-05-06');`,
    );
    sqlite.close();
    const column = (name: string, type: string, isPrimaryKey = false) => ({
      name,
      naturalName: name,
      type,
      isPrimaryKey,
    });
    const database: Database = {
      id: "hostile",
      dialect: "sqlite",
      file,
      schema: {
        tables: [
          {
            name: "group",
            naturalName: "group",
            columns: [
              column("id", "number", true),
              column('na"me', "text"),
              column("größe", "number"),
              column("order", "text"),
            ],
          },
          {
            name: "it's; --",
            naturalName: "thing",
            columns: [
              column("key", "number", true),
              column("group id", "number"),
              column('the "date"', "time"),
            ],
          },
        ],
        foreignKeys: [
          { table: "it's; --", column: "group id", referencedTable: "group", referencedColumn: "id" },
        ],
      },
    };
    const databases = new Map([[database.id, database]]);
    const golds = [
      `SELECT "na""me" FROM "group" WHERE "größe" > 4`,
      `SELECT "größe" FROM "group" WHERE "na""me" = 'O''Neill'`,
      `SELECT T1."na""me", count(*) FROM "group" AS T1 JOIN "it's; --" AS T2 ON T1.id = T2."group id" GROUP BY T1.id`,
      `SELECT "na""me" FROM "group" WHERE id NOT IN (SELECT "group id" FROM "it's; --" WHERE "the ""date""" > '2020-02-02')`,
      `SELECT "order", count(*) FROM "group" GROUP BY "order"`,
    ];
    const examples = golds.map((goldSql, index) => ({
      index,
      question: "?",
      databaseId: database.id,
      goldSql,
    }));
    const pool = await extractTemplates(examples, databases);
    expect(pool.templated).toBe(golds.length);
    expect(await shareRestored(pool, databases)).toBe(1);
    const { synthesized, executed, executable } = await synthesize(pool, databases, executor, {
      count: 30,
      seed: 1,
    });
    expect(synthesized.length).toBeGreaterThan(5);
    expect(executable).toBe(executed);
  });
});

describe.skipIf(isAbsent("spider"))("synthesis on Spider", () => {
  it("templates nearly all of training, restores it, and gives new SQL for it", async () => {
    const spider = join(sharedData, "spider");
    const benchmark = await loadBenchmark(spider, {
      databasesFolder: [join(spider, "database"), join(spider, "database_rebuilt")],
      missingDatabases: "leaveOut",
    });
    const [, train] = [...benchmark.splits].find(([name]) => name.startsWith("train")) ?? [];
    const examples = train?.examples ?? [];
    const asked = new Set(examples.map(({ databaseId }) => databaseId));
    const databases = new Map([...benchmark.databases].filter(([id]) => asked.has(id)));
    const pool = await extractTemplates(examples, databases);
    expect(pool.templated / examples.length).toBeGreaterThan(0.95);
    expect(await shareRestored(pool, databases, 20)).toBeGreaterThanOrEqual(0.95);
    const { synthesized, executed, executable } = await synthesize(pool, databases, executor, {
      count: 60,
      seed: 2,
    });
    expect(synthesized).toHaveLength(60);
    expect(executable / executed).toBeGreaterThan(0.99);
    for (const { bound, databaseId } of synthesized) {
      const { schema } = databases.get(databaseId) as Database;
      expect(verbalizeSql(bound, schema, { seed: 1 })).toMatch(/^[A-Z].*[.?]$/);
    }
  });
});
