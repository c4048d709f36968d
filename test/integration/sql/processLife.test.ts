import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { processorTimeOf } from "../../../trainer/sql/executors/processorTime.ts";
import { createProcessPool } from "../../../trainer/sql/executors/processPool.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { childLimits } from "../../../trainer/sql/executors/sqlLimits.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { childProcessIds, isSqlProcess } from "./childProcesses.ts";

const folder = temporaryFolder();
const file = join(folder, "singers.sqlite");
writeSqliteSingers(file);

const endlessSql = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";

const countingTo = (end: number, columns = "max(n)") =>
  `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${end}) SELECT ${columns} FROM c`;

async function untilNone(ids: readonly number[]): Promise<number[]> {
  for (let attempt = 0; attempt < 100 && ids.some(isSqlProcess); attempt += 1) await sleep(20);
  return ids.filter(isSqlProcess);
}

/** A program that uses an executor, in a process of its own; `body` sees `executor` and `file`. */
function startProgram(body: string) {
  const module = pathToFileURL(
    join(import.meta.dirname, "../../../trainer/sql/executors/sqliteExecutor.ts"),
  ).href;
  const source = `import { createSqliteExecutor } from ${JSON.stringify(module)};
    const executor = createSqliteExecutor({ processes: 2, limits: { timeoutMilliseconds: 60_000 } });
    const file = ${JSON.stringify(file)};
    ${body}`;
  return spawn(process.execPath, ["--input-type=module", "--eval", source], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

describe("child processes", () => {
  test("are gone after dispose, busy or not", async () => {
    const executor = createSqliteExecutor({ processes: 2 });
    await Promise.all([executor.execute("SELECT 1", file), executor.execute("SELECT 2", file)]);
    const busy = expect(executor.execute(endlessSql, file)).rejects.toThrow("disposed");
    const ids = childProcessIds();
    expect(ids).toHaveLength(2);
    await executor.dispose();
    await busy;
    expect(ids.filter(isSqlProcess)).toEqual([]);
  });

  test("are gone after their parent was killed, even in the middle of endless SQL", async () => {
    const program = startProgram(`
      await executor.execute("SELECT 1", file);
      executor.execute(${JSON.stringify(endlessSql)}, file);
      setTimeout(() => console.log("running"), 200);`);
    await once(program.stdout, "data");
    const ids = childProcessIds(program.pid);
    expect(ids).toHaveLength(2);
    program.kill("SIGKILL");
    await once(program, "exit");
    expect(await untilNone(ids)).toEqual([]);
  });

  test("are gone after their parent was killed where the kernel does not see to it", async () => {
    const script = join(import.meta.dirname, "../../../trainer/sql/executors/sqliteChild.ts");
    const program = startProgram(`
      const { fork } = await import("node:child_process");
      const limits = { timeoutMilliseconds: 60_000, maximumRows: 10, maximumMegabytes: 256, maximumResultBytes: 1e6 };
      const options = { serialization: "advanced", execArgv: [] };
      const child = fork(${JSON.stringify(script)}, [JSON.stringify(limits), "untied"], options);
      child.once("message", ({ kind }) => {
        child.send([{ id: 1, sql: ${JSON.stringify(endlessSql)}, databaseFile: file }]);
        setTimeout(() => console.log(kind), 200);
      });`);
    const [output] = await once(program.stdout, "data");
    expect(String(output)).toBe("ready\n");
    const ids = childProcessIds(program.pid);
    expect(ids).toHaveLength(1);
    program.kill("SIGKILL");
    await once(program, "exit");
    expect(await untilNone(ids)).toEqual([]);
  });

  test("do not keep a program running that forgot to dispose, and end with it", async () => {
    const program = startProgram(`
      const result = await executor.execute("SELECT 1", file);
      console.log(result.kind);`);
    const [output] = await once(program.stdout, "data");
    const ids = childProcessIds(program.pid);
    expect(String(output)).toBe("rows\n");
    expect(await once(program, "exit")).toEqual([0, null]);
    expect(await untilNone(ids)).toEqual([]);
  });

  test("that answered or became ready while this process was busy leave dispose undisturbed", async () => {
    const program = startProgram(`
      await executor.execute("SELECT 1", file);
      executor.execute("SELECT 2", file).catch(({ message }) => console.log(message));
      const end = performance.now() + 400;
      while (performance.now() < end);
      await executor.dispose();
      console.log("disposed");`);
    const output: string[] = [];
    program.stdout.on("data", (text) => output.push(String(text)));
    expect(await once(program, "exit")).toEqual([0, null]);
    expect(output.join("")).toMatch(/was disposed before.*\ndisposed\n$/);
  });

  test("can be started ahead of the first SQL, and do not keep a program running that has none", async () => {
    const program = startProgram(`
      executor.warmUp();
      setTimeout(() => console.log("waited"), 500);
      setTimeout(() => undefined, 1_500);`);
    await once(program.stdout, "data");
    const ids = childProcessIds(program.pid);
    expect(ids).toHaveLength(2);
    expect(await once(program, "exit")).toEqual([0, null]);
    expect(await untilNone(ids)).toEqual([]);
  });

  test("one that is killed from outside costs no SQL its answer", async () => {
    const executor = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds: 60_000 } });
    try {
      await executor.execute("SELECT 1", file);
      const answers = Promise.all([
        executor.execute(countingTo(5_000_000), file),
        ...Array.from({ length: 10 }, (_, index) => executor.execute(`SELECT ${index}`, file)),
      ]);
      await sleep(100);
      process.kill(childProcessIds()[0] ?? Number.NaN, "SIGSEGV");
      expect((await answers).map((answer) => answer.kind)).toEqual(Array(11).fill("rows"));
    } finally {
      await executor.dispose();
    }
  });

  test("one whose very first SQL brings it down says so and is replaced", async () => {
    const executor = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds: 60_000 } });
    try {
      const answers = Promise.all([executor.execute(endlessSql, file), executor.execute("SELECT 1", file)]);
      // Starting takes less of the processor: it is at the SQL.
      const isExecuting = () => (processorTimeOf(childProcessIds()[0] ?? 0) ?? 0) > 2_000;
      while (!isExecuting()) await sleep(50);
      process.kill(childProcessIds()[0] ?? Number.NaN, "SIGSEGV");
      expect(await answers).toMatchObject([
        { kind: "invalid", reason: expect.stringContaining("SIGSEGV") },
        { kind: "rows" },
      ]);
    } finally {
      await executor.dispose();
    }
  });

  test("give SQL the same memory whatever was executed before it", async () => {
    const executor = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds: 60_000 } });
    const largeSort = `SELECT count(*) FROM (SELECT randomblob(100000) AS x FROM (${countingTo(1_200, "n")}) ORDER BY x)`;
    try {
      for (let round = 0; round < 4; round += 1) {
        const rows = await executor.execute(countingTo(90_000, "n, n + 1, n * 2, 'abc' || n, n * 1.5"), file);
        expect(rows.kind).toBe("rows");
        expect((await executor.execute(largeSort, file)).kind).toBe("rows");
      }
    } finally {
      await executor.dispose();
    }
  });

  test("that cannot be started reject what waits, with what they said last", async () => {
    const pool = createProcessPool({
      script: join(folder, "missing.ts"),
      processes: 2,
      limits: childLimits({}),
    });
    await expect(pool.execute("SELECT 1", file)).rejects.toThrow(
      /No SQL process could be started.*missing\.ts/s,
    );
    await expect(pool.execute("SELECT 1", file)).rejects.toThrow("No SQL process could be started");
    await pool.dispose();
  });

  test("no answer is lost or mixed up in a flood of good and bad SQL", async () => {
    const executor = createSqliteExecutor({ processes: 2, limits: { timeoutMilliseconds: 300 } });
    try {
      const results = await Promise.all(
        Array.from({ length: 2_000 }, (_, index) => {
          if (index % 700 === 350) return executor.execute(endlessSql, file);
          return executor.execute(index % 3 === 0 ? `SELECT ${index} FROM nowhere` : `SELECT ${index}`, file);
        }),
      );
      results.forEach((result, index) => {
        if (index % 700 === 350) expect(result.kind).toBe("timedOut");
        else if (index % 3 === 0) expect(result).toMatchObject({ kind: "invalid" });
        else expect(result).toMatchObject({ rows: [[index]] });
      });
    } finally {
      await executor.dispose();
    }
  });

  test("an answer that lay unread while this process was busy is no time-out", async () => {
    const executor = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds: 200 } });
    try {
      await executor.execute("SELECT 1", file);
      const answers = Promise.all(
        Array.from({ length: 8 }, (_, index) => executor.execute(`SELECT ${index}`, file)),
      );
      const end = performance.now() + 600;
      while (performance.now() < end);
      expect((await answers).map((answer) => answer.kind)).toEqual(Array(8).fill("rows"));
    } finally {
      await executor.dispose();
    }
  });
});
