/** Which runs: the filter of every list, aggregate and series of runs. */
import { requireSettings } from "../domain/configuration/settingPaths.ts";
import { invalidInput } from "../domain/errors.ts";
import { parseRuleVersion } from "../domain/evaluations/ruleVersion.ts";
import { requireNames, requireRecord } from "../domain/requireKnown.ts";
import { statusFilter } from "../domain/runs/runLifecycle.ts";
import type { Prisma, RunKind, RunStatus } from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { runKind, runStatus } from "./enums.ts";
import {
  archiveCondition,
  askedNames,
  dateConditions,
  dateFilter,
  runArchiveCondition,
  type StringFilterValue,
  stringFilter,
  textCondition,
} from "./filters.ts";
import { idOf } from "./ids.ts";
import { settingConditions, settingFilter } from "./settingFilter.ts";

/** How deep filters may lie within each other, and how many there may be in all. */
const mostFilters = { deep: 6, inAll: 100 } as const;

const scoreFilter = builder.inputType("ScoreFilter", {
  description:
    "Conditions on what a run counts with on a split: the score of its result generation or, until it names one, of its last that is evaluated on as many splits as any. A run without it meets none.",
  fields: (t) => ({
    split: t.string({ required: true, description: "Name of the split." }),
    rule: t.string({
      description:
        "The rule whose verdicts count, by name or by name and version. Default: the one that decides the outcomes.",
    }),
    gte: t.float({ description: "At least this, as a fraction of 1." }),
    lte: t.float({ description: "At most this, as a fraction of 1." }),
  }),
});

type ScoreFilter = typeof scoreFilter.$inferInput;
type SettingFilter = typeof settingFilter.$inferInput;

export interface RunFilter {
  and?: RunFilter[] | null | undefined;
  or?: RunFilter[] | null | undefined;
  not?: RunFilter | null | undefined;
  kind?: RunKind | null | undefined;
  experimentId?: string | null | undefined;
  experiment?: StringFilterValue | null | undefined;
  name?: StringFilterValue | null | undefined;
  method?: StringFilterValue | null | undefined;
  benchmark?: StringFilterValue | null | undefined;
  baseModel?: StringFilterValue | null | undefined;
  status?: RunStatus[] | null | undefined;
  seed?: number[] | null | undefined;
  tags?: string[] | null | undefined;
  isArchived?: boolean | null | undefined;
  createdAt?: typeof dateFilter.$inferInput | null | undefined;
  finishedAt?: typeof dateFilter.$inferInput | null | undefined;
  score?: ScoreFilter[] | null | undefined;
  configuration?: SettingFilter[] | null | undefined;
}

export const runFilter = builder.inputRef<RunFilter>("RunFilter").implement({
  description: `Which runs; all conditions must hold. Filters lie at most ${mostFilters.deep} deep within each other, and are at most ${mostFilters.inAll}.`,
  fields: (t) => ({
    and: t.field({ type: [runFilter], description: "That meet all of these." }),
    or: t.field({ type: [runFilter], description: "That meet at least one of these." }),
    not: t.field({ type: runFilter, description: "That do not meet this one." }),
    kind: t.field({ type: runKind, description: "Of this kind." }),
    experimentId: t.id({ description: "Of this experiment." }),
    experiment: t.field({ type: stringFilter, description: "By the experiment's name." }),
    name: t.field({ type: stringFilter, description: "By their own name." }),
    method: t.field({ type: stringFilter, description: "By the method's name." }),
    benchmark: t.field({ type: stringFilter, description: "By the benchmark's name." }),
    baseModel: t.field({ type: stringFilter, description: "By the base model's name." }),
    status: t.field({ type: [runStatus], description: "In one of these." }),
    seed: t.intList({ description: "With one of these." }),
    tags: t.stringList({ description: "With all of these tags." }),
    isArchived: t.boolean({
      description:
        "Within the archive, or outside it; null for both. Where no filter says so, those within are left out.",
    }),
    createdAt: t.field({ type: dateFilter, description: "By creation." }),
    finishedAt: t.field({ type: dateFilter, description: "By their end." }),
    score: t.field({ type: [scoreFilter], description: "With all of these scores." }),
    configuration: t.field({ type: [settingFilter], description: "With all of these settings." }),
  }),
});

/**
 * The filter as Prisma words it.
 *
 * @param path of the argument that gives it.
 * @throws Refusal NOT_FOUND for what there is not, INVALID_INPUT for a filter that is empty, too deep or too large.
 */
export async function runWhere(
  context: Context,
  filter: RunFilter | null | undefined,
  path: string,
): Promise<Prisma.RunWhereInput> {
  if (filter == null) return runArchiveCondition(false);
  refuseTooMany(filter, path);
  const own = await whereOf(context, filter, path);
  if (saysOfArchive(filter)) return own;
  // Whoever names an experiment is not kept from its runs by where it lies.
  const outside = filter.experimentId ? archiveCondition(false) : runArchiveCondition(false);
  return { AND: [outside, own] };
}

