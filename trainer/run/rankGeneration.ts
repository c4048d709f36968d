/** How good a generation is before it is evaluated: what ranks it in the pool. */
import { accuracyOf, executableRateOf } from "../evaluation/accuracy.ts";
import { verdictOf } from "../evaluation/outcome.ts";
import type { Generation, RankedGeneration, RunState } from "../methods/runState.ts";
import { greedyDecoding } from "../phases/greedyDecoding.ts";
import type { Phase } from "../phases/progress.ts";
import { answerIn } from "../phases/sampleAndJudge.ts";
import type { PromptedExample } from "../prompts/prompt.ts";
import { describeAccuracy } from "./recordEvaluation.ts";

/**
 * Asks the held-out examples and, where there is one, the synthetic validation set, which then ranks (SPFT-SQL Algorithm 1).
 * Both are recorded.
 */
export async function rankGeneration(state: RunState, generation: Generation): Promise<RankedGeneration> {
  const phase = state.context.progress.phase(`iteration ${generation.number}: validation`);
  const heldOut = await validate(state, generation, state.examples.validation, "validation", phase);
  const { validation } = state.synthesis;
  const ranking =
    validation.length === 0
      ? heldOut
      : await validate(state, generation, validation, "syntheticValidation", phase);
  const synthetic = ranking === heldOut ? "" : ` · synthetic ${describeAccuracy(ranking.accuracy)}`;
  phase.endIfMoved(`held out ${describeAccuracy(heldOut.accuracy)}${synthetic}`);
  return {
    number: generation.number,
    ...ranking,
    validationAccuracy: heldOut.accuracy,
    generation,
  };
}

async function validate(
  { context, examples }: RunState,
  generation: Generation,
  questions: readonly PromptedExample[],
  name: "validation" | "syntheticValidation",
  phase: Phase,
) {
  const { candidates } = await answerIn(
    phase,
    context,
    generation,
    examples.tokenizer,
    questions,
    greedyDecoding(context),
  );
  const outcomes = candidates.map(({ outcome }) => outcome);
  const { accuracy } = accuracyOf(outcomes.map(verdictOf));
  const executableRate = executableRateOf(outcomes);
  const { recorder } = context;
  if (accuracy !== null) recorder.metric(`${name}/executionAccuracy`, generation.number, accuracy);
  if (executableRate !== null) recorder.metric(`${name}/executableRate`, generation.number, executableRate);
  return { accuracy, executableRate };
}
