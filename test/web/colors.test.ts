import { expect, it } from "vitest";
import { heatClass, seriesClass, seriesDash, seriesShape } from "../../web/lib/colors.ts";

const steps = (fractions: readonly number[], scale: { low: number; high: number }) =>
  fractions.map((fraction) => heatClass(fraction, scale));

it("grades fractions in ten steps of the scale, and what lies outside as the nearest", () => {
  const whole = [0, 0.05, 0.1, 0.55, 0.999, 1, 1.3, -0.1];
  expect(steps(whole, { low: 0, high: 1 })).toEqual([0, 0, 1, 5, 9, 9, 9, 0].map((step) => `heat-${step}`));
  expect(steps([0.5, 0.76, 1], { low: 0.5, high: 1 })).toEqual(["heat-0", "heat-5", "heat-9"]);
});

it("draws no two of twenty-four series alike, nor two of one color with one dash or shape", () => {
  const looks = Array.from({ length: 24 }, (_, index) => ({
    color: seriesClass(index),
    dash: seriesDash(index).join(),
    shape: seriesShape(index),
  }));
  for (const [index, one] of looks.entries()) {
    for (const other of looks.slice(0, index).filter(({ color }) => color === one.color)) {
      expect(other.dash).not.toBe(one.dash);
      expect(other.shape).not.toBe(one.shape);
    }
  }
});
