import type {
  Model,
  ObjectiveConfiguration,
  StepResult,
  TokenPair,
  TokenSequence,
} from "../engine/engine.ts";
import type { RoundFigures } from "../methods/grpo/rolloutStep.ts";
import { type TrainingHooks, type TrainingPlan, trainModel } from "../training/trainingLoop.ts";
import { contentHash } from "./contentHash.ts";

/** What was learnt, step by step. */
export interface Learnt {
  readonly steps: readonly StepResult[];
  /** Of a lesson that samples as it goes on. */
  readonly rounds?: readonly RoundFigures[];
}

/** What a generation learns, and how. */
export interface Lesson {
  /** All that what is learnt follows from, beside the weights it starts from: part of the key of what comes of it. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Trains `model` in place. */
  teach(model: Model, hooks: TrainingHooks): Promise<Learnt>;
}

/** Passes over items that are there from the start. */
export function lessonOf(
  objective: ObjectiveConfiguration,
  items: readonly TokenSequence[] | readonly TokenPair[],
  plan: TrainingPlan,
): Lesson {
  return {
    facts: { objective, plan, items: contentHash(items) },
    teach: async (model, hooks) => ({ steps: await trainModel(model, objective, items, plan, hooks) }),
  };
}
