import { DuckDBInstance } from "@duckdb/node-api";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { quoteName } from "../../../../trainer/sql/text/quoteName.ts";

const awkward = ["two words", "2nd", 'a"b', "a'b", "naïve", "semi;colon", "dash-ed", "", "(", "tab\t"];

describe("quoteName", () => {
  it("leaves a plain name as it is", () => {
    for (const dialect of ["sqlite", "duckdb", "postgresql"] as const)
      expect(quoteName("song_release_year2", dialect)).toBe("song_release_year2");
  });

  it("doubles the quotes of a name", () => {
    expect(quoteName('a"b', "sqlite")).toBe('"a""b"');
  });

  it("keeps the case that PostgreSQL folds", () => {
    expect(quoteName("Pet", "postgresql")).toBe('"Pet"');
    expect(quoteName("Pet", "duckdb")).toBe("Pet");
  });

  it("quotes a keyword of the dialect alone, in whichever case", () => {
    expect(quoteName("Order", "sqlite")).toBe('"Order"');
    expect(quoteName("user", "postgresql")).toBe('"user"');
    expect(quoteName("user", "sqlite")).toBe("user");
    expect(quoteName("pivot", "duckdb")).toBe('"pivot"');
    expect(quoteName("pivot", "postgresql")).toBe("pivot");
  });

  it("writes what SQLite takes for a table's and a column's name, whatever the name", () => {
    const database = new BetterSqlite3(":memory:");
    const keywords =
      `order group index table select from where match key row action transaction values default check
      primary references if exists between isnull notnull returning nothing left right natural cross current_date
      temp view with window filter to then when else end into limit escape`.split(/\s+/);
    for (const name of [...keywords, ...awkward.filter((text) => text !== "")]) {
      const quoted = quoteName(name, "sqlite");
      database.exec(`CREATE TABLE ${quoted} (${quoted} integer, PRIMARY KEY (${quoted}))`);
      database.exec(`INSERT INTO ${quoted} VALUES (7)`);
      expect(database.prepare(`SELECT ${quoted}.${quoted} FROM ${quoted}`).pluck().get(), name).toBe(7);
    }
  });

  it("writes what DuckDB takes for a name, for every one of its keywords", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll("SELECT DISTINCT keyword_name FROM duckdb_keywords()");
    const keywords = rows.getRows().map(([name]) => String(name));
    expect(keywords.length).toBeGreaterThan(400);
    for (const name of [...keywords, ...awkward.filter((text) => text !== "")]) {
      const quoted = quoteName(name, "duckdb");
      await connection.run(`CREATE TABLE ${quoted} (${quoted} INTEGER)`);
      await connection.run(`SELECT t.${quoted}, ${quoted} FROM ${quoted} AS t`);
      await connection.run(`DROP TABLE ${quoted}`);
    }
    connection.closeSync();
    instance.closeSync();
  });
});
