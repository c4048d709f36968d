import { describe, expect, it } from "vitest";
import { countCandidates, sumCounts } from "../../../trainer/methods/sampleFromOpponent.ts";
import type { Candidate } from "../../../trainer/phases/candidates.ts";

const outcomes = ["correct", "correct", "wrong", "invalid", "empty", "timedOut"] as const;
const candidates: Candidate[] = outcomes.map((outcome, index) => ({
  questionIndex: index,
  sql: "select a from t",
  outcome,
  milliseconds: 1,
}));

describe("countCandidates", () => {
  it("counts as wrong everything that is not gold's result", () => {
    expect(countCandidates(candidates)).toEqual({ candidates: 6, executable: 3, correct: 2, incorrect: 4 });
  });
});

describe("sumCounts", () => {
  it("adds counts up, each by itself", () => {
    const counts = countCandidates(candidates);
    expect(sumCounts([counts, counts])).toEqual({ candidates: 12, executable: 6, correct: 4, incorrect: 8 });
    expect(sumCounts([])).toEqual({ candidates: 0, executable: 0, correct: 0, incorrect: 0 });
  });
});
