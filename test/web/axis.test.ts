import { describe, expect, it } from "vitest";
import { fractionScale, niceTicks } from "../../web/lib/axis.ts";

describe("niceTicks", () => {
  it("covers the data with round, evenly spaced values", () => {
    expect(niceTicks(0.143, 0.684)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(niceTicks(42, 58)).toEqual([40, 45, 50, 55, 60]);
    expect(niceTicks(-3, 3)).toEqual([-4, -2, 0, 2, 4]);
  });

  it("spans something even where all data are equal", () => {
    for (const value of [0, 5, 0.561]) {
      const ticks = niceTicks(value, value);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks[0]).toBeLessThanOrEqual(value);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(value);
    }
  });
});

describe("fractionScale", () => {
  it("is round and holds all fractions, within 0 and 1", () => {
    expect(fractionScale([0.07, 0.65])).toEqual({ low: 0, high: 0.8 });
    expect(fractionScale([0.83, 0.99])).toEqual({ low: 0.8, high: 1 });
    expect(fractionScale([0, 1])).toEqual({ low: 0, high: 1 });
  });

  it("passes 1 where a fraction does, as one of efficiency may", () => {
    expect(fractionScale([0.9, 1.13]).high).toBeGreaterThanOrEqual(1.13);
  });

  it("is the whole without fractions", () => expect(fractionScale([])).toEqual({ low: 0, high: 1 }));
});
