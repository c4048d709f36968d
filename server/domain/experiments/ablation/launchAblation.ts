import type { Prisma, PrismaClient } from "../../../generated/prisma/client.ts";
import type { RunConfiguration } from "../../configuration/configuration.ts";
import { makeOnce } from "../../idempotencyKey.ts";
import { presetFor } from "../../presets/pretrained.ts";
import { mergePatches, resolveConfiguration } from "../../presets/resolveConfiguration.ts";
import {
  checkAgainstBaseModel,
  checkAgainstBenchmark,
  type RunReferenceNames,
  type RunReferences,
  requireMethod,
  resolveRunReferences,
} from "../../runs/resolveRunReferences.ts";
import { inTransaction, type Transaction } from "../../transaction.ts";
import { type Estimate, estimateRuns } from "../estimate/estimateRuns.ts";
import { loadMeasuredRuns } from "../estimate/loadMeasuredRuns.ts";
import { planRun } from "../estimate/plannedRun.ts";
import { weightsOf } from "../estimate/weightsOf.ts";
import type { AblationPlan, Cell } from "./ablationPlan.ts";
import type { AblationShape } from "./checkAblation.ts";
import { planAblation } from "./planAblation.ts";
import { readCell } from "./readCell.ts";

export interface AblationBase extends RunReferenceNames {
  method: string;
  /** On top of the method's preset. */
  overrides: unknown;
}

export interface AblationRequest extends AblationShape {
  base: AblationBase;
  idempotencyKey: string | null;
}

export interface LaunchedAblation {
  cells: readonly Cell[];
  seeds: readonly number[];
  estimate: Estimate;
  /** Null where nothing was launched. */
  experimentId: string | null;
}

interface AblationReferences extends RunReferences {
  methodId: string;
}

/**
 * What launching it would make, and cost.
 *
 * @throws Refusal INVALID_INPUT
 */
export async function previewAblation(
  prisma: PrismaClient,
  request: AblationRequest,
): Promise<LaunchedAblation> {
  const { references, plan } = await prepare(prisma, request);
  const estimate = await estimateCells(prisma, references, plan.cells, request.seeds);
  return { cells: plan.cells, seeds: request.seeds, estimate, experimentId: null };
}

/**
 * Creates the experiment with a run for each cell and seed, all of them queued, or nothing. Seed by seed, so that the
 * whole table stands under the first seed before the second begins.
 *
 * @returns the first ablation, as it stands, where the same was asked under the same key before.
 * @throws Refusal INVALID_INPUT, CONFLICT where the key was used for another input.
 */
export async function launchAblation(
  prisma: PrismaClient,
  request: AblationRequest,
): Promise<LaunchedAblation & { experimentId: string }> {
  const { idempotencyKey: key, ...input } = request;
  const { experimentId, references } = await inTransaction(prisma, async (transaction) => {
    const { references, plan } = await prepare(transaction, request);
    const make = () => store(transaction, request, references, plan);
    const id = await makeOnce(transaction, { key, mutation: "launchAblation", input }, make);
    return { experimentId: id, references };
  });
  const stored = await prisma.ablation.findUniqueOrThrow({
    where: { experimentId },
    include: {
      cells: {
        orderBy: { position: "asc" },
        include: { runs: { take: 1, select: { configuration: true } } },
      },
    },
  });
  const cells = stored.cells.map((cell) => ({
    ...readCell(cell),
    configuration: cell.runs[0]?.configuration as unknown as RunConfiguration,
  }));
  const estimate = await estimateCells(prisma, references, cells, stored.seeds);
  return { cells, seeds: stored.seeds, estimate, experimentId };
}

async function prepare(
  transaction: Pick<Transaction, "benchmark" | "baseModel" | "method">,
  request: AblationRequest,
): Promise<{ references: AblationReferences; plan: AblationPlan }> {
  const { base } = request;
  const references = await resolveRunReferences(transaction, base, "input.base");
  const method = requireMethod(references, base.method, "input.base.method");
  const preset = presetFor(method, references.baseModel);
  const plan = planAblation(request, (field, patches) => {
    const resolved = resolveConfiguration(field, preset, base.overrides, ...patches);
    checkAgainstBenchmark(references, resolved.configuration, field);
    checkAgainstBaseModel(references, resolved.configuration, field);
    return resolved;
  });
  return { references: { ...references, methodId: method.id }, plan };
}

async function store(
  transaction: Transaction,
  { name, design, factors, seeds }: AblationRequest,
  references: AblationReferences,
  { baseConfiguration, cells }: AblationPlan,
): Promise<string> {
  const experiment = await transaction.experiment.create({ data: { name } });
  await transaction.ablation.create({
    data: {
      experimentId: experiment.id,
      design,
      baseConfiguration,
      factors: factors.map((factor) => ({
        name: factor.name,
        levels: factor.levels.map((level) => ({
          name: level.name,
          overrides: mergePatches(level.overrides) as Prisma.InputJsonObject,
        })),
      })),
      seeds: [...seeds],
    },
  });
  const stored = await transaction.ablationCell.createManyAndReturn({
    data: cells.map((cell, position) => ({
      ablationId: experiment.id,
      position,
      name: cell.name,
      levels: cell.levels as unknown as Prisma.InputJsonArray,
      mergedNames: [...cell.mergedNames],
      differences: cell.differences as unknown as Prisma.InputJsonArray,
      configurationHash: cell.configurationHash,
    })),
    select: { id: true, position: true },
  });
  const ids = new Map(stored.map(({ id, position }) => [position, id]));
  await transaction.run.createMany({
    data: seeds.flatMap((seed) =>
      cells.map((cell, position) => ({
        experimentId: experiment.id,
        cellId: ids.get(position) as string,
        name: `${cell.name}, seed ${seed}`,
        methodId: references.methodId,
        baseModelId: references.baseModel.id,
        benchmarkId: references.benchmark.id,
        seed,
        configuration: cell.configuration,
        configurationHash: cell.configurationHash,
      })),
    ),
  });
  return experiment.id;
}

async function estimateCells(
  prisma: PrismaClient,
  { benchmark, baseModel }: AblationReferences,
  cells: readonly Cell[],
  seeds: readonly number[],
): Promise<Estimate> {
  const planned = seeds.flatMap((seed) =>
    cells.map(({ configuration }) => planRun(configuration, benchmark.splits, seed)),
  );
  const target = {
    baseModel: baseModel.name,
    weights: weightsOf(baseModel),
  };
  return estimateRuns(planned, target, await loadMeasuredRuns(prisma, baseModel.id));
}
