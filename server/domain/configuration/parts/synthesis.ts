/** Rounds of synthetic examples between the supervised stage and self-play (SPFT-SQL §3.1, VBI-FT). */
import { z } from "zod";

export const synthesis = z.strictObject({
  kind: z
    .enum(["NONE", "TEMPLATE", "REPEATED"])
    .default("NONE")
    .describe(
      "What rounds add to the training split: there are no rounds, new examples from templates (SPFT-SQL §3.1.1), or its own examples again, which is the control for equal steps (ours).",
    ),
  rounds: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(2)
    .describe("Rounds of synthesis, each of which makes a generation. SPFT-SQL: 5. Ours: 2."),
  examplesPerRound: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(800)
    .describe("Synthetic examples that a round adds to what is trained on. SPFT-SQL: 3,000. Ours: 800."),
  feedbackExamples: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(400)
    .describe(
      "Synthetic examples of each round that are not trained on; the new generation answers them, which tells correct examples from failed ones (SPFT-SQL §3.1.3). Ours: 400.",
    ),
  validationExamples: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .default(400)
    .describe(
      "Examples of the synthetic validation set, made in the first round and never trained on in a round: it ranks generations and is what SYNTHETIC_VALIDATION plays on (SPFT-SQL §3.2). Ours: 400.",
    ),
  questions: z
    .enum(["SQL_TO_TEXT", "VERBALIZER"])
    .default("SQL_TO_TEXT")
    .describe(
      "Who asks the questions of synthesized SQL: a model trained from SQL to questions (SPFT-SQL §3.1.2), or a verbalizer (ours).",
    ),
  sqlToTextEpochs: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(12)
    .describe(
      "Passes of the SQL-to-text model over the training split, at the supervised stage's learning rate and batch size. 0 asks the pretrained base model as it is, with three real examples in its prompt, until it is retrained (SPFT-SQL starts from a pretrained one). Ours starts from nothing: 12.",
    ),
  retrainsSqlToText: z
    .boolean()
    .default(true)
    .describe("Whether the SQL-to-text model learns each round's correct examples (SPFT-SQL §3.1.3)."),
  seededByFailures: z
    .boolean()
    .default(true)
    .describe(
      "From the second round on, whether templates are drawn from the last round's failures (SPFT-SQL §3.1.3) rather than by their frequency in training.",
    ),
  roundTripSamples: z
    .number()
    .int()
    .min(0)
    .max(64)
    .default(0)
    .describe(
      "Answers that the newest generation gives to a synthetic question; the example is dropped unless one of them executes to its SQL's result. Ours: 0, no check.",
    ),
  startsFrom: z
    .enum(["SUPERVISED", "PREVIOUS"])
    .default("SUPERVISED")
    .describe(
      "What a round trains: generation 0 on all real and synthetic examples so far, or the previous generation. SPFT-SQL leaves it open; ours: generation 0.",
    ),
  epochs: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(2)
    .describe(
      "Passes over real and synthetic examples in a round, and over those that the SQL-to-text model is retrained on. Ours: 2.",
    ),
  learningRate: z
    .number()
    .positive()
    .max(0.1)
    .default(1e-3)
    .describe("Peak learning rate of a round, and of retraining the SQL-to-text model. Ours: 1e-3."),
});
