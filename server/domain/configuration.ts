/**
 * The configuration of a run: one self-play loop whose parts are switched on and off. All methods are presets
 * of it (`presets.ts`), all ablations are overrides of it.
 *
 * Defaults marked "ours" are chosen for models of about a million weights trained from scratch on `kata`; the
 * papers' values, where they are known, stand in the presets. The GraphQL types `RunConfiguration` and
 * `RunConfigurationInput` are generated from this schema, field by field with its description.
 */
import { z } from "zod";

const prompt = z.strictObject({
  schema: z
    .enum(["NONE", "LINKED", "FULL"])
    .default("NONE")
    .describe(
      "Tables and columns in the prompt: none (database name only), those linked to the question, or all. Ours: none.",
    ),
  columnValues: z
    .enum(["NONE", "MATCHED"])
    .default("NONE")
    .describe(
      "Cell values that the question mentions, written into the prompt (ExSPIN §4.2, value retrieval).",
    ),
  foreignKeys: z
    .boolean()
    .default(false)
    .describe("Foreign keys between the tables in the prompt (ExSPIN §4.2, metadata)."),
  evidence: z
    .boolean()
    .default(true)
    .describe("The example's evidence, where the benchmark gives it (BIRD). Ours: yes."),
});

const supervised = z.strictObject({
  epochs: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(12)
    .describe("Passes over the training examples of the warm-up. Ours: 12."),
  learningRate: z
    .number()
    .positive()
    .max(0.1)
    .default(2e-3)
    .describe("Peak learning rate of the warm-up. Ours: 2e-3."),
  batchSize: z.number().int().min(1).max(4096).default(32).describe("Examples in a batch. Ours: 32."),
});

const synthesis = z.strictObject({
  kind: z
    .enum(["NONE", "TEMPLATE"])
    .default("NONE")
    .describe("Where synthetic SQL comes from (SPFT-SQL §3.1.1)."),
});

/** Added after the first version; `hashConfiguration.ts` says what for. */
const laterSelfPlay = {
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
    .describe("Fraction of an iteration's steps in which the learning rate climbs. SPIN: 0.1. Ours: 0.05."),
  targets: z
    .enum(["GOLD", "VERIFIED", "GOLD_AND_VERIFIED"])
    .default("GOLD")
    .describe(
      "What NLL learns: gold SQL, the opponent's answers that execute to gold's result, or both (RFT, arXiv 2308.01825).",
    ),
  verifiedPerQuestion: z
    .number()
    .int()
    .min(1)
    .max(64)
    .default(4)
    .describe("Different verified answers learnt a question, beside gold, where targets has them. Ours: 4."),
};

const selfPlay = z.strictObject({
  ...laterSelfPlay,
  iterations: z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(2)
    .describe("Rounds after the warm-up. SPIN and ExSPIN: 4. Ours: 2."),
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
    .enum(["ALL", "WRONG_ONLY"])
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
      "What an iteration minimises. ERROR_DRIVEN_A, _B and _C are reconstructions of SPFT-SQL Eq. 3; GRPO (arXiv 2402.03300) learns on-policy from groups of samplesPerQuestion answers.",
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
    .default(5e-5)
    .describe("Peak learning rate of an iteration. Ours: 5e-5."),
  epochs: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(1)
    .describe(
      "Passes over the pairs of an iteration, or over the answers of a round under GRPO. SPIN: 2. Ours: 1.",
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
  samplesPerQuestion: z.number().int().min(1).max(64).default(1).describe("Candidates a question. SPIN: 1."),
  minimumExecutableRate: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe(
      "An iteration whose player falls below this executable fraction on the validation examples is the run's last. Ours: 0.5.",
    ),
});

const policy = z.strictObject({
  rounds: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(8)
    .describe(
      "How often the player answers anew in an iteration, whose questions are dealt out over the rounds. Ours: 8.",
    ),
  batchesPerRound: z
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe("Updates from a round's answers; with 1 all are on-policy (GRPO, arXiv 2402.03300 §4.2)."),
  clipEpsilon: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.2)
    .describe("How far a token's ratio may move before its gradient stops. PPO (arXiv 1707.06347): 0.2."),
  klWeight: z
    .number()
    .min(0)
    .max(10)
    .default(0.04)
    .describe("Weight of the divergence from the opponent, which is the reference. GRPO §4.2: 0.04."),
  normalisation: z
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
      "Reward of SQL that runs to a wrong result; right is 1. Arctic-Text2SQL-R1 (arXiv 2505.20315): 0.1.",
    ),
});

const pairGate = z.strictObject({
  minimumPairs: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .describe("Fewest pairs that an iteration trains on; with fewer the run ends. Ours: 0, off."),
  maximumVerifiedFraction: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe("Most of the rejected SQL that may execute to gold's result. Ours: 1, off."),
  minimumExecutableFraction: z
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

const data = z.strictObject({
  trainingExamples: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(null)
    .describe(
      "How many examples of the train split are trained on, from its first on; null for all that are not held out. Ours: null.",
    ),
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

const evaluation = z.strictObject({
  splits: z
    .array(z.string().min(1))
    .min(1)
    .nullable()
    .default(null)
    .describe("Names of the splits evaluated; null for all but the train split. Ours: null."),
  examplesPerSplit: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(null)
    .describe("Examples evaluated, from the first of each split on; null for all. Ours: null."),
  maximumNewTokens: z
    .number()
    .int()
    .min(1)
    .max(4096)
    .default(96)
    .describe("Longest SQL decoded, in tokens. Ours: 96."),
  comparisonRule: z
    .enum(["STRICT", "SPIDER_EXECUTION", "BIRD_EXECUTION"])
    .default("STRICT")
    .describe(
      "The rule that decides in training and for the primary score: typed multisets, ordered where gold orders; Spider's rows under any order of columns; or BIRD's sets of rows. Ours: strict.",
    ),
});

/** Every field has a default, so that `configurationSchema.parse({})` is the default configuration. */
export const configurationSchema = z.strictObject({
  prompt: prompt.prefault({}),
  supervised: supervised.prefault({}),
  synthesis: synthesis.prefault({}),
  selfPlay: selfPlay.prefault({}),
  policy: policy.prefault({}),
  pairGate: pairGate.prefault({}),
  data: data.prefault({}),
  evaluation: evaluation.prefault({}),
});

/** Fields that configurations stored by the first version lack. */
export const fieldsAddedLater = {
  selfPlay: Object.keys(laterSelfPlay),
  policy: Object.keys(policy.shape),
  pairGate: Object.keys(pairGate.shape),
};

export type RunConfiguration = z.output<typeof configurationSchema>;
export type RunConfigurationPatch = z.input<typeof configurationSchema>;
