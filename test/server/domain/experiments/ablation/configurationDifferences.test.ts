import { expect, it } from "vitest";
import { configurationDifferences } from "../../../../../server/domain/experiments/ablation/configurationDifferences.ts";

it("names each field that differs by its path, lists and nulls as values", () => {
  const base = { a: { b: 1, c: ["x"], d: null, e: true }, f: { g: { h: "same" } } };
  const other = { f: { g: { h: "same" } }, a: { e: false, d: 4, c: ["x", "y"], b: 1 } };
  expect(configurationDifferences(base, other)).toEqual([
    { path: "a.c", base: ["x"], value: ["x", "y"] },
    { path: "a.d", base: null, value: 4 },
    { path: "a.e", base: true, value: false },
  ]);
  expect(configurationDifferences(base, structuredClone(base))).toEqual([]);
});
