/** Passes over items in batches, with a resumable checkpoint. What an item is, the objective says. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { CheckpointError } from "../engine/checkpointError.ts";
import type {
  Model,
  ObjectiveConfiguration,
  StepResult,
  TokenPair,
  TokenSequence,
} from "../engine/engine.ts";
import { planBatches } from "./planBatches.ts";

export interface TrainingPlan {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly seed: number;
}

export interface TrainingHooks {
  /** Where the resumable state lies while training goes on; removed by the caller afterwards. */
  readonly checkpointFile: string;
  readonly checkpointEverySeconds: number;
  readonly signal: AbortSignal;
  onStep(result: StepResult, totalSteps: number): void;
  /** Called where a checkpoint was found, with the steps it spares. */
  onResume(stepCount: number): void;
  /** Called before a checkpoint is written, so that what was reported up to it is safe too. */
  beforeCheckpoint(): void;
  onWarning(message: string): void;
}

/** Ours: five percent of the steps. */
const warmUpFraction = 0.05;

/**
 * Trains `model` in place and returns every step's result, those from before an interruption included.
 * Aborting writes a checkpoint, then throws the signal's reason.
 */
export async function trainModel(
  model: Model,
  objective: ObjectiveConfiguration,
  items: readonly TokenSequence[] | readonly TokenPair[],
  plan: TrainingPlan,
  hooks: TrainingHooks,
): Promise<StepResult[]> {
  const batches = planBatches(items as readonly (TokenSequence | TokenPair)[], plan);
  const training = await model.createTraining(objective, {
    learningRate: plan.learningRate,
    warmUpSteps: Math.ceil(warmUpFraction * batches.length),
    totalSteps: batches.length,
    beta1: 0.9,
    beta2: 0.95,
    epsilon: 1e-8,
    weightDecay: 0.01,
    maximumGradientNorm: 1,
  });
  try {
    const results = await resume(hooks);
    let savedAt = performance.now();
    for (const batch of batches.slice(training.stepCount)) {
      if (hooks.signal.aborted) {
        await save(hooks, results);
        hooks.signal.throwIfAborted();
      }
      const result = await training.step(batch as readonly TokenSequence[] | readonly TokenPair[]);
      results.push(result);
      hooks.onStep(result, batches.length);
      if (performance.now() - savedAt > hooks.checkpointEverySeconds * 1000) {
        await save(hooks, results);
        savedAt = performance.now();
      }
    }
    return results;
  } finally {
    await training.dispose();
  }

  async function save({ checkpointFile, beforeCheckpoint }: TrainingHooks, results: readonly StepResult[]) {
    beforeCheckpoint();
    writeFileSync(`${checkpointFile}.steps.next`, JSON.stringify(results));
    renameSync(`${checkpointFile}.steps.next`, `${checkpointFile}.steps`);
    await training.save(checkpointFile);
  }

  /** A damaged checkpoint costs the steps since the start of the phase, never the run. */
  async function resume({ checkpointFile, onWarning, onResume }: TrainingHooks): Promise<StepResult[]> {
    if (!existsSync(checkpointFile)) return [];
    try {
      await training.load(checkpointFile);
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      onWarning(`${error.message}. The checkpoint is set aside and the phase starts over.`);
      rmSync(checkpointFile);
      return [];
    }
    onResume(training.stepCount);
    const steps = JSON.parse(readFileSync(`${checkpointFile}.steps`, "utf8")) as StepResult[];
    return steps.slice(0, training.stepCount);
  }
}
