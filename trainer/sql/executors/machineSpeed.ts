/** How fast this machine is, measured once in a process and only where a statement was slow enough for it to matter. */
import Sqlite from "better-sqlite3";

/** What a machine of ordinary speed interprets where steps are cheapest. Time limits are stated for it. */
const ordinaryStepsPerMillisecond = 200_000;

/** Beyond any processor of today. */
const conceivableStepsPerMillisecond = 1_000_000;

/** Other steps may be as much cheaper, and the machine less busy than when it was measured. */
const margin = 2;

const rounds = 6;

/** Comparing with NULL and taking the next row are the cheapest steps there are. */
export const calibratingSql = {
  setup:
    "CREATE TABLE t (a INTEGER); " +
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 500) INSERT INTO t SELECT n FROM c",
  sql: `SELECT count(*) FROM t AS x, t AS y WHERE ${Array(4).fill("x.a IS NULL OR y.a IS NULL").join(" OR ")}`,
  /** Counted by SQLite itself. */
  steps: 4_251_011,
};

let measured: number | undefined;

/** Steps of SQLite's virtual machine in a millisecond of this machine's processor, where they are cheapest. */
export function stepsPerMillisecond(): number {
  measured ??= measure();
  return measured;
}

/** Whether SQL may have taken as many steps in that time of the processor. */
export function mayHaveTaken(steps: number, processorMilliseconds: number): boolean {
  if (processorMilliseconds * conceivableStepsPerMillisecond < steps) return false;
  return processorMilliseconds * stepsPerMillisecond() * margin >= steps;
}

/** How many times as long as a machine of ordinary speed this one takes; 1 where it is faster. */
export function slowness(): number {
  return Math.max(1, ordinaryStepsPerMillisecond / stepsPerMillisecond());
}

function measure(): number {
  const database = new Sqlite(":memory:");
  try {
    database.exec(calibratingSql.setup);
    const statement = database.prepare(calibratingSql.sql);
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round += 1) {
      const start = process.threadCpuUsage();
      statement.get();
      const { user, system } = process.threadCpuUsage(start);
      least = Math.min(least, (user + system) / 1_000);
    }
    return calibratingSql.steps / least;
  } finally {
    database.close();
  }
}
