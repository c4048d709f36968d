import { invalidInput } from "../domain/errors.ts";
import { loadMetricSeries } from "../domain/metrics/loadMetricSeries.ts";
import { type MetricSeries, recordMetrics } from "../domain/metrics/recordMetrics.ts";
import { notFound, requireRecord } from "../domain/requireKnown.ts";
import type { Delivery } from "../events/eventFeed.ts";
import { builder } from "./builder.ts";
import { stepAxis } from "./enums.ts";
import { idOf } from "./ids.ts";
import { leaseInput, leaseOf } from "./lease.ts";
import { metricDefinition } from "./metricDefinition.ts";
import { recordedCount } from "./recordedCount.ts";
import { afterDescription, contentOf, update } from "./update.ts";

interface MetricSeriesValue {
  name: string;
  steps: readonly number[];
  values: readonly number[];
  /** Seconds since 1970. */
  times: readonly number[];
  pointCount: number;
}

const fewestPoints = 4;
const mostPoints = 100_000;
const lastStep = 2 ** 31 - 1;

const metricSeries = builder.objectRef<MetricSeriesValue>("MetricSeries").implement({
  description: "A metric by step. Columns of equal length.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Of the metric." }),
    definition: t.field({
      type: metricDefinition,
      description: "What it is, under this name.",
      resolve: async ({ name }, _args, { metricCatalogue }) => (await metricCatalogue()).describe(name),
    }),
    steps: t.intList({ description: "In order.", resolve: ({ steps }) => steps }),
    values: t.field({
      type: ["MetricValue"],
      description: "One a step.",
      resolve: ({ values }) => values,
    }),
    times: t.field({
      type: ["DateTime"],
      description: "When each was recorded, by the server's clock.",
      resolve: ({ times }) => times.map((seconds) => new Date(seconds * 1000)),
    }),
    pointCount: t.exposeInt("pointCount", {
      description: "Points there are; more than `steps` has where the series is thinned out.",
    }),
  }),
});

builder.queryField("metricSeries", (t) =>
  t.field({
    type: [metricSeries],
    description:
      "Metrics of a run, by name. A series with more than `maximumPoints` is thinned out: its first and last point, and the lowest and highest of each stretch between, so that no spike is lost, and the first that is not finite. A shorter one is exact: a long one is read whole by ranges of steps.",
    args: {
      runId: t.arg.id({ required: true, description: "Which run." }),
      names: t.arg.stringList({ description: "Names of the metrics. Default: all." }),
      stepAxes: t.arg({
        type: [stepAxis],
        description: "Only metrics whose steps count one of these. Default: all.",
      }),
      fromStep: t.arg.int({ defaultValue: 0, description: "Only points from this step on." }),
      toStep: t.arg.int({ description: "Only points up to this step, itself included. Default: all." }),
      maximumPoints: t.arg.int({
        defaultValue: 500,
        description: `Points of a series at most; ${fewestPoints} to ${mostPoints}.`,
      }),
    },
    resolve: async (
      _root,
      { names, stepAxes, fromStep, toStep, maximumPoints, ...args },
      { prisma, ...context },
    ) => {
      const limit = maximumPoints ?? 500;
      if (limit < fewestPoints || limit > mostPoints) {
        throw invalidInput("maximumPoints", `must lie between ${fewestPoints} and ${mostPoints}.`);
      }
      const runId = idOf("Run", args.runId, "runId");
      await requireRecord(prisma, "run", runId, "runId");
      const load = (wanted: readonly string[] | null) =>
        loadMetricSeries(prisma, {
          runId,
          names: wanted,
          fromStep: fromStep ?? 0,
          toStep: toStep ?? lastStep,
          maximumPoints: limit,
        });
      if (stepAxes == null && names == null) return load(null);
      const { describe } = await context.metricCatalogue();
      const recorded = await context.metricNames(runId);
      for (const [index, name] of (names ?? []).entries()) {
        // One that is described may be recorded yet.
        if (recorded.includes(name) || describe(name).family !== null) continue;
        throw notFound({ field: `names[${index}]`, name }, "metric of this run", recorded);
      }
      if (stepAxes == null) return load(names ?? null);
      const onAxes = recorded.filter((name) => {
        const { stepAxis: axis } = describe(name);
        return axis !== null && stepAxes.includes(axis) && (names == null || names.includes(name));
      });
      return load(onAxes);
    },
  }),
);

const metricSeriesInput = builder.inputType("MetricSeriesInput", {
  description: "Points of one metric. Columns of equal length.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Of the metric." }),
    steps: t.intList({ required: true, description: "From 0, in any order." }),
    values: t.field({ type: ["MetricValue"], required: true, description: "One a step." }),
  }),
});

const recordMetricsInput = builder.inputType("RecordMetricsInput", {
  description: "Points of a run's metrics.",
  fields: (t) => ({
    lease: t.field({ type: leaseInput, required: true, description: "Under which the trainer speaks." }),
    series: t.field({ type: [metricSeriesInput], required: true, description: "The points, by metric." }),
  }),
});

builder.mutationField("recordMetrics", (t) =>
  t.field({
    type: recordedCount,
    description: "Stores points, one for each metric and step; a later value replaces an earlier one.",
    extensions: { role: ["TRAINER", "EDITOR"], record: "never" },
    args: { input: t.arg({ type: recordMetricsInput, required: true, description: "What to record." }) },
    resolve: async (_root, { input }, { prisma }) => {
      const lease = leaseOf(input.lease);
      const count = await recordMetrics(prisma, lease, input.series);
      return { recordedCount: count };
    },
  }),
);

interface MetricsDelivery extends Delivery {
  /** Those that were asked for; null for all. */
  readonly names: readonly string[] | null;
}

const metricsUpdate = builder.objectRef<MetricsDelivery>("MetricsUpdate").implement({
  description: "New points of a run's metrics.",
  interfaces: [update],
  fields: (t) => ({
    series: t.field({
      type: [metricSeries],
      description: "The points that were recorded together, by metric; none for a gap.",
      resolve: ({ names, ...delivery }) =>
        seriesOf(delivery, names).map(({ values, ...each }) => ({
          ...each,
          values: values.map(Number),
          times: each.steps.map(() => delivery.event?.toldAt ?? 0),
          pointCount: each.steps.length,
        })),
    }),
  }),
});

function seriesOf(delivery: Delivery, names: readonly string[] | null): readonly MetricSeries[] {
  const series = contentOf<MetricSeries[]>(delivery) ?? [];
  return names === null ? series : series.filter(({ name }) => names.includes(name));
}

builder.subscriptionField("metricsRecorded", (t) =>
  t.field({
    type: metricsUpdate,
    description: "Points of a run's metrics as they are recorded.",
    args: {
      runId: t.arg.id({ required: true, description: "Which run." }),
      names: t.arg.stringList({ description: "Names of the metrics. Default: all." }),
      after: t.arg.string({ description: afterDescription }),
    },
    subscribe: async (_root, args, { prisma, events }) => {
      const runId = idOf("Run", args.runId, "runId");
      await requireRecord(prisma, "run", runId, "runId");
      const names = args.names ?? null;
      return events.subscribe(
        { topic: "metricsRecorded", runId },
        args.after,
        (delivery) => seriesOf(delivery, names).length > 0,
      );
    },
    resolve: (delivery, { names }) => ({ ...delivery, names: names ?? null }),
  }),
);
