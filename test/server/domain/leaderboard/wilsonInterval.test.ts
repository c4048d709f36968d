import { expect, it } from "vitest";
import { wilsonInterval } from "../../../../server/domain/leaderboard/wilsonInterval.ts";

// Newcombe 1998 (Statistics in Medicine 17), Table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("gives the textbook's interval for %i of %i", (successCount, count, low, high) => {
  const interval = wilsonInterval(successCount, count);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

it("mirrors: what fails is what succeeds turned around", () => {
  const some = wilsonInterval(3, 40);
  const others = wilsonInterval(37, 40);
  expect(others.low).toBeCloseTo(1 - some.high, 12);
  expect(others.high).toBeCloseTo(1 - some.low, 12);
});

it("ends exactly at 1 where all succeed, and knows nothing of an empty sample", () => {
  expect(wilsonInterval(20, 20).high).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
