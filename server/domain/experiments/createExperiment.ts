import type { PrismaClient } from "../../generated/prisma/client.ts";
import { checkAll, invalidInput } from "../errors.ts";
import { makeOnce } from "../idempotencyKey.ts";
import { presetFor } from "../presets/pretrained.ts";
import { type ResolvedConfiguration, resolveConfiguration } from "../presets/resolveConfiguration.ts";
import {
  checkAgainstBaseModel,
  checkAgainstBenchmark,
  type RunReferenceNames,
  type RunReferences,
  requireMethod,
  resolveRunReferences,
} from "../runs/resolveRunReferences.ts";
import { inTransaction, type Transaction } from "../transaction.ts";

export interface RunPlan {
  method: string;
  seed: number;
  /** `<method>-seed<seed>` where it is null. */
  name: string | null;
  configuration: unknown;
}

export interface ExperimentPlan extends RunReferenceNames {
  name: string;
  description: string;
  /** Applied to every run, after its method's preset and before its own overrides. */
  configuration: unknown;
  runs: readonly RunPlan[];
  idempotencyKey: string | null;
}

/** An experiment has no more. */
export const mostRuns = 1000;

/**
 * Creates an experiment with its runs, all of them queued, or nothing.
 *
 * @returns the experiment's id; that of the first one where the same was asked under the same key before.
 * @throws Refusal INVALID_INPUT, CONFLICT where the key was used for another input.
 */
export async function createExperiment(prisma: PrismaClient, plan: ExperimentPlan): Promise<string> {
  checkAll([
    () => {
      if (plan.name.trim() === "") throw invalidInput("input.name", "is empty; name the experiment.");
    },
    () => {
      if (plan.runs.length === 0 || plan.runs.length > mostRuns)
        throw invalidInput("input.runs", `has ${plan.runs.length} entries; give 1 to ${mostRuns} runs.`);
    },
  ]);
  const { idempotencyKey: key, ...input } = plan;
  return inTransaction(prisma, (transaction) =>
    makeOnce(transaction, { key, mutation: "createExperiment", input }, () => store(transaction, plan)),
  );
}

async function store(transaction: Transaction, plan: ExperimentPlan): Promise<string> {
  const references = await resolveRunReferences(transaction, plan, "input");
  const names = plan.runs.map((run) => run.name ?? `${run.method}-seed${run.seed}`);
  const resolved: ReturnType<typeof resolveRun>[] = [];
  checkAll(
    plan.runs.flatMap((run, index) => [
      () => checkName(names, index),
      () => {
        resolved[index] = resolveRun(plan, run, index, references);
      },
    ]),
  );
  const { name, description } = plan;
  const experiment = await transaction.experiment.create({ data: { name, description } });
  await transaction.run.createMany({
    data: resolved.map(({ methodId, configuration, configurationHash }, index) => ({
      experimentId: experiment.id,
      name: names[index] as string,
      methodId,
      baseModelId: references.baseModel.id,
      benchmarkId: references.benchmark.id,
      seed: plan.runs[index]?.seed ?? 1,
      configuration,
      configurationHash,
    })),
  });
  return experiment.id;
}

function resolveRun(
  plan: ExperimentPlan,
  run: RunPlan,
  index: number,
  references: RunReferences,
): ResolvedConfiguration & { methodId: string } {
  const field = `input.runs[${index}]`;
  const method = requireMethod(references, run.method, `${field}.method`);
  const preset = presetFor(method, references.baseModel);
  const resolveFor = (path: string, ...overrides: readonly unknown[]) => {
    const result = resolveConfiguration(path, preset, ...overrides);
    checkAgainstBaseModel(references, result.configuration, path);
    return result;
  };
  const resolved = blameTheRightField(
    () => resolveFor(`${field}.configuration`, plan.configuration, run.configuration),
    () => resolveFor("input.configuration", plan.configuration),
  );
  checkAgainstBenchmark(references, resolved.configuration, `${field}.configuration`);
  return { methodId: method.id, ...resolved };
}

/** A fault that the shared overrides have by themselves is theirs, not the run's. */
function blameTheRightField(
  resolveWhole: () => ResolvedConfiguration,
  resolveShared: () => ResolvedConfiguration,
): ResolvedConfiguration {
  try {
    return resolveWhole();
  } catch (error) {
    resolveShared();
    throw error;
  }
}

function checkName(names: readonly string[], index: number): void {
  const name = names[index]!;
  const field = `input.runs[${index}].name`;
  if (name.trim() === "") throw invalidInput(field, "is empty; leave it out or name the run.");
  if (names.indexOf(name) < index) {
    throw invalidInput(
      field,
      `${JSON.stringify(name)} names an earlier run too; give each run of an experiment its own name.`,
    );
  }
}
