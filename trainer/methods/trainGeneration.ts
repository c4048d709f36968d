/** The training of an iteration's weights, with its curves. */
import type { StepResult } from "../engine/engine.ts";
import type { Recorder } from "../phases/recorder.ts";
import type { RunContext } from "../phases/runContext.ts";
import {
  type StartingWeights,
  type TrainedWeights,
  type TrainingRecord,
  type TrainingTask,
  trainOrReuse,
} from "../phases/trainOrReuse.ts";
import { seedFor } from "../storage/contentHash.ts";
import { adapterOf } from "../training/adapterPlan.ts";
import { optimizerPlanOf } from "../training/optimizerPlan.ts";
import { passPlanOf } from "../training/passPlan.ts";
import type { TrainingPlan } from "../training/trainingLoop.ts";
import type { Generation, RankedGeneration, RunState } from "./runState.ts";

export interface GenerationInputs<Trained extends TrainingRecord> {
  readonly number: number;
  readonly from: StartingWeights;
  readonly task: TrainingTask<Trained>;
}

/** Trains generation `number`, or finds what the same inputs made before; every step is recorded either way. */
export async function trainGeneration<Trained extends TrainingRecord>(
  { context, examples, stepCount }: RunState,
  { number, from, task }: GenerationInputs<Trained>,
): Promise<Generation<Trained>> {
  const weights = await trainOrReuse(context, {
    name: `iteration ${number}`,
    from,
    task,
    onStep: (result, seconds) => recordStep(context.recorder, stepCount + result.step, result, seconds),
    tokenizer: examples.tokenizer,
  });
  return { ...weights, number };
}

/** What a generation's successor is trained from. */
export function copyOf({ generation }: RankedGeneration, context: RunContext): StartingWeights {
  return startFrom(context, generation, "weights");
}

/** Weights of one purpose start from other random numbers than those of another. */
export type Purpose = "weights" | "sqlToTextWeights";

/**
 * Where the run trains adapters: a copy of the adapter that these weights have, or a fresh one over a base that has none yet;
 * the base itself is shared. Elsewhere a copy of all weights.
 */
export function startFrom(
  { spec }: RunContext,
  { model, weightsHash }: Pick<TrainedWeights, "model" | "weightsHash">,
  purpose: Purpose,
): StartingWeights {
  const adapter = adapterOf(spec.configuration.adapter);
  if (adapter === undefined) return { key: weightsHash, create: () => model.clone() };
  if (model.adapter) return { key: { weights: weightsHash, adapter }, create: () => model.clone() };
  const seed = seedFor(spec.seed, purpose);
  return { key: { base: weightsHash, adapter, seed }, create: () => model.withAdapter(adapter, seed) };
}

/**
 * What the first training of a run starts from: its pretrained base, or random weights with the run's own tokenizer.
 */
export function freshWeights(
  { context, examples: { tokenizer } }: Pick<RunState, "context" | "examples">,
  purpose: Purpose,
): StartingWeights {
  const { spec, engine, base } = context;
  if (base) {
    if (spec.configuration.adapter.rank === null)
      return { key: { base: base.contentHash }, create: () => base.model.clone() };
    return startFrom(context, { model: base.model, weightsHash: base.contentHash }, purpose);
  }
  const architecture = {
    ...spec.baseModel.architecture,
    // A small training split may not yield as many tokens as the base model has room for.
    vocabularySize: tokenizer.vocabularySize,
    ropeTheta: 10_000,
    rmsNormEpsilon: 1e-5,
    endOfSequenceId: tokenizer.endOfSequenceId,
    paddingId: tokenizer.paddingId,
  };
  const seed = seedFor(spec.seed, purpose);
  return {
    key: { architecture, seed, tokenizer: tokenizer.toJson() },
    create: () => engine.createModel(architecture, seed),
  };
}

/** How an iteration after the rounds of synthesis passes over what it learns. */
export function selfPlayPlan({ spec }: RunContext, number: number): TrainingPlan {
  const { selfPlay, memory } = spec.configuration;
  return {
    epochs: selfPlay.epochs,
    ...optimizerPlanOf(selfPlay),
    ...passPlanOf(memory),
    batchSize: selfPlay.batchSize,
    seed: seedFor(spec.seed, "order", number),
  };
}

function recordStep(recorder: Recorder, step: number, result: StepResult, seconds: number | undefined): void {
  if (seconds !== undefined) recorder.metric("train/tokensPerSecond", step, result.tokenCount / seconds);
  recorder.metric("train/loss", step, result.loss);
  recorder.metric("train/gradientNorm", step, result.gradientNorm);
  recorder.metric("train/learningRate", step, result.learningRate);
  if (result.policy) {
    recorder.metric("policy/clipFraction", step, result.policy.clipFraction);
    recorder.metric("policy/divergence", step, result.policy.divergence);
    recorder.metric("policy/entropy", step, result.policy.entropy);
  }
  if (!result.pairs) return;
  recorder.metric("pairs/logChosen", step, result.pairs.logChosen);
  recorder.metric("pairs/logRejected", step, result.pairs.logRejected);
  recorder.metric("pairs/margin", step, result.pairs.margin);
}
