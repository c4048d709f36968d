import { DatabaseSync } from "node:sqlite";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { quoteUnresolvedStrings } from "../../../../trainer/sql/text/quoteUnresolvedStrings.ts";

const schema = `
  CREATE TABLE country (name text, continent text);
  INSERT INTO country VALUES ('France', 'Europe'), ('It''s "here"', 'Asia'), ('name', 'x00');
  CREATE TABLE city (name text, capital text);
  INSERT INTO city VALUES ('Paris', 'France'), ('Lyon', 'name')`;

const database = new Sqlite(":memory:");
database.exec(schema);
/** SQLite built the way the official evaluators use it, as an independent witness of what each SQL means. */
const reference = new DatabaseSync(":memory:", { enableDoubleQuotedStringLiterals: true });
reference.exec(schema);

function rewritten(sql: string): string {
  try {
    database.prepare(sql);
    return sql;
  } catch (refusal) {
    return quoteUnresolvedStrings(sql, refusal, (text) => void database.prepare(text));
  }
}

describe("gives the rows of a SQLite that takes such names for strings:", () => {
  test.each([
    'SELECT name FROM country WHERE name = "France"',
    'SELECT name FROM country WHERE continent = "Europe" AND name IN ("France", "Spain", "France")',
    'SELECT "country"."name" FROM country WHERE "continent" = "Asia"',
    `SELECT * FROM country WHERE name = "It's ""here"""`,
    'SELECT x"00"FROM (SELECT 1 AS x) WHERE "a"="a"',
    'SELECT CASE name WHEN"France"THEN"yes"ELSE"no"END FROM country',
    'SELECT name FROM country ORDER BY "nowhere", name',
    'SELECT count(*), "all" FROM country GROUP BY "all"',
    'SELECT name FROM country -- "France" \n WHERE /* "France" */ name LIKE "%France%"',
    `SELECT name, '"France"' FROM country WHERE name = "France"`,
    // "capital" is a column in the inner query and a string in the outer one.
    'SELECT name, "capital" FROM country WHERE name IN (SELECT "capital" FROM city)',
    'SELECT "capital" FROM city UNION ALL SELECT "capital" FROM country',
    // The alias and what refers to it stay names.
    'SELECT name AS "big" FROM country WHERE name = "big" OR name IN (SELECT "big" FROM city) ORDER BY "big"',
    'SELECT "label" FROM (SELECT "label" AS "label" FROM city)',
    'WITH "own"("capital") AS (SELECT "capital") SELECT "capital" FROM "own"',
  ])("%s", (sql) => {
    expect(database.prepare(rewritten(sql)).raw().all()).toEqual(
      reference
        .prepare(sql)
        .all()
        .map((row) => Object.values(row)),
    );
  });
});

describe("refuses what such a SQLite refuses too, in the same words:", () => {
  test.each([
    "SELECT name FROM country WHERE name = France",
    "SELECT name FROM country WHERE name = [France]",
    "SELECT name FROM country WHERE name = `France`",
    'SELECT country."France" FROM country',
    'SELECT "France" FROM nowhere',
    'SELECT "France", nothing FROM country',
    'SELECT "name" FROM country, city WHERE "x" = "x"',
    'SELECT "other" FROM country WHERE (SELECT "name" FROM country AS a, city AS b) = "name"',
    'SELECT "France',
  ])("%s", (sql) => {
    const said = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return (error as Error).message;
      }
    };
    const refusal = said(() => reference.prepare(sql) && "accepted");
    expect(said(() => rewritten(sql))).toBe(refusal);
  });
});

test("changes no text that SQLite accepts, and only the names that it refused", () => {
  const accepted = `SELECT "name", 'a', "continent" FROM "country"`;
  expect(rewritten(accepted)).toBe(accepted);
  expect(rewritten('SELECT "name" FROM "country" WHERE "name" = "Fr""ance"')).toBe(
    `SELECT "name" FROM "country" WHERE "name" =  'Fr"ance' `,
  );
});
