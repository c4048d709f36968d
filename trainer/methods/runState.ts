/** What a run knows while it goes on, what one iteration of it is given, and what comes of an iteration. */
import type { Example } from "../benchmarks/benchmark.ts";
import type { PreparedExamples } from "../examples/prepareExamples.ts";
import type { PhaseSeconds } from "../phases/phaseSeconds.ts";
import type { RunContext } from "../phases/runContext.ts";
import type { TrainedWeights, TrainingRecord } from "../phases/trainOrReuse.ts";
import type { PromptedExample } from "../prompts/prompt.ts";
import type { TemplatePool } from "../synthesis/templates/template.ts";
import type { PoolEntry } from "./pool.ts";
import type { PreferencePair } from "./preference/pairs.ts";

/** The weights that an iteration made. */
export interface Generation<Trained extends TrainingRecord = TrainingRecord> extends TrainedWeights<Trained> {
  readonly number: number;
}

/** A generation in the pool, with what ranks it there. */
export interface RankedGeneration extends PoolEntry {
  /** Execution accuracy on the held-out examples, whatever ranks the pool; null where the gold SQL of all of them fails. */
  readonly validationAccuracy: number | null;
  readonly generation: Generation;
}

/** What one iteration hands to the next. */
export interface RunState {
  readonly context: RunContext;
  readonly examples: PreparedExamples;
  readonly pool: RankedGeneration[];
  /** Optimizer steps of all generations so far: training curves go on where they ended. */
  stepCount: number;
  previousPairs: readonly PreferencePair[];
  readonly synthesis: SynthesisState;
}

/** A synthesized SQL with its question. */
export interface SyntheticExample {
  readonly example: Example;
  /** Text of the template that its SQL was made from. */
  readonly template: string;
  /** How much of the SQL the question says, from 0 to 1 (`questionCoverage`). */
  readonly coverage: number;
}

/** What rounds of synthesis hand on to each other, and to the iterations after them. */
export interface SynthesisState {
  /** Of the training split; extracted when first needed. */
  templates?: TemplatePool;
  /** Of the last round, where questions come from a model. */
  sqlToTextModel?: TrainedWeights;
  /** All examples that were made, trained on or not: none is made twice. */
  readonly made: SyntheticExample[];
  /** Those trained on so far. */
  readonly training: Example[];
  /** The synthetic validation set. */
  validation: readonly PromptedExample[];
  /** Feedback examples whose SQL's result a round's generation found. */
  readonly correct: Example[];
  /** How often each template failed in the last round. */
  failures: ReadonlyMap<string, number>;
}

export function newRunState(context: RunContext, examples: PreparedExamples): RunState {
  return {
    context,
    examples,
    pool: [],
    stepCount: 0,
    previousPairs: [],
    synthesis: { made: [], training: [], validation: [], correct: [], failures: new Map() },
  };
}

/** One iteration of self-play, or of its supervised control. */
export interface IterationContext {
  readonly state: RunState;
  readonly number: number;
  readonly label: string;
  /** What the new generation starts from. */
  readonly player: RankedGeneration;
  /** What is sampled from, and what the player's log-probabilities are measured against. */
  readonly opponent: RankedGeneration;
  readonly questions: readonly PromptedExample[];
}

/** What an iteration counts of its candidates, as the server stores it. */
export interface CandidateCounts {
  /** Those that were sampled: correct + incorrect + goldFailed. */
  readonly candidates: number;
  /** Those that executed, on examples whose gold SQL does: correct + wrong. */
  readonly executable: number;
  /** Whose result equals gold's. */
  readonly correct: number;
  /** wrong + invalid + timedOut + empty. */
  readonly incorrect: number;
  readonly wrong: number;
  readonly invalid: number;
  readonly timedOut: number;
  readonly empty: number;
  /** Those whose gold SQL fails: neither correct nor incorrect, and in no fraction. */
  readonly goldFailed: number;
}

/** What an iteration counts; as the server stores it. */
export interface Counters extends Partial<CandidateCounts> {
  readonly synthesized?: number;
  /** Preference pairs, sequences or sampled answers that the loss saw, each counted once however many epochs. */
  readonly trainingItems?: number;
}

/** What came of an iteration. Without a generation there is a reason to stop. */
export type IterationResult =
  | {
      readonly generation: Generation;
      readonly counters: Counters;
      readonly phaseSeconds: PhaseSeconds;
      readonly stopReason?: string;
    }
  | { readonly generation?: undefined; readonly counters: Counters; readonly stopReason: string };
