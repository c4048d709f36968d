/** The generations a run has made so far, and who plays whom next. */
import type { SelfPlayConfiguration } from "./configuration.ts";

export interface PoolEntry {
  /** The generation's number. */
  readonly number: number;
  /** Execution accuracy on the validation examples, greedy. */
  readonly validationAccuracy: number;
  /** Fraction of the validation answers that execute. */
  readonly executableRate: number;
}

/** Ours (papers.md A7): a model that can hardly write SQL makes no useful opponent. */
const leastExecutableRate = 0.5;

/** The generation the next player starts from; among equals the newest. */
export function choosePlayer<Entry extends PoolEntry>(
  pool: readonly Entry[],
  choice: SelfPlayConfiguration["player"],
): Entry {
  const newest = lastOf(pool);
  if (choice === "PREVIOUS") return newest;
  return pool.reduce((best, entry) => (entry.validationAccuracy >= best.validationAccuracy ? entry : best));
}

/**
 * The generation that answers. WORST_OF_POOL is the least accurate of those at least half executable (SPFT-SQL
 * Algorithm 1 with papers.md A7); among equals the oldest; the newest where none is executable enough.
 */
export function chooseOpponent<Entry extends PoolEntry>(
  pool: readonly Entry[],
  choice: SelfPlayConfiguration["opponent"],
): Entry {
  if (choice === "FIXED") return pool[0]!;
  const able = pool.filter(({ executableRate }) => executableRate >= leastExecutableRate);
  if (choice === "PREVIOUS" || able.length === 0) return lastOf(pool);
  return able.reduce((worst, entry) => (entry.validationAccuracy < worst.validationAccuracy ? entry : worst));
}

function lastOf<Entry>(pool: readonly Entry[]): Entry {
  const newest = pool.at(-1);
  if (!newest) throw new Error("The pool is empty: generation 0 comes before the first iteration.");
  return newest;
}
