/** Groups of answers, and what GRPO makes of them. */
import { z } from "zod";

export const policy = z.strictObject({
  rolloutSteps: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(25)
    .describe(
      "Rollout steps of an iteration: at each, the player as it is then answers its share of the questions. Ours: 25, so that 400 questions make steps of 16.",
    ),
  batchesPerRolloutStep: z
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe(
      "Updates from a rollout step's answers; with 1 all are on-policy (GRPO, arXiv 2402.03300 §4.2).",
    ),
  clipEpsilon: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.2)
    .describe("Clipping range of a token's probability ratio. PPO (arXiv 1707.06347): 0.2."),
  klWeight: z
    .number()
    .min(0)
    .max(10)
    .default(0.04)
    .describe("Weight of the divergence from the opponent, which is the reference. GRPO §4.2: 0.04."),
  normalization: z
    .enum(["SEQUENCE", "TOKEN", "CONTEXT"])
    .default("SEQUENCE")
    .describe(
      "Tokens are averaged within answers (GRPO Eq. 3), over the batch (DAPO, arXiv 2503.14476), or summed and divided by the context's length (Dr. GRPO, arXiv 2503.20783).",
    ),
  advantageScale: z
    .enum(["DEVIATION", "NONE"])
    .default("DEVIATION")
    .describe(
      "What advantages are divided by: the group's standard deviation (GRPO §4.1.2) or nothing (Dr. GRPO).",
    ),
  executableReward: z
    .number()
    .min(0)
    .lt(1)
    .default(0.1)
    .describe(
      "Reward of SQL that executes to a wrong result; a correct result has 1. Arctic-Text2SQL-R1 (arXiv 2505.20315): 0.1.",
    ),
});
