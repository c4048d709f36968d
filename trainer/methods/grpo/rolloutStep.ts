import type { Recorder } from "../../phases/recorder.ts";
import type { CandidateCounts } from "../preference/pairs.ts";
import type { SentinelReport } from "../rewardHacking/detectRewardHacks.ts";
import { addReports } from "../rewardHacking/inspectCandidates.ts";

/** What a round of an on-policy lesson was worth. */
export interface RoundFigures {
  /** Updates of the lesson before the round. */
  readonly step: number;
  readonly meanReward: number;
  /** Fraction of questions whose answers were all as good as each other. */
  readonly uniformFraction: number;
  readonly counts: CandidateCounts;
  /** Answers that were learnt from. */
  readonly kept: number;
  readonly watched: Omit<SentinelReport, "flags">;
}

export function recordRound(recorder: Recorder, stepOffset: number, figures: RoundFigures): void {
  recorder.metric("policy/meanReward", stepOffset + figures.step, figures.meanReward);
  recorder.metric("policy/uniformFraction", stepOffset + figures.step, figures.uniformFraction);
}

/** Of all rounds together. */
export function sumRounds(
  rounds: readonly RoundFigures[],
): Pick<RoundFigures, "counts" | "kept" | "watched"> {
  const sum = (count: (figures: RoundFigures) => number) =>
    rounds.reduce((total, figures) => total + count(figures), 0);
  return {
    counts: {
      candidates: sum(({ counts }) => counts.candidates),
      executable: sum(({ counts }) => counts.executable),
      correct: sum(({ counts }) => counts.correct),
      incorrect: sum(({ counts }) => counts.incorrect),
    },
    kept: sum(({ kept }) => kept),
    watched: addReports(rounds.map(({ watched }) => watched)),
  };
}
