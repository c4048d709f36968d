import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDuckdbExecutor } from "../../../trainer/sql/executors/duckdbExecutor.ts";
import { describeExecutor, singers } from "../../contract/sqlExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

async function writeDatabase(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run("CREATE TABLE singer (name text, age integer, height double)");
  for (const singer of singers) await connection.run("INSERT INTO singer VALUES ($1, $2, $3)", singer);
  connection.closeSync();
  instance.closeSync();
}

describeExecutor("duckdb", {
  create: createDuckdbExecutor,
  writeDatabase,
  endlessSql: "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c",
  largeSql: "SELECT list(x) FROM (SELECT repeat('x', 1000000) || range AS x FROM range(5000))",
});

const folder = temporaryFolder();
const file = join(folder, "singers.duckdb");
const executor = createDuckdbExecutor({
  processes: 1,
  limits: { timeoutMilliseconds: 1_000, maximumMegabytes: 200 },
});
beforeAll(() => writeDatabase(file));
afterAll(() => executor.dispose());

test("values of every type of DuckDB's keep it", async () => {
  const sql =
    "SELECT 1.50::decimal(9, 2), true, date '2020-01-31', [1, 2], 5::hugeint, 'a'::blob, " +
    "170141183460469231731687303715884105727::hugeint";
  expect(await executor.execute(sql, file)).toMatchObject({
    rows: [
      [
        { type: "decimal", text: "1.5" },
        true,
        { type: "date", text: "2020-01-31" },
        { type: "list", text: "[1, 2]" },
        5,
        Buffer.from("a"),
        170141183460469231731687303715884105727n,
      ],
    ],
  });
});

test.each([
  ["FROM alone", "FROM singer", ["name", "age", "height"], 3],
  ["FROM first", "FROM singer SELECT age ORDER BY name", ["age"], 3],
  ["TABLE", "TABLE singer;", ["name", "age", "height"], 3],
  ["PIVOT on what the column has", "PIVOT singer ON name USING max(height) GROUP BY age", 4, 3],
  ["PIVOT on given values", "PIVOT singer ON name IN ('Ada', 'create') USING max(age) GROUP BY height", 3, 3],
  ["PIVOT within a query", "WITH p AS (PIVOT singer ON name USING max(age)) SELECT count(*) FROM p", 1, 1],
  ["UNPIVOT", "UNPIVOT singer ON age, height INTO NAME what VALUE much", ["name", "what", "much"], 6],
  ["DESCRIBE a table", "DESCRIBE singer", 6, 3],
  ["DESCRIBE a query", "DESC SELECT age + 1 AS older FROM singer", 6, 1],
  ["SHOW", "SHOW TABLES", ["name"], 1],
  ["SUMMARIZE", "-- what is there?\nSUMMARIZE singer", 12, 3],
] as const)("DuckDB's own reading statements are answered: %s", async (_, sql, columns, rowCount) => {
  const result = await executor.execute(sql, file);
  if (result.kind !== "rows") expect.fail(JSON.stringify(result));
  if (typeof columns === "number") expect(result.columns).toHaveLength(columns);
  else expect(result.columns).toEqual(columns);
  expect(result.rows).toHaveLength(rowCount);
});

test("a text that pivots creates nothing else, and what it creates is gone with it", async () => {
  for (const sql of [
    "PIVOT singer ON name USING max(age); CREATE TEMP TABLE t AS SELECT 1",
    "SELECT $$'$$; CREATE TEMP MACRO pivot() AS 1; SELECT $$'$$",
    "PIVOT singer ON name USING max($$'$$); SELECT $$'$$",
    "SELECT 1 FROM (SELECT $$'$$); FROM singer PIVOT (max(age) FOR name IN ($$'$$))",
  ])
    expect(await executor.execute(sql, file), sql).toMatchObject({ kind: "invalid" });
  await executor.execute("PIVOT singer ON name USING max(age)", file);
  const left = "SELECT count(*) FROM duckdb_types() WHERE type_name LIKE '%pivot%'";
  expect(await executor.execute(left, file)).toMatchObject({ rows: [[0]] });
});

test("columns may have the names of functions that are refused", async () => {
  const sql = "SELECT query, checkpoint FROM (SELECT 'a' AS query, 1 AS checkpoint) WHERE query IN ('a')";
  expect(await executor.execute(sql, file)).toMatchObject({ rows: [["a", 1]] });
});

test("a file that is no database is an error that names it", async () => {
  const letter = join(folder, "letter.duckdb");
  writeFileSync(letter, "Dear reader, ".repeat(1_000));
  await expect(executor.execute("SELECT 1", letter)).rejects.toThrow(
    /letter\.duckdb is not a usable DuckDB database/,
  );
});

