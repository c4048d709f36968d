import type { PhaseKey } from "../../runs/phases.ts";
import { judgingKind, makingKind, roundKind, supervisedKind, writingKind } from "./kindsOfWork.ts";
import type { MeasuredIteration, MeasuredRun } from "./measuredRun.ts";
import type { RoundWorkload } from "./workload.ts";

/** Tokens, seconds and units of one kind of work in one run. */
export interface Sample {
  tokens: number;
  seconds: number;
  units: number;
}

const nothing: Sample = { tokens: 0, seconds: 0, units: 0 };
const supervisedLoss = "NLL";
/** Phases of a round by kind; all others go into making its examples. */
const trainingPhases: readonly string[] = ["train"] satisfies PhaseKey[];
const writingPhases: readonly string[] = ["ask", "sqlToText"] satisfies PhaseKey[];

/** What one run tells of a kind of work. */
export function sampleOf(run: MeasuredRun, kind: string): Sample {
  switch (kind) {
    case supervisedKind: {
      const supervisedStages = run.iterations.filter(({ number }) => number === 0);
      return sumOf(supervisedStages, run.workload.supervisedStage);
    }
    case roundKind:
      return roundsOf(run, "trained", (phase) => trainingPhases.includes(phase));
    case writingKind:
      return roundsOf(run, "written", (phase) => writingPhases.includes(phase));
    case makingKind:
      return roundsOf(run, "made", (phase) => ![...trainingPhases, ...writingPhases].includes(phase));
    case judgingKind:
      return judgingOf(run);
    default:
      return run.workload.loss === kind ? iterationsOf(run) : nothing;
  }
}

/** What one run tells of work that is like the kind asked for, where nobody has done that. */
export function sampleOfAlike(run: MeasuredRun, kind: string): Sample {
  switch (kind) {
    case supervisedKind:
    case judgingKind:
      return nothing;
    case roundKind:
      return sampleOf(run, supervisedKind);
    case writingKind:
      return { ...sampleOf(run, supervisedKind), tokens: 0 };
    case makingKind:
      return sampleOf(run, judgingKind);
    default:
      return kind !== supervisedLoss && run.workload.loss !== supervisedLoss ? iterationsOf(run) : nothing;
  }
}

function iterationsOf({ iterations, workload }: MeasuredRun): Sample {
  return sumOf(
    iterations.filter(({ number, isRound }) => number > 0 && !isRound),
    workload.iteration,
  );
}

function sumOf(iterations: readonly MeasuredIteration[], unit: number): Sample {
  return {
    tokens: iterations.reduce((sum, { tokens }) => sum + tokens, 0),
    seconds: iterations.reduce((sum, iteration) => sum + secondsOf(iteration), 0),
    units: iterations.length * unit,
  };
}

/** Rounds are numbered from 1, as their workloads are. */
function roundsOf(
  { iterations, workload }: MeasuredRun,
  unit: keyof RoundWorkload,
  isOfKind: (phase: string) => boolean,
): Sample {
  return iterations
    .filter(({ isRound }) => isRound)
    .map((iteration) => ({
      tokens: unit === "trained" ? iteration.tokens : 0,
      seconds: secondsOf(iteration, isOfKind),
      units: workload.rounds[iteration.number - 1]?.[unit] ?? 0,
    }))
    .reduce(
      (sum, { tokens, seconds, units }) => ({
        tokens: sum.tokens + tokens,
        seconds: sum.seconds + seconds,
        units: sum.units + units,
      }),
      nothing,
    );
}

/** Of reused generations the verdicts are reused too: they cost the run next to no time, and are not counted. */
function judgingOf({ wallSeconds, iterations, workload }: MeasuredRun): Sample {
  const fresh = iterations.filter(({ isReused }) => !isReused);
  if (wallSeconds === null || fresh.length === 0) return nothing;
  const phases = fresh.reduce((sum, iteration) => sum + secondsOf(iteration), 0);
  return {
    tokens: 0,
    seconds: Math.max(0, wallSeconds - phases),
    units: fresh.length * (workload.judged + workload.ranked) + workload.judgedOnce,
  };
}

function secondsOf({ phaseSeconds }: MeasuredIteration, isOfKind = (_phase: string) => true): number {
  return Object.entries(phaseSeconds)
    .filter(([phase]) => isOfKind(phase))
    .reduce((sum, [, seconds]) => sum + seconds, 0);
}
