import { expect, test } from "vitest";
import type { Example } from "../../../../trainer/benchmarks/benchmark.ts";
import { tabulateSlices } from "../../../../trainer/evaluation/slices/tabulateSlices.ts";

const example = (index: number, difficulty: string, joins: number, databaseId: string): Example => ({
  index,
  question: "Which?",
  databaseId,
  difficulty,
  goldSql: `SELECT 1 FROM t${" JOIN u".repeat(joins)}`,
});
const examples = [
  example(0, "challenging", 0, "cars"),
  example(1, "simple", 12, "cars"),
  example(2, "moderate", 2, "pets"),
  example(3, "simple", 0, "pets"),
];
const scored = [
  { index: 3, verdicts: { strict: 1, softF1: 1 } },
  { index: 0, verdicts: { strict: 0, softF1: 0.5 } },
  { index: 1, verdicts: { strict: 1, softF1: 1 } },
  { index: 2, verdicts: {} },
];
const rows = (dimension: string) =>
  tabulateSlices(scored, examples, [{ name: "strict" }])
    .filter((row) => row.dimension === dimension)
    .map(({ value, n, rules }) => [value, n, rules]);

test("every slice has its own totals under the rules asked for, the easiest first", () => {
  expect(rows("difficulty")).toEqual([
    ["simple", 2, { strict: { n: 2, verdictSum: 2, accuracy: 1 } }],
    ["moderate", 1, {}],
    ["challenging", 1, { strict: { n: 1, verdictSum: 0, accuracy: 0 } }],
  ]);
  expect(rows("joins").map(([value]) => value)).toEqual(["0", "2", "3+"]);
  expect(rows("database")).toEqual([
    ["cars", 2, { strict: { n: 2, verdictSum: 1, accuracy: 0.5 } }],
    ["pets", 2, { strict: { n: 1, verdictSum: 1, accuracy: 1 } }],
  ]);
});

test("a prediction without its example is refused", () => {
  expect(() => tabulateSlices([{ index: 9, verdicts: {} }], examples, [])).toThrow(
    /Prediction 9 .*give the examples/,
  );
});
