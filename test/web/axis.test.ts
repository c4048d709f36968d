import { describe, expect, it } from "vitest";
import { fractionScale, niceTicks, tickTexts } from "../../web/lib/axis.ts";

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

describe("the texts of an axis", () => {
  it("have all as many decimals as the one that needs most, and thousands apart", () => {
    expect(tickTexts([1.5, 2, 2.5])).toEqual(["1.5", "2.0", "2.5"]);
    expect(tickTexts([0, 0.25, 0.5])).toEqual(["0.00", "0.25", "0.50"]);
    expect(tickTexts([-2, 0, 2])).toEqual(["−2", "0", "2"]);
    expect(tickTexts([0, 5000, 10_000])).toEqual(["0", "5,000", "10,000"]);
    expect(tickTexts([0.1 + 0.2])).toEqual(["0.3"]);
  });

  it("have powers of ten where people would write them", () => {
    expect(tickTexts([0, 0.00002, 0.00004])).toEqual(["0", "2e−5", "4e−5"]);
    expect(tickTexts([0, 5e7, 1e8])).toEqual(["0", "5e7", "1e8"]);
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
