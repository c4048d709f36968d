/** One evaluation on its way to the server: predictions with outcomes and all verdicts, then its completion. */
import { formatPoints } from "../../statistics/format.ts";
import type { Outcome as RecordedOutcome } from "../api/generated/operations.ts";
import { accuracyOf } from "../evaluation/accuracy.ts";
import type { JudgedPrediction } from "../evaluation/judgeAll.ts";
import type { Outcome } from "../evaluation/outcome.ts";
import { rules } from "../evaluation/rules/registry.ts";
import { type Rule, versionOf } from "../evaluation/rules/rule.ts";
import type { Recorder } from "../phases/recorder.ts";
import type { AnsweredExample } from "../phases/scoreSplit.ts";

export interface ScoredSplit {
  readonly split: string;
  readonly generationNumber: number;
  readonly decoding: string;
  /** Whose outcomes they are. */
  readonly rule: Rule;
  /** The executor's name. */
  readonly executor: string;
  readonly answers: readonly AnsweredExample[];
  /** What the SQL was taken from, in the order of the answers. Default: it was all that was said. */
  readonly given?: readonly string[];
  /** In the order of the answers. */
  readonly scored: readonly JudgedPrediction[];
}

const recordedOutcomes: Readonly<Record<Outcome, RecordedOutcome>> = {
  correct: "CORRECT",
  wrong: "WRONG",
  invalid: "INVALID",
  timedOut: "TIMED_OUT",
  empty: "EMPTY",
  goldFailed: "GOLD_FAILED",
};

/** Predictions in one request. */
const chunkSize = 500;
/** The longest texts that are stored; models in collapse write without end. */
const longestSql = 20_000;
const longestGiven = 10_000;
const longestReason = 4_000;

/**
 * The server completes it once all its predictions are there, and computes the scores itself. The metric is the same
 * accuracy, for curves; there is none where the rule applies to nothing.
 *
 * @returns that accuracy.
 */
export function recordEvaluation(recorder: Recorder, evaluated: ScoredSplit): number | null {
  const { split, generationNumber, decoding, rule, executor, answers, scored, given } = evaluated;
  const evaluation = {
    generationNumber,
    split,
    decoding,
    outcomeRule: versionOf(rule),
    executor,
    exampleCount: scored.length,
  };
  for (let start = 0; start < scored.length; start += chunkSize) {
    const chunk = scored.slice(start, start + chunkSize);
    recorder.recordPredictions({
      evaluation,
      exampleIndexes: chunk.map(({ index }) => index),
      sql: answers.slice(start, start + chunkSize).map(({ sql }) => storable(sql, longestSql)),
      ...(given === undefined
        ? {}
        : { given: given.slice(start, start + chunkSize).map((text) => storable(text, longestGiven)) }),
      outcomes: chunk.map((one) => recordedOutcomes[one.outcome]),
      milliseconds: chunk.map(({ milliseconds }) => milliseconds),
      reasons: chunk.map(({ reason }) => (reason === undefined ? null : storable(reason, longestReason))),
      rules: rules.map(versionOf),
      verdicts: rules.map(({ name }) => chunk.map(({ verdicts }) => verdicts[name] ?? null)),
    });
  }
  recorder.completeEvaluation({ evaluation });
  const { accuracy } = accuracyOf(scored.map(({ verdicts }) => verdicts[rule.name]));
  if (accuracy !== null) recorder.metric(`evaluation/${split}/executionAccuracy`, generationNumber, accuracy);
  return accuracy;
}

/** In percent, for a line on the terminal. */
export function describeAccuracy(accuracy: number | null): string {
  return accuracy === null ? "–" : formatPoints(accuracy);
}

/** PostgreSQL's text cannot hold NUL, which a byte-level model can write. */
function storable(text: string, longest: number): string {
  return text.replaceAll("\0", "\u2400").slice(0, longest);
}
