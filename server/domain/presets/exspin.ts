import { forSize, forTime } from "./deviations.ts";
import type { MethodPreset } from "./methodPreset.ts";

const forSpace =
  "It would leave nothing of kata's databases out, and 3,460 of its 8,600 prompts would not fit our context of 256 tokens.";

export const exspin: MethodPreset = {
  name: "exspin",
  title: "ExSPIN",
  description:
    "SPIN with an execution filter (only answers whose result differs from gold's are rejected) and with the tables, columns and values in the prompt that the question is linked to.",
  source: "Entropy 2025, 27(3), 235, Algorithms 1 and 2",
  preset: {
    prompt: {
      schema: "LINKED",
      columnValues: "MATCHED",
      // Ours, as the deviations say.
      linkedColumns: 4,
      padding: true,
      metadata: true,
      foreignKeys: true,
    },
    selfPlay: {
      loss: "SPIN",
      pairs: "INCORRECT_ONLY",
      chosen: "GOLD",
      player: "PREVIOUS",
      opponent: "PREVIOUS",
      playedOn: "TRAIN",
      mixPreviousPairs: false,
      // Ours within the paper's sweep of 0.1 to 1.2, whose best is not known.
      lambda: 0.1,
      temperature: 1,
      samplesPerQuestion: 1,
      reports: "BEST_OF_POOL",
    },
  },
  deviations: [
    { path: "prompt.linkedTables", published: 6, reason: `In CodeS, which it follows. ${forSpace}` },
    { path: "prompt.linkedColumns", published: 10, reason: `In CodeS, which it follows. ${forSpace}` },
    {
      path: "prompt.representativeValues",
      published: 2,
      reason:
        "In CodeS, which it follows. Our contexts of 256 tokens hold the values that the question mentions, and have little room for others.",
    },
    { path: "selfPlay.iterations", published: 4, reason: `Its best is the second. ${forTime}` },
    {
      path: "selfPlay.learningRate",
      published: 5e-7,
      reason: `Not published, but SPIN's, whose code it builds on. ${forSize}`,
    },
  ],
};
