import type { Example } from "../../benchmarks/benchmark.ts";

/**
 * A split as it was published: an example a position, undefined where it was left out for want of its database. Files of
 * predictions have a line for those, too, unless they were written for the rest alone.
 */
export interface Slots {
  readonly examples: readonly (Example | undefined)[];
  /** Positions of the examples that are there, in the order of the split. */
  readonly kept: readonly number[];
}

export function createSlots(examples: readonly Example[], leftOut: readonly number[]): Slots {
  const gaps = new Set(leftOut);
  const remaining = examples.values();
  const published = Array.from({ length: examples.length + gaps.size }, (_, position) =>
    gaps.has(position) ? undefined : remaining.next().value,
  );
  return {
    examples: published,
    kept: published.flatMap((example, position) => (example === undefined ? [] : position)),
  };
}
