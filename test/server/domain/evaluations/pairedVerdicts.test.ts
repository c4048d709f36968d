import { expect, it } from "vitest";
import { pairVerdicts } from "../../../../server/domain/evaluations/pairedVerdicts.ts";

const vector = (seed: number, ...verdicts: number[]) => ({
  seed,
  verdicts: { length: verdicts.length, at: (index: number) => verdicts[index] ?? Number.NaN },
});
const none = Number.NaN;

it("compares the examples that every seed of both has a verdict on, and counts the others", () => {
  const pairs = pairVerdicts([vector(1, 1, 0, none, 1, none)], [vector(1, 0, 0, 1, none, none, 1)]);
  expect(pairs).toMatchObject({ first: [[1, 0]], second: [[0, 0]], indexes: [0, 1], leftOutCount: 3 });
});

it("pairs the same seeds side by side, in whatever order they come", () => {
  const pairs = pairVerdicts([vector(2, 0, 1), vector(1, 1, 1)], [vector(1, 0, 0), vector(2, 1, 0)]);
  expect(pairs.isPairedBySeed).toBe(true);
  expect(pairs.first).toEqual([
    [1, 1],
    [0, 1],
  ]);
  expect(pairVerdicts([vector(1, 1)], [vector(3, 1)]).isPairedBySeed).toBe(false);
  expect(pairVerdicts([vector(1, 1)], [vector(1, 1), vector(2, 1)]).isPairedBySeed).toBe(false);
});

it("leaves excluded examples out without counting them as missing", () => {
  const pairs = pairVerdicts([vector(1, 1, none, 0)], [vector(1, 0, 1, 0)], new Set([0, 1]));
  expect(pairs).toMatchObject({ indexes: [2], leftOutCount: 0 });
});
