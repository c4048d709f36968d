import type { ChildLimits } from "./childMessages.ts";
import type { SqlLimits } from "./executor.ts";

/** Over Spider's distilled databases the largest gold result has 92,450 rows and the slowest gold SQL takes 0.4 s. */
export const defaultSqlLimits: SqlLimits = {
  timeoutMilliseconds: 2_000,
  maximumRows: 100_000,
  maximumMegabytes: 256,
};

/** What evaluations use: a verdict that depends on the work done, not on the machine. */
export const evaluationSqlLimits: SqlLimits = { ...defaultSqlLimits, maximumSteps: 100_000_000 };

const maximumResultBytes = 32 * 2 ** 20;

/** Fills in what is not given. Throws a RangeError naming a limit that is not a positive integer. */
export function childLimits(limits: Partial<SqlLimits>): ChildLimits {
  const complete: ChildLimits = { ...defaultSqlLimits, ...limits, maximumResultBytes };
  for (const [name, value] of Object.entries(complete)) {
    if (!Number.isSafeInteger(value) || value <= 0) {
      throw new RangeError(`The SQL limit ${name} is ${value}; it must be a positive whole number.`);
    }
  }
  return complete;
}
