import { expect, test } from "vitest";
import { wilsonInterval } from "../../statistics/wilsonInterval.ts";

/** The four printed in Newcombe (1998), table I, method 3; the others computed there from the same formula. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
])("%i of %i lies between %f and %f", (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("the ends are exact", () => {
  for (const n of [1, 3, 7, 1_000]) {
    expect(wilsonInterval(0, n).low).toBe(0);
    expect(wilsonInterval(n, n).high).toBe(1);
  }
});

test.each([
  [0, 0],
  [-1, 5],
  [6, 5],
  [Number.NaN, 5],
])("%f of %f is refused", (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
});
