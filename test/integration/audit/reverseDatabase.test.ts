import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { reverseDatabase } from "../../../trainer/audit/reverseDatabase.ts";
import { createReversedDatabases } from "../../../trainer/audit/reversedDatabases.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const folder = temporaryFolder();
let count = 0;

function write(sql: string): string {
  count += 1;
  const file = join(folder, `${count}.sqlite`);
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
  return file;
}

function reversed(sql: string): Sqlite.Database {
  const source = write(sql);
  reverseDatabase(source, `${source}.reversed`);
  const database = new Sqlite(`${source}.reversed`, { readonly: true });
  onClose.push(database);
  return database;
}
const onClose: Sqlite.Database[] = [];
afterAll(() => {
  for (const database of onClose) database.close();
});

const all = (database: Sqlite.Database, sql: string) => database.prepare(sql).raw().all();

test("rows come in reverse, whatever key orders their table", () => {
  const database = reversed(`
    CREATE TABLE numbered (id INTEGER PRIMARY KEY, word TEXT UNIQUE);
    CREATE TABLE keyed (a TEXT, b INT, PRIMARY KEY (b, a)) WITHOUT ROWID;
    CREATE TABLE plain (rowid TEXT);
    INSERT INTO numbered VALUES (1, 'x'), (2, 'y');
    INSERT INTO keyed VALUES ('p', 2), ('q', 1), ('r', 1);
    INSERT INTO plain VALUES ('first'), ('second');`);
  expect(all(database, "SELECT * FROM numbered")).toEqual([
    [2, "y"],
    [1, "x"],
  ]);
  expect(all(database, "SELECT * FROM keyed")).toEqual([
    ["p", 2],
    ["r", 1],
    ["q", 1],
  ]);
  expect(all(database, "SELECT * FROM plain")).toEqual([["second"], ["first"]]);
});

test("values keep their types, and columns what they turn values into", () => {
  const database = reversed(`
    CREATE TABLE t (i INT, r REAL, s VARCHAR(10), d "DECIMAL(4, 2)", n, twice AS (i * 2), "odd ""name" BLOB);
    INSERT INTO t (i, r, s, d, n, "odd ""name") VALUES ('1', 2, 3, '4.5', CAST(x'ff41' AS TEXT), x'00ff'), ('one', 'two', NULL, '', 9007199254740993, '7');`);
  expect(
    all(
      database,
      'SELECT typeof(i), typeof(r), typeof(s), typeof(d), typeof(n), twice, typeof("odd ""name") FROM t',
    ),
  ).toEqual([
    ["text", "text", "null", "text", "integer", 0, "text"],
    ["integer", "real", "text", "real", "text", 2, "blob"],
  ]);
  expect(all(database, "SELECT hex(n) FROM t WHERE typeof(n) = 'text'")).toEqual([["FF41"]]);
  expect(all(database, "SELECT count(*) FROM t WHERE i = '1' AND s = 3")).toEqual([[1]]);
});

test("views answer as before", () => {
  const database = reversed(`
    CREATE TABLE t (a); INSERT INTO t VALUES (1), (2);
    CREATE VIEW doubled AS SELECT a * 2 AS b FROM t;`);
  expect(all(database, "SELECT * FROM doubled")).toEqual([[4], [2]]);
});

test("what cannot be copied without another change of meaning is refused, and nothing stays behind", () => {
  for (const sql of ["CREATE TABLE t (a TEXT COLLATE NOCASE)", "CREATE VIRTUAL TABLE t USING fts5(a)"]) {
    const source = write(sql);
    expect(() => reverseDatabase(source, `${source}.reversed`)).toThrow(/collation|virtual/);
    expect(existsSync(`${source}.reversed.copy`)).toBe(false);
  }
});

test("the original stays byte for byte, read-only or not", () => {
  const source = write("CREATE TABLE t (a); INSERT INTO t VALUES (1);");
  chmodSync(source, 0o444);
  const before = readFileSync(source);
  reverseDatabase(source, `${source}.reversed`);
  expect(readFileSync(source).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith(`${count}.sqlite-`))).toEqual([]);
});

test("a file that is no database has no reverse, and the next has one", async () => {
  const databases = await createReversedDatabases();
  const letter = join(folder, "letter.sqlite");
  writeFileSync(letter, "Dear reader, ".repeat(1_000));
  expect(await databases.reverse(letter)).toBeUndefined();
  const file = await databases.reverse(write("CREATE TABLE t (a)"));
  expect(file !== undefined && existsSync(file)).toBe(true);
  await databases.dispose();
  expect(existsSync(file ?? "")).toBe(false);
});
