/** What an iteration's pairs are worth, before and after the player has learnt from them; recorded, and judged by the gate. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TokenPair } from "../../engine/engine.ts";
import { contentHash } from "../../phases/contentHash.ts";
import type { Recorder } from "../../phases/recorder.ts";
import type { RunContext } from "../../phases/runContext.ts";
import type { Generation } from "../../phases/trainGeneration.ts";
import type { Game } from "../runState.ts";
import { type Margins, type PairLogProbabilities, type PairQuality, pairQuality } from "./pairQuality.ts";
import { type PairQualityGateThresholds, pairQualityGate } from "./pairQualityGate.ts";
import type { Pair } from "./pairs.ts";

export interface PairObservation {
  /** Why the player should not learn from these pairs, where there is a reason. */
  judge(): string | undefined;
  /** The same of what it has learnt from them. */
  judgeAfter(generation: Generation): Promise<string | undefined>;
  /** Seconds that scoring for observation alone took so far, when it was done. */
  readonly seconds: number;
}

/** @param items `pairs` as token ids, with the opponent's log-probabilities. */
export async function observePairs(
  { table, number, label, player, opponent }: Game,
  pairs: readonly Pair[],
  items: readonly TokenPair[],
): Promise<PairObservation> {
  const { context, examples } = table;
  const { recorder, order } = context;
  const thresholds = thresholdsOf(order.configuration.pairQualityGate);
  const opponents = items.map(({ opponentChosen, opponentRejected }) => ({
    chosen: opponentChosen,
    rejected: opponentRejected,
  }));
  const isSame = player.generation.weightsHash === opponent.generation.weightsHash;
  let seconds = 0;
  const score = async (moment: string, generation: Generation) => {
    const scored = await scoreUnder(context, `${label}: ${moment}`, generation, items);
    seconds += scored.seconds;
    return scored.logProbabilities;
  };
  const before = isSame ? opponents : await score("player before", player.generation);

  const qualityOf = (after?: readonly PairLogProbabilities[]): PairQuality =>
    pairQuality(
      pairs.map(({ chosen, rejected, outcome, difficulty }, index) => ({
        chosen,
        rejected,
        outcome,
        ...(difficulty === undefined ? {} : { difficulty }),
        tokens: { chosen: items[index]!.chosen, rejected: items[index]!.rejected },
        opponent: opponents[index]!,
        playerBefore: before[index]!,
        ...(after === undefined ? {} : { playerAfter: after[index]! }),
      })),
      examples.tokenizer.endOfSequenceId,
    );
  return {
    judge() {
      const quality = qualityOf();
      recordQuality(recorder, number, quality);
      return pairQualityGate(quality, thresholds);
    },
    async judgeAfter(generation) {
      const quality = qualityOf(await score("player after", generation));
      recordQuality(recorder, number, quality);
      return pairQualityGate(quality, thresholds);
    },
    get seconds() {
      return seconds;
    },
  };
}

function thresholdsOf({
  maximumChosenFall,
  ...thresholds
}: RunContext["order"]["configuration"]["pairQualityGate"]): PairQualityGateThresholds {
  return { ...thresholds, ...(maximumChosenFall === null ? {} : { maximumChosenFall }) };
}

/** Log-probabilities of both sides of every pair, or those found that the same weights gave before. */
async function scoreUnder(
  { store, order, engine, progress, codeVersion }: RunContext,
  label: string,
  { model, weightsHash }: Generation,
  items: readonly TokenPair[],
): Promise<{ readonly logProbabilities: readonly PairLogProbabilities[]; readonly seconds: number }> {
  const facts = {
    code: codeVersion,
    engine: [engine.name, engine.version],
    weights: weightsHash,
    pairs: contentHash(items.map(({ prompt, chosen, rejected }) => [prompt, chosen, rejected])),
  };
  const { folder, seconds } = await store.remember("pairScores", facts, order.id, async (target) => {
    const scoring = progress.phase(`${label}: scoring pairs`);
    const chosen = items.map((item) => ({ prompt: item.prompt, continuation: item.chosen }));
    const rejected = items.map((item) => ({ prompt: item.prompt, continuation: item.rejected }));
    const sums = await model.logProbabilities([...chosen, ...rejected], scoring.onProgress);
    scoring.end(`${items.length} pairs`);
    const scores = items.map((_, index) => ({
      chosen: sums[index]!,
      rejected: sums[items.length + index]!,
    }));
    writeFileSync(join(target, "scores.json"), JSON.stringify(scores));
  });
  const saved = readFileSync(join(folder, "scores.json"), "utf8");
  return { logProbabilities: JSON.parse(saved) as PairLogProbabilities[], seconds };
}

const moments = ["opponent", "playerBefore", "playerAfter"] as const;

/** Fractions, absolute log-probabilities (means, nats) and margins (medians, nats) by moment and difficulty. */
function recordQuality(recorder: Recorder, number: number, quality: PairQuality): void {
  recorder.metric("pairs/correctFraction", number, quality.correctFraction);
  recorder.metric("pairs/executableRate", number, quality.executableRate);
  recorder.metric("pairs/overlapFraction", number, quality.overlapFraction);
  if (quality.displacedFraction !== undefined)
    recorder.metric("pairs/displacedFraction", number, quality.displacedFraction);
  for (const moment of moments) {
    const mean = quality.meanLogProbabilities[moment];
    if (!mean) continue;
    recorder.metric(`pairs/${moment}/logChosen`, number, mean.chosen);
    recorder.metric(`pairs/${moment}/logRejected`, number, mean.rejected);
  }
  recordMargins(recorder, number, "", quality.margins);
  for (const { difficulty, ...margins } of quality.marginsByDifficulty)
    if (difficulty !== "") recordMargins(recorder, number, `/${difficulty}`, margins);
}

function recordMargins(recorder: Recorder, number: number, suffix: string, margins: Margins): void {
  for (const moment of moments) {
    const spread = margins[moment];
    if (spread) recorder.metric(`pairs/${moment}/medianMargin${suffix}`, number, spread.median);
  }
}
