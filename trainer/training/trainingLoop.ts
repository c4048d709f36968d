/** Passes over items in batches, with a resumable checkpoint. What an item is, the objective says. */
import type {
  Model,
  ObjectiveConfiguration,
  StepResult,
  TokenPair,
  TokenSequence,
  TrainingItems,
} from "../engine/engine.ts";
import { type OptimizerPlan, optimizerFor } from "./optimizerPlan.ts";
import { type PassPlan, trainingOptionsOf } from "./passPlan.ts";
import { planBatches } from "./planBatches.ts";
import { refuseBeyondMemory } from "./refuseBeyondMemory.ts";
import { type CheckpointHooks, resumeTraining, saveTraining } from "./trainingCheckpoint.ts";

export interface TrainingPlan extends OptimizerPlan, PassPlan {
  readonly epochs: number;
  readonly batchSize: number;
  readonly seed: number;
}

export interface TrainingHooks extends CheckpointHooks {
  readonly checkpointEverySeconds: number;
  readonly signal: AbortSignal;
  onStep(result: StepResult, totalSteps: number): void;
}

/**
 * Trains `model` in place and returns every step's result, those from before an interruption included.
 * Aborting writes a checkpoint, then throws the signal's reason.
 */
export async function trainModel(
  model: Model,
  objective: ObjectiveConfiguration,
  items: TrainingItems,
  plan: TrainingPlan,
  hooks: TrainingHooks,
): Promise<StepResult[]> {
  const batches = planBatches(items as readonly (TokenSequence | TokenPair)[], plan);
  refuseBeyondMemory(model, batches as TrainingItems[], plan);
  const training = await model.createTraining(
    objective,
    optimizerFor(plan, batches.length),
    trainingOptionsOf(plan),
  );
  try {
    const remembered = (await resumeTraining<StepResult[]>(training, hooks)) ?? [];
    const results = remembered.slice(0, training.stepCount);
    let savedAt = performance.now();
    for (const batch of batches.slice(training.stepCount)) {
      if (hooks.signal.aborted) {
        await saveTraining(training, results, hooks);
        hooks.signal.throwIfAborted();
      }
      const result = await training.step(batch as TrainingItems);
      results.push(result);
      hooks.onStep(result, batches.length);
      if (performance.now() - savedAt > hooks.checkpointEverySeconds * 1000) {
        await saveTraining(training, results, hooks);
        savedAt = performance.now();
      }
    }
    return results;
  } finally {
    await training.dispose();
  }
}
