import { describe, expect, it } from "vitest";
import { isEvaluation, scoreRows, type WireEvaluation } from "../../../web/lib/api/evaluationView.ts";

const evaluation: WireEvaluation = {
  id: "Evaluation_1",
  status: "COMPLETE",
  decoding: "greedy",
  outcomeRule: "strict@1",
  executor: "sqlite",
  exampleCount: 100,
  judgedCount: 100,
  recordedCount: 100,
  correctCount: 60,
  executableCount: 90,
  executionAccuracy: 0.6,
  interval: { low: 0.5, high: 0.69 },
  completedAt: "2026-11-21T08:00:00Z",
  rules: [
    { rule: "strict", version: 1 },
    { rule: "softF1", version: 1 },
  ],
  split: { name: "dev" },
  generation: {
    id: "Generation_1",
    number: 2,
    run: {
      id: "Run_1",
      name: "sft-seed1",
      kind: "TRAINING",
      method: { title: "SFT" },
      experiment: { id: "Experiment_1", name: "first" },
      benchmark: { name: "kata", version: 1, isNewest: true },
    },
  },
  scores: [
    {
      rule: "strict",
      version: 1,
      isGraded: false,
      exampleCount: 100,
      verdictSum: 60,
      accuracy: 0.6,
      interval: { low: 0.5, high: 0.69 },
      exampleCountWithoutExcluded: 90,
      accuracyWithoutExcluded: 0.65,
    },
    {
      rule: "softF1",
      version: 1,
      isGraded: true,
      exampleCount: 98,
      verdictSum: 70.25,
      accuracy: 0.7168,
      interval: { low: 0.62, high: 0.8 },
      exampleCountWithoutExcluded: 0,
      accuracyWithoutExcluded: null,
    },
  ],
  disagreements: [],
};

describe("isEvaluation", () => {
  it("tells an evaluation from nothing and from anything else with an id", () => {
    expect(isEvaluation(evaluation)).toBe(true);
    expect(isEvaluation(null)).toBe(false);
    expect(isEvaluation({})).toBe(false);
  });
});

describe("scoreRows", () => {
  it("gives every rule its row and marks the one that decided the outcomes", () => {
    expect(
      scoreRows(evaluation).map(({ rule, isDeciding, exampleCount }) => [rule, isDeciding, exampleCount]),
    ).toEqual([
      ["strict", true, 100],
      ["softF1", false, 98],
    ]);
  });

  it("tells no score without excluded examples where none is left", () => {
    const [strict, soft] = scoreRows(evaluation);
    expect(strict?.withoutExcluded).toEqual({ accuracy: 0.65, exampleCount: 90 });
    expect(soft?.withoutExcluded).toBeUndefined();
  });

  it("does not take another version for the deciding rule", () => {
    const rows = scoreRows({ ...evaluation, outcomeRule: "strict@2" });
    expect(rows.some(({ isDeciding }) => isDeciding)).toBe(false);
  });

  it("makes a row of the outcomes where no verdicts were recorded", () => {
    const rows = scoreRows({ ...evaluation, rules: [], scores: [] });
    expect(rows).toMatchObject([{ rule: "strict", verdictSum: 60, accuracy: 0.6, isDeciding: true }]);
  });

  it("has none before the evaluation is complete", () => {
    const running = { correctCount: null, executionAccuracy: null, interval: null, scores: [] };
    expect(scoreRows({ ...evaluation, ...running })).toEqual([]);
  });
});
