import { expect, it } from "vitest";
import { downsample } from "../../../../server/domain/metrics/downsample.ts";

const series = (count: number, value: (step: number) => number) => {
  const steps = Array.from({ length: count }, (_, step) => step);
  return { steps, values: steps.map(value) };
};

it("leaves a series alone that is short enough", () => {
  const short = series(500, Math.sin);
  expect(downsample(short, 500)).toEqual(short);
});

it.each([4, 5, 17, 100, 999])("keeps the ends and every extreme within %i points", (maximumPoints) => {
  const spiky = series(1000, (step) => (step === 437 ? 99 : step === 438 ? -99 : Math.sin(step)));
  const thin = downsample(spiky, maximumPoints);
  expect(thin.steps.length).toBeLessThanOrEqual(maximumPoints);
  expect([thin.steps[0], thin.steps.at(-1)]).toEqual([0, 999]);
  expect(Math.max(...thin.values)).toBe(99);
  expect(Math.min(...thin.values)).toBe(-99);
  expect(thin.steps).toEqual([...thin.steps].sort((left, right) => left - right));
  expect(thin.values).toEqual(thin.steps.map((step) => spiky.values[step]));
});

it("gives the same points every time", () => {
  const noisy = series(5000, (step) => (step * 7919) % 101);
  expect(downsample(noisy, 60)).toEqual(downsample(noisy, 60));
});

it.each([5, 17, 100])(
  "keeps that a value was not finite within %i points, and the extremes of the others",
  (maximumPoints) => {
    const broken = series(1000, (step) => (step === 300 ? Number.NaN : step === 600 ? 9 : Math.sin(step)));
    const thin = downsample({ ...broken, times: broken.steps.map((step) => step / 2) }, maximumPoints);
    expect(thin.steps.length).toBeLessThanOrEqual(maximumPoints);
    expect(thin.steps).toEqual(expect.arrayContaining([0, 300, 600, 999]));
    expect(thin.times).toEqual(thin.steps.map((step) => step / 2));
  },
);
