/**
 * What runs to be will cost, from what earlier ones took. A run is taken apart into three kinds of work, each of which
 * costs so many tokens and seconds a unit (`workload.ts`):
 *
 *     warm-up     a sequence trained on in iteration 0
 *     iteration   a sequence that an iteration of one loss can train on; sampling, executing and scoring included
 *     judging     an example that a generation answers for validation and evaluation; no tokens
 *
 * A rate is the sum over all measured runs by the sum of their units. Runs of the same base model are measured on
 * first; where they have none of a kind, runs of others are, their seconds scaled by the number of weights. An
 * iteration of a loss that nobody has played is taken to cost what other losses on pairs cost. Judging is what is left
 * of a run's time from start to end without the phases of its iterations.
 *
 * A warm-up that several of the runs share is counted once, because a trainer reuses it. Otherwise nothing is taken off
 * for reuse, and nothing for iterations that stop early: the estimate is what the runs cost at most, on one trainer like
 * the measured ones.
 */
import type { MeasuredRun } from "./measuredRun.ts";
import type { Workload } from "./workload.ts";

export interface PlannedRun {
  workload: Workload;
  /** Equal for runs whose warm-up is the same training. */
  warmUpKey: string;
}

export interface Estimate {
  /** Trained on; null where nothing like it was measured. */
  tokens: number | null;
  /** Of one trainer; null where nothing like it was measured. */
  hours: number | null;
  basis: EstimateBasis;
}

export interface EstimateBasis {
  /** Earlier runs that it rests on. */
  runCount: number;
  /** Names of their base models. */
  baseModels: readonly string[];
  /** What it rests on, or why there is none, in sentences. */
  note: string;
}

interface Target {
  baseModel: string;
  weights: number;
}

interface Rate {
  tokens: number;
  seconds: number;
  runs: readonly MeasuredRun[];
}

const warmUpKind = "warm-up";
const judgingKind = "judging";
const supervisedLoss = "NLL";

/** Tokens, seconds and units of one kind of work in one run. */
type Sample = { tokens: number; seconds: number; units: number };

export function estimateRuns(
  planned: readonly PlannedRun[],
  target: Target,
  measured: readonly MeasuredRun[],
): Estimate {
  const used = new Set<MeasuredRun>();
  const missing = new Set<string>();
  const substitutes = new Set<string>();

  /** Own runs first, then those of other base models; within each the kind itself first, then what is like it. */
  const rateOf = (kind: string): Rate | undefined => {
    const own = measured.filter(({ baseModel }) => baseModel === target.baseModel);
    const others = measured.filter(({ baseModel }) => baseModel !== target.baseModel);
    for (const runs of [own, others]) {
      for (const isLike of [false, true]) {
        const rate = rateFrom(runs, kind, isLike, target);
        if (!rate) continue;
        for (const run of rate.runs) used.add(run);
        if (isLike) substitutes.add(kind);
        return rate;
      }
    }
    missing.add(kind);
    return undefined;
  };

  const total = { tokens: 0, seconds: 0 };
  for (const [kind, units] of unitsOf(planned)) {
    const rate = units > 0 ? rateOf(kind) : undefined;
    total.tokens += (rate?.tokens ?? 0) * units;
    total.seconds += (rate?.seconds ?? 0) * units;
  }
  const isTrainingMeasured = ![...missing].some((kind) => kind !== judgingKind);
  return {
    tokens: isTrainingMeasured ? total.tokens : null,
    hours: missing.size === 0 ? total.seconds / 3600 : null,
    basis: {
      runCount: used.size,
      baseModels: [...new Set([...used].map(({ baseModel }) => baseModel))].sort(),
      note: describeBasis({ used: [...used], missing: [...missing], substitutes: [...substitutes], target }),
    },
  };
}

