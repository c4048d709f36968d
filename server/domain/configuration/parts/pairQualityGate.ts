/** What pairs must be like for a run to go on. */
import { z } from "zod";

export const pairQualityGate = z.strictObject({
  minimumPairs: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .describe("Fewest pairs that an iteration trains on; with fewer the run ends. Ours: 0, off."),
  maximumCorrectFraction: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe("Most of the rejected SQL that may execute to gold's result. Ours: 1, off."),
  minimumExecutableRate: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe("Least of the rejected SQL that is to execute. Ours: 0, off."),
  maximumOverlapFraction: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      "Most of the pairs that may reject a beginning or continuation of what they choose. Ours: 1, off.",
    ),
  maximumChosenFall: z
    .number()
    .min(0)
    .max(10_000)
    .nullable()
    .default(null)
    .describe(
      "Nats that the mean log-probability of the chosen SQL may lose in an iteration before the run ends; null for any. Ours: null, off.",
    ),
});
