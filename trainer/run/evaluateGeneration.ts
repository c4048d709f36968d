/** A generation on every split that the run evaluates, recorded example by example. */
import { greedyDecoding } from "./greedyDecoding.ts";
import type { Generation } from "./makeGeneration.ts";
import type { PreparedExamples } from "./prepareExamples.ts";
import { outcomeUnder, recordEvaluation } from "./recordEvaluation.ts";
import type { RunContext } from "./runContext.ts";
import { sampleAnswers } from "./sampleAnswers.ts";
import { scoreSplit } from "./scoreSplit.ts";

/** Greedy predictions on every split; each evaluation is completed by the server once all its predictions are there. */
export async function evaluateGeneration(
  context: RunContext,
  generation: Generation,
  { tokenizer, splits }: PreparedExamples,
): Promise<void> {
  const { recorder, evaluator } = context;
  const decoding = greedyDecoding(context);
  for (const { name, questions } of splits) {
    const { texts } = await sampleAnswers(context, name, generation, tokenizer, questions, decoding);
    const answers = questions.map(({ example }, index) => ({ example, sql: texts[index]! }));
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
