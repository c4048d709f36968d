import { describe, expect, it } from "vitest";
import { builtInMetrics, metricGroups } from "../../../../server/domain/metrics/builtInMetrics.ts";
import { createMetricCatalogue } from "../../../../server/domain/metrics/metricCatalogue.ts";
import { matchMetricName, placeholdersOf } from "../../../../server/domain/metrics/metricDefinition.ts";
import { broughtMetric } from "../../../support/metricDefinitions.ts";

describe("the built-in metrics", () => {
  it("have a name each, and every group a metric", () => {
    expect(new Set(builtInMetrics.map(({ name }) => name)).size).toBe(builtInMetrics.length);
    const groups = new Set(builtInMetrics.map(({ group }) => group));
    expect([...groups]).toEqual(metricGroups.map(({ name }) => name));
  });

  it.each(builtInMetrics)("say of $name what a reader needs, with its own placeholders alone", (metric) => {
    const { name, title, chart, label, help } = metric;
    for (const text of [title, chart, label]) {
      expect(text).toMatch(/\S/);
      for (const placeholder of placeholdersOf(text)) expect(placeholdersOf(name)).toContain(placeholder);
    }
    expect(help).toMatch(/^$|[.]$/);
  });

  it("are told apart in a chart by their labels", () => {
    for (const lines of Map.groupBy(builtInMetrics, ({ group, chart }) => `${group} ${chart}`).values())
      expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length);
  });
});

describe("matchMetricName", () => {
  it.each([
    ["train/loss", "train/loss", {}],
    ["train/loss", "train/losses", undefined],
    ["evaluation/{split}/executionAccuracy", "evaluation/kata-dev/executionAccuracy", { split: "kata-dev" }],
    ["evaluation/{split}/executionAccuracy", "evaluation//executionAccuracy", undefined],
    ["evaluation/{split}/executionAccuracy", "evaluation/executionAccuracy", undefined],
    ["loss/round{round}", "loss/round12", { round: "12" }],
    ["loss/round{round}", "loss/round", undefined],
    ["a/{x}/{y}", "a/b/c/d", { x: "b", y: "c/d" }],
    ["a/{x}.b", "a/1*2.b", { x: "1*2" }],
    ["a/{x}.b", "a/1xb", undefined],
  ] as const)("%s against %s finds %o", (definition, name, values) => {
    const found = matchMetricName(definition, name);
    expect(found === undefined ? undefined : Object.fromEntries(found)).toEqual(values);
  });
});

describe("a catalogue", () => {
  const own = { ...broughtMetric, name: "pairs/{any}", title: "Any of {any}" };
  const catalogue = createMetricCatalogue([broughtMetric, own]);

  it("fills in what a placeholder stands for", () => {
    expect(catalogue.describe("evaluation/dev/executionAccuracy")).toMatchObject({
      name: "evaluation/dev/executionAccuracy",
      family: "evaluation/{split}/executionAccuracy",
      title: "Execution accuracy on dev",
      label: "dev",
      unit: "FRACTION",
      unitText: "%",
      stepAxis: "GENERATION",
      isBuiltIn: true,
    });
  });

  it("knows what trainers brought, after what is built in", () => {
    const { position, ...brought } = catalogue.describe("curiosity/joins/bonus");
    expect(brought).toMatchObject({
      title: "Curiosity bonus of joins",
      group: { name: "Curiosity", help: "" },
      trainerId: "a trainer",
      isBuiltIn: false,
    });
    expect(position).toBeGreaterThanOrEqual(builtInMetrics.length);
    expect(catalogue.describe("pairs/margin").family).toBe("pairs/margin");
    expect(catalogue.describe("pairs/other")).toMatchObject({ title: "Any of other", family: "pairs/{any}" });
  });

  it("gives a metric that nobody has described its own name", () => {
    expect(catalogue.describe("something/new")).toMatchObject({
      title: "something/new",
      family: null,
      stepAxis: null,
      group: { name: "Other" },
      isBuiltIn: false,
    });
  });
});
