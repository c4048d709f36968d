import type { RunConfiguration } from "../configuration/configuration.ts";

export interface IterationOfProgress {
  number: number;
  stage: string;
  stopReason: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  tokenCount: bigint | null;
  phaseSeconds: unknown;
  generation: { isReused: boolean } | null;
}

export interface RunOfProgress {
  startedAt: Date | null;
  finishedAt: Date | null;
  iterations: readonly IterationOfProgress[];
}

export interface RunProgress {
  finishedIterations: number;
  /** Unless it stops early. */
  plannedIterations: number;
  /** From its first iteration to its end, or to now; null before it. */
  elapsedSeconds: number | null;
  /** Null where it has ended, and where nothing tells. */
  remainingSeconds: number | null;
  /** What the remaining time rests on, or why there is none, in a sentence; empty for a run that has ended. */
  basis: string;
}

/** Stages in the order in which a run goes through them, with how many iterations each has. */
function plannedStages({ synthesis, selfPlay }: RunConfiguration): [stage: string, count: number][] {
  return [
    ["SUPERVISED", 1],
    ["SYNTHESIS", synthesis.kind === "NONE" ? 0 : synthesis.rounds],
    ["SELF_PLAY", selfPlay.iterations],
  ];
}

/**
 * How far a run is and how long it may still take: for each stage its iterations to come, at the mean time of the run's own
 * finished ones of that stage, evaluation included. Iterations whose weights were taken over from another run took no
 * time of their own and tell nothing.
 *
 * @param iterations of the run by number.
 */
export function runProgress(
  { startedAt, finishedAt, iterations }: RunOfProgress,
  configuration: RunConfiguration,
  now: Date,
): RunProgress {
  const stages = plannedStages(configuration);
  const finished = iterations.filter((iteration) => iteration.finishedAt !== null);
  const common = {
    finishedIterations: finished.length,
    plannedIterations: stages.reduce((sum, [, count]) => sum + count, 0),
    elapsedSeconds: startedAt === null ? null : secondsBetween(startedAt, finishedAt ?? now),
  };
  if (finishedAt !== null) return { ...common, remainingSeconds: null, basis: "" };
  if (startedAt === null)
    return { ...common, remainingSeconds: null, basis: "Not known before it has started." };

  let remainingSeconds = 0;
  const unmeasured: string[] = [];
  for (const [stage, count] of stages) {
    const left = count - finished.filter((iteration) => iteration.stage === stage).length;
    if (left <= 0) continue;
    const seconds = meanSeconds(iterations, stage);
    if (seconds === undefined) unmeasured.push(stageNames[stage] ?? stage);
    else remainingSeconds += left * seconds;
  }
  const current = iterations.find((iteration) => iteration.finishedAt === null);
  const isCurrentMeasured = current !== undefined && meanSeconds(iterations, current.stage) !== undefined;
  if (isCurrentMeasured) remainingSeconds -= secondsBetween(current.startedAt, now);
  if (unmeasured.length > 0) {
    const basis = `Not known: it has finished no ${unmeasured.join(" and no ")} of its own yet.`;
    return { ...common, remainingSeconds: null, basis };
  }
  return {
    ...common,
    remainingSeconds: Math.max(0, remainingSeconds),
    basis: "At the mean time of its own finished iterations of each stage, if none stops early.",
  };
}

const stageNames: Readonly<Record<string, string>> = {
  SUPERVISED: "supervised stage",
  SYNTHESIS: "round of synthesis",
  SELF_PLAY: "iteration of self-play",
};

function meanSeconds(iterations: readonly IterationOfProgress[], stage: string): number | undefined {
  const samples = iterations.flatMap((iteration, index) => {
    const { startedAt, finishedAt, generation } = iteration;
    if (iteration.stage !== stage || finishedAt === null || generation?.isReused !== false) return [];
    return [secondsBetween(startedAt, iterations[index + 1]?.startedAt ?? finishedAt)];
  });
  if (samples.length === 0) return undefined;
  return samples.reduce((sum, seconds) => sum + seconds, 0) / samples.length;
}

export interface RunTotals {
  /** Trained on by the run itself. */
  tokens: bigint;
  /** Trained on by the runs whose weights it took over. */
  reusedTokens: bigint;
  /** In the phases of its own iterations. */
  seconds: number;
  /** In the phases of those that it took over, when they were done. */
  reusedSeconds: number;
}

/** What the iterations of a run cost, with what other runs had already done apart. */
export function runTotals(iterations: readonly IterationOfProgress[]): RunTotals {
  const totals: RunTotals = { tokens: 0n, reusedTokens: 0n, seconds: 0, reusedSeconds: 0 };
  for (const { tokenCount, phaseSeconds, generation } of iterations) {
    const seconds = Object.values(Object(phaseSeconds) as Record<string, unknown>).reduce<number>(
      (sum, value) => sum + (typeof value === "number" && value > 0 ? value : 0),
      0,
    );
    if (generation?.isReused) {
      totals.reusedTokens += tokenCount ?? 0n;
      totals.reusedSeconds += seconds;
    } else {
      totals.tokens += tokenCount ?? 0n;
      totals.seconds += seconds;
    }
  }
  return totals;
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, (to.getTime() - from.getTime()) / 1000);
}