function saysOfArchive({ isArchived, and, or, not }: RunFilter): boolean {
  return (
    isArchived !== undefined || [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].some(saysOfArchive)
  );
}

function refuseTooMany(root: RunFilter, path: string): void {
  let count = 0;
  const visit = (filter: RunFilter, depth: number) => {
    count += 1;
    if (depth > mostFilters.deep)
      throw invalidInput(path, `lies more than ${mostFilters.deep} filters deep; ask in a flatter way.`);
    if (count > mostFilters.inAll)
      throw invalidInput(path, `has more than ${mostFilters.inAll} filters; ask for less at once.`);
    const { and, or, not } = filter;
    for (const each of [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])]) visit(each, depth + 1);
  };
  visit(root, 1);
}

async function whereOf(context: Context, filter: RunFilter, path: string): Promise<Prisma.RunWhereInput> {
  const { prisma } = context;
  const experimentId = filter.experimentId
    ? idOf("Experiment", filter.experimentId, `${path}.experimentId`)
    : undefined;
  await requireRecord(prisma, "experiment", experimentId, `${path}.experimentId`);
  await requireNames(prisma, "experiment", askedNames(filter.experiment, `${path}.experiment`));
  await requireNames(prisma, "method", askedNames(filter.method, `${path}.method`));
  await requireNames(prisma, "benchmark", askedNames(filter.benchmark, `${path}.benchmark`));
  await requireNames(prisma, "base model", askedNames(filter.baseModel, `${path}.baseModel`));
  const asked = (filter.configuration ?? []).map((each, index) => ({
    field: `${path}.configuration[${index}].path`,
    name: each.path,
  }));
  await requireSettings(prisma, asked);
  const name = textCondition(filter.name);
  const experiment = textCondition(filter.experiment);
  const method = textCondition(filter.method);
  const benchmark = textCondition(filter.benchmark);
  const baseModel = textCondition(filter.baseModel);
  const conditions: Prisma.RunWhereInput[] = [
    ...(filter.kind ? [{ kind: filter.kind }] : []),
    ...(experimentId === undefined ? [] : [{ experimentId }]),
    ...(name ? [{ name }] : []),
    ...(experiment ? [{ experiment: { name: experiment } }] : []),
    ...(method ? [{ method: { name: method } }] : []),
    ...(benchmark ? [{ benchmark: { name: benchmark } }] : []),
    ...(baseModel ? [{ baseModel: { name: baseModel } }] : []),
    ...(filter.status ? [statusFilter(filter.status, new Date())] : []),
    ...(filter.seed ? [{ seed: { in: filter.seed } }] : []),
    ...(filter.tags ? [{ tags: { hasEvery: filter.tags } }] : []),
    runArchiveCondition(filter.isArchived),
    ...dateConditions("createdAt", filter.createdAt).slice(1),
    ...dateConditions("finishedAt", filter.finishedAt),
    ...(filter.configuration ?? []).map((each, index) =>
      settingConditions(each, `${path}.configuration[${index}]`),
    ),
  ];
  for (const [index, each] of (filter.score ?? []).entries())
    conditions.push(await scoreCondition(context, each, `${path}.score[${index}]`));
  for (const [index, each] of (filter.and ?? []).entries())
    conditions.push(await whereOf(context, each, `${path}.and[${index}]`));
  if (filter.not) conditions.push({ NOT: await whereOf(context, filter.not, `${path}.not`) });
  if (filter.or) {
    if (filter.or.length === 0)
      throw invalidInput(`${path}.or`, "is empty, which nothing meets; leave it out, or give a filter.");
    const alternatives: Prisma.RunWhereInput[] = [];
    for (const [index, each] of filter.or.entries())
      alternatives.push(await whereOf(context, each, `${path}.or[${index}]`));
    conditions.push({ OR: alternatives });
  }
  return { AND: conditions };
}

async function scoreCondition(
  { prisma, requireRule }: Context,
  { split, rule, gte, lte }: ScoreFilter,
  path: string,
): Promise<Prisma.RunWhereInput> {
  await requireNames(prisma, "split", [{ field: `${path}.split`, name: split }]);
  if (rule != null) await requireRule(rule, `${path}.rule`);
  const version = rule == null ? undefined : parseRuleVersion(rule);
  return {
    scores: {
      some: {
        split: { name: split },
        ...(rule == null ? { isOutcomeRule: true } : (version ?? { rule })),
        accuracy: { ...(gte == null ? {} : { gte }), ...(lte == null ? {} : { lte }) },
      },
    },
  };
}
