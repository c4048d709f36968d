/** What pairs must be like for a run to go on. */
import { z } from "zod";

export const pairQualityGate = z.strictObject({
  minimumPairs: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .describe("Minimum number of pairs in an iteration; with fewer the run ends. Ours: 0, off."),
  maximumCorrectFraction: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe("Maximum fraction of rejected SQL that executes to gold's result. Ours: 1, off."),
  minimumExecutableRate: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe("Minimum fraction of rejected SQL that executes. Ours: 0, off."),
  maximumOverlapFraction: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      "Maximum fraction of pairs whose rejected SQL is a prefix or an extension of the chosen SQL. Ours: 1, off.",
    ),
  maximumChosenFall: z
    .number()
    .min(0)
    .max(10_000)
    .nullable()
    .default(null)
    .describe(
      "Maximum decrease, in nats, of the mean log-probability of the chosen SQL in an iteration; beyond it the run ends. Null: no limit. Ours: null, off.",
    ),
});
