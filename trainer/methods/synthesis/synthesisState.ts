import type { Example } from "../../benchmarks/benchmark.ts";
import type { Question } from "../../phases/candidates.ts";
import type { Weights } from "../../phases/trainOrReuse.ts";
import type { TemplatePool } from "../../synthesis/templates/template.ts";

/** A synthesized SQL with its question. */
export interface SyntheticPair {
  readonly example: Example;
  /** Text of the template that its SQL was made from. */
  readonly template: string;
  /** How much of the SQL the question says, from 0 to 1 (`questionCoverage`). */
  readonly coverage: number;
}

/** What rounds of synthesis hand on to each other, and to the iterations after them. */
export interface Synthesis {
  /** Of the training split; extracted when first needed. */
  templates?: TemplatePool;
  /** The SQL-to-text model of the last round, where questions come from one. */
  writer?: Weights;
  /** All pairs that were made, trained on or not: none is made twice. */
  readonly made: SyntheticPair[];
  /** The pairs trained on so far. */
  readonly training: Example[];
  /** The synthetic validation set. */
  validation: readonly Question[];
  /** Feedback pairs that a round's generation answered to their SQL's result. */
  readonly correct: Example[];
  /** How often each template failed in the last round. */
  failures: ReadonlyMap<string, number>;
}

export function newSynthesis(): Synthesis {
  return { made: [], training: [], validation: [], correct: [], failures: new Map() };
}
