import { fileURLToPath } from "node:url";
import type { ChildLimits } from "./childMessages.ts";
import type { SqlResult } from "./executor.ts";
import { mayHaveTaken } from "./machineSpeed.ts";
import { createProcessPool, type ProcessPool, type ProcessPoolOptions } from "./processPool.ts";

/** Fewer than a slow and busy machine interprets: SQL that takes longer does not work in steps. */
const slowestStepsPerMillisecond = 10_000;
const startMilliseconds = 5_000;

/**
 * Makes a pool's time-outs a matter of steps of SQLite's virtual machine, so that they are the same on every machine.
 *
 * SQL that ended before this machine can have taken `maximumSteps` keeps its answer: nearly all does. Any other is counted by
 * `stepCounterChild`, and has timed out where it takes more. Where it takes fewer, the answer stands, or the SQL is
 * executed once more with a patient clock, if the pool's had ended it. That clock still decides where steps cannot be
 * counted (on a database beyond half a gigabyte, beyond the memory) and where the work is not in the steps (one call of
 * LIKE that takes minutes); the reason then says so.
 */
export function limitSteps(
  pool: ProcessPool,
  { script, processes, limits }: ProcessPoolOptions,
  maximumSteps: number,
): Pick<ProcessPool, "execute" | "warmUp" | "dispose"> {
  const patience = startMilliseconds + Math.ceil(maximumSteps / slowestStepsPerMillisecond);
  const patientLimits: ChildLimits = {
    ...limits,
    timeoutMilliseconds: Math.max(patience, limits.timeoutMilliseconds),
  };
  const patientPool = createProcessPool({ script, processes, limits: patientLimits });
  const counters = createProcessPool({
    script: fileURLToPath(new URL("./stepCounterChild.ts", import.meta.url)),
    processes,
    limits: patientLimits,
  });

  async function execute(sql: string, databaseFile: string): Promise<SqlResult> {
    const { result, processorMilliseconds } = await pool.measure(sql, databaseFile);
    const isCutOff = result.kind === "timedOut";
    const { milliseconds } = result;
    if (!isCutOff && !mayHaveTaken(maximumSteps, processorMilliseconds)) return result;

    const count = await counters.execute(sql, databaseFile);
    const steps = count.kind === "rows" ? Number(count.rows[0]?.[0]) : 0;
    if (steps >= maximumSteps) {
      const reason = `the SQL takes more than ${maximumSteps} steps of SQLite's virtual machine`;
      return { kind: "timedOut", milliseconds, reason };
    }
    if (!isCutOff) return result;
    const clock = `no answer within ${patientLimits.timeoutMilliseconds} ms`;
    if (count.kind === "timedOut") {
      return { kind: "timedOut", milliseconds, reason: `${clock}, although in few steps` };
    }
    const late = await patientPool.execute(sql, databaseFile);
    if (late.kind !== "timedOut") return late;
    const excuse =
      count.kind === "rows" ? `although in only ${steps} steps` : `steps uncounted: ${count.reason}`;
    return { ...late, reason: `${clock}, ${excuse}` };
  }

  async function dispose(): Promise<void> {
    await Promise.all([pool.dispose(), counters.dispose(), patientPool.dispose()]);
  }

  return { execute, warmUp: pool.warmUp, dispose };
}
