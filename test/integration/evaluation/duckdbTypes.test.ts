import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import { strict } from "../../../trainer/evaluation/rules/strict.ts";
import { createDuckdbExecutor } from "../../../trainer/sql/executors/duckdbExecutor.ts";
import { createStoredExecutor } from "../../../trainer/sql/executors/storedExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const folder = temporaryFolder();
const file = join(folder, "harbour.duckdb");
const executor = createDuckdbExecutor({ processes: 1 });
/** Gold comes from a store, as in an evaluation that is repeated. */
const goldExecutor = createStoredExecutor(
  { ...executor, dispose: () => Promise.resolve() },
  { file: join(folder, "gold.sqlite"), limits: {} },
);
afterAll(async () => {
  await goldExecutor.dispose();
  await executor.dispose();
});

beforeAll(async () => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`
    CREATE TABLE ship (id integer, built date, left_at timestamp, seen_at timestamptz, watch time, stay interval,
      afloat boolean, tonnage decimal(30, 3), cargo varchar[], size struct(length double, beam double),
      crew map(varchar, integer), mark uuid, papers blob, serial hugeint, draught double, flag enum ('DK', 'NO'));
    INSERT INTO ship VALUES
      (1, '1999-03-01', '2024-05-01 10:00:00', '2024-05-01 10:00:00+02', '06:30:00', interval 1 month, true,
        12345678901234567890.125, ['salt', NULL], {'length': 20.5, 'beam': 5}, map {'mate': 2},
        '11111111-2222-3333-4444-555555555555', '\\x00\\xFF'::blob, 170141183460469231731687303715884105727, 2.5, 'DK'),
      (2, '2004-07-15', '2024-05-02 23:59:59.5', NULL, '18:00:00', interval 3 days, false, 0.5, [], NULL, map {},
        NULL, NULL, -9007199254740993, 'nan', 'NO')`);
  connection.closeSync();
  instance.closeSync();
});

async function strictVerdict(goldSql: string, predictedSql: string) {
  const example = { index: 0, question: "?", databaseId: "harbour", goldSql };
  const database = {
    id: "harbour",
    dialect: "duckdb" as const,
    file,
    schema: { tables: [], foreignKeys: [] },
  };
  const [judged] = await judgeAll([{ example, database, predictedSql }], {
    executor,
    goldExecutor,
    rules: [strict],
  });
  return judged?.verdicts.strict;
}

const of = (column: string, id = 1) => `SELECT ${column} FROM ship WHERE id = ${id}`;

test("as many rows of dates and decimals as a result may have fit the memory of the process", async () => {
  const patient = createDuckdbExecutor({ processes: 1, limits: { timeoutMilliseconds: 100_000 } });
  const cells = Array.from(
    { length: 4 },
    (_, index) => `date '2020-01-01' + (range % 999 + ${index})::int, range + 0.5`,
  );
  const result = await patient.execute(`SELECT ${cells} FROM range(100000)`, file);
  await patient.dispose();
  if (result.kind !== "rows") expect.fail(JSON.stringify(result));
  expect(result.rows).toHaveLength(100_000);
  expect(result.rows[0]?.slice(0, 2)).toEqual([
    { type: "date", text: "2020-01-01" },
    { type: "decimal", text: "0.5" },
  ]);
});

describe("the strict rule on DuckDB takes", () => {
  test.each([
    ["a date", of("built"), "SELECT make_date(1999, 3, 1)"],
    ["a timestamp", of("left_at"), "SELECT timestamp_ms '2024-05-01 10:00:00.000'"],
    ["a timestamp with a zone", of("seen_at"), "SELECT timestamptz '2024-05-01 08:00:00+00'"],
    ["a time", of("watch"), "SELECT '06:30'::time"],
    ["an interval", of("stay"), "SELECT interval 30 days"],
    ["a truth", of("afloat"), "SELECT 1 = 1"],
    ["a decimal", of("tonnage"), "SELECT 12345678901234567890.12500::decimal(38, 5)"],
    ["a decimal and its float", of("tonnage", 2), "SELECT 0.5::double"],
    ["a list", of("cargo"), "SELECT ['salt', NULL]"],
    ["an empty list", of("cargo", 2), "SELECT []::varchar[]"],
    ["a struct", of("size"), "SELECT {'length': 20.5::double, 'beam': 5.0::double}"],
    ["a map", of("crew"), "SELECT map {'mate': 2}"],
    ["a uuid", of("mark"), "SELECT '11111111-2222-3333-4444-555555555555'::uuid"],
    ["bytes", of("papers"), "SELECT unhex('00ff')"],
    ["a hugeint", of("serial"), "SELECT 170141183460469231731687303715884105726::hugeint + 1"],
    ["NaN", of("draught", 2), "SELECT 'nan'::float"],
    ["a value of an enum and a text", of("flag"), "SELECT 'DK'"],
    ["rows in any order", "FROM ship", "SELECT * FROM ship ORDER BY id DESC"],
    ["an array and a list", "SELECT [1, 2]::integer[2]", "SELECT [1, 2]"],
  ])("%s for equal to itself", async (_, goldSql, predictedSql) => {
    expect(await strictVerdict(goldSql, predictedSql)).toBe(1);
    expect(await strictVerdict(goldSql, goldSql)).toBe(1);
  });

  test.each([
    ["a date and its text", of("built"), "SELECT '1999-03-01'"],
    ["a date and another", of("built"), of("built", 2)],
    ["a timestamp with a zone and one without", of("seen_at"), "SELECT timestamp '2024-05-01 08:00:00'"],
    ["a truth and its text", of("afloat"), "SELECT 'true'"],
    ["a truth and 1", of("afloat"), "SELECT 1"],
    ["decimals that differ in the last digit", of("tonnage"), "SELECT 12345678901234567890.126"],
    ["a decimal and its text", of("tonnage", 2), "SELECT '0.500'"],
    ["a list of texts and one of numbers", "SELECT ['1']", "SELECT [1]"],
    ["a list and its text", of("cargo"), "SELECT '[salt, NULL]'"],
    ["lists in another order", "SELECT [1, 2]", "SELECT [2, 1]"],
    ["structs of other fields", "SELECT {'a': 1}", "SELECT {'b': 1}"],
    ["a uuid and its text", of("mark"), "SELECT '11111111-2222-3333-4444-555555555555'"],
    ["bytes and others", of("papers"), "SELECT unhex('00fe')"],
    ["a hugeint and its neighbour", of("serial"), of("serial - 1")],
    ["NaN and NULL", of("draught", 2), "SELECT NULL::double"],
  ])("%s for different", async (_, goldSql, predictedSql) => {
    expect(await strictVerdict(goldSql, predictedSql)).toBe(0);
    expect(await strictVerdict(predictedSql, goldSql)).toBe(0);
  });
});
