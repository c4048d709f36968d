import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { mendViews } from "../../../../trainer/sql/executors/mendViews.ts";
import { prepareMending } from "../../../../trainer/sql/executors/prepareMending.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

const schema = `
  CREATE TABLE team (id integer primary key, name text, city text, points integer);
  INSERT INTO team VALUES (1, 'Sparta', 'Rome', 9), (2, 'Ajax', 'Bonn', 5), (3, 'It''s', 'city', 7);
  CREATE VIEW plain AS SELECT id, name FROM team;
  CREATE VIEW strong AS SELECT name FROM team WHERE name LIKE "S%";
  CREATE VIEW "of strong" AS SELECT upper(name) AS name FROM strong;
  CREATE VIEW pairs (label, "as told", city) AS SELECT "team", "It's", "city" FROM team;
  CREATE VIEW [in parts] AS WITH t AS (SELECT "x" AS x, name FROM team) SELECT x, name AS n FROM t UNION SELECT "y", "z";
  CREATE VIEW qualified AS SELECT s.name, "t" AS t FROM main.strong AS s JOIN main.team USING (name);
  CREATE VIEW nested AS SELECT * FROM "of strong" JOIN (SELECT "q" AS q);
`;

/** The database as a file, and a SQLite that takes such text for strings as an independent witness. */
function databases() {
  const file = join(temporaryFolder(), "teams.sqlite");
  const reference = new DatabaseSync(file, { enableDoubleQuotedStringLiterals: true });
  reference.exec(schema);
  const database = new Sqlite(file, { readonly: true });
  database.pragma("query_only = on");
  database.pragma("trusted_schema = off");
  const query = (sql: string) =>
    prepareMending({
      sql,
      connection: database,
      prepare: (text) => database.prepare(text),
      mendViews: () => mendViews(database),
    })
      .raw(true)
      .all();
  const expected = (sql: string) =>
    reference
      .prepare(sql)
      .all()
      .map((row) => Object.values(row));
  return { database, query, expected };
}

describe("a view that holds double-quoted text", () => {
  it.for([
    "SELECT * FROM strong",
    'SELECT * FROM "of strong"',
    "SELECT * FROM pairs",
    'SELECT label, "as told" FROM pairs WHERE city = "Rome"',
    'SELECT * FROM "in parts" ORDER BY 1, 2',
    "SELECT * FROM nested",
    "SELECT * FROM qualified",
    "SELECT q.t FROM main.qualified AS q, main.strong",
    'SELECT name FROM strong WHERE name LIKE "S%"',
    'SELECT "S%", name FROM strong UNION SELECT "t", name FROM plain ORDER BY 2',
    "SELECT count(*) FROM team JOIN strong USING (name)",
    "SELECT name FROM STRONG",
  ])("gives the rows of a SQLite that takes it for strings: %s", (sql) => {
    const { query, expected } = databases();
    expect(query(sql)).toEqual(expected(sql));
  });

  it("is mended in memory alone, on a connection that stays read-only", () => {
    const { database, query } = databases();
    expect(query("SELECT name FROM strong")).toEqual([["Sparta"]]);
    expect(database.pragma("query_only", { simple: true })).toBe(1);
    expect(() => database.exec("CREATE TEMP TABLE t (a)")).toThrow(/readonly/);
    expect(database.prepare("SELECT count(*) FROM main.sqlite_schema").pluck().get()).toBe(8);
  });

  it("is left alone where SQL does not read it", () => {
    const { database, query } = databases();
    query('SELECT name FROM team WHERE name = "Ajax"');
    expect(database.prepare("SELECT count(*) FROM temp.sqlite_schema").pluck().get()).toBe(0);
  });

  it("keeps SQLite's own word where it is broken for another reason", () => {
    const file = join(temporaryFolder(), "gone.sqlite");
    const database = new Sqlite(file);
    database.exec(
      'CREATE TABLE t (a); CREATE VIEW v AS SELECT "x" FROM gone; CREATE VIEW w AS SELECT b FROM t',
    );
    expect(mendViews(database)).toBe(0);
    expect(() => database.prepare("SELECT * FROM v")).toThrow("no such table: main.gone");
  });
});
