import { describe, expect, it } from "vitest";
import { normalCumulative, normalQuantile } from "../../statistics/normalDistribution.ts";
import { studentCritical, studentTwoSided } from "../../statistics/studentDistribution.ts";
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

  it("becomes the normal one with infinite degrees of freedom", () => {
    expect(studentTwoSided(1.959963984540054, Infinity)).toBeCloseTo(0.05, 6);
  });

  it("refuses to stand without degrees of freedom", () => {
    expect(() => studentTwoSided(1, 0)).toThrow("more than 0 degrees of freedom");
  });
});
