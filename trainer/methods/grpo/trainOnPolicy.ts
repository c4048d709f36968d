/** Sampling and learning by turns: the model answers, then learns from its own answers (GRPO Algorithm 1). */
import type { GroupObjectiveConfiguration, Model, StepResult, TokenSample } from "../../engine/engine.ts";
import { type OptimizerPlan, optimizerFor } from "../../training/optimizerPlan.ts";
import { type PassPlan, trainingOptionsOf } from "../../training/passPlan.ts";
import { planBatches } from "../../training/planBatches.ts";
import { resumeTraining, saveTraining } from "../../training/trainingCheckpoint.ts";
import type { TrainingHooks } from "../../training/trainingLoop.ts";

export interface OnPolicyPlan extends OptimizerPlan, PassPlan {
  /** How often the model answers anew. */
  readonly rollouts: number;
  /** Updates an epoch of a rollout's samples; with one batch and one epoch every update is strictly on-policy. */
  readonly batchesPerRollout: number;
  /** Passes over a rollout's samples: μ of GRPO Algorithm 1. */
  readonly epochsPerRollout: number;
  readonly seed: number;
}

/** What the model answered in one rollout, and what that was worth. */
export interface Rollout<Metrics> {
  /** None, where the rollout has nothing to teach. */
  readonly samples: readonly TokenSample[];
  readonly metrics: Metrics;
}

/** A rollout's metrics with the updates before it, which place them on the curves. */
export type RolloutRecord<Metrics> = Metrics & { readonly step: number };

export interface OnPolicyRecord<Metrics> {
  readonly steps: readonly StepResult[];
  readonly rollouts: readonly RolloutRecord<Metrics>[];
}

/**
 * Trains `model` in place and returns every step and rollout, those from before an interruption included. A rollout whose
 * answers are there is learnt to its end; aborting then writes a checkpoint and throws the signal's reason.
 *
 * @param rollOut samples rollout `index`, counted from 0, with the model as it is now. The same index and weights must
 * give the same samples: a rollout that was interrupted is repeated.
 */
export async function trainOnPolicy<Metrics>(
  model: Model,
  objective: GroupObjectiveConfiguration,
  rollOut: (index: number, step: number) => Promise<Rollout<Metrics>>,
  plan: OnPolicyPlan,
  hooks: TrainingHooks,
): Promise<OnPolicyRecord<Metrics>> {
  const totalSteps = plan.rollouts * plan.batchesPerRollout * plan.epochsPerRollout;
  const training = await model.createTraining(
    objective,
    optimizerFor(plan, totalSteps),
    trainingOptionsOf(plan),
  );
  try {
    const saved = await resumeTraining<OnPolicyRecord<Metrics>>(training, hooks);
    const steps = saved?.steps.slice(0, training.stepCount) ?? [];
    const rollouts = saved ? finishedBy(training.stepCount, saved) : [];
    let savedAt = performance.now();
    for (let index = rollouts.length; index < plan.rollouts; index += 1) {
      if (hooks.signal.aborted) {
        await saveTraining(training, { steps, rollouts }, hooks);
        hooks.signal.throwIfAborted();
      }
      const step = training.stepCount;
      const { samples, metrics } = await rollOut(index, step);
      for (const batch of batchesOf(samples, plan, index)) {
        const result = await training.step(batch);
        steps.push(result);
        hooks.onStep(result, totalSteps);
      }
      rollouts.push({ ...metrics, step });
      if (performance.now() - savedAt > hooks.checkpointEverySeconds * 1000) {
        await saveTraining(training, { steps, rollouts }, hooks);
        savedAt = performance.now();
      }
    }
    return { steps, rollouts };
  } finally {
    await training.dispose();
  }
}

/** The rollouts whose updates the engine's state holds: after a crash between two files the record can be ahead of it. */
function finishedBy<Metrics>(
  stepCount: number,
  { steps, rollouts }: OnPolicyRecord<Metrics>,
): RolloutRecord<Metrics>[] {
  return rollouts.filter((_, index) => (rollouts[index + 1]?.step ?? steps.length) <= stepCount);
}

function batchesOf(samples: readonly TokenSample[], plan: OnPolicyPlan, rollout: number): TokenSample[][] {
  const batchSize = Math.ceil(samples.length / plan.batchesPerRollout);
  return planBatches(samples, { epochs: plan.epochsPerRollout, batchSize, seed: plan.seed + rollout });
}
