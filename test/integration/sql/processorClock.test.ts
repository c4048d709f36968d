import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { slowness } from "../../../trainer/sql/executors/machineSpeed.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { childProcessIds } from "./childProcesses.ts";

const file = join(temporaryFolder(), "singers.sqlite");
writeSqliteSingers(file);

const endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";
const counting = (end: number) => endless.replace("FROM c)", `FROM c WHERE n < ${end})`);

const timeoutMilliseconds = 1_000;
const executor = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds, clockFactor: 60 } });
afterAll(() => executor.dispose());

describe("a limit of the processor's time", () => {
  test("does not run while the process is kept from working, and then does", async () => {
    expect(await executor.execute("SELECT 1", file)).toMatchObject({ kind: "rows" });
    const child = childProcessIds()[0] ?? expect.fail("there is no child process");
    const answer = executor.execute(counting(1_000_000), file);
    await sleep(20);
    process.kill(child, "SIGSTOP");
    await sleep(timeoutMilliseconds * slowness() * 2);
    process.kill(child, "SIGCONT");
    expect(await answer).toMatchObject({ kind: "rows", rows: [[1_000_000]] });
    expect(childProcessIds()[0]).toBe(child);
    const start = performance.now();
    expect(await executor.execute(endless, file)).toMatchObject({ kind: "timedOut" });
    expect(performance.now() - start).toBeGreaterThanOrEqual(timeoutMilliseconds);
  });

  test("ends by the clock where the process does not work at all", async () => {
    const brief = createSqliteExecutor({
      processes: 1,
      limits: { timeoutMilliseconds: 100, clockFactor: 2 },
    });
    try {
      const others = new Set(childProcessIds());
      await brief.execute("SELECT 1", file);
      const child =
        childProcessIds().find((id) => !others.has(id)) ?? expect.fail("there is no child process");
      process.kill(child, "SIGSTOP");
      expect(await brief.execute("SELECT 1", file)).toMatchObject({ kind: "timedOut" });
      expect(await brief.execute("SELECT 1", file)).toMatchObject({ kind: "rows" });
    } finally {
      await brief.dispose();
    }
  });
});
