import type { Workload } from "./workload.ts";

/** A finished iteration of an earlier run. */
export interface MeasuredIteration {
  /** 0 is the supervised stage. */
  number: number;
  /** A round of synthesis. */
  isRound: boolean;
  /** Tokens trained on. */
  tokens: number;
  /** What its phases took when they were done, by this run or by the one whose work it reused. */
  phaseSeconds: { readonly [phase: string]: number };
  isReused: boolean;
}

/** What an earlier run tells of the cost of later ones. */
export interface MeasuredRun {
  baseModel: string;
  /** Of the base model's architecture. */
  weights: number;
  workload: Workload;
  /** From its first iteration to its end; null where it did not succeed. */
  wallSeconds: number | null;
  iterations: readonly MeasuredIteration[];
}
