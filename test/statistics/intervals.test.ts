import { describe, expect, it, test } from "vitest";
import {
  clampInterval,
  normalCritical,
  standardErrorOf,
  studentInterval,
  wilsonInterval,
} from "../../statistics/intervals.ts";

describe("wilsonInterval", () => {
  /** The four printed in Newcombe (1998), table I, method 3; the others computed there from the same formula. */
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
  ])("puts %i of %i between %f and %f", (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("has exact ends", () => {
    for (const n of [1, 3, 7, 20, 1_000]) {
      expect(wilsonInterval(0, n).low).toBe(0);
      expect(wilsonInterval(n, n).high).toBe(1);
    }
  });

  it("mirrors: what fails is what succeeds turned around", () => {
    const some = wilsonInterval(3, 40);
    const others = wilsonInterval(37, 40);
    expect(others.low).toBeCloseTo(1 - some.high, 12);
    expect(others.high).toBeCloseTo(1 - some.low, 12);
  });

  test.each([
    [0, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])("refuses %f of %f", (successes, n) => {
    expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
  });
});

describe("standardErrorOf", () => {
  it("adds variances of means, with Satterthwaite's degrees of freedom", () => {
    // Means of 100 values with variance 0.16 and of 3 with variance 0.01.
    const [one, other] = [0.16 / 100, 0.01 / 3];
    const { standardError, degreesOfFreedom } = standardErrorOf([
      { variance: 0.16, count: 100 },
      { variance: 0.01, count: 3 },
    ]);
    expect(standardError).toBeCloseTo(Math.sqrt(one + other), 12);
    expect(degreesOfFreedom).toBeCloseTo((one + other) ** 2 / (one ** 2 / 99 + other ** 2 / 2), 10);
  });

  it("leaves out single values, whose variance nobody knows, and is 0 where nothing varies", () => {
    const known = { variance: 0.25, count: 50 };
    expect(standardErrorOf([known, { variance: 0, count: 1 }])).toEqual(standardErrorOf([known]));
    expect(standardErrorOf([{ variance: 0, count: 50 }])).toEqual({
      standardError: 0,
      degreesOfFreedom: Infinity,
    });
  });
});

describe("studentInterval", () => {
  it("is as wide as tables of Student's distribution say", () => {
    const { low, high } = studentInterval(0.5, { standardError: 0.1, degreesOfFreedom: 2 });
    expect(low).toBeCloseTo(0.5 - 0.430265, 6);
    expect(high).toBeCloseTo(0.5 + 0.430265, 6);
  });

  it("is the normal one where degrees of freedom are without end, and a point without a standard error", () => {
    const { high } = studentInterval(0, { standardError: 1, degreesOfFreedom: Infinity });
    expect(high).toBeCloseTo(normalCritical, 12);
    expect(studentInterval(0.25, { standardError: 0, degreesOfFreedom: Infinity })).toEqual({
      low: 0.25,
      high: 0.25,
    });
  });
});

describe("clampInterval", () => {
  it("ends where the quantity must", () => {
    expect(clampInterval({ low: -0.2, high: 1.3 }, 0, 1)).toEqual({ low: 0, high: 1 });
    expect(clampInterval({ low: 0.2, high: 0.3 }, 0, 1)).toEqual({ low: 0.2, high: 0.3 });
    expect(clampInterval({ low: 0.2, high: 7 }, 0, Infinity)).toEqual({ low: 0.2, high: 7 });
  });
});
