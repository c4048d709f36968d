/** What runs recorded once an iteration or generation, printed in the words and units that the server gives each metric. */
import { formatDecimal, formatPoints } from "../../../statistics/format.ts";
import type { MetricName } from "../../api/generated/catalogue.ts";
import type { StudyRunQuery } from "../../api/generated/operations.ts";
import { missingCell, type StudyCell } from "./studyTable.ts";

export type MetricDefinition = StudyRunQuery["metricSeries"][number]["definition"];

/** By name. What trainers brought is among them, too, and is found by its definition. */
export type MetricValues = { readonly [name in MetricName]?: number };

/** By name, of every metric that a run of the study recorded. */
export type MetricDefinitions = ReadonlyMap<string, MetricDefinition>;

/** "Candidates that execute, %": a column's head. */
export function metricHead(name: string, definitions: MetricDefinitions): string {
  const definition = definitions.get(name);
  return definition === undefined ? name : withUnit(definition.title, definition);
}

/** The same of metrics that differ in their stage alone and share a chart. */
export function chartHead(name: MetricName, definitions: MetricDefinitions): string {
  const definition = definitions.get(name);
  return definition === undefined ? name : withUnit(definition.chart, definition);
}

function withUnit(title: string, { unitText }: MetricDefinition): string {
  return unitText === "" ? title : `${title}, ${unitText}`;
}

export function metricCell(name: string, values: MetricValues, definitions: MetricDefinitions): StudyCell {
  const value = (values as Readonly<Record<string, number | undefined>>)[name];
  return value === undefined ? missingCell : { text: metricText(value, definitions.get(name)) };
}

/** "−2.0 → −3.5"; the first alone where there is no second. */
export function changeCell(
  before: MetricName,
  after: MetricName,
  values: MetricValues,
  definitions: MetricDefinitions,
): StudyCell {
  const [first, second] = [metricCell(before, values, definitions), metricCell(after, values, definitions)];
  return first === missingCell || second === missingCell ? first : { text: `${first.text} → ${second.text}` };
}

/** In the metric's unit, which the head names: percent and nats to a tenth, others to three digits. */
function metricText(value: number, definition: MetricDefinition | undefined): string {
  if (definition?.unit === "FRACTION") return formatPoints(value);
  if (definition?.unit === "NATS") return formatDecimal(value, 1);
  return String(Number(value.toPrecision(3)));
}
