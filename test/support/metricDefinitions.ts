import {
  createMetricCatalogue,
  type MetricDescription,
} from "../../server/domain/metrics/metricCatalogue.ts";
import type { RegisteredMetric } from "../../server/domain/metrics/metricDefinition.ts";

/** What the server says of metrics, those that a trainer brought among them. */
export function definitionsOf(
  names: readonly string[],
  registered: readonly RegisteredMetric[] = [],
): Map<string, MetricDescription> {
  const { describe } = createMetricCatalogue(registered);
  return new Map(names.map((name) => [name, describe(name)]));
}

/** A metric that no page, table or figure was written for. */
export const broughtMetric: RegisteredMetric = {
  name: "curiosity/{part}/bonus",
  title: "Curiosity bonus of {part}",
  unit: "FRACTION",
  stepAxis: "ITERATION",
  group: "Curiosity",
  chart: "Curiosity bonus",
  label: "{part}",
  help: "What the trainer adds to the reward of what it has not seen.",
  trainerId: "a trainer",
};
