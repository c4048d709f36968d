import { describe, expect, test } from "vitest";
import { accuracyOf, executableRateOf } from "../../../trainer/evaluation/accuracy.ts";
import { verdictOf } from "../../../trainer/evaluation/outcome.ts";

describe("accuracy", () => {
  test("is the sum of the verdicts over the examples that the rule applies to", () => {
    expect(accuracyOf([1, 0, undefined, 1, 1])).toEqual({ n: 4, verdictSum: 3, accuracy: 0.75 });
    expect(accuracyOf([0.5, 0.25, 0, 1])).toEqual({ n: 4, verdictSum: 1.75, accuracy: 0.4375 });
  });

  test("is absent, and not 0, where the rule applies to nothing", () => {
    expect(accuracyOf([])).toEqual({ n: 0, verdictSum: 0, accuracy: null });
    expect(accuracyOf([undefined, undefined])).toEqual({ n: 0, verdictSum: 0, accuracy: null });
  });

  test("counts every outcome but correct as not right, and a gold SQL that fails as nothing", () => {
    const outcomes = ["correct", "wrong", "invalid", "timedOut", "empty", "goldFailed"] as const;
    expect(outcomes.map(verdictOf)).toEqual([1, 0, 0, 0, 0, undefined]);
    expect(accuracyOf(outcomes.map(verdictOf)).accuracy).toBe(0.2);
  });
});

describe("the executable rate", () => {
  test("counts correct and wrong predictions, of those whose gold SQL executes", () => {
    const outcomes = [
      "correct",
      "wrong",
      "wrong",
      "invalid",
      "timedOut",
      "empty",
      "correct",
      "wrong",
    ] as const;
    expect(executableRateOf(outcomes)).toBe(0.625);
    expect(executableRateOf([...outcomes, "goldFailed", "goldFailed"])).toBe(0.625);
  });

  test("is absent, and not 0, where no gold SQL executes", () => {
    expect(executableRateOf([])).toBeNull();
    expect(executableRateOf(["goldFailed"])).toBeNull();
  });
});
