import { meanScore } from "../../../statistics/meanScore.ts";
import { mean, sampleVariance } from "../../../statistics/variance.ts";
import { noVerdicts, subtractVerdicts } from "../../../statistics/verdictSums.ts";
import type {
  BaseModel,
  Experiment,
  Method,
  PrismaClient,
  Run,
  Split,
} from "../../generated/prisma/client.ts";
import type { BenchmarkWithSplits } from "../benchmarks/findBenchmark.ts";
import { invalidInput } from "../errors.ts";
import type { RuleVersion } from "../evaluations/ruleVersion.ts";
import { isCounting } from "../runs/runLifecycle.ts";
import { unknownName } from "../unknownName.ts";
import { loadScoreComparer, type ScoreComparer, type ScoredSet } from "./compareScores.ts";
import { type EntryRuns, type FinishedEvaluation, groupRuns } from "./leaderboardEntries.ts";
import { loadExcludedSums } from "./loadExcludedSums.ts";
import { loadFinishedEvaluations } from "./loadFinishedEvaluations.ts";
import { nameEntries } from "./nameEntries.ts";

export interface EntryFilter {
  experimentId?: string | undefined;
  /** Name of the base model. */
  baseModel?: string | undefined;
  /** Only evaluations whose outcomes were recorded under it. */
  outcomeRule?: string | undefined;
  /** Whose verdicts count. Default: each evaluation's own outcomeRule. */
  rule?: string | undefined;
  withoutExcluded?: boolean | undefined;
}

/** One seed's part of a score. */
export interface SeedScore {
  seed: number;
  value: number;
  runId: string;
  evaluationId: string;
}

/** A score of one entry on one split, with the evaluations that it comes from. */
export interface EntryScore {
  set: ScoredSet;
  split: Split;
  exampleCount: number;
  /** Examples evaluated, those included that the rule does not apply to. */
  evaluatedCount: number;
  seedCount: number;
  /** In the order of the seeds. */
  seeds: SeedScore[];
  /** Over seeds; null with one. */
  standardDeviation: number | null;
  value: number;
  low: number;
  high: number;
  executableRate: number;
  outcomeRule: string;
  decoding: string;
  executor: string;
}

/** One configuration of a method and all its seeds. */
export interface Entry {
  key: string;
  /** Its method's title, and what tells it from others of that title. */
  label: string;
  /** The latter alone. */
  differsBy: string[];
  method: Method;
  baseModel: BaseModel;
  experiment: Experiment;
  configurationHash: string;
  runs: Run[];
  seedCount: number;
  generationNumber: number;
  isProvisional: boolean;
  scores: EntryScore[];
}

export interface LoadedEntries {
  /** Those evaluated on: all but `train`. */
  splits: Split[];
  /** Those that have a verdict in any evaluation that may count. */
  rules: RuleVersion[];
  entries: Entry[];
  comparer: ScoreComparer;
}

type CountedRun = Run & {
  method: Method;
  baseModel: BaseModel;
  experiment: Experiment;
  cell: { name: string } | null;
};

/**
 * Everything that stands on the leaderboard of a benchmark, in the order in which it was planned. Reads results: runs of
 * configurations that have none, however many wait in the queue, cost nothing. Always the same number of SQL statements,
 * however many runs there are: at most nine, two more without the excluded.
 */
export async function loadEntries(
  prisma: PrismaClient,
  benchmark: BenchmarkWithSplits,
  filter: EntryFilter,
): Promise<LoadedEntries> {
  const splits = benchmark.splits.filter((split) => split.name !== "train");
  const runs = await prisma.run.findMany({
    where: { id: { in: await findRunsOfResults(prisma, benchmark.id, filter) } },
    include: { method: true, baseModel: true, experiment: true, cell: { select: { name: true } } },
    orderBy: { queuePosition: "asc" },
  });
  const runIds = runs.filter(({ status }) => isCounting(status)).map((run) => run.id);
  const { evaluations, rules } = await loadFinishedEvaluations(prisma, runIds, filter);
  const withoutExcluded = filter.withoutExcluded === true;
  const counted = withoutExcluded ? await takeAwayExcluded(prisma, evaluations) : evaluations;
  const groups = groupRuns(runs, counted);
  const seedOf = new Map(runs.map(({ id, seed }) => [id, seed]));
  const setOf = (evaluations: readonly FinishedEvaluation[]): ScoredSet =>
    evaluations.map(({ id, position, splitId, runId }) => ({
      id,
      position,
      splitId,
      seed: seedOf.get(runId) ?? 0,
    }));
  const sets = groups.flatMap((group) => [...group.evaluations.values()].map(setOf));
  const comparer = await loadScoreComparer(prisma, sets, withoutExcluded);
  const names = nameEntries(
    groups.map(({ first }) => ({
      ...first,
      configuration: first.configuration ?? first.externalConfiguration,
      cellName: first.cell?.name ?? null,
    })),
  );
  const entries = groups.map((group, index) => {
    const entry = toEntry(group, splits, comparer, setOf);
    const differsBy = names[index]!;
    return { ...entry, differsBy, label: [entry.method.title, ...differsBy].join(", ") };
  });
  return { splits, rules, entries, comparer };
}

