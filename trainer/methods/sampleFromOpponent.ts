/** How an iteration of self-play begins: the opponent answers, the databases judge, a detector looks for reward hacks. */
import type { Candidate } from "../phases/candidates.ts";
import type { Recorder } from "../phases/recorder.ts";
import { sampleAndJudge } from "../phases/sampleAndJudge.ts";
import { seedFor } from "../storage/contentHash.ts";
import { detectRewardHacks, recordRewardHacks } from "./rewardHacking/detectRewardHacks.ts";
import type { CandidateCounts, IterationContext } from "./runState.ts";

export interface OpponentSamples {
  readonly candidates: readonly Candidate[];
  readonly counts: CandidateCounts;
  /** Seconds of decoding and of execution, when they were done. */
  readonly seconds: { readonly sample: number; readonly execute: number };
}

/** `samplesPerQuestion` candidates a question, judged and counted. */
export async function sampleFromOpponent({
  state,
  number,
  label,
  opponent,
  questions,
}: IterationContext): Promise<OpponentSamples> {
  const { context, examples } = state;
  const { seed, configuration } = context.spec;
  const { selfPlay, evaluation } = configuration;
  const { candidates, goldFailedCount, seconds } = await sampleAndJudge(
    context,
    `${label}: opponent`,
    opponent.generation,
    examples.tokenizer,
    questions,
    {
      temperature: selfPlay.temperature,
      topP: selfPlay.topP,
      samplesPerQuestion: selfPlay.samplesPerQuestion,
      maximumNewTokens: evaluation.maximumNewTokens,
      seed: seedFor(seed, "candidates", number),
    },
  );
  const counts = countCandidates(candidates, goldFailedCount);
  recordCandidates(context.recorder, number, counts);
  recordRewardHacks(context.recorder, number, await detectRewardHacks(context, candidates, questions));
  return { candidates, counts, seconds };
}

export function countCandidates(candidates: readonly Candidate[], goldFailed: number): CandidateCounts {
  const count = (outcome: Candidate["outcome"]) =>
    candidates.filter((candidate) => candidate.outcome === outcome).length;
  const [correct, wrong] = [count("correct"), count("wrong")];
  return {
    candidates: candidates.length + goldFailed,
    executable: correct + wrong,
    correct,
    incorrect: candidates.length - correct,
    wrong,
    invalid: count("invalid"),
    timedOut: count("timedOut"),
    empty: count("empty"),
    goldFailed,
  };
}

export function sumCounts(all: readonly CandidateCounts[]): CandidateCounts {
  const none = countCandidates([], 0);
  const names = Object.keys(none) as (keyof CandidateCounts)[];
  const sum = (name: keyof CandidateCounts) => all.reduce((total, counts) => total + counts[name], 0);
  return { ...none, ...Object.fromEntries(names.map((name) => [name, sum(name)])) };
}

/** Fractions of the candidates that were judged; none where none was. */
export function recordCandidates(
  recorder: Recorder,
  number: number,
  { correct, incorrect, executable }: CandidateCounts,
): void {
  const judged = correct + incorrect;
  if (judged === 0) return;
  recorder.metric("candidates/incorrectFraction", number, incorrect / judged);
  recorder.metric("candidates/executableRate", number, executable / judged);
}
