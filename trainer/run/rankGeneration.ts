/** How good a generation is before it is evaluated: what ranks it in the pool. */
import { executionMetrics } from "../evaluation/metrics.ts";
import type { Generation, RankedGeneration, RunState } from "../methods/runState.ts";
import { greedyDecoding } from "../phases/greedyDecoding.ts";
import { sampleAndJudge } from "../phases/sampleAndJudge.ts";
import type { PromptedExample } from "../prompts/prompt.ts";

/**
 * Asks the held-out examples and, where there is one, the synthetic validation set, which then ranks (SPFT-SQL Algorithm 1).
 * Both are recorded.
 */
export async function rankGeneration(state: RunState, generation: Generation): Promise<RankedGeneration> {
  const heldOut = await validate(state, generation, state.examples.validation, "validation");
  const { validation } = state.synthesis;
  const ranking =
    validation.length === 0 ? heldOut : await validate(state, generation, validation, "syntheticValidation");
  return {
    number: generation.number,
    accuracy: ranking.executionAccuracy,
    executableRate: ranking.executableRate,
    validationAccuracy: heldOut.executionAccuracy,
    generation,
  };
}

async function validate(
  { context, examples }: RunState,
  generation: Generation,
  questions: readonly PromptedExample[],
  name: "validation" | "syntheticValidation",
) {
  const { candidates } = await sampleAndJudge(
    context,
    name === "validation" ? "validation" : "synthetic validation",
    generation,
    examples.tokenizer,
    questions,
    greedyDecoding(context),
  );
  const metrics = executionMetrics(candidates.map(({ outcome }) => outcome));
  context.recorder.metric(`${name}/executionAccuracy`, generation.number, metrics.executionAccuracy);
  context.recorder.metric(`${name}/executableRate`, generation.number, metrics.executableRate);
  return metrics;
}
