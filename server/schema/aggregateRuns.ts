import { requireSettings } from "../domain/configuration/settingPaths.ts";
import { invalidInput } from "../domain/errors.ts";
import {
  aggregateRuns,
  type GroupKey,
  mostGroups,
  mostKeys,
  type RunGroup,
  type RunValue,
  type Terms,
} from "../domain/leaderboard/aggregateRuns.ts";
import { notFound, requireNames } from "../domain/requireKnown.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { runFilter, runWhere } from "./runFilter.ts";

const groupColumn = builder.enumType("RunGroupColumn", {
  description: "What runs are grouped by.",
  values: {
    METHOD: { description: "The method's name." },
    BASE_MODEL: { description: "The base model's name." },
    BENCHMARK: { description: "The benchmark, as in `kata`; of a later version, as in `kata@2`." },
    EXPERIMENT: { description: "The experiment's name." },
    STATUS: { description: "Where the run stands." },
    SEED: { description: "The seed." },
  } as const,
});

export const groupByInput = builder.inputType("RunGroupByInput", {
  description: "One key of the groups: exactly one of its fields.",
  fields: (t) => ({
    column: t.field({ type: groupColumn, description: "What every run has." }),
    setting: t.string({ description: "A setting of the configuration by its path, as in `selfPlay.loss`." }),
  }),
});

const metricMoment = builder.enumType("MetricMoment", {
  description: "Which point of a metric counts.",
  values: {
    LAST: { description: "The last." },
    LOWEST: { description: "The lowest of those that are finite." },
    HIGHEST: { description: "The highest of those that are finite." },
  } as const,
});

const runValue = builder.inputType("RunValueInput", {
  description: "One number a run: a score, for which `split` is given, or a metric.",
  fields: (t) => ({
    split: t.string({ description: "Name of the split of the score." }),
    rule: t.string({
      description:
        "The rule whose verdicts count, by name or by name and version. Default: the one that decides the outcomes.",
    }),
    metric: t.string({ description: "Name of the metric." }),
    at: t.field({ type: metricMoment, defaultValue: "LAST", description: "Which point of the metric." }),
  }),
});

const terms = builder.objectRef<Terms>("ScoreTerms").implement({
  description: "What scores have in common that may be put together.",
  fields: (t) => ({
    benchmark: t.exposeString("benchmark", { description: "The benchmark's name." }),
    benchmarkVersion: t.exposeInt("benchmarkVersion", { description: "Its version." }),
    split: t.exposeString("split", { description: "The split's name." }),
    rule: t.exposeString("rule", { description: "The rule's name." }),
    ruleVersion: t.exposeInt("ruleVersion", { description: "Its version." }),
    decoding: t.exposeString("decoding", { description: "How SQL was decoded." }),
    executor: t.exposeString("executor", { description: "What executed it." }),
    exampleCount: t.exposeInt("exampleCount", { description: "On how many examples." }),
  }),
});

export const groupKey = builder
  .objectRef<{ text: string | null; isPresent: boolean }>("RunGroupKey")
  .implement({
    description: "What the runs of a group share.",
    fields: (t) => ({
      text: t.exposeString("text", {
        nullable: true,
        description: "As text, numbers and switches too; null where the setting is null, or is lacking.",
      }),
      isPresent: t.exposeBoolean("isPresent", { description: "False where the runs have no such setting." }),
    }),
  });

const valueInterval = builder.objectRef<{ low: number; high: number }>("ValueInterval").implement({
  description: "95 % interval, in the unit of the value.",
  fields: (t) => ({
    low: t.exposeFloat("low", { description: "Lower end." }),
    high: t.exposeFloat("high", { description: "Upper end." }),
  }),
});

const variation = builder.enumType("Variation", {
  description: "What varies within a group of runs.",
  values: {
    SEEDS: {
      description: "Nothing but the seed, which is another for each value: the interval is over seeds.",
    },
    RUNS: {
      description: "More than the seed: the interval is over such runs, as if they were drawn by chance.",
    },
  } as const,
});

