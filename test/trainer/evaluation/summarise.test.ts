import { describe, expect, test } from "vitest";
import type { ScoredPrediction } from "../../../trainer/evaluation/scoredPrediction.ts";
import { disagreements, summarise } from "../../../trainer/evaluation/summarise.ts";

function scored(index: number, verdicts: ScoredPrediction["verdicts"]): ScoredPrediction {
  return { index, databaseId: "d", outcome: "wrong", verdicts, milliseconds: 1 };
}

const predictions = [
  scored(3, { strict: 1, birdExecution: 0, softF1: 0.5 }),
  scored(0, { strict: 0, birdExecution: 1, softF1: 0.25 }),
  scored(2, { strict: 1, birdExecution: 0, softF1: 0 }),
  scored(1, { strict: 1, birdExecution: 1, softF1: 1 }),
  // Its gold SQL fails, so only the rule that compares texts applies.
  scored(4, { spiderExactMatch: 1 }),
];

describe("the summary", () => {
  test("sums and averages each rule over what it applies to", () => {
    expect(summarise(predictions)).toEqual({
      strict: { n: 4, correct: 3, accuracy: 0.75 },
      birdExecution: { n: 4, correct: 2, accuracy: 0.5 },
      softF1: { n: 4, correct: 1.75, accuracy: 0.4375 },
      spiderExactMatch: { n: 1, correct: 1, accuracy: 1 },
    });
  });

  test("of nothing has no rules", () => expect(summarise([])).toEqual({}));
});

describe("disagreements", () => {
  test("list by pair of rules which examples only one calls right, in the split's order", () => {
    expect(disagreements(predictions)).toEqual([
      { rules: ["strict", "birdExecution"], n: 4, onlyFirst: [2, 3], onlySecond: [0] },
    ]);
  });

  test("leave graded rules out and keep pairs that agree throughout", () => {
    expect(disagreements([scored(0, { strict: 1, spiderExecution: 1, softF1: 0.2, birdVes: 1.2 })])).toEqual([
      { rules: ["strict", "spiderExecution"], n: 1, onlyFirst: [], onlySecond: [] },
    ]);
  });
});
