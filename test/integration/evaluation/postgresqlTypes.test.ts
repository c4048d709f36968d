import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import { birdExecution } from "../../../trainer/evaluation/rules/birdExecution.ts";
import { strict } from "../../../trainer/evaluation/rules/strict.ts";
import { createPostgresqlExecutor } from "../../../trainer/sql/executors/postgresqlExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const file = join(temporaryFolder(), "library.sql");
const executor = createPostgresqlExecutor({ processes: 1, limits: { timeoutMilliseconds: 20_000 } });
afterAll(() => executor.dispose());

beforeAll(() =>
  writeFileSync(
    file,
    `CREATE TABLE loan (id integer primary key, taken date, due timestamp, seen timestamptz, returned boolean,
       fee numeric(30, 2), pages integer, weight real, code char(4), tags text[], facts jsonb, mark uuid, scan bytea);
     INSERT INTO loan VALUES
       (1, '2024-03-01', '2024-03-01 00:00:00', '2024-03-01 10:00+02', true, 2.50, 3, 0.1, 'ab', '{x,y}', '{"a": 1}',
         '11111111-2222-3333-4444-555555555555', '\\x00ff'),
       (2, '2024-03-09', '2024-03-10 12:30:00', NULL, false, 123456789012345678901234567.25, 4, 2.5, 'abcd', '{}', '5',
         NULL, NULL);`,
  ),
);

async function verdicts(goldSql: string, predictedSql: string) {
  const example = { index: 0, question: "?", databaseId: "library", goldSql };
  const database = {
    id: "library",
    dialect: "postgresql" as const,
    file,
    schema: { tables: [], foreignKeys: [] },
  };
  const rules = [strict, birdExecution];
  const [judged] = await judgeAll([{ example, database, predictedSql }], { executor, rules });
  return [judged?.verdicts.strict, judged?.verdicts.birdExecution];
}

const of = (column: string, id = 1) => `SELECT ${column} FROM loan WHERE id = ${id}`;

/** BIRD's were recorded from psycopg2 2.9.13 on PostgreSQL 15: `set(predicted) == set(gold)`, an error being 0. */
describe("strict and BIRD EX on PostgreSQL", () => {
  test.each([
    ["a date and itself", of("taken"), "SELECT '2024-03-01'::date", [1, 1]],
    ["a date and its text", of("taken"), of("to_char(taken, 'YYYY-MM-DD')"), [0, 0]],
    ["a date and its midnight", of("taken"), of("due"), [0, 0]],
    ["a timestamp and itself", of("due"), "SELECT '2024-03-01'::timestamp", [1, 1]],
    ["a timestamp with a zone and one without", of("seen"), "SELECT timestamp '2024-03-01 08:00'", [0, 0]],
    ["one moment in two zones", of("seen"), "SELECT timestamptz '2024-03-01 03:00-05'", [1, 1]],
    ["a time in two zones", "SELECT timetz '10:00+01'", "SELECT timetz '09:00+00'", [0, 1]],
    ["a year and 365 days", "SELECT interval '1 year'", "SELECT interval '365 days'", [0, 1]],
    ["a month and 30 days", "SELECT interval '1 mon'", "SELECT interval '30 days'", [1, 1]],
    ["a day and 24 hours", "SELECT interval '1 day'", "SELECT interval '24 hours'", [1, 1]],
    ["a truth and 1", of("returned"), of("CASE WHEN returned THEN 1 ELSE 0 END"), [0, 1]],
    ["a truth and its text", of("returned"), of("returned::text"), [0, 0]],
    ["a truth and itself", of("returned"), "SELECT 1 = 1", [1, 1]],
    ["a decimal that a float has exactly", of("fee"), "SELECT 2.5::float8", [1, 1]],
    [
      "a decimal that no float has",
      "SELECT avg(pages) + 0.1 FROM loan",
      "SELECT avg(pages::float8) + 0.1 FROM loan",
      [1, 0],
    ],
    ["a quotient and its float", "SELECT 1.0 / 3", "SELECT 1 / 3::float8", [1, 0]],
    ["decimals of two scales", of("fee"), "SELECT 2.5000", [1, 1]],
    ["a decimal and its text", of("fee"), "SELECT '2.50'", [0, 0]],
    ["large decimals a cent apart", of("fee", 2), of("fee + 0.01", 2), [0, 0]],
    ["a sum and an integer", "SELECT sum(pages) FROM loan", "SELECT 7", [1, 1]],
    ["NaN and itself", "SELECT 'NaN'::float8", "SELECT 'NaN'::float8", [1, 0]],
    ["an array and itself", of("tags"), "SELECT array['x', 'y']", [1, 0]],
    ["an array and its text", of("tags"), "SELECT '{x,y}'", [0, 0]],
    ["a JSON object and itself", of("facts"), `SELECT '{"a" : 1}'::json`, [1, 0]],
    ["a JSON number and the number", of("facts", 2), "SELECT 5", [0, 1]],
    ["a uuid and its text", of("mark"), "SELECT '11111111-2222-3333-4444-555555555555'", [0, 1]],
    ["bytes and themselves", of("scan"), "SELECT '\\x00ff'::bytea", [1, 1]],
    ["bytes and others", of("scan"), "SELECT '\\x00fe'::bytea", [0, 0]],
    ["a padded text and the same without", of("code"), "SELECT 'ab'", [0, 0]],
    ["a padded text and the same in varchar", of("code", 2), "SELECT 'abcd'::varchar", [1, 1]],
    ["a float4 and the float8 of its digits", of("weight"), "SELECT 0.1::float8", [1, 1]],
    ["a day before our era", "SELECT date '0044-03-15 BC'", "SELECT date '0044-03-15 BC'", [1, 0]],
    ["ranges of decimals", "SELECT numrange(1, 2.0)", "SELECT numrange(1.0, 2)", [1, 1]],
    ["an address and its text", "SELECT inet '10.0.0.1'", "SELECT '10.0.0.1'", [0, 1]],
    ["NULL in JSON and in SQL", "SELECT 'null'::jsonb", "SELECT NULL", [0, 1]],
  ])("%s", async (_, goldSql, predictedSql, expected) => {
    expect(await verdicts(goldSql, predictedSql)).toEqual(expected);
    expect(await verdicts(predictedSql, goldSql)).toEqual(expected);
  });
});
