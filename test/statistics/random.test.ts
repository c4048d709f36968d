import { describe, expect, it } from "vitest";
import { fillNormal, uniform } from "../../statistics/random.ts";

describe("uniform", () => {
  it("depends on nothing but seed, stream and index", () => {
    expect(uniform(1, 2, 3)).toBe(uniform(1, 2, 3));
    expect(new Set([uniform(1, 2, 3), uniform(2, 2, 3), uniform(1, 3, 3), uniform(1, 2, 4)]).size).toBe(4);
  });

  it("tells seeds apart that differ only above 32 bits", () => {
    expect(uniform(5, 0, 0)).not.toBe(uniform(5 + 2 ** 32, 0, 0));
  });

  it("fills (0, 1) evenly along each coordinate", () => {
    for (const draw of [
      (i: number) => uniform(7, 0, i),
      (i: number) => uniform(7, i, 0),
      (i: number) => uniform(i, 0, 0),
    ]) {
      const counts = new Array<number>(10).fill(0);
      for (let i = 0; i < 10_000; i++) counts[Math.floor(draw(i) * 10)]! += 1;
      // Nine degrees of freedom: 27.9 is the 99.9th percentile.
      const statistic = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      expect(statistic).toBeLessThan(27.9);
    }
  });
});

describe("fillNormal", () => {
  it("has mean zero, the deviation asked for and normal tails, at odd lengths too", () => {
    const values = new Float32Array(20_001);
    fillNormal(values, 0.02, 1, 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.0006);
    expect(Math.sqrt(variance)).toBeCloseTo(0.02, 3);
    const beyondTwo = values.filter((value) => Math.abs(value) > 0.04).length / values.length;
    expect(Math.abs(beyondTwo - 0.0455)).toBeLessThan(0.006);
    expect(values.at(-1)).not.toBe(0);
  });
});
