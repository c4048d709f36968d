/** What an iteration's pairs are worth, before and after the player has learnt from them; recorded, and judged by the gate. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TokenPair } from "../../engine/engine.ts";
import type { Recorder } from "../../phases/recorder.ts";
import type { RunContext } from "../../phases/runContext.ts";
import { contentHash } from "../../storage/contentHash.ts";
import type { Generation, IterationContext } from "../runState.ts";
import { type Margins, type PairLogProbabilities, type PairQuality, pairQuality } from "./pairQuality.ts";
import { type PairQualityGateThresholds, pairQualityGate } from "./pairQualityGate.ts";
import type { PreferencePair } from "./pairs.ts";

export interface MonitoredPairs {
  /** Why the run should end, in a sentence; undefined where it may go on. */
  readonly stopReason: string | undefined;
  /** Seconds that scoring for this alone took, when it was done. */
  readonly seconds: number;
}

/**
 * Records the quality of an iteration's pairs and holds it against the thresholds of the configuration.
 *
 * @param items `pairs` as token ids, with the opponent's log-probabilities.
 * @param trained the player after it has learnt from the pairs; before, where it is not given.
 */
export async function monitorPairs(
  { state, number, label, player, opponent }: IterationContext,
  pairs: readonly PreferencePair[],
  items: readonly TokenPair[],
  trained?: Generation,
): Promise<MonitoredPairs> {
  const { context, examples } = state;
  const opponents = items.map(({ referenceChosenLogProbability, referenceRejectedLogProbability }) => ({
    chosen: referenceChosenLogProbability,
    rejected: referenceRejectedLogProbability,
  }));
  const isSame = player.generation.weightsHash === opponent.generation.weightsHash;
  const before = isSame
    ? { logProbabilities: opponents, seconds: 0 }
    : await scoreUnder(context, `${label}: player before`, player.generation, items);
  const after = trained && (await scoreUnder(context, `${label}: player after`, trained, items));

  const quality = pairQuality(
    pairs.map(({ chosen, rejected, outcome, difficulty }, index) => ({
      chosen,
      rejected,
      outcome,
      ...(difficulty === undefined ? {} : { difficulty }),
      tokens: { chosen: items[index]!.chosen, rejected: items[index]!.rejected },
      opponent: opponents[index]!,
      playerBefore: before.logProbabilities[index]!,
      ...(after === undefined ? {} : { playerAfter: after.logProbabilities[index]! }),
    })),
    examples.tokenizer.endOfSequenceId,
  );
  recordQuality(context.recorder, number, quality);
  return {
    stopReason: pairQualityGate(quality, thresholdsOf(context.spec.configuration.pairQualityGate)),
    seconds: before.seconds + (after?.seconds ?? 0),
  };
}

function thresholdsOf({
  maximumChosenFall,
  ...thresholds
}: RunContext["spec"]["configuration"]["pairQualityGate"]): PairQualityGateThresholds {
  return { ...thresholds, ...(maximumChosenFall === null ? {} : { maximumChosenFall }) };
}

/** Log-probabilities of both sides of every pair, or those found that the same weights gave before. */
async function scoreUnder(
  { store, spec, engine, progress, codeVersion }: RunContext,
  label: string,
  { model, weightsHash }: Generation,
  items: readonly TokenPair[],
): Promise<{ readonly logProbabilities: readonly PairLogProbabilities[]; readonly seconds: number }> {
  const key = {
    code: codeVersion,
    engine: [engine.name, engine.version],
    weights: weightsHash,
    pairs: contentHash(items.map(({ prompt, chosen, rejected }) => [prompt, chosen, rejected])),
  };
  const { folder, seconds } = await store.remember("pairScores", key, spec.id, async (target) => {
    const scoring = progress.phase(`${label}: scoring pairs`);
    const chosen = items.map((item) => ({ prompt: item.prompt, continuation: item.chosen }));
    const rejected = items.map((item) => ({ prompt: item.prompt, continuation: item.rejected }));
    const sums = await model.logProbabilities([...chosen, ...rejected], scoring.onProgress);
    scoring.clear();
    const scores = items.map((_, index) => ({
      chosen: sums[index]!,
      rejected: sums[items.length + index]!,
    }));
    writeFileSync(join(target, "scores.json"), JSON.stringify(scores));
  });
  const saved = readFileSync(join(folder, "scores.json"), "utf8");
  return { logProbabilities: JSON.parse(saved) as PairLogProbabilities[], seconds };
}

const stages = ["opponent", "playerBefore", "playerAfter"] as const;

/** Fractions, absolute log-probabilities (means, nats) and margins (medians, nats) by stage and difficulty. */
function recordQuality(recorder: Recorder, number: number, quality: PairQuality): void {
  recorder.metric("pairs/correctFraction", number, quality.correctFraction);
  recorder.metric("pairs/executableRate", number, quality.executableRate);
  recorder.metric("pairs/overlapFraction", number, quality.overlapFraction);
  if (quality.displacedFraction !== undefined)
    recorder.metric("pairs/displacedFraction", number, quality.displacedFraction);
  for (const stage of stages) {
    const mean = quality.meanLogProbabilities[stage];
    if (!mean) continue;
    recorder.metric(`pairs/${stage}/logChosen`, number, mean.chosen);
    recorder.metric(`pairs/${stage}/logRejected`, number, mean.rejected);
  }
  recordMargins(recorder, number, "", quality.margins);
  for (const { difficulty, ...margins } of quality.marginsByDifficulty)
    if (difficulty !== "") recordMargins(recorder, number, `/${difficulty}`, margins);
}

function recordMargins(
  recorder: Recorder,
  number: number,
  suffix: "" | `/${string}`,
  margins: Margins,
): void {
  for (const stage of stages) {
    const spread = margins[stage];
    if (spread) recorder.metric(`pairs/${stage}/medianMargin${suffix}`, number, spread.median);
  }
}
