/** The supervised stage. */
import { z } from "zod";

export const supervised = z.strictObject({
  epochs: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(12)
    .describe(
      "Epochs over the training examples in the supervised stage; 0 leaves the stage out, and generation 0 is the pretrained base model as it is. Ours: 12.",
    ),
  learningRate: z
    .number()
    .positive()
    .max(0.1)
    .default(2e-3)
    .describe("Peak learning rate of the supervised stage. Ours: 2e-3."),
  batchSize: z.number().int().min(1).max(4096).default(32).describe("Examples in a batch. Ours: 32."),
});
