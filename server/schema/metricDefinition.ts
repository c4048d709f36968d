import type { MetricGroup } from "../domain/metrics/builtInMetrics.ts";
import type { MetricDescription } from "../domain/metrics/metricCatalogue.ts";
import { mostRegisteredMetrics, type NewMetric } from "../domain/metrics/registerMetrics.ts";
import { builder } from "./builder.ts";
import { metricUnit, stepAxis } from "./enums.ts";

const metricGroup = builder.objectRef<MetricGroup>("MetricGroup").implement({
  description: "A heading under which metrics are shown together.",
  fields: (t) => ({
    name: t.exposeString("name", {
      description: "The heading; `Other` for undescribed metrics.",
    }),
    help: t.exposeString("help", {
      description: "What it is about, as a sentence; empty where the name says it.",
    }),
  }),
});

export const metricDefinition = builder.objectRef<MetricDescription>("MetricDefinition").implement({
  description:
    "What a metric is: enough to draw, print and explain it without knowing its name. An undescribed one has its name as its title.",
  fields: (t) => ({
    name: t.exposeString("name", {
      description:
        "Of the metric, as in `train/loss`; of a family of them with placeholders, as in `evaluation/{split}/executionAccuracy`.",
    }),
    family: t.exposeString("family", {
      nullable: true,
      description:
        "The name with its placeholders, the same for all metrics of one family; null if the metric is undescribed.",
    }),
    title: t.exposeString("title", { description: "Where it stands alone, as at the head of a column." }),
    unit: t.expose("unit", { type: metricUnit, description: "What its values are measured in." }),
    unitText: t.exposeString("unitText", {
      description: "The unit in words or signs, as in `nats`; empty for a dimensionless metric.",
    }),
    stepAxis: t.expose("stepAxis", {
      type: stepAxis,
      nullable: true,
      description: "What its steps count; null if undescribed.",
    }),
    group: t.expose("group", { type: metricGroup, description: "Under which heading it is shown." }),
    chart: t.exposeString("chart", {
      description: "Title of the chart that metrics of one chart are drawn in, side by side.",
    }),
    label: t.exposeString("label", { description: "Of its line in that chart." }),
    help: t.exposeString("help", {
      description: "How it is measured and read, in whole sentences; empty where the title says it.",
    }),
    position: t.exposeInt("position", {
      description: "Its place among all definitions, in the order of pages; metrics of one family share it.",
    }),
    isBuiltIn: t.exposeBoolean("isBuiltIn", {
      description: "False if a trainer registered it, or it is undescribed.",
    }),
    trainer: t.prismaField({
      type: "Trainer",
      nullable: true,
      description: "Who registered it; null if it is built in or undescribed.",
      resolve: (query, { trainerId }, _args, { prisma }) =>
        trainerId === null ? null : prisma.trainer.findUniqueOrThrow({ ...query, where: { id: trainerId } }),
    }),
  }),
});

builder.queryField("metricDefinitions", (t) =>
  t.field({
    type: [metricDefinition],
    description: `All metrics that are described, families by their placeholders: those built in, in the order of pages, then at most ${mostRegisteredMetrics} that trainers brought, in the order in which they came.`,
    resolve: async (_root, _args, { metricCatalogue }) => [...(await metricCatalogue()).definitions],
  }),
);

export const metricDefinitionInput = builder.inputType("MetricDefinitionInput", {
  description:
    "A metric that a trainer brings. A placeholder `{word}` in its name stands for one character or more, and what it stands for is filled in in `title`, `chart` and `label`.",
  fields: (t) => ({
    name: t.string({
      required: true,
      description: "As it is recorded, as in `reward/mean`; or of a family, as in `reward/{part}/mean`.",
    }),
    title: t.string({ required: true, description: "Where it stands alone, as at the head of a column." }),
    unit: t.field({ type: metricUnit, required: true, description: "What its values are measured in." }),
    stepAxis: t.field({ type: stepAxis, required: true, description: "What its steps count." }),
    group: t.string({
      required: true,
      description: "Under which heading it is shown: one of those built in, or another.",
    }),
    chart: t.string({
      description:
        "Title of the chart that it shares with other metrics. Default: a chart of its own, under its title.",
    }),
    label: t.string({ description: "Label of its line in that chart. Default: its title." }),
    help: t.string({
      required: true,
      description: "How it is measured and read, in whole sentences; may be empty.",
    }),
  }),
});

export function newMetric(input: typeof metricDefinitionInput.$inferInput): NewMetric {
  return { ...input, chart: input.chart ?? null, label: input.label ?? null };
}
