import { expect, it } from "vitest";
import {
  countVerdicts,
  greatestMean,
  noVerdicts,
  subtractVerdicts,
  sumVerdicts,
  verdictVariance,
} from "../../statistics/verdictSums.ts";

it("takes examples away as if they had never been there", () => {
  const all = sumVerdicts([1, 0.5, 0, 0.25]);
  const rest = subtractVerdicts(all, sumVerdicts([1, 0.25]));
  expect(rest).toEqual({ ...sumVerdicts([0.5, 0]), isGraded: true });
  expect(verdictVariance(rest)).toBe(0.125);
  expect(verdictVariance(sumVerdicts([0.7]))).toBe(0);
});

it("counts right and wrong as it adds them up", () => {
  expect(sumVerdicts([1, 0, 1])).toEqual(countVerdicts(2, 3));
  expect(sumVerdicts([])).toEqual(noVerdicts);
});

it("bounds a mean by 1, unless a verdict is a ratio that passes it", () => {
  expect(greatestMean(countVerdicts(3, 3))).toBe(1);
  expect(greatestMean(sumVerdicts([0.25, 1]))).toBe(1);
  expect(greatestMean(sumVerdicts([0.5, 1.5]))).toBe(Infinity);
});
