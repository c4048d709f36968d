import { expect, test } from "vitest";
import { wilsonInterval } from "../../../statistics/intervals.ts";
import { executionMetrics } from "../../../trainer/evaluation/metrics.ts";

test("correct and wrong predictions were executable, the others were not", () => {
  const metrics = executionMetrics([
    "correct",
    "wrong",
    "wrong",
    "invalid",
    "timedOut",
    "empty",
    "correct",
    "wrong",
  ]);
  expect(metrics).toEqual({
    n: 8,
    correctCount: 2,
    executionAccuracy: 0.25,
    executionAccuracyInterval: wilsonInterval(2, 8),
    executableCount: 5,
    executableRate: 0.625,
  });
});

test("no outcomes are no measurement", () => {
  expect(() => executionMetrics([])).toThrow(RangeError);
});