describe("a text that means harm changes nothing:", () => {
  const print = () => [createHash("sha256").update(readFileSync(file)).digest("hex"), readdirSync(folder)];
  test.each([
    ["insert", "WITH x AS (SELECT 1) INSERT INTO singer SELECT 'x', 1, 1 RETURNING name"],
    ["read a file", "SELECT * FROM read_csv('/etc/passwd')"],
    ["read a file's text", "SELECT * FROM read_text('/etc/passwd')"],
    ["read a file by name", "SELECT * FROM '/etc/passwd'"],
    ["list a folder", "SELECT * FROM glob('/*')"],
    ["fetch a page", "SELECT * FROM read_csv('https://example.com/a.csv')"],
    ["write a file", "COPY singer TO 'x.csv'"],
    ["attach", "ATTACH 'x.duckdb' AS x"],
    ["unlock", "SET enable_external_access = true"],
    ["more memory", "PRAGMA memory_limit = '100GB'"],
    ["install", "INSTALL httpfs"],
    ["load", "LOAD httpfs"],
    ["export", "EXPORT DATABASE 'x'"],
    ["call", "CALL pragma_version()"],
    ["checkpoint", "CHECKPOINT"],
    ["log to a file", "SELECT * FROM enable_logging(storage = 'file')"],
    ["log to a file through a configuration", "SELECT * FROM enable_logging(storage_config = {'path': 'x'})"],
    ["log, in a list", "SELECT [(SELECT count(*) FROM enable_logging(storage_config = {'path': 'x'}))]"],
    ["log, under a quoted name", `SELECT * FROM "system".main."enable_logging" (level = 'trace')`],
    ["log, behind a comment", "SELECT * FROM enable_logging --\n (level = 'trace')"],
    ["profile to a file", "SELECT * FROM enable_profiling(format = 'json', save_location = 'x.json')"],
    ["optimise no more", "SELECT * FROM disable_optimizer()"],
    ["write to the log", "SELECT write_log('x')"],
    ["checkpoint as a function", "SELECT * FROM force_checkpoint()"],
    ["seed chance", "SELECT setseed(0.5)"],
    ["sleep", "SELECT sleep_ms(100000)"],
    ["a sequence", "SELECT nextval('counter')"],
    ["run another text", "SELECT * FROM query('DELETE FROM singer')"],
    ["run another text that reads", "SELECT * FROM query('SELECT * FROM duck' || 'db_settings()')"],
    [
      "run a serialised text",
      "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT * FROM read_text(''/etc/passwd'')'))",
    ],
    ["where the database lies", "SELECT path FROM duckdb_databases()"],
    ["where the database lies, in a list", "SELECT [(SELECT max(file) FROM pragma_database_list)]"],
    ["how the process is set up", "SELECT * FROM duckdb_settings()"],
    ["secrets", "SELECT * FROM duckdb_secrets()"],
    ["extensions on disk", "SELECT * FROM duckdb_extensions()"],
    ["the environment", "SELECT getenv('HOME')"],
    ["read bytes", "SELECT * FROM read_blob('/etc/passwd')"],
    ["read lines of JSON", "SELECT * FROM read_ndjson_objects('/etc/passwd')"],
    ["read Parquet", "SELECT * FROM read_parquet('/etc/passwd')"],
    ["read Parquet's description", "SELECT * FROM parquet_schema('/etc/passwd')"],
    ["read another database", "SELECT * FROM read_duckdb('/tmp/x.duckdb')"],
    ["sniff", "SELECT * FROM sniff_csv('/etc/passwd')"],
    ["read many files", "SELECT * FROM read_text(['/etc/passwd', '/etc/hosts'])"],
    ["fetch from a bucket", "SELECT * FROM 's3://bucket/a.parquet'"],
    ["read this process's input", "SELECT * FROM read_csv('/dev/stdin')"],
    ["import", "IMPORT DATABASE 'x'"],
    ["a secret", "CREATE SECRET s (TYPE http)"],
    ["copy a database", "COPY FROM DATABASE singers TO x"],
    ["detach", "DETACH singers"],
    ["use another", "USE memory"],
    ["a variable", "SET VARIABLE a = 1"],
    ["two statements with a dollar quote", "SELECT $$;$$; DROP TABLE singer"],
    ["insert in a WITH", "WITH x AS (INSERT INTO singer VALUES ('x', 1, 1) RETURNING *) SELECT * FROM x"],
  ])("%s", async (_, sql) => {
    const before = print();
    const result = await executor.execute(sql, file);
    expect(result.kind, JSON.stringify(result).slice(0, 300)).toBe("invalid");
    expect(print()).toEqual(before);
    expect(await executor.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[3]] });
  });

  // Which limit they meet first, of memory, of depth or of time, depends on the machine.
  test.each([
    ["a large text", "SELECT repeat('x', 1000000000)"],
    ["a large list", "SELECT range(1000000000)"],
    ["rows without end", "SELECT * FROM range(100000000000)"],
    ["nested too deep", `SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}`],
  ])("%s", async (_, sql) => {
    const before = print();
    const result = await executor.execute(sql, file);
    expect(["invalid", "timedOut"], JSON.stringify(result).slice(0, 300)).toContain(result.kind);
    expect(print()).toEqual(before);
    expect(await executor.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[3]] });
  });
});
