import { describe, expect, it } from "vitest";
import { niceTicks } from "../../web/lib/axis.ts";

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
