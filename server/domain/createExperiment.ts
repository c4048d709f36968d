import { invalidInput } from "../errors.ts";
import type { Method, PrismaClient } from "../generated/prisma/client.ts";
import { requireBenchmark } from "./findBenchmark.ts";
import { unknownName } from "./nearestName.ts";
import { type ResolvedConfiguration, resolveConfiguration } from "./resolveConfiguration.ts";
import { inTransaction, type Transaction } from "./transaction.ts";

export interface RunPlan {
  method: string;
  seed: number;
  /** `<method>-seed<seed>` where it is null. */
  name: string | null;
  configuration: unknown;
}

export interface ExperimentPlan {
  name: string;
  description: string;
  /** Name of a registered benchmark. */
  benchmark: string;
  /** The newest where it is null. */
  benchmarkVersion: number | null;
  baseModel: string;
  /** Applied to every run, after its method's preset and before its own overrides. */
  configuration: unknown;
  runs: readonly RunPlan[];
  idempotencyKey: string | null;
}

interface Ground {
  benchmarkId: string;
  splitNames: readonly string[];
  baseModelId: string;
  methods: ReadonlyMap<string, Method>;
}

const mostRuns = 1000;

/**
 * Creates an experiment with its runs, all of them queued, or nothing.
 *
 * @returns the experiment's id; that of the first one where the idempotency key was used before.
 * @throws Refusal INVALID_INPUT
 */
export async function createExperiment(prisma: PrismaClient, plan: ExperimentPlan): Promise<string> {
  if (plan.name.trim() === "") throw invalidInput("input.name", "is empty; name the experiment.");
  if (plan.runs.length === 0 || plan.runs.length > mostRuns) {
    throw invalidInput("input.runs", `has ${plan.runs.length} entries; give 1 to ${mostRuns} runs.`);
  }
  return inTransaction(prisma, async (transaction) => {
    const earlier = await findEarlier(transaction, plan.idempotencyKey);
    if (earlier !== undefined) return earlier;
    const ground = await findGround(transaction, plan);
    const resolved = plan.runs.map((run, index) => resolveRun(plan, run, index, ground));
    const names = runNames(plan.runs);
    const { name, description, idempotencyKey } = plan;
    const experiment = await transaction.experiment.create({ data: { name, description, idempotencyKey } });
    await transaction.run.createMany({
      data: resolved.map(({ methodId, configuration, configurationHash }, index) => ({
        experimentId: experiment.id,
        name: names[index] as string,
        methodId,
        baseModelId: ground.baseModelId,
        benchmarkId: ground.benchmarkId,
        seed: plan.runs[index]?.seed ?? 1,
        configuration,
        configurationHash,
        // A millisecond apart, so that they are claimed and shown in the order given.
        createdAt: new Date(experiment.createdAt.getTime() + index),
      })),
    });
    return experiment.id;
  });
}

/** Two requests with the same key at once wait for each other, and the second finds the first one's experiment. */
async function findEarlier(
  transaction: Transaction,
  idempotencyKey: string | null,
): Promise<string | undefined> {
  if (idempotencyKey === null) return undefined;
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 0))`;
  const earlier = await transaction.experiment.findUnique({
    where: { idempotencyKey },
    select: { id: true },
  });
  return earlier?.id;
}

async function findGround(transaction: Transaction, plan: ExperimentPlan): Promise<Ground> {
  const benchmark = await requireBenchmark(
    transaction,
    { name: plan.benchmark, version: plan.benchmarkVersion },
    { name: "input.benchmark", version: "input.benchmarkVersion" },
  );
  const baseModel = await transaction.baseModel.findFirst({
    where: { name: plan.baseModel, deletedAt: null },
  });
  if (!baseModel) {
    const known = await transaction.baseModel.findMany({
      where: { deletedAt: null },
      orderBy: { name: "asc" },
    });
    throw invalidInput("input.baseModel", unknownName("base model", plan.baseModel, known.map(nameOf)));
  }
  if (baseModel.architecture === null) {
    throw invalidInput(
      "input.baseModel",
      `${baseModel.name} only names what imported predictions came from and has no architecture; name a base model that can be trained.`,
    );
  }
  const methods = await transaction.method.findMany({
    where: { kind: "PRESET", deletedAt: null },
    orderBy: { position: "asc" },
  });
  return {
    benchmarkId: benchmark.id,
    splitNames: benchmark.splits.map(nameOf),
    baseModelId: baseModel.id,
    methods: new Map(methods.map((method) => [method.name, method])),
  };
}

function resolveRun(
  plan: ExperimentPlan,
  run: RunPlan,
  index: number,
  ground: Ground,
): ResolvedConfiguration & { methodId: string } {
  const field = `input.runs[${index}]`;
  const method = ground.methods.get(run.method);
  if (!method) {
    throw invalidInput(`${field}.method`, unknownName("method", run.method, [...ground.methods.keys()]));
  }
  const resolved = blameTheRightField(
    () =>
      resolveConfiguration(`${field}.configuration`, method.preset, plan.configuration, run.configuration),
    () => resolveConfiguration("input.configuration", method.preset, plan.configuration),
  );
  for (const split of resolved.configuration.evaluation.splits ?? []) {
    if (!ground.splitNames.includes(split)) {
      throw invalidInput(
        `${field}.configuration.evaluation.splits`,
        unknownName(`split of ${plan.benchmark}`, split, ground.splitNames),
      );
    }
  }
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

function runNames(runs: readonly RunPlan[]): string[] {
  const names = runs.map((run) => run.name ?? `${run.method}-seed${run.seed}`);
  for (const [index, name] of names.entries()) {
    if (name.trim() === "")
      throw invalidInput(`input.runs[${index}].name`, "is empty; leave it out or name the run.");
    if (names.indexOf(name) < index) {
      throw invalidInput(
        `input.runs[${index}].name`,
        `${JSON.stringify(name)} names an earlier run too; give each run of an experiment its own name.`,
      );
    }
  }
  return names;
}

function nameOf(row: { name: string }): string {
  return row.name;
}
