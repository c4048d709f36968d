import { describe, expect, it } from "vitest";
import { builtInMetrics } from "../../server/domain/metrics/builtInMetrics.ts";
import { fillPlaceholders, placeholdersOf } from "../../server/domain/metrics/metricDefinition.ts";
import { formatTick, formatValue, groupMetrics, unitNote } from "../../web/lib/metricGroups.ts";
import { broughtMetric, definitionsOf } from "../support/metricDefinitions.ts";

const series = (...names: string[]) =>
  [...definitionsOf(names, [broughtMetric])].map(([name, definition]) => ({
    name,
    definition,
    steps: [1, 2],
    values: [0.5, 0.25],
  }));

describe("groupMetrics", () => {
  it("draws what is read beside each other in one chart, the lines in a fixed order", () => {
    const { groups } = groupMetrics(
      series(
        "pairs/playerAfter/logChosen",
        "pairs/opponent/logChosen",
        "pairs/correctFraction",
        "pairs/executableRate",
        "candidates/incorrectFraction",
      ),
    );
    const shown = groups.map(({ title, charts }) => [
      title,
      charts.map(({ title: chart, unit, lines }) => [chart, unit, lines.map(({ label }) => label)]),
    ]);
    expect(shown).toEqual([
      [
        "Pairs",
        [
          ["Rejected SQL", "FRACTION", ["executes to gold’s result", "executes"]],
          ["Mean log-probability of chosen SQL", "NATS", ["opponent", "player after"]],
        ],
      ],
      ["Candidates", [["Candidates", "FRACTION", ["are incorrect"]]]],
    ]);
  });

  it("tells margins by difficulty, and linking by split, whatever these are called", () => {
    const { groups } = groupMetrics(
      series("pairs/playerAfter/medianMargin/extra hard", "linking/kata-dk/tableRecall"),
    );
    expect(groups.flatMap(({ charts }) => charts.map(({ lines }) => lines[0]?.label))).toEqual([
      "extra hard",
      "kata-dk",
    ]);
  });

  it("loses no metric that the server describes and none that it does not, and shows none twice", () => {
    const names = [
      ...builtInMetrics.map(({ name }) =>
        fillPlaceholders(name, new Map(placeholdersOf(name).map((key) => [key, "1"]))),
      ),
      "something/new",
    ];
    const { losses, groups } = groupMetrics(series(...names));
    const grouped = groups.flatMap(({ charts }) => charts);
    const shown = [...losses, ...grouped].flatMap(({ lines }) => lines.map((line) => line.series.name));
    expect(shown.sort()).toEqual(names.filter((name) => !name.startsWith("evaluation/")).sort());
    expect(losses.map(({ title }) => title)).toEqual(["Training loss", "SQL-to-text loss, round 1"]);
  });

  it("leaves accuracy on the splits to its own figure", () => {
    expect(groupMetrics(series("evaluation/dev/executionAccuracy"))).toEqual({ losses: [], groups: [] });
  });

  it("shows a metric that a trainer brought with its title, unit, axis and sentence", () => {
    const { groups } = groupMetrics(series("curiosity/joins/bonus", "curiosity/filters/bonus", "train/loss"));
    expect(groups).toMatchObject([
      {
        title: "Curiosity",
        charts: [
          {
            title: "Curiosity bonus",
            unit: "FRACTION",
            stepAxis: "ITERATION",
            help: broughtMetric.help,
            lines: [{ label: "filters" }, { label: "joins" }],
          },
        ],
      },
    ]);
  });

  it("shows a metric that nobody has described under its own name, last", () => {
    const { groups } = groupMetrics(series("something/new", "train/learningRate"));
    expect(groups.map(({ title, charts }) => [title, charts[0]?.title])).toEqual([
      ["Optimization", "Learning rate"],
      ["Other", "something/new"],
    ]);
  });

  it("draws a metric apart that shares a chart's title and neither its axis nor its unit", () => {
    const [loss] = series("train/loss");
    const other = { ...loss!, name: "own", definition: { ...loss!.definition, unit: "NATS" as const } };
    expect(groupMetrics([loss!, other]).losses).toHaveLength(2);
  });
});

describe("values", () => {
  it("are printed in the metric's unit", () => {
    expect(formatValue(0.25, "FRACTION")).toBe("25.0\u00a0%");
    expect(formatValue(1600, "COUNT")).toBe("1,600");
    expect(formatValue(-4.5, "NATS")).toBe("−4.500");
    expect(formatTick(0.25, "FRACTION")).toBe("25\u00a0%");
    expect(formatTick(0.123456, "NUMBER")).toBe("0.1235");
    expect(formatTick(-0.5, "NUMBER")).toBe("−0.5");
    expect(formatTick(-2e-7, "NUMBER")).toBe("−2e-7");
  });

  it("leave the unit to the title where they do not carry it", () => {
    const noteOf = (name: string) => unitNote(definitionsOf([name]).get(name)!);
    expect(noteOf("pairs/margin")).toBe("in nats");
    expect(noteOf("pairs/correctFraction")).toBe("");
    expect(noteOf("synthesis/kept")).toBe("");
  });
});