/** Units of each kind of work in all runs together. */
function unitsOf(planned: readonly PlannedRun[]): Map<string, number> {
  const units = new Map<string, number>();
  const add = (kind: string, count: number) => units.set(kind, (units.get(kind) ?? 0) + count);
  const warmUps = new Set<string>();
  for (const { workload, warmUpKey } of planned) {
    if (!warmUps.has(warmUpKey)) add(warmUpKind, workload.warmUp);
    warmUps.add(warmUpKey);
    add(workload.loss, workload.iteration * workload.iterationCount);
    add(judgingKind, workload.judged * (1 + workload.iterationCount));
  }
  return units;
}

/** @param isLike whether to take other losses on pairs than the one asked for. */
function rateFrom(
  runs: readonly MeasuredRun[],
  kind: string,
  isLike: boolean,
  target: Target,
): Rate | undefined {
  const samples = runs.flatMap((run) => {
    const sample = sampleOf(run, kind, isLike);
    return sample.units > 0 ? [{ ...sample, run, scale: scaleOf(run, target) }] : [];
  });
  const units = samples.reduce((sum, sample) => sum + sample.units, 0);
  if (units === 0) return undefined;
  return {
    tokens: samples.reduce((sum, { tokens }) => sum + tokens, 0) / units,
    seconds: samples.reduce((sum, { seconds, scale }) => sum + seconds * scale, 0) / units,
    runs: samples.map(({ run }) => run),
  };
}

function scaleOf({ baseModel, weights }: MeasuredRun, target: Target): number {
  return baseModel === target.baseModel ? 1 : target.weights / weights;
}

function sampleOf(run: MeasuredRun, kind: string, isLike: boolean): Sample {
  const { workload, iterations } = run;
  if (kind === judgingKind) return isLike ? nothing : judgingOf(run);
  const chosen = iterations.filter(({ number }) => {
    if (kind === warmUpKind || number === 0) return kind === warmUpKind && number === 0 && !isLike;
    if (!isLike) return workload.loss === kind;
    return kind !== supervisedLoss && workload.loss !== supervisedLoss;
  });
  const unit = kind === warmUpKind ? workload.warmUp : workload.iteration;
  return {
    tokens: chosen.reduce((sum, { tokens }) => sum + tokens, 0),
    seconds: chosen.reduce((sum, { seconds }) => sum + seconds, 0),
    units: chosen.length * unit,
  };
}

const nothing: Sample = { tokens: 0, seconds: 0, units: 0 };

/** Of reused generations the verdicts are reused too: they cost the run next to no time, and are not counted. */
function judgingOf({ wallSeconds, iterations, workload }: MeasuredRun): Sample {
  const fresh = iterations.filter(({ isReused }) => !isReused);
  if (wallSeconds === null || fresh.length === 0) return nothing;
  const phases = fresh.reduce((sum, { seconds }) => sum + seconds, 0);
  return { tokens: 0, seconds: Math.max(0, wallSeconds - phases), units: fresh.length * workload.judged };
}

function describeBasis({
  used,
  missing,
  substitutes,
  target,
}: {
  used: readonly MeasuredRun[];
  missing: readonly string[];
  substitutes: readonly string[];
  target: Target;
}): string {
  const others = [...new Set(used.map(({ baseModel }) => baseModel))]
    .filter((name) => name !== target.baseModel)
    .sort();
  const sentences = [
    used.length === 0 ? "Nothing like these runs was measured yet." : "",
    used.length > 0 ? `Measured on ${used.length} earlier run${used.length === 1 ? "" : "s"}.` : "",
    others.length > 0
      ? `Seconds of ${others.join(", ")} are scaled by the number of weights, for want of runs of ${target.baseModel}.`
      : "",
    ...substitutes.map((loss) => `Iterations of ${loss} are taken to cost what other losses on pairs cost.`),
    missing.length > 0
      ? `No earlier run has completed ${missing.map(describeKind).join(", ")} at its first attempt.`
      : "A warm-up that several runs share is counted once; otherwise nothing is taken off for reuse.",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function describeKind(kind: string): string {
  if (kind === warmUpKind) return "a warm-up";
  return kind === judgingKind ? "its evaluations" : `an iteration of ${kind}`;
}
