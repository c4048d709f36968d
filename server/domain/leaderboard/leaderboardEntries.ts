/** Which runs stand together in one row of the leaderboard, and which of their evaluations count. */
import type { VerdictSums } from "../../../statistics/verdictSums.ts";
import type { RunStatus } from "../../generated/prisma/client.ts";
import { hasEnded, isCounting } from "../runs/runLifecycle.ts";

export interface FinishedEvaluation {
  id: string;
  runId: string;
  generationNumber: number;
  splitId: string;
  decoding: string;
  /** Name and version of the rule whose verdicts count here. */
  rule: string;
  /** Place of its verdict among a prediction's, from 1; 0 for the recorded outcome. */
  position: number;
  executor: string;
  /** Examples evaluated, those included that the rule does not apply to. */
  exampleCount: number;
  /** Those whose gold SQL executes. */
  judgedCount: number;
  executableCount: number;
  sums: VerdictSums;
  completedAt: Date;
}

export interface EntryRun {
  id: string;
  methodId: string;
  baseModelId: string;
  experimentId: string;
  configurationHash: string;
  seed: number;
  status: RunStatus;
  /** Number of the generation that is its result, where it names one. */
  resultGeneration: number | null;
}

export interface EntryRuns<Run> {
  key: string;
  runs: Run[];
  first: Run;
  /** The most runs that a split is scored on: seeds, where runs differ in nothing else. */
  seedCount: number;
  /** The lowest of the generations that are scored. */
  generationNumber: number;
  isProvisional: boolean;
  /** The evaluations that count, by split; one a run at most, all under the same terms. */
  evaluations: Map<string, FinishedEvaluation[]>;
}

/**
 * Groups runs by experiment, method, base model and configuration; only seeds differ within a group, and of imported
 * predictions the splits. A run logged from elsewhere stands with those that score its predictions.
 *
 * A run counts with the generation that it names as its result. Where it names none, as long as it has not ended, it
 * counts with its last generation that is evaluated on as many splits as any of its generations, so that a generation
 * still being evaluated does not push out the one before. Groups in which no run counts are left out.
 *
 * @param runs in the order in which they were planned.
 * @param evaluations complete ones, the earliest completed first.
 */
export function groupRuns<Run extends EntryRun>(
  runs: readonly Run[],
  evaluations: readonly FinishedEvaluation[],
): EntryRuns<Run>[] {
  const evaluationsByRun = Map.groupBy(evaluations, (evaluation) => evaluation.runId);
  const groups = Map.groupBy(runs, (run) =>
    [run.experimentId, run.methodId, run.baseModelId, run.configurationHash].join(":"),
  );
  return [...groups].flatMap(([key, members]) => {
    const counting = members.filter(({ status }) => isCounting(status));
    const results = counting.flatMap((run) => evaluationsOfResult(run, evaluationsByRun.get(run.id) ?? []));
    const first = members[0];
    if (!first || results.length === 0) return [];
    const runsBySplit = Map.groupBy(results, (evaluation) => evaluation.splitId);
    return {
      key,
      runs: members,
      first,
      seedCount: Math.max(...[...runsBySplit.values()].map((ofSplit) => ofSplit.length)),
      generationNumber: Math.min(...results.map((evaluation) => evaluation.generationNumber)),
      isProvisional: members.some((run) => !hasEnded(run.status)),
      evaluations: bySplitOnSameTerms(results),
    };
  });
}

/** Evaluations of the generation that a run counts with, the newest for each split. */
function evaluationsOfResult(
  { resultGeneration }: EntryRun,
  evaluations: readonly FinishedEvaluation[],
): FinishedEvaluation[] {
  const bySplit = [...Map.groupBy(evaluations, (evaluation) => evaluation.generationNumber)].map(
    ([number, ofGeneration]) => ({
      number,
      newest: new Map(ofGeneration.map((evaluation) => [evaluation.splitId, evaluation])),
    }),
  );
  if (resultGeneration !== null) {
    const result = bySplit.find(({ number }) => number === resultGeneration);
    return [...(result?.newest.values() ?? [])];
  }
  const widest = Math.max(0, ...bySplit.map(({ newest }) => newest.size));
  const last = bySplit
    .filter(({ newest }) => newest.size === widest)
    .sort((left, right) => right.number - left.number)[0];
  return [...(last?.newest.values() ?? [])];
}

/** Numbers got under another rule, executor, decoding or number of examples do not mix with the newest ones. */
function bySplitOnSameTerms(evaluations: readonly FinishedEvaluation[]): Map<string, FinishedEvaluation[]> {
  const bySplit = Map.groupBy(evaluations, (evaluation) => evaluation.splitId);
  return new Map(
    [...bySplit].map(([splitId, ofSplit]) => {
      const newest = ofSplit.reduce((left, right) => (right.completedAt > left.completedAt ? right : left));
      return [splitId, ofSplit.filter((evaluation) => termsOf(evaluation) === termsOf(newest))];
    }),
  );
}

function termsOf({ decoding, rule, executor, exampleCount }: FinishedEvaluation): string {
  return JSON.stringify([decoding, rule, executor, exampleCount]);
}
