import { meanScore } from "../../../statistics/meanScore.ts";
import type { RankRange } from "../../../statistics/rankRanges.ts";
import { mean } from "../../../statistics/variance.ts";
import { noVerdicts, subtractVerdicts } from "../../../statistics/verdictSums.ts";
import type {
  BaseModel,
  Benchmark,
  Experiment,
  Method,
  PrismaClient,
  Run,
  Split,
} from "../../generated/prisma/client.ts";
import type { BenchmarkWithSplits } from "../benchmarks/findBenchmark.ts";
import type { RuleVersion } from "../evaluations/ruleVersion.ts";
import { loadExampleVariances, type VerdictSource } from "./exampleVariance.ts";
import { type EntryRuns, type FinishedEvaluation, groupRuns, isCounting } from "./leaderboardEntries.ts";
import { loadExcludedSums } from "./loadExcludedSums.ts";
import { loadFinishedEvaluations } from "./loadFinishedEvaluations.ts";
import { rankEntries } from "./rankEntries.ts";

export interface LeaderboardFilter {
  experimentId?: string | undefined;
  /** Name of the base model. */
  baseModel?: string | undefined;
  /** Only evaluations whose outcomes were recorded under it. */
  outcomeRule?: string | undefined;
  /** Whose verdicts count; each evaluation's own comparison rule unless told. */
  rule?: string | undefined;
  withoutExcluded?: boolean | undefined;
}

export interface LeaderboardScore {
  split: Split;
  exampleCount: number;
  seedCount: number;
  value: number;
  low: number;
  high: number;
  /** Among the scores on the split. */
  place: RankRange;
  executableRate: number;
  outcomeRule: string;
  executor: string;
}

export interface LeaderboardEntry {
  key: string;
  /** On the first split; null without a score there. */
  place: RankRange | null;
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
  /** Those that have a verdict in any evaluation of a run that counts. */
  rules: RuleVersion[];
  entries: LeaderboardEntry[];
}

/** Always the same number of SQL statements, however many runs there are: at most seven, one more without the excluded. */
export async function loadLeaderboard(
  prisma: PrismaClient,
  benchmark: BenchmarkWithSplits,
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
    orderBy: { queuePosition: "asc" },
  });
  const runIds = runs.filter(isCounting).map((run) => run.id);
  const { evaluations, rules } = await loadFinishedEvaluations(prisma, runIds, filter);
  const withoutExcluded = filter.withoutExcluded === true;
  const counted = withoutExcluded ? await takeAwayExcluded(prisma, evaluations) : evaluations;
  const groups = groupRuns(runs, counted);
  const sets = groups.flatMap((group) => [...group.evaluations.values()]);
  const variances = await loadExampleVariances(prisma, sets, withoutExcluded);
  const entries = groups.map((group) => toEntry(group, splits, variances));
  return { benchmark, splits, rules, entries: rankEntries(entries, splits) };
}

/** One of which nothing is left has no score. */
async function takeAwayExcluded(
  prisma: PrismaClient,
  evaluations: readonly FinishedEvaluation[],
): Promise<FinishedEvaluation[]> {
  const excluded = await loadExcludedSums(
    prisma,
    evaluations.map(({ id }) => id),
  );
  return evaluations
    .map((evaluation) => {
      const some = excluded.get(evaluation.id)?.get(evaluation.position) ?? noVerdicts;
      return { ...evaluation, sums: subtractVerdicts(evaluation.sums, some) };
    })
    .filter(({ sums }) => sums.exampleCount > 0);
}

function toEntry(
  group: EntryRuns<Run & { method: Method; baseModel: BaseModel; experiment: Experiment }>,
  splits: readonly Split[],
  variances: (set: readonly VerdictSource[]) => number,
) {
  const { key, runs, first, seedCount, generationNumber, isProvisional } = group;
  const scores = splits.flatMap((split) => {
    const evaluations = group.evaluations.get(split.id) ?? [];
    const [sample] = evaluations;
    if (!sample) return [];
    const score = meanScore({
      seeds: evaluations.map(({ sums }) => sums),
      exampleVariance: variances(evaluations),
    });
    return {
      split,
      exampleCount: sample.sums.exampleCount,
      seedCount: score.seedCount,
      value: score.mean,
      low: score.low,
      high: score.high,
      executableRate: mean(evaluations.map((each) => each.executableCount / each.judgedCount)),
      outcomeRule: sample.rule,
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
