import { configurationSchema } from "../domain/configuration/configuration.ts";
import type { CellLevel, Difference, Factor, Level } from "../domain/experiments/ablation/ablationPlan.ts";
import type { CellState } from "../domain/experiments/ablation/loadCellStates.ts";
import { readCell, readFactors } from "../domain/experiments/ablation/readCell.ts";
import { builder } from "./builder.ts";
import { runConfiguration } from "./configuration.ts";
import { ablationDesign } from "./enums.ts";

const ablationLevel = builder.objectRef<Level>("AblationLevel").implement({
  description: "One setting of a factor.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Unique within its factor." }),
    overrides: t.expose("overrides", { type: "JSON", description: "What it overrides of the base." }),
  }),
});

const ablationFactor = builder.objectRef<Factor>("AblationFactor").implement({
  description: "A part of the configuration that an ablation varies.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Unique within its ablation." }),
    levels: t.field({
      type: [ablationLevel],
      description: "Its settings, as they were given.",
      resolve: ({ levels }) => [...levels],
    }),
  }),
});

export const cellLevel = builder.objectRef<CellLevel>("CellLevel").implement({
  description: "Where a cell stands on one factor.",
  fields: (t) => ({
    factor: t.exposeString("factor", { description: "Name of the factor." }),
    level: t.exposeString("level", { description: "Name of the level." }),
  }),
});

export const configurationDifference = builder.objectRef<Difference>("ConfigurationDifference").implement({
  description: "A field of the configuration that a cell has otherwise than the base.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "As in `selfPlay.lambda`." }),
    base: t.expose("base", { type: "JSON", nullable: true, description: "The base's value." }),
    value: t.expose("value", { type: "JSON", nullable: true, description: "The cell's value." }),
  }),
});

const cellState = builder.objectRef<CellState>("CellState").implement({
  description: "How far the runs of a cell have come.",
  fields: (t) => ({
    runCount: t.exposeInt("runCount", { description: "All of them, one a seed." }),
    queuedCount: t.exposeInt("queuedCount", { description: "Wait for a trainer." }),
    runningCount: t.exposeInt("runningCount", { description: "A trainer has them." }),
    succeededCount: t.exposeInt("succeededCount", { description: "Ended as planned." }),
    failedCount: t.exposeInt("failedCount", { description: "Ended by a fault and not queued again." }),
    cancelledCount: t.exposeInt("cancelledCount", { description: "Ended because somebody asked for it." }),
    retriedCount: t.exposeInt("retriedCount", {
      description: "Failures after which a run was queued again, by itself or by somebody.",
    }),
    iterationCount: t.exposeInt("iterationCount", { description: "Finished iterations of all runs." }),
    reusedIterationCount: t.exposeInt("reusedIterationCount", {
      description: "Those whose weights another run had already made from the same inputs.",
    }),
  }),
});

builder.prismaNode("AblationCell", {
  id: { field: "id" },
  description: "One configuration of an ablation; a run for each seed.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "`base`, or the levels it is at." }),
    levels: t.field({
      type: [cellLevel],
      description: "Where it stands on each factor varied in it; none for the base.",
      resolve: (cell) => [...readCell(cell).levels],
    }),
    mergedNames: t.exposeStringList("mergedNames", {
      description: "Names of other cells that came to the same configuration and have no runs of their own.",
    }),
    differences: t.field({
      type: [configurationDifference],
      description: "Where its configuration departs from the base.",
      resolve: (cell) => [...readCell(cell).differences],
    }),
    configurationHash: t.exposeString("configurationHash", { description: "Shared by its runs." }),
    runs: t.relation("runs", {
      description: "One a seed, in the order of the seeds.",
      query: { orderBy: { queuePosition: "asc" } },
    }),
    state: t.field({
      type: cellState,
      description: "How far they have come.",
      resolve: ({ id }, _args, context) => context.cellState(id),
    }),
  }),
});

builder.prismaObject("Ablation", {
  description: "How the runs of an experiment were laid out: parts of one configuration, varied.",
  fields: (t) => ({
    design: t.expose("design", { type: ablationDesign, description: "How levels were combined." }),
    baseConfiguration: t.field({
      type: runConfiguration,
      description: "Whole and resolved: what every cell is compared with.",
      resolve: ({ baseConfiguration }) => ({ ...configurationSchema.parse(baseConfiguration) }),
    }),
    factors: t.field({
      type: [ablationFactor],
      description: "What was varied, as it was given.",
      resolve: ({ factors }) => readFactors(factors),
    }),
    seeds: t.exposeIntList("seeds", { description: "Each cell has a run for each of them." }),
    cells: t.relation("cells", {
      description: "In the order of factors and levels.",
      query: { orderBy: { position: "asc" } },
    }),
  }),
});
