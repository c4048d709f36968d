/** Texts that a model could write, or somebody who hopes it would, and what has to come of each. */
export interface HostileText {
  readonly name: string;
  readonly sql: string;
  /** "harmless": any outcome, as long as nothing changes and nothing hangs. */
  readonly expected: "invalid" | "timedOut" | "harmless";
}

const endless = (column: string) =>
  `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT ${column} FROM c`;
const manyRows = (rows: number, column: string) =>
  `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${rows}) SELECT ${column} FROM c`;

/** `folder` is where the database lies and where nothing may appear. */
export function hostileTexts(folder: string): HostileText[] {
  const invalid: Record<string, string> = {
    insert: "INSERT INTO singer VALUES ('x', 1, 1)",
    "insert returning": "INSERT INTO singer VALUES ('x', 1, 1) RETURNING name",
    update: "UPDATE singer SET age = 0",
    "update returning": "UPDATE singer SET age = 0 RETURNING age",
    delete: "DELETE FROM singer",
    "delete behind a common table expression": "WITH x AS (SELECT 1) DELETE FROM singer RETURNING name",
    replace: "REPLACE INTO singer VALUES ('x', 1, 1)",
    drop: "DROP TABLE singer",
    "drop after a comment": "/* SELECT */ -- SELECT\nDROP TABLE singer",
    "drop after a reading statement": "select 1; drop table singer",
    "drop after a NUL": "select 1\0; drop table singer",
    alter: "ALTER TABLE singer RENAME TO song",
    create: "CREATE TABLE t (a)",
    "temporary table": "CREATE TEMP TABLE t AS SELECT * FROM singer",
    "temporary trigger": "CREATE TEMP TRIGGER x AFTER INSERT ON singer BEGIN SELECT 1; END",
    "virtual table": "CREATE VIRTUAL TABLE temp.x USING fts5(a)",
    index: "CREATE INDEX i ON singer (age)",
    "attach a new file": `ATTACH '${folder}/new.sqlite' AS n`,
    "attach a file by URI": `ATTACH 'file:${folder}/new.sqlite?mode=rwc' AS n`,
    "attach the system's users": "ATTACH '/etc/passwd' AS users",
    "attach, then select": `ATTACH '${folder}/new.sqlite' AS n; SELECT 1`,
    detach: "DETACH main",
    vacuum: "VACUUM",
    "vacuum into a file": `VACUUM INTO '${folder}/copy.sqlite'`,
    reindex: "REINDEX",
    analyze: "ANALYZE",
    "journal mode": "PRAGMA journal_mode = wal",
    "writable schema": "PRAGMA writable_schema = on",
    "query only off": "PRAGMA query_only = off",
    "user version": "PRAGMA user_version = 7",
    "temporary folder": `PRAGMA temp_store_directory = '${folder}'`,
    "a pragma that reads": "PRAGMA table_info(singer)",
    "a pragma as a table": "SELECT * FROM pragma_optimize(65538)",
    "a quoted pragma as a table": 'SELECT * FROM "pragma_database_list"',
    "the list of functions": "SELECT * FROM pragma_function_list",
    "write to sqlite_master": "UPDATE sqlite_master SET sql = 'x'",
    "delete from sqlite_schema": "WITH x AS (SELECT 1) DELETE FROM sqlite_schema",
    begin: "BEGIN EXCLUSIVE",
    "begin, then select": "BEGIN IMMEDIATE; SELECT 1",
    savepoint: "SAVEPOINT a",
    commit: "COMMIT",
    explain: "EXPLAIN SELECT * FROM singer",
    "explain a deletion": "EXPLAIN QUERY PLAN DELETE FROM singer",
    "load an extension": "SELECT load_extension('/tmp/x.so')",
    "read a file": "SELECT readfile('/etc/passwd')",
    "write a file": `SELECT writefile('${folder}/x', 'x')`,
    "open an editor": "SELECT edit('x')",
    "register a tokenizer": "SELECT fts3_tokenizer('x', x'0000000000000000')",
    "system tables of the process": "SELECT * FROM sqlite_dbpage",
    "two gigabytes of zeros": "SELECT zeroblob(2e9)",
    "half a gigabyte of zeros": "SELECT zeroblob(500000000)",
    "zeros in hexadecimal": "SELECT hex(zeroblob(400000000))",
    "a wide number": "SELECT printf('%2000000000d', 1)",
    "a wide number within SQLite's limits": "SELECT printf('%900000000d', 1)",
    "a text replaced into a larger one": "SELECT replace(hex(zeroblob(100000)), '0', hex(zeroblob(10000)))",
    "doubling by joining": `WITH RECURSIVE c(x) AS (SELECT 'xxxxxxxx' UNION ALL SELECT x || x FROM c) SELECT x FROM c`,
    "a group concatenated": manyRows(100_000, "group_concat(hex(zeroblob(10000)))"),
    "a JSON array of blobs": manyRows(100_000, "json_group_array(hex(zeroblob(10000)))"),
    "large texts, sorted": `${manyRows(5_000, "n || hex(zeroblob(200000)) AS x")} ORDER BY x`,
    "many rows of large texts": manyRows(50_000, "hex(zeroblob(100000))"),
    "rows without end": endless("n"),
    "a thousand parentheses": `SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}`,
    "sums nested too deep": `SELECT ${"1+".repeat(40_000)}1`,
    "subqueries nested too deep": `${"SELECT * FROM (".repeat(5_000)}SELECT 1${")".repeat(5_000)}`,
    "a thousand unions": Array(2_000).fill("SELECT 1").join(" UNION ALL "),
    "too many columns": `SELECT ${Array(3_000).fill("1").join(",")}`,
    "a megabyte of text": `SELECT '${"x".repeat(2 ** 20)}'`,
    "a megabyte of quotes": "'".repeat(2 ** 20),
    "a thousand statements": "SELECT 1;".repeat(1_000),
    nothing: "",
    blanks: " \n\t ",
    "a semicolon": ";",
    "an open comment": "/* SELECT 1",
    "an open string": "SELECT 'abc",
    "no SQL at all": "I am sorry, I cannot answer that.",
    "a parameter": "SELECT * FROM singer WHERE age = ?",
    "deep JSON": `SELECT json('${"[".repeat(30_000)}')`,
  };
  const timedOut: Record<string, string> = {
    "a count without end": endless("count(*)"),
    "a join of everything with everything": `SELECT count(*) FROM ${Array.from({ length: 60 }, (_, i) => `singer AS s${i}`).join(", ")}`,
    "a filter that never holds": `${endless("n")} WHERE n < 0`,
  };
  const harmless: Record<string, string> = {
    // Whichever limit it meets first.
    "a union without end":
      "WITH RECURSIVE c(n) AS (SELECT 1 UNION SELECT n + 1 FROM c) SELECT 1 WHERE 0 IN c",
    "a pattern of wildcards": `SELECT hex(zeroblob(200000)) LIKE '${"%0".repeat(9)}%1%0'`,
    "lone surrogates": "SELECT '\ud800', '\udfff' FROM singer",
    "text that is no UTF-8": "SELECT CAST(x'ff80c3' AS TEXT) FROM singer",
    "NULs in text": "SELECT char(0, 65, 0)",
    "the schema": "SELECT * FROM sqlite_master",
    "pages of the file": "SELECT * FROM dbstat",
    "the end of the numbers": "SELECT -9223372036854775808, 9e999, -9e999, abs(1.5)",
    "a tokenizer": "SELECT * FROM fts3tokenize('simple') WHERE input = 'a b'",
    "many parameters": `SELECT ${Array(5_000).fill("?").join("+")}`,
    emoji: "SELECT '🙂' AS \"🙂\"",
    "the log": "SELECT sqlite_log(1, 'x')",
  };
  const list = (texts: Record<string, string>, expected: HostileText["expected"]) =>
    Object.entries(texts).map(([name, sql]): HostileText => ({ name, sql, expected }));
  return [...list(invalid, "invalid"), ...list(timedOut, "timedOut"), ...list(harmless, "harmless")];
}
