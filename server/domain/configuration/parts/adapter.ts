/** LoRA: adapters trained in place of all weights. */
import { z } from "zod";

const projections = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"];

export const adapter = z.strictObject({
  rank: z
    .number()
    .int()
    .min(1)
    .max(1024)
    .nullable()
    .default(null)
    .describe(
      "Rank of the LoRA adapters that are trained over one shared copy of a pretrained base model. Null: all weights. Ours: null, and 16 for pretrained models.",
    ),
  alpha: z
    .number()
    .positive()
    .max(10_000)
    .default(32)
    .describe("An adapter's output is multiplied by alpha / rank. Ours: 32."),
  dropout: z
    .number()
    .min(0)
    .max(0.9)
    .default(0.05)
    .describe("Probability with which an adapter's input is left out, in training only. Ours: 0.05."),
  targets: z
    .array(z.string())
    .min(1)
    .refine(
      (names) => names.every((name) => projections.includes(name)) && new Set(names).size === names.length,
      `must name each once: ${projections.join(", ")}`,
    )
    .default(projections)
    .describe("The projections of every layer that have an adapter, as PEFT names them. Ours: all seven."),
  rankStabilized: z
    .boolean()
    .default(false)
    .describe("Multiply by alpha / √rank instead (rsLoRA, arXiv 2312.03732). Ours: no."),
});
