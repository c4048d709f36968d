import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createSqliteExecutor } from "../../../trainer/sql/sqliteExecutor.ts";
import { writeSqliteSingers } from "../../contract/singersDatabase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { childProcessIds, peakMegabytes } from "./childProcesses.ts";
import { hostileTexts } from "./hostileTexts.ts";

const folder = temporaryFolder();
const file = join(folder, "singers.sqlite");
writeSqliteSingers(file);
const before = fingerprint();

const timeoutMilliseconds = 2_000;
const maximumMegabytes = 128;
/** What a child holds at rest, and one interval of the watchdog at full speed. */
const restMegabytes = 200;
const executor = createSqliteExecutor({ processes: 1, limits: { timeoutMilliseconds, maximumMegabytes } });
afterAll(() => executor.dispose());

function fingerprint() {
  const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
  return { digest, modified: statSync(file).mtimeMs, folder: readdirSync(folder) };
}

describe("a text that means harm", () => {
  test.each(hostileTexts(folder))("$expected: $name", async ({ sql, expected }) => {
    const result = await executor.execute(sql, file);
    if (expected !== "harmless") expect(result.kind, JSON.stringify(result).slice(0, 300)).toBe(expected);
    if (result.kind === "invalid") expect(result.reason).toMatch(/\w{3}/);
    expect(result.milliseconds).toBeLessThan(timeoutMilliseconds + 250);

    for (const id of childProcessIds())
      expect(peakMegabytes(id)).toBeLessThan(maximumMegabytes + restMegabytes);
    expect(fingerprint()).toEqual(before);
    expect(await executor.execute("SELECT count(*) FROM singer", file)).toMatchObject({ rows: [[3]] });
  });
});

test("refused writes say so", async () => {
  for (const [sql, reason] of [
    ["DELETE FROM singer", /only SELECT, WITH and VALUES are accepted, not "DELETE"/],
    ["WITH x AS (SELECT 1) DELETE FROM singer", /the SQL writes/],
    ["SELECT 1; DELETE FROM singer", /more than one statement/],
  ] as const) {
    expect(await executor.execute(sql, file)).toMatchObject({
      kind: "invalid",
      reason: expect.stringMatching(reason),
    });
  }
});
