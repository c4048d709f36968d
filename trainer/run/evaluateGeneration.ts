/** A generation on every split that the run evaluates, recorded example by example. */
import type { Outcome as RecordedOutcome } from "../api/generated/operations.ts";
import type { Outcome } from "../evaluation/judge.ts";
import { executionMetrics } from "../evaluation/metrics.ts";
import type { Candidate, CandidateOptions, Question } from "../methods/candidates.ts";
import type { PoolEntry } from "../methods/pool.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { Generation } from "./makeGeneration.ts";
import type { PreparedExamples } from "./prepareExamples.ts";
import type { RunContext } from "./runContext.ts";

const recordedOutcomes: Record<Outcome, RecordedOutcome> = {
  correct: "CORRECT",
  wrong: "WRONG",
  invalid: "INVALID",
  timedOut: "TIMED_OUT",
  empty: "EMPTY",
};

/** Predictions in one request. */
const chunkSize = 500;
/** The longest prediction and reason that are stored; models in collapse write without end. */
const longestText = 4_000;

function greedy(context: RunContext): CandidateOptions {
  const { maximumNewTokens } = context.order.configuration.evaluation;
  return { temperature: 0, topP: 1, samplesPerQuestion: 1, maximumNewTokens, seed: 0 };
}

/** Greedy predictions on every split; each evaluation is completed by the server once all its predictions are there. */
export async function evaluateGeneration(
  context: RunContext,
  generation: Generation,
  { tokenizer, splits }: PreparedExamples,
): Promise<void> {
  const { recorder, rule, executor } = context;
  const decoding = greedy(context);
  for (const split of splits) {
    const { candidates } = await answerQuestions(
      context,
      split.name,
      generation,
      tokenizer,
      split.questions,
      decoding,
    );
    const evaluation = {
      generationNumber: generation.number,
      split: split.name,
      decoding: `greedy, ${decoding.maximumNewTokens} new tokens`,
      comparisonRule: `${rule.name}@${rule.version}`,
      executor: executor.name,
      exampleCount: candidates.length,
    };
    for (let start = 0; start < candidates.length; start += chunkSize) {
      const chunk = candidates.slice(start, start + chunkSize);
      recorder.recordPredictions({ evaluation, ...predictionColumns(chunk, split.questions) });
    }
    recorder.completeEvaluation({ evaluation });
    const { executionAccuracy } = executionMetrics(candidates.map(({ outcome }) => outcome));
    recorder.metric(`evaluation/${split.name}/executionAccuracy`, generation.number, executionAccuracy);
  }
}

/** What the pool needs to know of a generation, from the held-out validation examples. */
export async function validateGeneration(
  context: RunContext,
  generation: Generation,
  { tokenizer, validation }: PreparedExamples,
): Promise<PoolEntry> {
  const answers = await answerQuestions(
    context,
    "validation",
    generation,
    tokenizer,
    validation,
    greedy(context),
  );
  const metrics = executionMetrics(answers.candidates.map(({ outcome }) => outcome));
  context.recorder.metric("validation/executionAccuracy", generation.number, metrics.executionAccuracy);
  context.recorder.metric("validation/executableRate", generation.number, metrics.executableRate);
  return {
    number: generation.number,
    validationAccuracy: metrics.executionAccuracy,
    executableRate: metrics.executableRate,
  };
}

function predictionColumns(candidates: readonly Candidate[], questions: readonly Question[]) {
  return {
    exampleIndexes: candidates.map(({ questionIndex }) => questions[questionIndex]!.example.index),
    sql: candidates.map(({ sql }) => storable(sql)),
    outcomes: candidates.map(({ outcome }) => recordedOutcomes[outcome]),
    milliseconds: candidates.map(({ milliseconds }) => milliseconds),
    reasons: candidates.map(({ reason }) => (reason === undefined ? null : storable(reason))),
  };
}

/** PostgreSQL's text cannot hold NUL, which a byte-level model can write. */
function storable(text: string): string {
  return text.replaceAll("\0", "\u2400").slice(0, longestText);
}
