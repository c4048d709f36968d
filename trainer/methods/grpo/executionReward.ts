import type { Outcome } from "../../evaluation/judge.ts";

/**
 * What an answer's execution is worth to `grpo`: 1 where its result is gold's, `executable` where it ran to another
 * result, 0 where it was refused, ran out of time or was empty. Arctic-Text2SQL-R1 gives 0.1 for running (arXiv
 * 2505.20315); 0 rewards the result alone.
 */
export function executionReward(outcome: Outcome, executable: number): number {
  if (outcome === "correct") return 1;
  return outcome === "wrong" ? executable : 0;
}
