/** Deviations that several methods share: what suits models of 7 billion weights and days of eight GPUs. */
import type { Deviation } from "./methodPreset.ts";

export const forSize =
  "Suits fine-tuning of some 7 billion weights; ours are about a million, trained from scratch.";
export const forTime = "Ours is sized so that a run takes minutes on two processor cores.";
const notPublished = "Not published, but usual for the paper's models.";

/** SPFT-SQL does not give them; papers of its kind fine-tune 7B models so. */
export const supervisedDeviations: readonly Deviation[] = [
  { path: "supervised.learningRate", published: 1e-4, reason: `${notPublished} ${forSize}` },
  { path: "supervised.epochs", published: 3, reason: `${notPublished} ${forSize}` },
  { path: "supervised.batchSize", published: 64, reason: `${notPublished} ${forSize}` },
  {
    path: "evaluation.maximumNewTokens",
    published: 256,
    reason: `${notPublished} Gold SQL of kata has fewer than 200 characters.`,
  },
];

/** A round of synthesis is a fine-tuning like the supervised stage. */
export const roundDeviations: readonly Deviation[] = [
  { path: "synthesis.rounds", published: 5, reason: forTime },
  { path: "synthesis.examplesPerRound", published: 3000, reason: forTime },
  { path: "synthesis.learningRate", published: 1e-4, reason: `${notPublished} ${forSize}` },
  { path: "synthesis.epochs", published: 3, reason: `${notPublished} ${forTime}` },
];

/** SPFT-SQL §3.1.2 writes linked tables, columns and values into every prompt, as CodeS does. */
export const schemaDeviations: readonly Deviation[] = (
  [
    ["prompt.schema", "LINKED"],
    ["prompt.columnValues", "MATCHED"],
    ["prompt.foreignKeys", true],
    ["prompt.metadata", true],
  ] as const
).map(([path, published]) => ({
  path,
  published,
  reason:
    "A million weights learn a dozen databases by name, not schema linking; without it all methods but ExSPIN share one supervised stage.",
}));

export const selfPlayDeviations: readonly Deviation[] = [
  { path: "selfPlay.learningRate", published: 5e-6, reason: `${notPublished} ${forSize}` },
  { path: "selfPlay.batchSize", published: 64, reason: `${notPublished} ${forSize}` },
];
