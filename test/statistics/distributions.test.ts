import { describe, expect, it } from "vitest";
import {
  normalCumulative,
  normalQuantile,
  studentCritical,
  studentTwoSided,
} from "../../statistics/distributions.ts";
import reference from "./reference.json" with { type: "json" };

/** Relative, so that small tails count. */
function expectNear(value: number, expected: number, tolerance: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

describe("the normal distribution", () => {
  it.each(reference.normal)("has scipy's cumulative probability at $z", ({ z, cumulative }) => {
    expectNear(normalCumulative(z), cumulative, 1e-11);
  });

  it.each(reference.normalQuantile)("has scipy's quantile at $p", ({ p, z }) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 10);
  });

  it("ends at infinity and refuses what is no probability", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
  });
});

describe("Student's distribution", () => {
  it.each(reference.student)(
    "has scipy's tails at t = $t with $df degrees of freedom",
    ({ t, df, twoSided }) => {
      expectNear(studentTwoSided(t, df), twoSided, 1e-8);
    },
  );

  it.each(reference.studentCritical)("has scipy's 97.5 % point with $df degrees of freedom", ({ df, t }) => {
    expectNear(studentCritical(0.05, df), t, 1e-8);
  });

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
    expect(studentCritical(0.05, degreesOfFreedom)).toBeCloseTo(point, 7);
  });

  it("gives back the probability that its point was asked for", () => {
    for (const alpha of [0.2, 0.05, 0.001]) {
      for (const degreesOfFreedom of [1, 1.7, 4, 33.3, 1e4, 1e9, Infinity]) {
        expectNear(studentTwoSided(studentCritical(alpha, degreesOfFreedom), degreesOfFreedom), alpha, 1e-10);
      }
    }
  });

  it("becomes the normal one with infinite degrees of freedom", () => {
    expect(studentTwoSided(1.959963984540054, Infinity)).toBeCloseTo(0.05, 12);
    expect(studentCritical(0.05, Infinity)).toBeCloseTo(1.959963984540054, 12);
    expect(studentCritical(0.05, 9e6)).toBeCloseTo(1.959963984540054, 6);
  });

  it("leaves nothing beyond infinity, and everything beyond 0", () => {
    for (const degreesOfFreedom of [1, 7.5, Infinity]) {
      expect(studentTwoSided(Infinity, degreesOfFreedom)).toBe(0);
      expect(studentTwoSided(0, degreesOfFreedom)).toBe(1);
    }
  });

  it("refuses to stand without degrees of freedom", () => {
    for (const few of [0, -1, Number.NaN]) {
      expect(() => studentTwoSided(1, few)).toThrow("more than 0 degrees of freedom");
      expect(() => studentCritical(0.05, few)).toThrow(RangeError);
    }
  });
});
