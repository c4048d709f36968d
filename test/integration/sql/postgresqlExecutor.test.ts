import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPostgresqlExecutor } from "../../../trainer/sql/executors/postgresqlExecutor.ts";
import { describeExecutor, singers } from "../../contract/sqlExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

function writeDatabase(file: string): void {
  const rows = singers.map(([name, age, height]) => `('${name.replace("'", "''")}', ${age}, ${height})`);
  writeFileSync(
    file,
    `CREATE TABLE singer (name text, age integer, height real);\nINSERT INTO singer VALUES ${rows.join(", ")};\n`,
  );
}

const endlessSql = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";

describeExecutor("postgresql", {
  create: createPostgresqlExecutor,
  writeDatabase,
  endlessSql,
  largeSql: "SELECT string_agg(repeat('x', 1000000), '') FROM generate_series(1, 1000)",
});

const folder = temporaryFolder();
const file = join(folder, "singers.sql");
const executor = createPostgresqlExecutor({
  processes: 1,
  limits: { timeoutMilliseconds: 2_000, maximumMegabytes: 200 },
});
beforeAll(() => writeDatabase(file));
afterAll(() => executor.dispose());

const ask = (sql: string, database = file) => executor.execute(sql, database);

function writeDump(name: string, dump: string): string {
  const path = join(folder, `${name}.sql`);
  writeFileSync(path, dump);
  return path;
}

test("values of every type of PostgreSQL's keep it", async () => {
  const sql = `SELECT 1.50::numeric(9, 2), true, date '2020-01-31', ARRAY[1, 2], sum(9007199254740993::bigint),
    '\\x61ff'::bytea, '{"a": 1}'::jsonb, timestamp '2020-01-31 12:00', interval '1 day', 'NaN'::float8, 2.5::real`;
  expect(await ask(sql)).toMatchObject({
    rows: [
      [
        { type: "numeric", text: "1.5" },
        true,
        { type: "date", text: "2020-01-31" },
        { type: "list", text: "[1, 2]" },
        9007199254740993n,
        Buffer.from([0x61, 0xff]),
        { type: "json", text: '{"a":1}' },
        { type: "timestamp", text: "2020-01-31 12:00:00" },
        { type: "interval", text: "0 months 1 days 0 microseconds" },
        Number.NaN,
        2.5,
      ],
    ],
  });
});

test("rows come whole and in order, however many fetches they take", async () => {
  const result = await ask("SELECT g FROM generate_series(1, 1500) AS g");
  expect(result.kind === "rows" && result.rows.map(([g]) => g)).toEqual(
    Array.from({ length: 1_500 }, (_, index) => index + 1),
  );
});

test("semicolons, brackets, dollar quotes and escapes within one statement are no second one", async () => {
  const sql = "SELECT $$a;b$$, E'it\\'s; c', (ARRAY['x;y'])[1], ';' /* ; /* nested; */ ; */ ; -- ;";
  expect(await ask(sql)).toMatchObject({ rows: [["a;b", "it's; c", "x;y", ";"]] });
});

