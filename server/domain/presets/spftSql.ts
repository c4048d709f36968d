import {
  forTime,
  roundDeviations,
  schemaDeviations,
  selfPlayDeviations,
  supervisedDeviations,
} from "./deviations.ts";
import type { Deviation, MethodPreset } from "./methodPreset.ts";

/** §3.1: what VBI-FT does, which is the first stage of SPFT-SQL. */
const synthesis = {
  kind: "TEMPLATE",
  questions: "SQL_TO_TEXT",
  retrainsSqlToText: true,
  seededByFailures: true,
  // Ours: the paper leaves both open.
  roundTripSamples: 0,
  startsFrom: "SUPERVISED",
} as const;

const synthesisDeviations: readonly Deviation[] = [
  ...supervisedDeviations,
  ...schemaDeviations,
  ...roundDeviations,
  {
    path: "synthesis.startsFrom",
    published: "the base model",
    reason:
      "Not published, but its likeliest reading. Our base models are untrained, so that a round starts from generation 0, the supervised stage.",
  },
  {
    path: "synthesis.validationExamples",
    published: 1000,
    reason: `Not published, but usual for its benchmarks' sizes. ${forTime}`,
  },
];

export const vbiFt: MethodPreset = {
  name: "vbi-ft",
  title: "VBI-FT",
  description:
    "SPFT-SQL without self-play: rounds of training on real examples and on examples synthesized from templates, steered to what the last round failed. Its result is the pool's best on the synthetic validation set.",
  source: "arXiv 2509.03937, §3.1 (verification-based iterative fine-tuning)",
  preset: { synthesis, selfPlay: { iterations: 0, reports: "BEST_OF_POOL" } },
  deviations: synthesisDeviations,
};

export const spftSql: MethodPreset = {
  name: "spft-sql",
  title: "SPFT-SQL",
  description:
    "VBI-FT, then self-play between the best and the worst generation of the pool on the synthetic validation set, with an error-driven loss.",
  source: "arXiv 2509.03937, §3.1 and Algorithm 1 (loss: reconstruction of Eq. 3, variant A)",
  preset: {
    synthesis,
    selfPlay: {
      loss: "ERROR_DRIVEN_A",
      pairs: "ALL",
      chosen: "GOLD",
      player: "BEST_OF_POOL",
      opponent: "WORST_OF_POOL",
      playedOn: "SYNTHETIC_VALIDATION",
      lambda: 0.1,
      temperature: 1,
      topP: 1,
      samplesPerQuestion: 1,
      epochs: 1,
      reports: "BEST_OF_POOL",
      // Ours: the paper names no number of iterations for this stage, no end to them and no bound for a broken opponent.
      iterations: 3,
      maximumAccuracyFall: 0,
      opponentExecutableRate: 0.5,
    },
  },
  deviations: [
    ...synthesisDeviations,
    ...selfPlayDeviations,
    {
      path: "selfPlay.iterations",
      published: 5,
      reason:
        "Its cost table counts five iterations and does not say of which stage; ours are three, fewer where accuracy falls.",
    },
  ],
};
