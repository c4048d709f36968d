import { expect, it } from "vitest";
import { broughtTable, pairTable, synthesisTable } from "../../../../cli/study/report/layOutRunTables.ts";
import type { MetricValues } from "../../../../cli/study/report/studyMetrics.ts";
import { broughtMetric, definitionsOf } from "../../../support/metricDefinitions.ts";

const metricsRow = (metrics: MetricValues) => ({ method: "spin", iteration: 1, seedCount: 1, metrics });

it("shows a median margin that rounds to nothing without a sign, and others with theirs", () => {
  const marginOf = (before: number, after: number) => {
    const metrics = {
      "pairs/playerBefore/medianMargin": before,
      "pairs/playerAfter/medianMargin": after,
    };
    return pairTable([metricsRow(metrics)], definitionsOf(Object.keys(metrics))).rows[0]?.[8]?.text;
  };
  expect(marginOf(-0.04, 1.26)).toBe("0.0 → 1.3");
  expect(marginOf(-0.06, -1.26)).toBe("−0.1 → −1.3");
});

it("heads columns with the titles and units that the server gives, and prints values in those units", () => {
  const metrics = { "synthesis/executableRate": 0.75, "synthesis/kept": 1600 };
  const { head, rows } = synthesisTable([metricsRow(metrics)], definitionsOf(Object.keys(metrics)));
  expect(head).toEqual(["method", "round", "Synthetic examples kept", "SQL that executes, %"]);
  expect(rows[0]?.map(({ text }) => text)).toEqual(["spin", "1", "1600", "75.0"]);
});

it("has a column for a metric that only its trainer knows", () => {
  const metrics = { "curiosity/joins/bonus": 0.125 };
  const { head, rows } = broughtTable(
    [metricsRow(metrics)],
    definitionsOf(Object.keys(metrics), [broughtMetric]),
  );
  expect(head).toEqual(["method", "iteration", "Curiosity bonus of joins, %"]);
  expect(rows[0]?.at(-1)).toEqual({ text: "12.5" });
});
