/** Rounds of sampling and learning by turns: the model answers, then learns from its own answers (GRPO Algorithm 1). */
import type { GroupObjectiveConfiguration, Model, StepResult, TokenSample } from "../../engine/engine.ts";
import { type OptimizerPlan, optimizerFor } from "../../training/optimizerFor.ts";
import { planBatches } from "../../training/planBatches.ts";
import { resumeTraining, saveTraining } from "../../training/trainingCheckpoint.ts";
import type { TrainingHooks } from "../../training/trainingLoop.ts";

export interface OnPolicyPlan extends OptimizerPlan {
  /** How often the model answers anew. */
  readonly rounds: number;
  /** Updates an epoch of a round's samples; with one batch and one epoch every update is strictly on-policy. */
  readonly batchesPerRound: number;
  /** Passes over a round's samples: μ of GRPO Algorithm 1. */
  readonly epochsPerRound: number;
  readonly seed: number;
}

/**
 * Samples of round `round` (counted from 0), made with the model as it is now. The same round and weights must give the
 * same samples: a round that was interrupted is played again. None, where the round has nothing to teach.
 */
export type PlayRound = (round: number) => Promise<readonly TokenSample[]>;

interface Memory {
  readonly results: StepResult[];
  /** Updates done when each round began, the one to come included. */
  readonly roundStarts: number[];
}

/**
 * Trains `model` in place and returns every step's result, those from before an interruption included. A round whose
 * answers are there is learnt to its end; aborting then writes a checkpoint and throws the signal's reason.
 */
export async function trainOnPolicy(
  model: Model,
  objective: GroupObjectiveConfiguration,
  playRound: PlayRound,
  plan: OnPolicyPlan,
  hooks: TrainingHooks,
): Promise<StepResult[]> {
  const totalSteps = plan.rounds * plan.batchesPerRound * plan.epochsPerRound;
  const training = await model.createTraining(objective, optimizerFor(plan, totalSteps));
  try {
    const memory = await resumeTraining<Memory>(training, hooks);
    const { results, roundStarts } = upTo(training.stepCount, memory);
    let savedAt = performance.now();
    for (let round = roundStarts.length - 1; round < plan.rounds; round += 1) {
      if (hooks.signal.aborted) {
        await saveTraining(training, { results, roundStarts }, hooks);
        hooks.signal.throwIfAborted();
      }
      const samples = await playRound(round);
      for (const batch of batchesOf(samples, plan, round)) {
        const result = await training.step(batch);
        results.push(result);
        hooks.onStep(result, totalSteps);
      }
      roundStarts.push(training.stepCount);
      if (performance.now() - savedAt > hooks.checkpointEverySeconds * 1000) {
        await saveTraining(training, { results, roundStarts }, hooks);
        savedAt = performance.now();
      }
    }
    return results;
  } finally {
    await training.dispose();
  }
}

/** What was remembered, as far as the engine's state goes; of rounds that began at one step, the last. */
function upTo(stepCount: number, memory: Memory | undefined): Memory {
  if (memory === undefined) return { results: [], roundStarts: [0] };
  const round = memory.roundStarts.lastIndexOf(stepCount);
  return {
    results: memory.results.slice(0, stepCount),
    roundStarts: memory.roundStarts.slice(0, round + 1),
  };
}

function batchesOf(samples: readonly TokenSample[], plan: OnPolicyPlan, round: number): TokenSample[][] {
  const batchSize = Math.ceil(samples.length / plan.batchesPerRound);
  return planBatches(samples, { epochs: plan.epochsPerRound, batchSize, seed: plan.seed + round });
}
