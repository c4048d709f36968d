import { describe, expect, it } from "vitest";
import {
  commonRules,
  comparedSlices,
  jointTitles,
  outcomeChoice,
  verdictText,
  type WireComparison,
  type WireJointComparison,
} from "../../../web/lib/api/comparisonView.ts";

type Side = WireJointComparison["evaluations"][number];

function side(
  id: string,
  title: string,
  seed: number,
  run = "run",
  kind: "TRAINING" | "IMPORT" = "TRAINING",
): Side {
  return {
    id,
    decoding: "greedy",
    rules: [],
    split: { name: "dev" },
    generation: {
      number: 1,
      run: { id: run, name: run, kind, seed, method: { title }, experiment: { id: "e", name: "e" } },
    },
  };
}

describe("titles of several evaluations", () => {
  it("name the run only where method, seed and generation are the same, and number what is left", () => {
    const evaluations = [
      side("1", "SFT", 1),
      side("2", "SPIN", 1, "early"),
      side("3", "SPIN", 1, "late"),
      side("4", "Lighthouse", 0, "a", "IMPORT"),
      side("5", "Lighthouse", 0, "a", "IMPORT"),
    ];
    expect(jointTitles(evaluations)).toEqual([
      "SFT, seed 1, generation 1",
      "SPIN, seed 1, generation 1 (early)",
      "SPIN, seed 1, generation 1 (late)",
      "Lighthouse (a), no. 4",
      "Lighthouse (a), no. 5",
    ]);
  });
});

describe("slices of a comparison", () => {
  const slice = (dimension: string, value: string, adjustedPValue: number | null, pValue = 0.01) => ({
    dimension,
    value,
    exampleCount: 10,
    first: 0.5,
    second: 0.4,
    difference: { difference: 0.1, low: 0, high: 0.2, pValue, adjustedPValue },
  });

  it("stand by dimension, difficulties from the easiest on, separate where the corrected p-value is below 0.05", () => {
    const groups = comparedSlices([
      slice("database", "shop", 1),
      slice("joins", "0", 0.06),
      slice("joins", "1", null),
      slice("difficulty", "hard", 0.04),
      slice("difficulty", "easy", 0.4),
    ]);
    expect(
      groups.map(({ dimension, rows }) => [
        dimension,
        rows.map(({ value, isSeparate }) => [value, isSeparate]),
      ]),
    ).toEqual([
      [
        "difficulty",
        [
          ["easy", false],
          ["hard", true],
        ],
      ],
      [
        "joins",
        [
          ["0", false],
          ["1", true],
        ],
      ],
    ]);
  });
});

describe("rules of both", () => {
  it("are those of one version", () => {
    const rules = (...names: [string, number][]) => ({
      rules: names.map(([rule, version]) => ({ rule, version })),
    });
    expect(
      commonRules({
        first: rules(["strict", 1], ["softF1", 1]),
        second: rules(["softF1", 2], ["strict", 1]),
      } as Pick<WireComparison, "first" | "second">),
    ).toEqual(["strict"]);
  });
});

it("shows the questions that differ where the address names nothing that there is", () => {
  expect([undefined, "constructor", "right"].map(outcomeChoice)).toEqual(["differ", "differ", "right"]);
});

it("says right and wrong in words and a graded verdict as a number", () => {
  expect([1, 0, 0.254].map(verdictText)).toEqual(["right", "wrong", "0.25"]);
});
