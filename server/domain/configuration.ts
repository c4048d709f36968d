/**
 * The configuration of a run: one self-play loop whose parts are switched on and off. All methods are presets
 * of it (`presets.ts`), all ablations are overrides of it.
 *
 * Defaults marked "ours" are chosen for models of about a million weights trained from scratch on `kata`; the
 * papers' values, where they are known, stand in the presets. The GraphQL types `RunConfiguration` and
 * `RunConfigurationInput` are generated from this schema, field by field with its description.
 */
import { z } from "zod";
import { pairGate } from "./configuration/pairGate.ts";
import { policy } from "./configuration/policy.ts";
import { selfPlay, selfPlayAddedLater } from "./configuration/selfPlay.ts";

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
  selfPlay: selfPlayAddedLater,
  policy: Object.keys(policy.shape),
  pairGate: Object.keys(pairGate.shape),
};

export type RunConfiguration = z.output<typeof configurationSchema>;
export type RunConfigurationPatch = z.input<typeof configurationSchema>;
