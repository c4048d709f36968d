import { describe, expect, it } from "vitest";
import { conclude, describeConclusion } from "../../statistics/conclusion.ts";

describe("conclude", () => {
  it.each([
    ["BETTER", 0.001, 0.2],
    ["WORSE", -0.2, -0.001],
    ["EQUAL", -0.02, 0.019],
    ["NOT_ENOUGH_DATA", -0.021, 0.01],
    ["NOT_ENOUGH_DATA", 0, 0.05],
  ])("says %s of an interval from %d to %d with a margin of two points", (conclusion, low, high) => {
    expect(conclude({ low, high }, 0.02)).toBe(conclusion);
  });
});

describe("describeConclusion", () => {
  const text = { first: "SPIN", second: "SFT", where: "dev", pValue: 0.0006, margin: 0.02, seedCount: 3 };

  it("names who is better, by how much and how sure", () => {
    expect(describeConclusion({ ...text, difference: 0.036, low: 0.016, high: 0.056 })).toBe(
      "SPIN is better than SFT on dev (+3.6 [+1.6, +5.6] points, p < 0.001).",
    );
    expect(
      describeConclusion({ ...text, difference: -0.036, low: -0.056, high: -0.016, seedCount: 1 }),
    ).toContain("SPIN is worse than SFT on dev (−3.6 [−5.6, −1.6] points, p < 0.001). One seed:");
  });

  it("calls two equal within the margin, and says what is missing where the data do not tell", () => {
    expect(describeConclusion({ ...text, difference: 0, low: -0.01, high: 0.01, pValue: 1 })).toBe(
      "SPIN and SFT are equal on dev within 2.0 points (0.0 [−1.0, +1.0] points, p = 1.000).",
    );
    const need = "needs 800 more examples";
    expect(
      describeConclusion({ ...text, difference: 0.03, low: -0.01, high: 0.07, pValue: 0.14, need }),
    ).toContain(
      "cannot be told apart on dev (+3.0 [−1.0, +7.0] points, p = 0.140). To tell a difference of this size, the comparison needs 800 more examples.",
    );
  });
});
