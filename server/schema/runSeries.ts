import { invalidInput } from "../domain/errors.ts";
import { loadRunSeries, mostSeries, type RunSeries } from "../domain/leaderboard/loadRunSeries.ts";
import { notFound } from "../domain/requireKnown.ts";
import { groupByInput, groupKey, idsOf, keysOf } from "./aggregateRuns.ts";
import { builder } from "./builder.ts";
import { runFilter } from "./runFilter.ts";

const mostPoints = 1000;

const seriesAxis = builder.enumType("SeriesAxis", {
  description: "Along what points of several runs are put together.",
  values: {
    STEP: { description: "The metric's own steps: training steps, iterations or generations." },
    SECONDS: { description: "Seconds since the run's first point of the metric, by the server's clock." },
  } as const,
});

const runSeries = builder.objectRef<RunSeries>("RunSeries").implement({
  description: "One metric of a group of runs. Columns of equal length, one entry a stretch of the axis.",
  fields: (t) => ({
    keys: t.field({
      type: [groupKey],
      description: "What the runs share, in the order asked for.",
      resolve: ({ keys, isPresent }) =>
        keys.map((text, place) => ({ text, isPresent: isPresent[place] ?? false })),
    }),
    positions: t.floatList({
      description: "Where each stretch begins.",
      resolve: ({ points }) => points.map(({ x }) => x),
    }),
    counts: t.intList({
      description: "How many runs have a finite value there: the n of what follows.",
      resolve: ({ points }) => points.map(({ count }) => count),
    }),
    means: t.floatList({
      description: "Of these runs' values; of several points of a run in the stretch, their mean.",
      resolve: ({ points }) => points.map(({ mean }) => mean),
    }),
    standardDeviations: t.field({
      type: ["Float"],
      nullable: { list: false, items: true },
      description: "Of these runs' values, over n − 1; null for one.",
      resolve: ({ points }) => points.map(({ standardDeviation }) => standardDeviation),
    }),
    lows: t.field({
      type: ["Float"],
      nullable: { list: false, items: true },
      description:
        "Lower end of the 95 % interval of the mean over runs, Student's; null for one run, and where all are equal.",
      resolve: ({ points }) => points.map(({ low }) => low),
    }),
    highs: t.field({
      type: ["Float"],
      nullable: { list: false, items: true },
      description: "Its upper end; null for one run, and where all are equal.",
      resolve: ({ points }) => points.map(({ high }) => high),
    }),
    minimums: t.floatList({
      description: "The lowest of these runs' values.",
      resolve: ({ points }) => points.map(({ minimum }) => minimum),
    }),
    maximums: t.floatList({
      description: "The highest of them.",
      resolve: ({ points }) => points.map(({ maximum }) => maximum),
    }),
  }),
});

builder.queryField("runSeries", (t) =>
  t.field({
    type: [runSeries],
    description: `One metric of many runs by group, with mean and band over runs at every point; at most ${mostSeries} groups. Runs without the metric are in no point's count.`,
    args: {
      metric: t.arg.string({ required: true, description: "Name of the metric." }),
      groupBy: t.arg({ type: [groupByInput], required: true, description: "Keys; none for one group." }),
      filter: t.arg({ type: runFilter, description: "Which runs. Default: all." }),
      axis: t.arg({ type: seriesAxis, defaultValue: "STEP", description: "Along what." }),
      maximumPoints: t.arg.int({
        defaultValue: 200,
        description: `Stretches of the axis at most; 1 to ${mostPoints}.`,
      }),
    },
    resolve: async (_root, args, context) => {
      const maximumPoints = args.maximumPoints ?? 200;
      if (maximumPoints < 1 || maximumPoints > mostPoints)
        throw invalidInput("maximumPoints", `must lie between 1 and ${mostPoints}.`);
      const keys = await keysOf(context, args.groupBy);
      const runIds = await idsOf(context, args.filter);
      context.budget.check();
      const series = await loadRunSeries(context.prisma, {
        metric: args.metric,
        axis: args.axis ?? "STEP",
        keys,
        runIds,
        maximumPoints,
      });
      const { definitions, describe } = await context.metricCatalogue();
      // One that is described may be recorded yet.
      if (series.length === 0 && describe(args.metric).family === null) {
        const names = definitions.map(({ name }) => name);
        throw notFound({ field: "metric", name: args.metric }, "metric of these runs", names);
      }
      context.budget.takeItems(series.reduce((sum, { points }) => sum + points.length, 0));
      return series;
    },
  }),
);
