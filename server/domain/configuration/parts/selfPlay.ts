/** The iterations after the supervised stage. */
import { z } from "zod";

export const selfPlay = z.strictObject({
  iterations: z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(2)
    .describe("Iterations after the supervised stage. SPIN and ExSPIN: 4. Ours: 2."),
  player: z
    .enum(["PREVIOUS", "BEST_OF_POOL"])
    .default("PREVIOUS")
    .describe(
      "Which generation the player starts from: the previous one (SPIN), or the most accurate on the validation examples (SPFT-SQL Algorithm 1).",
    ),
  opponent: z
    .enum(["PREVIOUS", "WORST_OF_POOL", "FIXED"])
    .default("PREVIOUS")
    .describe(
      "Which generation answers: the previous one (SPIN), the least accurate still at least half executable (SPFT-SQL Algorithm 1), or always generation 0 (DPO's reference).",
    ),
  playedOn: z
    .enum(["TRAIN", "SYNTHETIC_VALIDATION"])
    .default("TRAIN")
    .describe(
      "The questions played on: the training split (SPIN, ExSPIN) or the synthetic validation set (SPFT-SQL §3.2).",
    ),
  pairs: z
    .enum(["ALL", "INCORRECT_ONLY"])
    .default("ALL")
    .describe(
      "Which candidates become rejected: all of them (SPIN) or only those whose result differs from gold's (ExSPIN Eq. 11).",
    ),
  mixPreviousPairs: z
    .boolean()
    .default(false)
    .describe("Train on the previous iteration's pairs too (SPIN's published code does)."),
  loss: z
    .enum(["NLL", "SPIN", "ERROR_DRIVEN_A", "ERROR_DRIVEN_B", "ERROR_DRIVEN_C", "DPO", "IPO", "GRPO"])
    .default("NLL")
    .describe(
      "The loss of an iteration. ERROR_DRIVEN_A, _B and _C are reconstructions of SPFT-SQL Eq. 3; GRPO (arXiv 2402.03300) learns on-policy from groups of samplesPerQuestion answers.",
    ),
  lambda: z
    .number()
    .positive()
    .max(100)
    .default(0.1)
    .describe("λ of the self-play losses, β in DPO's words. SPIN: 0.1."),
  nllWeight: z
    .number()
    .min(0)
    .max(10)
    .default(0)
    .describe(
      "Weight of the chosen SQL's mean negative log-likelihood added to the loss, a guard against likelihood displacement. Ours: 0.",
    ),
  learningRate: z
    .number()
    .positive()
    .max(0.1)
    .default(2e-4)
    .describe("Peak learning rate of an iteration. SPIN: 5e-7. Ours: 2e-4."),
  epochs: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(1)
    .describe(
      "Passes over the pairs of an iteration, or over the answers of a rollout step under GRPO. SPIN: 2. Ours: 1.",
    ),
  batchSize: z.number().int().min(1).max(4096).default(32).describe("Pairs in a batch. SPIN: 64. Ours: 32."),
  questionsPerIteration: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(400)
    .describe("Questions drawn, without replacement, for one iteration. Ours: 400."),
  temperature: z
    .number()
    .min(0)
    .max(5)
    .default(1)
    .describe("Temperature of the opponent's candidates; 0 is greedy. SPIN's sampling script: 1."),
  topP: z
    .number()
    .positive()
    .max(1)
    .default(1)
    .describe("Nucleus of the opponent's candidates. SPIN's sampling script: 1."),
  samplesPerQuestion: z
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe("Candidates per question. SPIN: 1."),
  minimumExecutableRate: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe(
      "An iteration whose player falls below this executable fraction on the validation examples is the run's last. Ours: 0.5.",
    ),
  optimizer: z
    .enum(["ADAMW", "RMSPROP"])
    .default("ADAMW")
    .describe("What updates the weights in an iteration. SPIN: RMSProp without weight decay. Ours: AdamW."),
  schedule: z
    .enum(["COSINE", "LINEAR"])
    .default("COSINE")
    .describe(
      "How the learning rate of an iteration falls after its peak: a cosine to a tenth, or a line to zero (SPIN). Ours: cosine.",
    ),
  warmUpFraction: z
    .number()
    .min(0)
    .max(1)
    .default(0.05)
    .describe(
      "Warm-up: the fraction of an iteration's steps in which the learning rate rises. SPIN: 0.1. Ours: 0.05.",
    ),
  targets: z
    .enum(["GOLD", "CORRECT", "GOLD_AND_CORRECT"])
    .default("GOLD")
    .describe(
      "Targets of NLL: gold SQL, the opponent's answers that execute to gold's result, or both (RFT, arXiv 2308.01825).",
    ),
  correctPerQuestion: z
    .number()
    .int()
    .min(1)
    .max(64)
    .default(4)
    .describe(
      "Maximum number of distinct correct answers trained on per question, besides gold, if targets includes them. Ours: 4.",
    ),
  chosen: z
    .enum(["GOLD", "OWN_CORRECT"])
    .default("GOLD")
    .describe(
      "What a pair prefers: gold SQL, or the player's own answer where it executes to gold's result. SPFT-SQL Eq. 3 can be read either way; ours: gold.",
    ),
  incorrectPerQuestion: z
    .number()
    .int()
    .min(1)
    .max(64)
    .nullable()
    .default(null)
    .describe("Maximum number of pairs per question, in sampling order. Null: all. Ours: null."),
  opponentExecutableRate: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe(
      "Least executable fraction on the ranking examples of a generation that WORST_OF_POOL may choose. Ours: 0.5.",
    ),
  maximumAccuracyFall: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .describe(
      "An iteration whose generation is less accurate than its player by more than this on the ranking examples is the run's last. Null: never. Ours: null, off.",
    ),
  reports: z
    .enum(["LAST", "BEST_OF_POOL"])
    .default("LAST")
    .describe(
      "Which generation is the run's result: the last, or the most accurate on the ranking examples (SPFT-SQL Algorithm 1; ExSPIN §5.2 reports its best).",
    ),
});
