import { describe, expect, it } from "vitest";
import { groupMetrics, stepTitle } from "../../web/lib/metricGroups.ts";

const series = (...names: string[]) => names.map((name) => ({ name, steps: [1, 2], values: [0.5, 0.25] }));

describe("groupMetrics", () => {
  it("draws what is read beside each other in one figure, the lines in a fixed order", () => {
    const { groups } = groupMetrics(
      series(
        "pairs/playerAfter/logChosen",
        "pairs/opponent/logChosen",
        "pairs/correctFraction",
        "pairs/executableRate",
        "candidates/incorrectFraction",
      ),
    );
    const shown = groups.map(({ title, figures }) => [
      title,
      figures.map(({ title: figure, unit, lines }) => [figure, unit, lines.map(({ label }) => label)]),
    ]);
    expect(shown).toEqual([
      [
        "Pairs",
        [
          ["Rejected SQL", "percent", ["executes to gold’s result", "executes"]],
          ["Mean log-probability of chosen SQL", "nats", ["opponent", "player after"]],
        ],
      ],
      ["Candidates", [["Candidates", "percent", ["have another result than gold"]]]],
    ]);
  });

  it("tells margins by difficulty, and linking by split, whatever these are called", () => {
    const { groups } = groupMetrics(
      series("pairs/playerAfter/medianMargin/extra hard", "linking/kata-dk/tableRecall"),
    );
    expect(groups.flatMap(({ figures }) => figures.map(({ lines }) => lines[0]?.label))).toEqual([
      "extra hard",
      "kata-dk",
    ]);
  });

  it("loses no metric, and shows none twice", () => {
    const names = [
      "train/loss",
      "sqlToText/loss/round1",
      "pairs/margin",
      "pairs/displacedFraction",
      "policy/entropy",
      "rewardHacks/write",
      "synthesis/templates",
      "synthesis/correctFraction",
      "validation/executionAccuracy",
      "syntheticValidation/executableRate",
      "something/new",
    ];
    const { losses, groups, others } = groupMetrics(series(...names));
    const grouped = groups.flatMap(({ figures }) => figures.flatMap(({ lines }) => lines));
    const shown = [...losses, ...others, ...grouped.map((line) => line.series)].map(({ name }) => name);
    expect(shown.sort()).toEqual(names.sort());
    expect(losses.map(({ name }) => name)).toEqual(["train/loss", "sqlToText/loss/round1"]);
    expect(others.map(({ name }) => name)).toEqual(["pairs/margin", "policy/entropy", "something/new"]);
  });

  it("leaves accuracy on the splits to its own figure", () => {
    expect(groupMetrics(series("evaluation/dev/executionAccuracy"))).toEqual({
      losses: [],
      groups: [],
      others: [],
    });
  });
});

describe("stepTitle", () => {
  it.each([
    ["train/loss", "Training loss"],
    ["sqlToText/loss/round2", "SQL-to-text loss, round 2"],
    ["something/newThing", "something/new thing"],
  ])("%s is %s", (name, title) => expect(stepTitle(name)).toBe(title));
});
