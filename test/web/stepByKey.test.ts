import { expect, it } from "vitest";
import { stepByKey } from "../../web/lib/stepByKey.ts";

it.each([
  ["ArrowRight", 3, 4],
  ["ArrowLeft", 3, 2],
  ["ArrowLeft", 0, 0],
  ["ArrowRight", 99, 99],
  ["PageUp", 3, 13],
  ["PageDown", 3, 0],
  ["Home", 50, 0],
  ["End", undefined, 99],
  ["ArrowLeft", undefined, 99],
] as const)("%s leads from %s to %s of a hundred points", (key, from, to) => {
  expect(stepByKey(key, from, 100)).toBe(to);
});

it("leaves other keys, and plots without points, alone", () => {
  expect(["Tab", "constructor", "a"].map((key) => stepByKey(key, 3, 100))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(stepByKey("End", undefined, 0)).toBeUndefined();
});
