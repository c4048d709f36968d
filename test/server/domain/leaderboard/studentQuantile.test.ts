import { expect, it } from "vitest";
import { studentQuantile } from "../../../../server/domain/leaderboard/studentQuantile.ts";

// Tables print 12.706, 4.303, 3.182, 2.571, 2.228, 2.042, 1.984 and 1.980; further digits, and 2.5 degrees, by scipy.
it.each([
  [1, 12.706204736],
  [2, 4.30265273],
  [2.5, 3.574654842],
  [3, 3.182446305],
  [5, 2.570581836],
  [10, 2.228138852],
  [30, 2.042272456],
  [100, 1.983971519],
  [120, 1.979930405],
  [1e6, 1.959966357],
])("has the table's 97.5 %% point with %s degrees of freedom", (degreesOfFreedom, point) => {
  expect(studentQuantile(degreesOfFreedom)).toBeCloseTo(point, 7);
});

it("ends at the normal distribution's, and refuses less than 1 degree of freedom", () => {
  expect(studentQuantile(Number.POSITIVE_INFINITY)).toBe(1.959963984540054);
  expect(studentQuantile(9e6)).toBeCloseTo(1.959963984540054, 6);
  for (const few of [0, 0.9, Number.NaN]) expect(() => studentQuantile(few)).toThrow(RangeError);
});
