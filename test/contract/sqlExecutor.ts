import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SqlExecutor, SqlLimits } from "../../trainer/sql/executors/executor.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

export interface ExecutorUnderTest {
  create(options?: { processes?: number; limits?: Partial<SqlLimits> }): SqlExecutor;
  /** Writes a database with `singer(name text, age integer, height real)` holding the rows below. */
  writeDatabase(file: string): Promise<void> | void;
  /** Never ends by itself and holds little memory. */
  readonly endlessSql: string;
  /** Needs a gigabyte or more, in one value or many. */
  readonly largeSql: string;
}

export const singers: [string, number, number][] = [
  ["Ada", 36, 1.68],
  ["Björk", 58, 1.63],
  ["It's", 20, 0.5],
];

/** What every executor must do, whatever its engine. */
export function describeExecutor(name: string, engine: ExecutorUnderTest): void {
  describe(`${name}, as any executor,`, () => {
    const folder = temporaryFolder();
    const file = join(folder, "singers.database");
    let executor: SqlExecutor;

    beforeAll(async () => {
      await engine.writeDatabase(file);
      executor = engine.create({ processes: 2, limits: { timeoutMilliseconds: 700, maximumMegabytes: 200 } });
    });
    afterAll(() => executor.dispose());

    test("names its engine and version", () => {
      expect(executor.name).toMatch(new RegExp(`^${name} v?\\d+\\.\\d+`));
    });

    test("gives columns and typed rows", async () => {
      const result = await executor.execute(
        "SELECT name, age, height, NULL AS absent FROM singer ORDER BY age",
        file,
      );
      expect(result).toMatchObject({
        kind: "rows",
        columns: ["name", "age", "height", "absent"],
        rows: [
          ["It's", 20, 0.5, null],
          ["Ada", 36, 1.68, null],
          ["Björk", 58, 1.63, null],
        ],
      });
      expect(result.milliseconds).toBeGreaterThan(0);
    });

    test("gives columns with no rows at all", async () => {
      const result = await executor.execute("SELECT name AS n FROM singer WHERE age > 99", file);
      expect(result).toMatchObject({ kind: "rows", columns: ["n"], rows: [] });
    });

    test("keeps integers that no float can hold", async () => {
      const result = await executor.execute("SELECT 9007199254740993, 42", file);
      expect(result).toMatchObject({ rows: [[9007199254740993n, 42]] });
    });

    test.each([
      ["a syntax error", "SELEC name FROM singer"],
      ["an unknown column", "SELECT nothing_like_it FROM singer"],
      ["no SQL", ""],
      ["nothing but a comment", "-- nothing"],
      ["a deletion", "DELETE FROM singer"],
      ["a deletion after a reading statement", "SELECT 1; DELETE FROM singer"],
      ["a new table", "CREATE TABLE t (a integer)"],
    ])("%s is invalid, with a reason, and the next SQL is served", async (_, sql) => {
      const result = await executor.execute(sql, file);
      expect(result.kind).toBe("invalid");
      expect(result.kind === "invalid" && result.reason.length).toBeGreaterThan(5);
      expect(await executor.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[3]] });
    });

    test("SQL that never ends has timed out; what waited behind it is served", async () => {
      const delay = monitorEventLoopDelay({ resolution: 10 });
      delay.enable();
      const [endless, ...others] = await Promise.all([
        executor.execute(engine.endlessSql, file),
        ...Array.from({ length: 20 }, (_, index) => executor.execute(`SELECT ${index}`, file)),
      ]);
      expect(endless?.kind).toBe("timedOut");
      expect(endless?.milliseconds).toBeGreaterThanOrEqual(700);
      // The clock is this process's, which may itself have been kept waiting.
      expect(endless?.milliseconds).toBeLessThan(700 + 250 + delay.max / 1e6);
      expect(others.map((other) => other.kind === "rows" && other.rows[0]?.[0])).toEqual([
        ...Array(20).keys(),
      ]);
    });

    test("SQL that wants all the memory is invalid", async () => {
      const patient = engine.create({
        processes: 1,
        limits: { timeoutMilliseconds: 30_000, maximumMegabytes: 200 },
      });
      try {
        const result = await patient.execute(engine.largeSql, file);
        expect(result).toMatchObject({ kind: "invalid", reason: expect.stringMatching(/memory/i) });
        expect(await patient.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[3]] });
      } finally {
        await patient.dispose();
      }
    });

    test("a result of too many rows is invalid and says the limit", async () => {
      const small = engine.create({ processes: 1, limits: { maximumRows: 2 } });
      try {
        const result = await small.execute("SELECT name FROM singer", file);
        expect(result).toMatchObject({ kind: "invalid", reason: "the result has more than 2 rows" });
        expect(await small.execute("SELECT name FROM singer LIMIT 2", file)).toMatchObject({ kind: "rows" });
      } finally {
        await small.dispose();
      }
    });

    test("a missing database is an error that names the file, not a verdict on the SQL", async () => {
      const missing = join(folder, "missing.database");
      await expect(executor.execute("SELECT 1", missing)).rejects.toThrow(missing);
    });

    test("after dispose it refuses, and what was waiting is rejected", async () => {
      const brief = engine.create({ processes: 1 });
      await brief.execute("SELECT 1", file);
      const waiting = expect(brief.execute(engine.endlessSql, file)).rejects.toThrow("disposed");
      await brief.dispose();
      await waiting;
      await expect(brief.execute("SELECT 1", file)).rejects.toThrow("disposed");
      await brief.dispose();
    });

    test("limits that are no positive whole numbers are refused by name", () => {
      expect(() => engine.create({ limits: { maximumRows: 0 } })).toThrow("maximumRows");
      expect(() => engine.create({ limits: { timeoutMilliseconds: 1.5 } })).toThrow("timeoutMilliseconds");
    });
  });
}
