/** A generation on every split that the run evaluates, recorded example by example. */

import type { PreparedExamples } from "../examples/prepareExamples.ts";
import type { Generation } from "../methods/runState.ts";
import { greedyDecoding } from "../phases/greedyDecoding.ts";
import type { RunContext } from "../phases/runContext.ts";
import { sampleCompletions } from "../phases/sampleCompletions.ts";
import { scoreSplit } from "../phases/scoreSplit.ts";
import { recordEvaluation } from "./recordEvaluation.ts";

/** Greedy predictions on every split; each evaluation is completed by the server once all its predictions are there. */
export async function evaluateGeneration(
  context: RunContext,
  generation: Generation,
  { tokenizer, splits }: PreparedExamples,
): Promise<void> {
  const { recorder, rule, evaluator } = context;
  const decoding = greedyDecoding(context);
  for (const { name, questions } of splits) {
    const { texts } = await sampleCompletions(context, name, generation, tokenizer, questions, decoding);
    const answers = questions.map(({ example }, index) => ({ example, sql: texts[index]! }));
    const scored = await scoreSplit(context, name, answers);
    recordEvaluation(recorder, {
      split: name,
      generationNumber: generation.number,
      decoding: `greedy, ${decoding.maximumNewTokens} new tokens`,
      rule,
      executor: evaluator.executor.name,
      answers,
      scored,
    });
  }
}