describe("a dump is loaded", () => {
  test("as pg_dump writes it: psql's lines, settings, owners, rights, comments, COPY, sequences, keys", async () => {
    const dump = writeDump(
      "pg_dump",
      String.raw`--
-- PostgreSQL database dump; with a ' in it
--
\restrict abc123
SET statement_timeout = 0;
SET a_setting_of_another_version = 0;
SET client_encoding = 'UTF8';
SET default_with_oids = false;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA sales;
ALTER SCHEMA sales OWNER TO somebody;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
COMMENT ON EXTENSION citext IS 'text; without case';
CREATE TYPE public.mood AS ENUM ('sad', 'glad');
CREATE FUNCTION public.twice(x integer) RETURNS integer LANGUAGE sql AS $_$ SELECT 2 * x; $_$;
ALTER FUNCTION public.twice(x integer) OWNER TO somebody;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE sales.item (
    id integer NOT NULL,
    name text, -- what; it is called
    nick public.citext,
    feeling public.mood
);
ALTER TABLE sales.item OWNER TO somebody;
CREATE SEQUENCE sales.item_id_seq START WITH 1 OWNED BY sales.item.id;
ALTER TABLE ONLY sales.item ALTER COLUMN id SET DEFAULT nextval('sales.item_id_seq'::regclass);
COPY sales.item (id, name, nick, feeling) FROM stdin;
1	a;b	Bob	sad
2	tab\there	\N	glad
\.

COPY sales.item (id, name) FROM stdin WITH (FORMAT csv);
3,"c, ""d"""
\.
SELECT pg_catalog.setval('sales.item_id_seq', 3, true);
ALTER TABLE ONLY sales.item ADD CONSTRAINT item_pkey PRIMARY KEY (id);
GRANT ALL ON TABLE sales.item TO somebody;
ALTER DEFAULT PRIVILEGES FOR ROLE somebody IN SCHEMA sales GRANT SELECT ON TABLES TO PUBLIC;
\unrestrict abc123
`,
    );
    expect(await ask("SELECT *, public.twice(id) FROM sales.item ORDER BY id", dump)).toMatchObject({
      rows: [
        [1, "a;b", "Bob", "sad", 2],
        [2, "tab\there", null, "glad", 4],
        [3, 'c, "d"', null, null, 6],
      ],
    });
    expect(await ask("SELECT id FROM sales.item WHERE nick = 'BOB'", dump)).toMatchObject({ rows: [[1]] });
  });

  test("without leaving its settings or an open transaction to the SQL", async () => {
    const dump = writeDump(
      "settings",
      "CREATE TABLE t AS SELECT 1; SET datestyle = 'SQL, DMY'; BEGIN; DELETE FROM t; SET search_path = nowhere",
    );
    expect(await ask("SELECT count(*), min(date '2020-01-31') FROM t", dump)).toMatchObject({
      rows: [[1, { type: "date", text: "2020-01-31" }]],
    });
  });

  test("anew when its file has changed", async () => {
    const dump = writeDump("changing", "CREATE TABLE t AS SELECT 1 AS a;");
    expect(await ask("SELECT a FROM t", dump)).toMatchObject({ rows: [[1]] });
    writeDump("changing", "CREATE TABLE t AS SELECT 2222 AS a;");
    expect(await ask("SELECT a FROM t", dump)).toMatchObject({ rows: [[2222]] });
  });

  test("beside more others than are kept at once", async () => {
    const dumps = [1, 2, 3, 4, 5].map((n) => writeDump(`many${n}`, `CREATE TABLE t AS SELECT ${n} AS a;`));
    for (const round of [1, 2]) {
      for (const [index, dump] of dumps.entries())
        expect(await ask(`SELECT a, ${round} FROM t`, dump)).toMatchObject({ rows: [[index + 1, round]] });
    }
  });

  test("outside the SQL's time", async () => {
    const slow = writeDump("slow", "CREATE TABLE t AS SELECT 1 AS a; SELECT pg_sleep(1.5);");
    const hasty = createPostgresqlExecutor({ processes: 1, limits: { timeoutMilliseconds: 1_000 } });
    try {
      const result = await hasty.execute("SELECT a FROM t", slow);
      expect(result).toMatchObject({ kind: "rows", rows: [[1]] });
      expect(result.milliseconds).toBeLessThan(1_000);
    } finally {
      await hasty.dispose();
    }
  });

  test("or is an error that names the file, the line and the statement", async () => {
    const bad = writeDump("bad", "-- one\nCREATE TABLE t (a integer);\n\nINSERT INTO t\nVALUES ('x');\n");
    await expect(ask("SELECT 1", bad)).rejects.toThrow(
      /bad\.sql is not a usable PostgreSQL dump: line 4, "INSERT INTO t VALUES \('x'\)": invalid input syntax/,
    );
    const including = writeDump("including", "\\i other.sql\n");
    await expect(ask("SELECT 1", including)).rejects.toThrow(
      /line 1, "\\\\i other\.sql": this line speaks to psql/,
    );
    expect(await ask("SELECT count(*) FROM singer")).toMatchObject({ rows: [[3]] });
  });
});

/** What a query could tell the next one of itself. */
const stateSql = `SELECT current_setting('search_path'), current_setting('datestyle'), session_user, current_user,
  current_setting('transaction_read_only'), (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'),
  (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_prepared_statements), (SELECT count(*) FROM singer)`;

