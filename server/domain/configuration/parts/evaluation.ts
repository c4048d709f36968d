/** What is decoded, and how it is told right from wrong. */
import { z } from "zod";

export const evaluation = z.strictObject({
  splits: z
    .array(z.string().min(1))
    .min(1)
    .nullable()
    .default(null)
    .describe("Names of the splits evaluated. Null: all but the train split. Ours: null."),
  examplesPerSplit: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(null)
    .describe("Number of examples evaluated in each split, from the first. Null: all. Ours: null."),
  maximumNewTokens: z
    .number()
    .int()
    .min(1)
    .max(4096)
    .default(96)
    .describe("Maximum length of decoded SQL, in tokens. Ours: 96."),
  outcomeRule: z
    .enum(["STRICT", "SPIDER_EXECUTION", "BIRD_EXECUTION"])
    .default("STRICT")
    .describe(
      "The rule that decides in training and for the primary score: typed multisets, ordered where gold orders; Spider's rows under any order of columns; or BIRD's sets of rows. Ours: strict.",
    ),
  generations: z
    .enum(["ALL", "RESULT"])
    .default("ALL")
    .describe(
      "Which generations answer the evaluated splits: each of them, or the run's result alone; every one is ranked either way. Ours: all.",
    ),
});
