import type { ChildLimits } from "./childMessages.ts";
import type { SqlLimits } from "./executor.ts";

/** Over Spider's distilled databases the largest gold result has 92,450 rows and the slowest gold SQL takes 0.4 s. */
export const defaultSqlLimits: SqlLimits = {
  timeoutMilliseconds: 2_000,
  maximumRows: 100_000,
  maximumMegabytes: 256,
};

/**
 * What evaluations use: a time-out that depends on the work done, not on the machine. The heaviest gold SQL of Spider
 * takes 15.6 million steps; 200 million take one second or several, by what they do.
 */
export const evaluationSqlLimits: SqlLimits = { ...defaultSqlLimits, maximumSteps: 200_000_000 };

/** Where an official script gives SQL so much time. */
export function officialSqlLimits(timeoutMilliseconds: number): SqlLimits {
  return { ...defaultSqlLimits, timeoutMilliseconds, clockFactor: 4 };
}

const largestCount = 2 ** 32 - 2 ** 24;

const maximumResultBytes = 32 * 2 ** 20;

/** Fills in what is not given. Throws a RangeError naming a limit that is not a positive integer. */
export function childLimits(limits: Partial<SqlLimits>): ChildLimits {
  const complete: ChildLimits = { ...defaultSqlLimits, ...limits, maximumResultBytes };
  for (const [name, value] of Object.entries(complete)) {
    if (!Number.isSafeInteger(value) || value <= 0) {
      throw new RangeError(`The SQL limit ${name} is ${value}; it must be a positive whole number.`);
    }
    if (name === "maximumSteps" && value > largestCount) {
      throw new RangeError(
        `The SQL limit ${name} is ${value}; SQLite counts no further than ${largestCount}.`,
      );
    }
  }
  return complete;
}
