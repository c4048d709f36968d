import { sum } from "./variance.ts";

/**
 * What every comparison here starts from: verdicts of two methods on the same examples, crossed with seeds.
 *
 * A contrast is Σ_strata weight · (mean of first − mean of second). One split alone is one stratum; a mean over five
 * splits is five of weight 1/5; "helps more on one split than on another" is two of weights 1 and −1. Examples are
 * drawn apart in each stratum, seeds once for all: the weights a seed trained answered every split.
 */

/** `verdicts[seed][example]`: 0 wrong, 1 right, or between; every seed has all examples in the same order. */
export type SeededVerdicts = readonly (readonly number[])[];

export interface ContrastPart {
  readonly first: SeededVerdicts;
  readonly second: SeededVerdicts;
  /** 1 unless given. */
  readonly weight?: number;
  /** What each example is drawn with, such as its database; examples are drawn one by one unless given. */
  readonly clusters?: readonly string[];
}

/** How the two methods' seeds belong together: one seed number behind both, or drawn apart. */
export type SeedPairing = "paired" | "independent";

/** Seeds drawn together: differences where paired, else those of one method. */
export interface SeedBlock {
  readonly sign: 1 | -1;
  readonly seedCount: number;
}

export interface Stratum {
  readonly weight: number;
  /** Examples in each unit that is drawn: 1, or the size of a cluster. */
  readonly sizes: readonly number[];
  /** `sums[block][seed][unit]`: sums of verdicts, or of their differences, over the unit's examples. */
  readonly sums: readonly (readonly (readonly number[])[])[];
}

export interface Contrast {
  readonly blocks: readonly SeedBlock[];
  readonly strata: readonly Stratum[];
}

/**
 * Seeds are paired where both methods have as many by default. Throws a RangeError where shapes do not
 * fit or nothing is there to compare.
 */
export function contrastOf(parts: readonly ContrastPart[], pairing?: SeedPairing): Contrast {
  const [part] = parts;
  if (part === undefined) throw new RangeError("A contrast needs at least one part.");
  const [firstCount, secondCount] = [part.first.length, part.second.length];
  for (const each of parts) checkShape(each, firstCount, secondCount);
  const isPaired = (pairing ?? (firstCount === secondCount ? "paired" : "independent")) === "paired";
  if (isPaired && firstCount !== secondCount) {
    throw new RangeError(
      `${firstCount} and ${secondCount} seeds cannot be paired; compare them as independent.`,
    );
  }
  return {
    blocks: isPaired
      ? [{ sign: 1, seedCount: firstCount }]
      : [
          { sign: 1, seedCount: firstCount },
          { sign: -1, seedCount: secondCount },
        ],
    strata: parts.map((each) => stratumOf(each, isPaired)),
  };
}

/** How far a contrast of verdicts between 0 and 1 can be from 0: the weights added up. */
export function greatestDifference({ strata }: Contrast): number {
  return sum(strata.map(({ weight }) => Math.abs(weight)));
}

function checkShape(
  { first, second, clusters }: ContrastPart,
  firstCount: number,
  secondCount: number,
): void {
  if (first.length !== firstCount || second.length !== secondCount || firstCount * secondCount === 0) {
    throw new RangeError(
      "Every part of a contrast needs the same seeds of both methods, and at least one of each.",
    );
  }
  const exampleCount = first[0]?.length ?? 0;
  const lengths = [...first, ...second, ...(clusters ? [clusters] : [])].map(({ length }) => length);
  if (exampleCount === 0 || lengths.some((length) => length !== exampleCount)) {
    throw new RangeError(
      `Verdicts of both methods must be of the same examples, and some; their counts are ${lengths.join(", ")}.`,
    );
  }
}

function stratumOf({ first, second, weight = 1, clusters }: ContrastPart, isPaired: boolean): Stratum {
  const unitOf = unitsOf(clusters, first[0]?.length ?? 0);
  const unitCount = Math.max(...unitOf) + 1;
  const addUp = (values: readonly number[]): number[] => {
    const sums = new Array<number>(unitCount).fill(0);
    for (const [index, value] of values.entries()) sums[unitOf[index]!]! += value;
    return sums;
  };
  const differences = () =>
    first.map((verdicts, seed) => verdicts.map((verdict, index) => verdict - second[seed]![index]!));
  return {
    weight,
    sizes: addUp(unitOf.map(() => 1)),
    sums: (isPaired ? [differences()] : [first, second]).map((block) => block.map(addUp)),
  };
}

/** The number of each example's unit, units numbered as they first appear. */
function unitsOf(clusters: readonly string[] | undefined, exampleCount: number): number[] {
  if (clusters === undefined) return Array.from({ length: exampleCount }, (_, index) => index);
  const numbers = new Map<string, number>();
  return clusters.map((cluster) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
}
