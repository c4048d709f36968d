import { expect, it } from "vitest";
import { heatClass } from "../../web/lib/colours.ts";

it("grades fractions in ten steps, and what lies outside as the nearest", () => {
  expect([0, 0.05, 0.1, 0.55, 0.999, 1, 1.3, -0.1].map(heatClass)).toEqual(
    [0, 0, 1, 5, 9, 9, 9, 0].map((step) => `heat-${step}`),
  );
});
