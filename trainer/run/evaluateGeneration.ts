/** A generation on every split that the run evaluates, recorded example by example. */
import { executionMetrics } from "../evaluation/metrics.ts";
import type { CandidateOptions } from "../methods/candidates.ts";
import type { PoolEntry } from "../methods/pool.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { Generation } from "./makeGeneration.ts";
import type { PreparedExamples } from "./prepareExamples.ts";
import { outcomeUnder, recordEvaluation } from "./recordEvaluation.ts";
import type { RunContext } from "./runContext.ts";
import { sampleAnswers } from "./sampleAnswers.ts";
import { scoreSplit } from "./scoreSplit.ts";

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
  const { recorder, evaluator } = context;
  const decoding = greedy(context);
  for (const { name, questions } of splits) {
    const { sql } = await sampleAnswers(context, name, generation, tokenizer, questions, decoding);
    const answers = questions.map(({ example }, index) => ({ example, sql: sql[index]! }));
    const scored = await scoreSplit(context, name, answers);
    recordEvaluation(recorder, {
      split: name,
      generationNumber: generation.number,
      decoding: `greedy, ${decoding.maximumNewTokens} new tokens`,
      rule: evaluator.rule,
      executor: evaluator.executor.name,
      answers,
      scored,
    });
    const correctCount = scored.filter((one) => outcomeUnder(evaluator.rule, one) === "correct").length;
    const executionAccuracy = correctCount / scored.length;
    recorder.metric(`evaluation/${name}/executionAccuracy`, generation.number, executionAccuracy);
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
