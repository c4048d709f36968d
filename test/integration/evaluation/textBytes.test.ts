import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { createStoredExecutor } from "../../../trainer/sql/executors/storedExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const folder = temporaryFolder();
const executor = createSqliteExecutor({ processes: 1, limits: { maximumRows: 200 } });
afterAll(() => executor.dispose());

/** Names of rivers as an old program wrote them: some in Latin-1, some in UTF-8, some damaged once and stored so. */
function writeRivers(name: string, encoding = "UTF-8"): string {
  const file = join(folder, name);
  const database = new Sqlite(file);
  database.pragma(`encoding = "${encoding}"`);
  database.exec(`
    CREATE TABLE river (id integer primary key, name text, length real, mark);
    INSERT INTO river VALUES (1, CAST(x'49e87265' AS text), 1.5, 1), (2, CAST(x'49e97265' AS text), 2.5, NULL),
      (3, CAST(x'49efbfbd7265' AS text), 3, x'49e97265'), (4, 'Ire', 4, 'x'), (5, CAST(x'61006200' AS text), 5, 2.5),
      (6, CAST(x'6100' AS text), 6, 9007199254740993), (7, 'Isère', 7, 'Isère')`);
  database.close();
  return file;
}

const file = writeRivers("rivers.sqlite");

async function rowsOf(sql: string, of = file) {
  const result = await executor.execute(sql, of);
  return result.kind === "rows" ? result.rows : expect.fail(JSON.stringify(result));
}

describe("SQLite's texts", () => {
  test("keep bytes that are no UTF-8, a stored U+FFFD and NUL, each as itself", async () => {
    expect(await rowsOf("SELECT name FROM river ORDER BY id")).toEqual(
      ["I\udce8re", "I\udce9re", "I\u{fffd}re", "Ire", "a\0b\0", "a\0", "Isère"].map((name) => [name]),
    );
  });

  test("stand beside values of every other type in the order that was asked for", async () => {
    expect(
      await rowsOf("SELECT mark, name, length, name FROM river ORDER BY id DESC; -- all of them"),
    ).toEqual([
      ["Isère", "Isère", 7, "Isère"],
      [9_007_199_254_740_993n, "a\0", 6, "a\0"],
      [2.5, "a\0b\0", 5, "a\0b\0"],
      ["x", "Ire", 4, "Ire"],
      [new Uint8Array([0x49, 0xe9, 0x72, 0x65]), "I\u{fffd}re", 3, "I\u{fffd}re"].map((value) =>
        value instanceof Uint8Array ? Buffer.from(value) : value,
      ),
      [null, "I\udce9re", 2.5, "I\udce9re"],
      [1, "I\udce8re", 1.5, "I\udce8re"],
    ]);
  });

  test.each([
    "WITH one AS (SELECT name FROM river WHERE id = 2) SELECT name FROM one",
    'SELECT name FROM river WHERE mark IS NULL OR mark = "no column" -- and no line after it',
    "SELECT name FROM river WHERE id < 3 UNION SELECT name FROM river WHERE id = 2 ORDER BY name DESC LIMIT 1",
    "VALUES (CAST(x'49e97265' AS text));;",
  ])("keep them whatever the statement: %s", async (sql) => {
    expect(await rowsOf(sql)).toEqual([["I\udce9re"]]);
  });

  test("keep to the limits all the same", async () => {
    const many = "SELECT a.name FROM river a, river b, river c, river d";
    expect(await executor.execute(many, file)).toMatchObject({ kind: "invalid" });
  });

  test("hold a U+FFFD as any other character in a database that is in UTF-16", async () => {
    const wide = writeRivers("wide.sqlite", "UTF-16le");
    expect(await rowsOf("SELECT 'a' || char(65533) FROM river WHERE id = 7", wide)).toEqual([["a\u{fffd}"]]);
  });

  test("come out of a store of results as they went in", async () => {
    const limits = {};
    const open = () =>
      createStoredExecutor(
        { ...executor, dispose: () => Promise.resolve() },
        { file: join(folder, "gold.sqlite"), limits },
      );
    const sql = "SELECT name FROM river";
    for (const stored of [open(), open()]) {
      expect(await stored.execute(sql, file)).toMatchObject({ rows: await rowsOf(sql) });
      await stored.dispose();
    }
  });
});

describe("a prediction", () => {
  const one = (id: number) => `SELECT name FROM river WHERE id = ${id}`;
  /** Spider drops bytes that are no UTF-8, BIRD fails on them. */
  test.each([
    ["the same text, not UTF-8", one(2), "SELECT name FROM river WHERE length = 2.5", [1, 1, 0]],
    ["another text that is not UTF-8", one(2), one(1), [0, 1, 0]],
    ["a stored U+FFFD in its place", one(2), one(3), [0, 0, 0]],
    ["the text without the byte", one(2), one(4), [0, 1, 0]],
    ["the same stored U+FFFD", one(3), "SELECT name FROM river WHERE length = 3", [1, 1, 1]],
    ["less after a NUL", one(5), one(6), [0, 0, 0]],
    ["the same with NUL", one(5), "SELECT name FROM river WHERE length = 5", [1, 1, 1]],
    [
      "their number, which SQLite counts by bytes",
      "SELECT count(DISTINCT name) FROM river",
      "SELECT 7",
      [1, 1, 1],
    ],
  ])(
    "of %s is judged as strict, Spider EX and BIRD EX have it",
    async (_, goldSql, predictedSql, expected) => {
      const example = { index: 0, question: "?", databaseId: "rivers", goldSql };
      const database = {
        id: "rivers",
        dialect: "sqlite" as const,
        file,
        schema: { tables: [], foreignKeys: [] },
      };
      const [judged] = await judgeAll([{ example, database, predictedSql }], { executor });
      const { strict, spiderExecution, birdExecution } = judged?.verdicts ?? {};
      expect([strict, spiderExecution, birdExecution]).toEqual(expected);
    },
  );
});