const runGroup = builder.objectRef<RunGroup>("RunGroup").implement({
  description: "Runs that share all keys and, of scores, the terms.",
  fields: (t) => ({
    keys: t.field({
      type: [groupKey],
      description: "One a key, in the order asked for.",
      resolve: ({ keys, isPresent }) =>
        keys.map((text, place) => ({ text, isPresent: isPresent[place] ?? false })),
    }),
    terms: t.expose("terms", {
      type: terms,
      nullable: true,
      description: "Of the scores; null for a metric, and where no run has a score.",
    }),
    runCount: t.exposeInt("runCount", {
      description: "Runs with these keys, under whatever terms, with a value or without.",
    }),
    withoutValueCount: t.exposeInt("withoutValueCount", {
      description:
        "Of them, those without a value: not evaluated, or without the metric, or its point is not finite; of scores, failed and cancelled ones too.",
    }),
    valueCount: t.exposeInt("valueCount", { description: "Values of the group, one a run." }),
    mean: t.exposeFloat("mean", { nullable: true, description: "Their mean; null without any." }),
    standardDeviation: t.exposeFloat("standardDeviation", {
      nullable: true,
      description: "The sample's, over n − 1; null for fewer than two.",
    }),
    interval: t.expose("interval", {
      type: valueInterval,
      nullable: true,
      description:
        "95 % interval of the mean that more runs of the kind would have on these very examples, Student's with n − 1 degrees of freedom; null for fewer than two. Other questions are not allowed for: a leaderboard's interval does that.",
    }),
    over: t.field({
      type: variation,
      description: "What the interval is over.",
      resolve: ({ over }) => over,
    }),
    minimum: t.exposeFloat("minimum", { nullable: true, description: "The lowest value." }),
    maximum: t.exposeFloat("maximum", { nullable: true, description: "The highest value." }),
    minimumRun: t.prismaField({
      type: "Run",
      nullable: true,
      description: "A run with the lowest value.",
      resolve: (query, { minimumRunId }, _args, { prisma }) =>
        minimumRunId === null ? null : prisma.run.findUnique({ ...query, where: { id: minimumRunId } }),
    }),
    maximumRun: t.prismaField({
      type: "Run",
      nullable: true,
      description: "A run with the highest value.",
      resolve: (query, { maximumRunId }, _args, { prisma }) =>
        maximumRunId === null ? null : prisma.run.findUnique({ ...query, where: { id: maximumRunId } }),
    }),
  }),
});

builder.queryField("aggregateRuns", (t) =>
  t.field({
    type: [runGroup],
    description: `Runs in groups, with count, mean, deviation, interval and extremes of one number a run; highest mean first. At most ${mostGroups} groups.`,
    args: {
      groupBy: t.arg({
        type: [groupByInput],
        required: true,
        description: `At most ${mostKeys} keys; none for one group.`,
      }),
      of: t.arg({ type: runValue, required: true, description: "Of what." }),
      filter: t.arg({ type: runFilter, description: "Which runs. Default: all." }),
    },
    resolve: async (_root, args, context) => {
      const keys = await keysOf(context, args.groupBy);
      const of = await valueAsked(context, args.of);
      const runIds = await idsOf(context, args.filter);
      context.budget.check();
      const groups = await aggregateRuns(context.prisma, { keys, of, runIds });
      if (of.kind === "metric" && groups.every(({ valueCount }) => valueCount === 0)) {
        const { definitions, describe } = await context.metricCatalogue();
        // One that is described may be recorded yet.
        if (describe(of.name).family === null) {
          const names = definitions.map(({ name }) => name);
          throw notFound({ field: "of.metric", name: of.name }, "metric of these runs", names);
        }
      }
      context.budget.takeItems(groups.length);
      return groups;
    },
  }),
);

/** Null for all runs. */
export async function idsOf(
  context: Context,
  filter: Parameters<typeof runWhere>[1],
): Promise<string[] | null> {
  if (filter == null || Object.keys(filter).length === 0) return null;
  const where = await runWhere(context, filter, "filter");
  const rows = await context.prisma.run.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function keysOf(
  { prisma }: Context,
  asked: readonly (typeof groupByInput.$inferInput)[],
): Promise<GroupKey[]> {
  if (asked.length > mostKeys)
    throw invalidInput("groupBy", `has ${asked.length} keys; give at most ${mostKeys}.`);
  const keys = asked.map(({ column, setting }, index): GroupKey => {
    if ((column == null) === (setting == null))
      throw invalidInput(`groupBy[${index}]`, "needs either a column or a setting.");
    return column == null ? { setting: setting as string } : { column };
  });
  await requireSettings(
    prisma,
    keys.flatMap((key, index) =>
      "setting" in key ? [{ field: `groupBy[${index}].setting`, name: key.setting }] : [],
    ),
  );
  return keys;
}

async function valueAsked(
  { prisma, requireRule }: Context,
  { split, rule, metric, at }: typeof runValue.$inferInput,
): Promise<RunValue> {
  if ((split == null) === (metric == null))
    throw invalidInput("of", "needs either the split of a score or a metric.");
  if (metric != null) {
    if (rule != null) throw invalidInput("of.rule", "goes with a score; leave it out for a metric.");
    return { kind: "metric", name: metric, at: at ?? "LAST" };
  }
  await requireNames(prisma, "split", [{ field: "of.split", name: split as string }]);
  if (rule != null) await requireRule(rule, "of.rule");
  return { kind: "score", split: split as string, rule: rule ?? null };
}
