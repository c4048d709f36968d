import type {
  BaseModel,
  Benchmark,
  Experiment,
  Method,
  PrismaClient,
  Run,
  Split,
} from "../generated/prisma/client.ts";
import { loadExampleVariances } from "./exampleVariance.ts";
import { type EntryRuns, type FinishedEvaluation, groupRuns } from "./leaderboardEntries.ts";
import { leaderboardInterval } from "./leaderboardInterval.ts";
import { rankEntries } from "./rankEntries.ts";

export interface LeaderboardFilter {
  experimentId?: string | undefined;
  /** Name of the base model. */
  baseModel?: string | undefined;
  comparisonRule?: string | undefined;
}

export interface LeaderboardScore {
  split: Split;
  exampleCount: number;
  seedCount: number;
  executionAccuracy: number;
  low: number;
  high: number;
  executableRate: number;
  comparisonRule: string;
  executor: string;
}

export interface LeaderboardEntry {
  key: string;
  rank: number;
  method: Method;
  baseModel: BaseModel;
  experiment: Experiment;
  configurationHash: string;
  runs: Run[];
  seedCount: number;
  generationNumber: number;
  isProvisional: boolean;
  scores: LeaderboardScore[];
}

export interface Leaderboard {
  benchmark: Benchmark;
  /** Those evaluated on: all but `train`. */
  splits: Split[];
  entries: LeaderboardEntry[];
}

/** Always the same number of SQL statements, however many runs there are: at most seven. */
export async function loadLeaderboard(
  prisma: PrismaClient,
  benchmark: Benchmark & { splits: Split[] },
  filter: LeaderboardFilter,
): Promise<Leaderboard> {
  const splits = benchmark.splits.filter((split) => split.name !== "train");
  const runs = await prisma.run.findMany({
    where: {
      benchmarkId: benchmark.id,
      experiment: { deletedAt: null },
      ...(filter.experimentId === undefined ? {} : { experimentId: filter.experimentId }),
      ...(filter.baseModel === undefined ? {} : { baseModel: { name: filter.baseModel } }),
    },
    include: { method: true, baseModel: true, experiment: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const evaluations = await loadEvaluations(
    prisma,
    runs.map((run) => run.id),
    filter.comparisonRule,
  );
  const groups = groupRuns(runs, evaluations);
  const variances = await loadExampleVariances(
    prisma,
    groups.flatMap((group) => [...group.evaluations.values()].map((each) => each.map(({ id }) => id))),
  );
  const entries = groups.map((group) => toEntry(group, splits, variances));
  return { benchmark, splits, entries: rankEntries(entries, splits[0]?.id) };
}

function toEntry(
  group: EntryRuns<Run & { method: Method; baseModel: BaseModel; experiment: Experiment }>,
  splits: readonly Split[],
  variances: (evaluationIds: readonly string[]) => number,
): Omit<LeaderboardEntry, "rank"> {
  const { key, runs, first, seedCount, generationNumber, isProvisional } = group;
  const scores = splits.flatMap((split) => {
    const evaluations = group.evaluations.get(split.id) ?? [];
    const [sample] = evaluations;
    if (!sample) return [];
    const exampleVariance = variances(evaluations.map(({ id }) => id));
    const executableRates = evaluations.map((each) => each.executableCount / each.exampleCount);
    return {
      split,
      exampleCount: sample.exampleCount,
      seedCount: evaluations.length,
      ...leaderboardInterval({ evaluations, exampleVariance }),
      executableRate: executableRates.reduce((sum, rate) => sum + rate, 0) / evaluations.length,
      comparisonRule: sample.comparisonRule,
      executor: sample.executor,
    };
  });
  const { method, baseModel, experiment, configurationHash } = first;
  return {
    key,
    method,
    baseModel,
    experiment,
    configurationHash,
    runs,
    seedCount,
    generationNumber,
    isProvisional,
    scores,
  };
}

async function loadEvaluations(
  prisma: PrismaClient,
  runIds: readonly string[],
  comparisonRule: string | undefined,
): Promise<FinishedEvaluation[]> {
  return prisma.$queryRaw<FinishedEvaluation[]>`
    select evaluation."id"::text as "id", generation."runId"::text as "runId",
      generation."number" as "generationNumber", evaluation."splitId"::text as "splitId",
      evaluation."decoding", evaluation."comparisonRule", evaluation."executor", evaluation."exampleCount",
      evaluation."correctCount", evaluation."executableCount", evaluation."completedAt"
    from "Evaluation" as evaluation
    join "Generation" as generation on generation."id" = evaluation."generationId"
    where evaluation."status" = 'COMPLETE' and generation."runId" = any(${runIds}::uuid[])
      and (${comparisonRule ?? null}::text is null or evaluation."comparisonRule" = ${comparisonRule ?? null}::text)
    order by evaluation."completedAt", evaluation."id"`;
}
