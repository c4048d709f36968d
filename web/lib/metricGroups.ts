/** A run's metrics as its page shows them: by group and chart, in the words, units and axes that the API gives each. */
import type { MetricFamily, MetricGroupName } from "./api/generated/catalogue.ts";
import type { MetricCurveFragment } from "./api/generated/operations.ts";
import { tickTexts } from "./axis.ts";
import { formatCount, formatMetric, formatPercent, formatPercentTick } from "./format.ts";

/** One metric's points with what the server says of it. */
export interface MetricSeries extends Omit<MetricCurveFragment, "steps" | "values"> {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** JSON has texts in place of NaN and infinities. */
export function readCurve(curve: MetricCurveFragment): MetricSeries {
  return { ...curve, values: curve.values.map(Number) };
}

/** What a chart can draw: NaN and infinities leave a gap, and stand in the table of values. */
export function finitePoints({ steps, values }: MetricSeries): { x: number; y: number }[] {
  return steps.flatMap((x, at) => {
    const y = values[at];
    return y !== undefined && Number.isFinite(y) ? [{ x, y }] : [];
  });
}

export type MetricDefinition = MetricSeries["definition"];

export interface MetricLine {
  readonly label: string;
  readonly series: MetricSeries;
}

/** Curves that are read beside each other, over the same axis and in the same unit. */
export interface ChartOfMetrics extends Pick<MetricDefinition, "unit" | "unitText" | "stepAxis" | "help"> {
  readonly title: string;
  readonly lines: readonly MetricLine[];
}

export interface MetricGroup {
  readonly title: string;
  /** What it is about, as a sentence; empty where the title says it. */
  readonly help: string;
  readonly charts: readonly ChartOfMetrics[];
}

export interface GroupedMetrics {
  /** What training minimizes. */
  readonly losses: readonly ChartOfMetrics[];
  /** The rest, by what it is about. */
  readonly groups: readonly MetricGroup[];
}

/** Stands beside the accuracies, before all other groups. */
const lossGroup: MetricGroupName = "Loss";
/** Drawn with its intervals from the evaluations themselves. */
const drawnElsewhere: MetricFamily = "evaluation/{split}/executionAccuracy";

export function groupMetrics(all: readonly MetricSeries[]): GroupedMetrics {
  const shown = all
    .filter(({ definition }) => definition.family !== drawnElsewhere)
    .sort(
      (left, right) =>
        left.definition.position - right.definition.position || (left.name < right.name ? -1 : 1),
    );
  const groups = [...Map.groupBy(shown, ({ definition }) => definition.group.name)].map(
    ([title, members]): MetricGroup => ({
      title,
      help: members[0]?.definition.group.help ?? "",
      charts: chartsOf(members),
    }),
  );
  return {
    losses: groups.find(({ title }) => title === lossGroup)?.charts ?? [],
    groups: groups.filter(({ title }) => title !== lossGroup),
  };
}

/** Metrics of one chart's title that differ in axis or unit do not fit into one picture: each kind has its own. */
function chartsOf(members: readonly MetricSeries[]): ChartOfMetrics[] {
  const keyOf = ({ definition: { chart, stepAxis, unit } }: MetricSeries) =>
    JSON.stringify([chart, stepAxis, unit]);
  return [...Map.groupBy(members, keyOf).values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const { chart, unit, unitText, stepAxis, help } = first.definition;
    return {
      title: chart,
      unit,
      unitText,
      stepAxis,
      help,
      lines: lines.map((series) => ({ label: series.definition.label, series })),
    };
  });
}

/** "in nats", for a title; empty where values carry their unit themselves, or have none. */
export function unitNote({ unit, unitText }: Pick<MetricDefinition, "unit" | "unitText">): string {
  return unit === "FRACTION" || unitText === "" ? "" : `in ${unitText}`;
}

/** A value in its unit: "25.0 %", "1,600", "−4.500". */
export function formatValue(value: number, unit: MetricDefinition["unit"]): string {
  if (unit === "FRACTION") return formatPercent(value);
  return Number.isInteger(value) ? formatCount(value) : formatMetric(value);
}

/** What writes the ticks of an axis in its unit; the same function for the same unit. */
export function ticksOf(unit: MetricDefinition["unit"]): (ticks: readonly number[]) => string[] {
  return unit === "FRACTION" ? percentTicks : tickTexts;
}

function percentTicks(ticks: readonly number[]): string[] {
  return ticks.map(formatPercentTick);
}

/** The same beside a point of a chart. */
export function formatTick(value: number, unit: MetricDefinition["unit"]): string {
  return unit === "FRACTION"
    ? formatPercentTick(value)
    : `${Number(value.toPrecision(4))}`.replace(/^-/, "−");
}
