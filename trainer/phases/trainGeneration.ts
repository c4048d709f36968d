/** The weights that an iteration makes, with the curve of their training. */
import type { StepResult } from "../engine/engine.ts";
import type { RunContext } from "./runContext.ts";
import { makeWeights, type Weights, type WeightsInputs } from "./trainOrReuse.ts";

export interface Generation extends Weights {
  readonly number: number;
}

export interface GenerationInputs extends Omit<WeightsInputs, "name" | "record"> {
  readonly number: number;
  /** Steps of all generations before, so that curves go on where they ended. */
  readonly stepOffset: number;
}

/** Trains, or finds what the same inputs made before; every step is recorded either way. */
export async function makeGeneration(context: RunContext, inputs: GenerationInputs): Promise<Generation> {
  const { number, stepOffset } = inputs;
  const weights = await makeWeights(context, {
    ...inputs,
    name: `iteration ${number}`,
    record: (result, seconds) => recordStep(context, stepOffset, result, seconds),
  });
  return { ...weights, number };
}

function recordStep(
  { recorder }: RunContext,
  stepOffset: number,
  result: StepResult,
  seconds: number | undefined,
): void {
  const step = stepOffset + result.step;
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
