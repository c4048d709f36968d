/** What a training step holds in memory. */
import { z } from "zod";

export const memory = z.strictObject({
  tokensPerPass: z
    .number()
    .int()
    .min(16)
    .max(1_000_000)
    .nullable()
    .default(null)
    .describe(
      "The most tokens, padding included, that forward and backward of a training step hold in memory at once: a batch of more is passed over in parts whose gradients are added up, the same as the whole batch's. Null: the whole batch. Ours: null, and 2,048 for pretrained models.",
    ),
});
