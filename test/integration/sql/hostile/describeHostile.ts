import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SqlExecutor, SqlLimits, SqlResult } from "../../../../trainer/sql/executors/executor.ts";
import { temporaryFolder } from "../../../contract/temporaryFolder.ts";
import { childProcessIds, peakMegabytes } from "../childProcesses.ts";
import type { HostileText, HostileTexts } from "./hostileText.ts";
import { fingerprint, holdsSecret, plantCanaries } from "./surroundings.ts";

interface HostileSuite {
  create(options: { processes: number; limits: Partial<SqlLimits> }): SqlExecutor;
  /** Writes a database with `singer(name text, age integer, height real)`, three rows. */
  writeDatabase(file: string): Promise<void> | void;
  readonly hostileTexts: HostileTexts;
  readonly limits: { readonly timeoutMilliseconds: number; readonly maximumMegabytes: number };
  /** Where given, the second round counts steps, too. */
  readonly maximumSteps?: number;
}

const permittedDelayMilliseconds = 250;
/** All at once, on two processes, each also waits for the other and for what is stopped and started anew. */
const permittedDelayInCrowdMilliseconds = 1_000;

/**
 * Every text on one process, one after the other, and on two, all at once, each between innocent SQL: nothing changes,
 * nothing outside is read, no limit is passed by more than it may, and the innocent get what is theirs.
 */
export function describeHostile(name: string, suite: HostileSuite): void {
  const { hostileTexts, limits, maximumSteps } = suite;
  const folder = temporaryFolder();
  const file = join(folder, "singers.database");
  const hostile = hostileTexts(plantCanaries(folder));
  const delay = monitorEventLoopDelay({ resolution: 10 });
  let before: object;
  beforeAll(async () => {
    await suite.writeDatabase(file);
    before = fingerprint(folder);
    delay.enable();
  });

  async function executed(executor: SqlExecutor, text: HostileText): Promise<SqlResult> {
    let result = await executor.execute(text.sql, file);
    // What really outlives its limit does so every time; a machine that was busy elsewhere does not.
    for (let attempt = 1; attempt < 3 && isLate(result); attempt += 1) {
      delay.reset();
      result = await executor.execute(text.sql, file);
    }
    return result;
  }

  /** Both clocks are this process's, which may itself have been kept waiting. */
  function isLate({ milliseconds }: SqlResult, permitted = permittedDelayMilliseconds): boolean {
    return milliseconds > limits.timeoutMilliseconds + permitted + delay.max / 1e6;
  }

  function expectHarmless({ expected, name }: HostileText, result: SqlResult, permitted?: number): void {
    const answer = `${name}: ${show(result)}`;
    if (expected === "stopped") expect(["invalid", "timedOut"], answer).toContain(result.kind);
    else if (expected !== "harmless") expect(result.kind, answer).toBe(expected);
    if (result.kind === "invalid") expect(result.reason).toMatch(/\w{3}/);
    expect(holdsSecret(result), answer).toBe(false);
    expect(isLate(result, permitted), answer).toBe(false);
  }

  const innocentSql = (number: number) => `SELECT name, ${number} FROM singer ORDER BY age`;
  function expectRight(number: number, result: SqlResult | undefined): void {
    const rows = ["It's", "Ada", "Björk"].map((singer) => [singer, number]);
    expect(result, `${number}: ${result && show(result)}`).toMatchObject({ kind: "rows", rows });
  }

  test(`there are sixty and more hostile texts for ${name}`, () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60);
  });

  describe(`${name}, one process:`, () => {
    let executor: SqlExecutor;
    let memory: MemoryWatch;
    beforeAll(async () => {
      executor = suite.create({ processes: 1, limits });
      expectRight(0, await executor.execute(innocentSql(0), file));
      memory = watchMemory();
    });
    afterAll(async () => {
      memory.stop();
      await executor.dispose();
    });

    test.each(hostile)("$expected: $name", async (text) => {
      delay.reset();
      const [result, behind] = await Promise.all([
        executed(executor, text),
        executor.execute(innocentSql(1), file),
      ]);
      expectHarmless(text, result);
      expectRight(1, behind);
      expect(fingerprint(folder)).toEqual(before);
      expect(memory.peak(), `${text.name}: MB beyond rest`).toBeLessThan(
        limits.maximumMegabytes + collectorMegabytes,
      );
    });
  });

  test(`${name}, two processes, all at once`, async () => {
    const executor = suite.create({
      processes: 2,
      limits: maximumSteps === undefined ? limits : { ...limits, maximumSteps },
    });
    try {
      delay.reset();
      const answers = await Promise.all(
        hostile.map((text, number) =>
          Promise.all([executed(executor, text), executor.execute(innocentSql(number), file)]),
        ),
      );
      for (const [number, text] of hostile.entries()) {
        const [result, innocent] = answers[number]!;
        expectHarmless(text, result, permittedDelayInCrowdMilliseconds);
        expectRight(number, innocent);
      }
      expect(fingerprint(folder)).toEqual(before);
    } finally {
      await executor.dispose();
    }
  });
}

/** What JavaScript's garbage takes beside the limit on a machine too busy to collect it in time. */
const collectorMegabytes = 128;

interface MemoryWatch {
  /** The largest size so far of any child, in megabytes beyond what one holds at rest. */
  peak(): number;
  stop(): void;
}

/** Looks often, because a child that is killed leaves no figures behind. */
function watchMemory(): MemoryWatch {
  // Reading a database takes memory of its own, before any SQL.
  const atRest = Math.max(...childProcessIds().map(peakMegabytes));
  let largest = 0;
  const look = () => {
    for (const id of childProcessIds()) largest = Math.max(largest, peakMegabytes(id) - atRest);
  };
  const timer = setInterval(look, 50);
  return {
    peak() {
      look();
      return largest;
    },
    stop: () => clearInterval(timer),
  };
}

function show(result: SqlResult): string {
  return JSON.stringify(result, (_, value: unknown) =>
    typeof value === "bigint" ? `${value}` : value,
  ).slice(0, 300);
}
