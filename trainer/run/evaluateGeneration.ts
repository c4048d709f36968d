/** A generation on every split that the run evaluates, recorded example by example. */

import type { PreparedExamples } from "../examples/prepareExamples.ts";
import type { Generation } from "../methods/runState.ts";
import { greedyDecoding } from "../phases/greedyDecoding.ts";
import type { RunContext } from "../phases/runContext.ts";
import { sampleCompletions } from "../phases/sampleCompletions.ts";
import { scoreSplit } from "../phases/scoreSplit.ts";
import { sqlReader } from "../phases/sqlReader.ts";
import { describeAccuracy, recordEvaluation } from "./recordEvaluation.ts";

/**
 * Greedy predictions on every split, one phase; each evaluation is completed by the server once all its predictions are
 * there.
 */
export async function evaluateGeneration(
  context: RunContext,
  generation: Generation,
  { tokenizer, splits }: PreparedExamples,
): Promise<void> {
  const { benchmark, recorder, rule, evaluator, progress } = context;
  const decoding = greedyDecoding(context);
  const readSql = sqlReader(context.spec.configuration);
  const phase = progress.phase(`iteration ${generation.number}: evaluation`);
  const accuracies: string[] = [];
  for (const { name, questions } of splits) {
    const answering = phase.part(`${name}: answering`);
    const { texts } = await sampleCompletions(context, generation, tokenizer, questions, decoding, answering);
    const answers = questions.map(({ example }, index) => ({ example, sql: readSql(texts[index]!) }));
    const scored = await scoreSplit(context, answers, phase.part(`${name}: judging`));
    const accuracy = recordEvaluation(recorder, {
      split: name,
      generationNumber: generation.number,
      decoding: `greedy, ${decoding.maximumNewTokens} new tokens`,
      rule,
      executor: evaluator.executor.name,
      answers,
      given: texts,
      scored,
    });
    accuracies.push(`${shortName(name, benchmark.name)} ${describeAccuracy(accuracy)}`);
  }
  phase.endIfMoved(accuracies.join(" · "));
}

/** kata-dev of kata is dev. */
function shortName(split: string, benchmark: string): string {
  return split.startsWith(`${benchmark}-`) ? split.slice(benchmark.length + 1) : split;
}
