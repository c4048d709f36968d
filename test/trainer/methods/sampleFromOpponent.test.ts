import { describe, expect, it } from "vitest";
import { checkCounters } from "../../../server/domain/runs/iterationCounters.ts";
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
  it("counts every outcome by itself, and as incorrect everything that is not gold's result", () => {
    expect(countCandidates(candidates, 0)).toEqual({
      candidates: 6,
      executable: 3,
      correct: 2,
      incorrect: 4,
      wrong: 1,
      invalid: 1,
      timedOut: 1,
      empty: 1,
      goldFailed: 0,
    });
  });

  it("counts candidates whose gold SQL fails as sampled, and as neither correct nor incorrect", () => {
    expect(countCandidates(candidates, 3)).toMatchObject({
      candidates: 9,
      correct: 2,
      incorrect: 4,
      goldFailed: 3,
    });
  });
});

it("counts what the server accepts", () => {
  expect(() => checkCounters({ ...countCandidates(candidates, 3) })).not.toThrow();
});

describe("sumCounts", () => {
  it("adds counts up, each by itself", () => {
    const counts = countCandidates(candidates, 1);
    expect(sumCounts([counts, counts])).toMatchObject({
      candidates: 14,
      executable: 6,
      correct: 4,
      incorrect: 8,
      timedOut: 2,
      goldFailed: 2,
    });
    expect(sumCounts([])).toMatchObject({ candidates: 0, executable: 0, correct: 0, incorrect: 0 });
  });
});
