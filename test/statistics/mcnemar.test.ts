import { describe, expect, it } from "vitest";
import { mcnemar, mcnemarOfCounts } from "../../statistics/mcnemar.ts";
import reference from "./reference.json" with { type: "json" };

describe("mcnemar", () => {
  it.each(reference.mcnemar)("has statsmodels' exact and scipy's mid-p value for $b and $c", (expected) => {
    const { exact, midP } = mcnemarOfCounts(expected.b, expected.c);
    expect(exact).toBeCloseTo(expected.exact, 10);
    expect(midP).toBeCloseTo(expected.midP, 10);
  });

  it("has the values of Fagerland, Lydersen & Laake's airway table: 1 and 7 discordant pairs", () => {
    const { exact, midP } = mcnemarOfCounts(1, 7);
    expect(exact).toBeCloseTo(0.0703, 4);
    expect(midP).toBeCloseTo(0.0391, 4);
  });

  it("counts who alone is right", () => {
    expect(mcnemar([1, 1, 0, 1, 0], [1, 0, 1, 0, 0])).toMatchObject({ b: 2, c: 1 });
  });

  it("sees no difference where nobody alone is right", () => {
    expect(mcnemar([1, 0], [1, 0])).toEqual({ b: 0, c: 0, exact: 1, midP: 0.5 });
  });

  it("refuses graded verdicts and unequal lists", () => {
    expect(() => mcnemar([0.5], [1])).toThrow("0 and 1 only");
    expect(() => mcnemar([1], [1, 0])).toThrow("give the same examples");
  });
});
