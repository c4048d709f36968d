/**
 * What runs to be will cost, from what earlier ones took. A run is taken apart into kinds of work, each of which costs so
 * many tokens and seconds a unit (`workload.ts`):
 *
 *     supervised stage     a sequence trained on in iteration 0
 *     round       a sequence trained on in a round of synthesis
 *     writing     a question that the SQL-to-text model learns or asks; no tokens
 *     making      a synthetic SQL, or an answer that checks one; no tokens
 *     iteration   a sequence that an iteration of one loss can train on; sampling, executing and scoring included
 *     judging     an example that a generation answers for ranking, validation and evaluation; no tokens
 *
 * A rate is the sum over all measured runs by the sum of their units. Runs of the same base model are measured on
 * first; where they have none of a kind, runs of others are, their seconds scaled by the number of weights. What nobody
 * has done is taken to cost what is like it (`measuredSample.ts`): an iteration of a loss what other losses on pairs cost,
 * a round what the supervised stage costs. Judging is what is left of a run's time from start to end without the phases of its
 * iterations.
 *
 * A supervised stage and rounds that several of the runs share are counted once, because a trainer reuses them. Otherwise nothing
 * is taken off for reuse, and nothing for iterations that stop early: the estimate is what the runs cost at most, on one
 * trainer like the measured ones.
 */

import type { PrismaClient } from "../../../generated/prisma/client.ts";
import { describeAlike, describeMissing, kindsWithoutTokens } from "./kindsOfWork.ts";
import type { MeasuredRun } from "./measuredRun.ts";
import { type Sample, sampleOf, sampleOfAlike } from "./measuredSample.ts";
import type { PlannedRun } from "./plannedRun.ts";
import { plannedUnits } from "./plannedUnits.ts";

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
      for (const sample of [sampleOf, sampleOfAlike]) {
        const rate = rateFrom(runs, (run) => sample(run, kind), target);
        if (!rate) continue;
        for (const run of rate.runs) used.add(run);
        if (sample === sampleOfAlike) substitutes.add(kind);
        return rate;
      }
    }
    missing.add(kind);
    return undefined;
  };

  const total = { tokens: 0, seconds: 0 };
  for (const [kind, units] of plannedUnits(planned)) {
    const rate = units > 0 ? rateOf(kind) : undefined;
    total.tokens += (rate?.tokens ?? 0) * units;
    total.seconds += (rate?.seconds ?? 0) * units;
  }
  const isTrainingMeasured = [...missing].every((kind) => kindsWithoutTokens.includes(kind));
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

function rateFrom(
  runs: readonly MeasuredRun[],
  sample: (run: MeasuredRun) => Sample,
  target: Target,
): Rate | undefined {
  const samples = runs
    .map((run) => ({ ...sample(run), run, scale: scaleOf(run, target) }))
    .filter(({ units }) => units > 0);
  const units = samples.reduce((sum, each) => sum + each.units, 0);
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
    ...substitutes.map(describeAlike),
    missing.length > 0
      ? `No earlier run has completed ${missing.map(describeMissing).join(", ")} at its first attempt.`
      : "A supervised stage and rounds of synthesis that several runs share are counted once; otherwise nothing is taken off for reuse.",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** Trainers that claimed, or sent a heartbeat, within the last minute by the database's clock. */
export async function countLiveTrainers(prisma: PrismaClient): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Trainer" where "lastHeartbeatAt" > now() - interval '1 minute'`;
  return rows[0]?.count ?? 0;
}
