/** How an iteration of self-play begins: the opponent answers, the databases judge, a detector looks for reward hacks. */
import type { Candidate } from "../phases/candidates.ts";
import { seedFor } from "../phases/contentHash.ts";
import type { Recorder } from "../phases/recorder.ts";
import { sampleAndJudge } from "../phases/sampleAndJudge.ts";
import { detectRewardHacks, recordRewardHacks } from "./rewardHacking/detectRewardHacks.ts";
import type { IterationContext } from "./runState.ts";

/** What an iteration counts of its candidates. */
export interface CandidateCounts {
  readonly candidates: number;
  readonly executable: number;
  /** Candidates whose result equals gold's. */
  readonly correct: number;
  /** All that are not correct: other results, errors, time-outs and empty answers. */
  readonly incorrect: number;
}

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
  const { seed, configuration } = context.order;
  const { selfPlay, evaluation } = configuration;
  const { candidates, seconds } = await sampleAndJudge(
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
  const counts = countCandidates(candidates);
  recordCandidates(context.recorder, number, counts);
  recordRewardHacks(context.recorder, number, await detectRewardHacks(context, candidates, questions));
  return { candidates, counts, seconds };
}

export function countCandidates(candidates: readonly Candidate[]): CandidateCounts {
  const correct = candidates.filter(({ outcome }) => outcome === "correct").length;
  const executable = correct + candidates.filter(({ outcome }) => outcome === "wrong").length;
  return { candidates: candidates.length, executable, correct, incorrect: candidates.length - correct };
}

export function sumCounts(all: readonly CandidateCounts[]): CandidateCounts {
  const sum = (name: keyof CandidateCounts) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    candidates: sum("candidates"),
    executable: sum("executable"),
    correct: sum("correct"),
    incorrect: sum("incorrect"),
  };
}

export function recordCandidates(
  recorder: Recorder,
  number: number,
  { candidates, incorrect, executable }: CandidateCounts,
): void {
  recorder.metric("candidates/incorrectFraction", number, incorrect / Math.max(candidates, 1));
  recorder.metric("candidates/executableRate", number, executable / Math.max(candidates, 1));
}
