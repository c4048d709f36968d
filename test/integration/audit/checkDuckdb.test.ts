import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../../trainer/benchmarks/benchmark.ts";
import { createDuckdbExecutor } from "../../../trainer/sql/executors/duckdbExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { checkOne, ridersSchema, ridersSql } from "./checkedBenchmark.ts";

const file = join(temporaryFolder(), "riders.duckdb");
const riders: Database = { id: "riders", dialect: "duckdb", file, schema: ridersSchema };
const executor = createDuckdbExecutor({ processes: 1 });
afterAll(() => executor.dispose());

beforeAll(async () => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(ridersSql);
  connection.closeSync();
  instance.closeSync();
});

const kinds = async (gold: string) => (await checkOne(executor, riders, gold)).kinds;

test("ties, order and the day are checked in DuckDB too", async () => {
  expect(await kinds("SELECT team FROM rider GROUP BY team ORDER BY count(*) DESC LIMIT 1")).toEqual([
    "tieDependent",
  ]);
  expect(await kinds("SELECT name FROM rider WHERE age < 40 ORDER BY age")).toEqual(["tiedOrder"]);
  expect(await kinds("SELECT name FROM rider LIMIT 2")).toEqual(["unorderedLimit"]);
  expect(await kinds("SELECT current_date")).toEqual(["dependsOnNow"]);
});

test("what DuckDB refuses or sorts otherwise than SQLite is told as it is there", async () => {
  expect(await kinds("SELECT team, name FROM rider GROUP BY team")).toEqual(["fails"]);
  expect(await kinds("SELECT name FROM rider ORDER BY age, id LIMIT 1")).toEqual([]);
});
