import type { TokenSequence } from "../../engine/engine.ts";
import { seedFor } from "../../phases/contentHash.ts";
import { type Generation, makeGeneration } from "../../phases/trainGeneration.ts";
import { lessonOf } from "../../phases/trainingTask.ts";
import { supervisedObjective } from "../../training/objective.ts";
import type { PoolMember, Table } from "../runState.ts";

/** A round's supervised training. */
export function learnRound(
  table: Table,
  number: number,
  start: PoolMember,
  items: readonly TokenSequence[],
): Promise<Generation> {
  const { seed, configuration } = table.context.order;
  const { epochs, learningRate } = configuration.synthesis;
  const plan = {
    epochs,
    learningRate,
    batchSize: configuration.supervised.batchSize,
    seed: seedFor(seed, "order", number),
  };
  return makeGeneration(table.context, {
    number,
    parent: start.generation.weightsHash,
    start: () => start.generation.model.clone(),
    lesson: lessonOf(supervisedObjective, items, plan),
    stepOffset: table.stepCount,
    tokenizer: table.examples.tokenizer,
  });
}