/**
 * All runs of configurations that have a complete evaluation, which only runs that began can have, but those in the archive, of
 * which an experiment that is asked for by itself stands nonetheless, replays, which evaluate nothing, and those that score what
 * a run elsewhere made that has
 * failed or was cancelled.
 */
async function findRunsOfResults(
  prisma: PrismaClient,
  benchmarkId: string,
  { experimentId, baseModel }: EntryFilter,
): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select run."id"::text as "id" from (
      select distinct began."experimentId", began."methodId", began."baseModelId", began."configurationHash"
      from "Run" as began
      cross join lateral (
        select 1 from "Generation" as generation
        join "Evaluation" as evaluation on evaluation."generationId" = generation."id" and evaluation."status" = 'COMPLETE'
        where generation."runId" = began."id" limit 1
      ) as evaluated
      where began."benchmarkId" = ${benchmarkId}::uuid and began."attempt" > 0
    ) as done
    join "Run" as run on run."experimentId" = done."experimentId" and run."methodId" = done."methodId"
      and run."baseModelId" = done."baseModelId" and run."configurationHash" = done."configurationHash"
    join "Experiment" as experiment on experiment."id" = run."experimentId"
    join "BaseModel" as model on model."id" = run."baseModelId"
    where run."benchmarkId" = ${benchmarkId}::uuid and experiment."deletedAt" is null and run."archivedAt" is null
      and run."replayOfId" is null
      and (experiment."archivedAt" is null or run."experimentId" = ${experimentId ?? null}::uuid)
      and (${experimentId ?? null}::uuid is null or run."experimentId" = ${experimentId ?? null}::uuid)
      and (${baseModel ?? null}::text is null or model."name" = ${baseModel ?? null}::text)
      and not exists (
        select 1 from "PredictionImport" as scored
        join "Run" as made on made."id" = scored."madeById"
        where scored."runId" = run."id" and made."status" in ('FAILED', 'CANCELLED')
      )`;
  return rows.map(({ id }) => id);
}

/**
 * The entries that a text names: by key, label, or the name of their method.
 *
 * @param field the argument, for the refusal.
 * @throws Refusal INVALID_INPUT where it names none.
 */
export function entriesNamed(entries: readonly Entry[], text: string, field: string): Entry[] {
  const found = entries.filter(
    ({ key, label, method }) => key === text || label === text || method.name === text,
  );
  if (found.length > 0) return found;
  const names = [...new Set(entries.map(({ method }) => method.name))];
  throw invalidInput(field, unknownName("row", text, names));
}

/** @throws Refusal INVALID_INPUT where the text names none, or several. */
export function entryNamed(entries: readonly Entry[], text: string, field: string): Entry {
  const found = entriesNamed(entries, text, field);
  if (found.length === 1) return found[0]!;
  const labels = found.map(({ label }) => JSON.stringify(label)).join(", ");
  throw invalidInput(field, `${JSON.stringify(text)} is ${found.length} rows; name one: ${labels}.`);
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
  group: EntryRuns<CountedRun>,
  splits: readonly Split[],
  comparer: ScoreComparer,
  setOf: (evaluations: readonly FinishedEvaluation[]) => ScoredSet,
) {
  const { key, runs, first, seedCount, generationNumber, isProvisional } = group;
  const seedOf = new Map(runs.map(({ id, seed }) => [id, seed]));
  const scores = splits.flatMap((split) => {
    const evaluations = group.evaluations.get(split.id) ?? [];
    const [sample] = evaluations;
    if (!sample) return [];
    const set = setOf(evaluations);
    const score = meanScore({
      seeds: evaluations.map(({ sums }) => sums),
      exampleVariance: comparer.exampleVariance(set),
    });
    const seeds = evaluations
      .map(({ id, runId, sums }) => ({
        seed: seedOf.get(runId) ?? 0,
        value: sums.verdictSum / sums.exampleCount,
        runId,
        evaluationId: id,
      }))
      .sort((left, right) => left.seed - right.seed);
    return {
      set,
      split,
      exampleCount: sample.sums.exampleCount,
      evaluatedCount: sample.exampleCount,
      seedCount: score.seedCount,
      seeds,
      standardDeviation: seeds.length < 2 ? null : Math.sqrt(sampleVariance(seeds.map(({ value }) => value))),
      value: score.mean,
      low: score.low,
      high: score.high,
      executableRate: mean(evaluations.map((each) => each.executableCount / each.judgedCount)),
      outcomeRule: sample.rule,
      decoding: sample.decoding,
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
