/** Which examples are trained on and held out. */
import { z } from "zod";

export const data = z.strictObject({
  trainingExamples: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(null)
    .describe("Number of train examples used, from the first. Null: all that are not held out. Ours: null."),
  validationExamples: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(200)
    .describe(
      "Examples held out from the end of the train split to rank generations and to stop early; never trained on. Ours: 200.",
    ),
});
