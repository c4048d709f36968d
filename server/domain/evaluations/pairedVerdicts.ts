import type { ContrastPart, SeededVerdicts } from "../../../statistics/contrast.ts";
import type { VerdictVector } from "./verdictVectors.ts";

/** One system's verdicts under one seed. */
export interface SeedVector {
  readonly seed: number;
  readonly verdicts: VerdictVector;
}

/** The examples that two systems are compared on, and their verdicts there. */
export interface PairedVerdicts extends Pick<ContrastPart, "first" | "second"> {
  readonly first: SeededVerdicts;
  readonly second: SeededVerdicts;
  /** Positions in the split, ascending. */
  readonly indexes: readonly number[];
  /** Examples that at least one of both was judged on and that are not compared. */
  readonly leftOutCount: number;
  /** True where both have the same seeds, which then stand side by side. */
  readonly isPairedBySeed: boolean;
}

/**
 * Verdicts on the examples on which every seed of both has one; others are counted and left out, never taken for wrong.
 * Where both have the same seeds, those are paired; other seeds are drawn apart.
 *
 * @param excluded indexes that are not to count, neither compared nor left out.
 */
export function pairVerdicts(
  first: readonly SeedVector[],
  second: readonly SeedVector[],
  excluded: ReadonlySet<number> = new Set(),
): PairedVerdicts {
  const [ones, others] = [inSeedOrder(first), inSeedOrder(second)];
  const all = [...ones, ...others].map(({ verdicts }) => verdicts);
  const longest = Math.max(0, ...all.map(({ length }) => length));
  const indexes: number[] = [];
  let leftOutCount = 0;
  for (let index = 0; index < longest; index += 1) {
    if (excluded.has(index)) continue;
    const judged = all.filter((verdicts) => !Number.isNaN(verdicts.at(index))).length;
    if (judged === all.length) indexes.push(index);
    else if (judged > 0) leftOutCount += 1;
  }
  const at = ({ verdicts }: SeedVector) => indexes.map((index) => verdicts.at(index));
  return {
    first: ones.map(at),
    second: others.map(at),
    indexes,
    leftOutCount,
    isPairedBySeed:
      ones.length === others.length && ones.every(({ seed }, index) => seed === others[index]!.seed),
  };
}

function inSeedOrder(vectors: readonly SeedVector[]): SeedVector[] {
  return [...vectors].sort((left, right) => left.seed - right.seed);
}
