import { describe, expect, it } from "vitest";
import { holm } from "../../statistics/holm.ts";
import reference from "./reference.json" with { type: "json" };

describe("holm", () => {
  it.each(reference.holm)("has statsmodels' adjusted values of $p", ({ p, adjusted }) => {
    for (const [index, value] of holm(p).entries()) expect(value).toBeCloseTo(adjusted[index]!, 12);
  });

  it("keeps the order given, never passes 1, and is nothing for no test", () => {
    expect(holm([0.9, 0.001])).toEqual([0.9, 0.002]);
    expect(holm([0.8, 0.9])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});