describe("a text that means harm changes nothing:", () => {
  const print = () => [createHash("sha256").update(readFileSync(file)).digest("hex"), readdirSync(folder)];
  let state: unknown;
  beforeAll(async () => {
    const result = await ask(stateSql);
    state = result.kind === "rows" ? result.rows : result;
  });

  test.each([
    ["delete in a WITH", "WITH gone AS (DELETE FROM singer RETURNING *) SELECT * FROM gone"],
    ["insert in a WITH", "WITH x AS (INSERT INTO singer VALUES ('x', 1, 1) RETURNING 1) SELECT * FROM x"],
    ["a new table", "SELECT * INTO copied FROM singer"],
    ["a temporary table", "SELECT * INTO TEMP copied FROM singer"],
    ["a lock on rows", "SELECT * FROM singer FOR UPDATE"],
    ["a second statement", "SELECT 1; DELETE FROM singer"],
    ["a second statement behind a nested comment", "SELECT 1 /* /* */ */; COMMIT"],
    ["COMMIT where another lexer sees SELECT", "/* /* */ SELECT */ COMMIT"],
    ["SET where another lexer sees SELECT", "/* /* */ SELECT */ SET search_path = nowhere"],
    ["COPY from a program", "COPY singer FROM PROGRAM 'id'"],
    ["COPY to a file", "COPY singer TO '/tmp/x.csv'"],
    ["an anonymous block", "DO $$ BEGIN DELETE FROM singer; END $$"],
    ["EXPLAIN ANALYZE of a deletion", "EXPLAIN ANALYZE DELETE FROM singer"],
    ["PREPARE", "PREPARE p AS SELECT 1"],
    ["a setting", "SELECT set_config('search_path', 'nowhere', false)"],
    ["back to the superuser", "SELECT set_config('session_authorization', 'postgres', false)"],
    ["writing allowed", "SELECT set_config('transaction_read_only', 'off', true)"],
    [
      "a setting through XML",
      "SELECT query_to_xml('SELECT set_config(''datestyle'', ''SQL'', false)', true, true, '')",
    ],
    ["a setting through statistics", "SELECT * FROM ts_stat('SELECT set_config(''a.b'', ''c'', false)')"],
    ["a file read", "SELECT pg_read_file('/etc/passwd')"],
    ["a file read as bytes", "SELECT pg_read_binary_file('PG_VERSION')"],
    ["a folder listed", "SELECT pg_ls_dir('/')"],
    ["a file taken in as a large object", "SELECT lo_import('/etc/passwd')"],
    ["a file written from a large object", "SELECT lo_export(1, '/tmp/x')"],
    ["a large object", "SELECT lo_create(0)"],
    ["sleep", "SELECT pg_sleep(60)"],
    ["a lock that outlives the transaction", "SELECT pg_advisory_lock(1)"],
    ["an end to the process", "SELECT pg_terminate_backend(pg_backend_pid())"],
    ["a notification", "SELECT pg_notify('a', 'b')"],
    ["settings read anew", "SELECT pg_reload_conf()"],
    ["a message to the log", "SELECT pg_logical_emit_message(false, 'a', 'b')"],
    ["the seed of chance", "SELECT setseed(0.5)"],
    ["a sequence", "SELECT nextval('counter')"],
    ["a sequence set", "SELECT setval('counter', 99)"],
    ["a NUL", "SELECT '\0'"],
  ])("%s", async (_, sql) => {
    const before = print();
    const result = await ask(sql);
    expect(result.kind, JSON.stringify(result).slice(0, 300)).toBe("invalid");
    expect(print()).toEqual(before);
    expect(await ask(stateSql)).toMatchObject({ rows: state });
  });

  // Which limit they meet first, of memory, of depth or of time, depends on the machine.
  test.each([
    ["a large text", "SELECT repeat('x', 1000000000)"],
    ["a large array", "SELECT array_agg(g) FROM generate_series(1, 100000000) AS g"],
    ["rows without end", "SELECT g FROM generate_series(1, 100000000000) AS g"],
    ["nested too deep", `SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}`],
    ["summed too deep", `SELECT ${"1 + ".repeat(20_000)}1`],
    ["JSON nested too deep", `SELECT '${"[".repeat(90_000)}'::json`],
    ["a large sort", "SELECT repeat('x', 100000) || g AS x FROM generate_series(1, 20000) AS g ORDER BY x"],
  ])("%s", async (_, sql) => {
    const before = print();
    const result = await ask(sql);
    expect(["invalid", "timedOut"], JSON.stringify(result).slice(0, 300)).toContain(result.kind);
    expect(print()).toEqual(before);
    expect(await ask(stateSql)).toMatchObject({ rows: state });
  });

  test("SQL that wants no end has timed out, and the next is served", async () => {
    expect((await ask(endlessSql)).kind).toBe("timedOut");
    expect(await ask(stateSql)).toMatchObject({ rows: state });
  });
});
