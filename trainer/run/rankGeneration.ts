/** How good a generation is before it is evaluated: what ranks it in the pool. */
import { executionMetrics } from "../evaluation/metrics.ts";
import type { PoolEntry } from "../methods/pool.ts";
import type { Table } from "../methods/runState.ts";
import type { Question } from "../phases/candidates.ts";
import { greedyDecoding } from "../phases/greedyDecoding.ts";
import { answerQuestions } from "../phases/sampleAndJudge.ts";
import type { Generation } from "../phases/trainGeneration.ts";

export interface Standing extends PoolEntry {
  /** Execution accuracy on the held-out examples, whatever ranks the pool. */
  readonly validationAccuracy: number;
}

/**
 * Asks the held-out examples and, where there is one, the synthetic validation set, which then ranks (SPFT-SQL Algorithm 1).
 * Both are recorded.
 */
export async function rankGeneration(table: Table, generation: Generation): Promise<Standing> {
  const heldOut = await validate(table, generation, table.examples.validation, "validation");
  const { validation } = table.synthesis;
  const ranking =
    validation.length === 0 ? heldOut : await validate(table, generation, validation, "syntheticValidation");
  return {
    number: generation.number,
    accuracy: ranking.executionAccuracy,
    executableRate: ranking.executableRate,
    validationAccuracy: heldOut.executionAccuracy,
  };
}

async function validate(
  { context, examples }: Table,
  generation: Generation,
  questions: readonly Question[],
  name: "validation" | "syntheticValidation",
) {
  const { candidates } = await answerQuestions(
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
