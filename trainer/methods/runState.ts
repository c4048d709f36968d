import type { PreparedExamples } from "../examples/prepareExamples.ts";
import type { Question } from "../phases/candidates.ts";
import type { RunContext } from "../phases/runContext.ts";
import { type Generation, makeGeneration } from "../phases/trainGeneration.ts";
import type { Lesson } from "../phases/trainingTask.ts";
import type { PoolEntry } from "./pool.ts";
import type { Pair } from "./preference/pairs.ts";
import type { Synthesis } from "./synthesis/synthesisState.ts";

export interface PoolMember extends PoolEntry {
  readonly generation: Generation;
}

/** What one iteration hands to the next. */
export interface Table {
  readonly context: RunContext;
  readonly examples: PreparedExamples;
  readonly pool: PoolMember[];
  /** Optimizer steps of all generations so far. */
  stepCount: number;
  previousPairs: readonly Pair[];
  readonly synthesis: Synthesis;
}

/** One iteration, with who plays whom on what. */
export interface Game {
  readonly table: Table;
  readonly number: number;
  readonly label: string;
  /** What the new generation starts from. */
  readonly player: PoolMember;
  /** What answers, and what the player's log-probabilities are measured against. */
  readonly opponent: PoolMember;
  readonly questions: readonly Question[];
}

/** What an iteration counts; as the server stores it. */
export interface Counters {
  readonly synthesized?: number;
  readonly candidates?: number;
  readonly executable?: number;
  readonly correct?: number;
  readonly incorrect?: number;
  readonly kept?: number;
}

/** What came of an iteration. Without a generation there is a reason to stop. */
export type Played =
  | {
      readonly generation: Generation;
      readonly counters: Counters;
      readonly phaseSeconds: Readonly<Record<string, number>>;
      readonly stopReason?: string;
    }
  | { readonly generation?: undefined; readonly counters: Counters; readonly stopReason: string };

/** The player learns: a copy of it becomes the next generation. */
export function teachPlayer({ table, number, player }: Game, lesson: Lesson): Promise<Generation> {
  return makeGeneration(table.context, {
    number,
    parent: player.generation.weightsHash,
    start: () => player.generation.model.clone(),
    lesson,
    stepOffset: table.stepCount,
    tokenizer: table.examples.tokenizer,
  });
}
