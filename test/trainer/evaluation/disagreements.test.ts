import { describe, expect, test } from "vitest";
import { disagreements } from "../../../trainer/evaluation/disagreements.ts";
import type { JudgedPrediction } from "../../../trainer/evaluation/judgeAll.ts";
import { birdExecution } from "../../../trainer/evaluation/rules/birdExecution.ts";
import { softF1 } from "../../../trainer/evaluation/rules/softF1.ts";
import { strict } from "../../../trainer/evaluation/rules/strict.ts";

function scored(index: number, verdicts: JudgedPrediction["verdicts"]): JudgedPrediction {
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

describe("disagreements", () => {
  test("list by pair of rules which examples only one calls right, in the split's order", () => {
    expect(disagreements(predictions)).toEqual([
      { rules: ["strict", "birdExecution"], n: 4, onlyFirst: [2, 3], onlySecond: [0] },
    ]);
  });

  test("are told of the rules asked for alone", () => {
    expect(disagreements(predictions, [strict, softF1])).toEqual([]);
    expect(disagreements(predictions, [strict, birdExecution])).toHaveLength(1);
  });

  test("leave graded rules out and keep pairs that agree throughout", () => {
    expect(disagreements([scored(0, { strict: 1, spiderExecution: 1, softF1: 0.2, birdVes: 1.2 })])).toEqual([
      { rules: ["strict", "spiderExecution"], n: 1, onlyFirst: [], onlySecond: [] },
    ]);
  });
});
