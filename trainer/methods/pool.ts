/** The generations a run has made so far, and who plays whom next. */
import type { SelfPlayConfiguration } from "../api/configuration.ts";

export interface PoolEntry {
  /** The generation's number. */
  readonly number: number;
  /** Execution accuracy on the ranking examples, greedy; null where the gold SQL of all of them fails. */
  readonly accuracy: number | null;
  /** Fraction of the ranking answers that execute, of those whose gold SQL does; null where none does. */
  readonly executableRate: number | null;
}

type OpponentChoice = Pick<SelfPlayConfiguration, "opponent" | "opponentExecutableRate">;

/** The generation the next player starts from; among equals the newest. */
export function choosePlayer<Entry extends PoolEntry>(
  pool: readonly Entry[],
  choice: SelfPlayConfiguration["player"],
): Entry {
  return choice === "PREVIOUS" ? lastOf(pool) : bestOf(pool);
}

/**
 * The generation that answers. WORST_OF_POOL is the least accurate of those whose answers execute often enough (SPFT-SQL
 * Algorithm 1; that a model which can hardly write SQL makes no useful opponent is ours); among equals the oldest; the
 * newest where none is executable enough.
 */
export function chooseOpponent<Entry extends PoolEntry>(
  pool: readonly Entry[],
  { opponent: choice, opponentExecutableRate }: OpponentChoice,
): Entry {
  if (choice === "FIXED") return pool[0]!;
  const able = pool.filter(({ executableRate }) => (executableRate ?? 0) >= opponentExecutableRate);
  if (choice === "PREVIOUS" || able.length === 0) return lastOf(pool);
  return able.reduce((worst, entry) => (rankOf(entry) < rankOf(worst) ? entry : worst));
}

/** The generation that stands for the run; among equals the newest. */
export function chooseResult<Entry extends PoolEntry>(
  pool: readonly Entry[],
  choice: SelfPlayConfiguration["reports"],
): Entry {
  return choice === "LAST" ? lastOf(pool) : bestOf(pool);
}

function bestOf<Entry extends PoolEntry>(pool: readonly Entry[]): Entry {
  return pool.reduce((best, entry) => (rankOf(entry) >= rankOf(best) ? entry : best), lastOf(pool));
}

/** One that nothing is known of ranks last. */
function rankOf({ accuracy }: PoolEntry): number {
  return accuracy ?? -1;
}

function lastOf<Entry>(pool: readonly Entry[]): Entry {
  const newest = pool.at(-1);
  if (!newest) throw new Error("The pool is empty: generation 0 comes before the first iteration.");
  return newest;
}
