import { accelerationOf, bcaInterval, percentileInterval } from "./bootstrapInterval.ts";
import { type Contrast, greatestDifference, type Stratum } from "./contrast.ts";
import { deviationsOf } from "./deviations.ts";
import { clampInterval, type Interval } from "./intervals.ts";
import { uniform } from "./random.ts";
import { mean } from "./variance.ts";

/** Of everything resampled for readers: a comparison made twice says the same. */
export const resamplingSeed = 1;

export interface BootstrapOptions {
  /** The same seed gives the same numbers. */
  readonly seed: number;
  /** 10,000 unless given. */
  readonly resamples?: number;
}

export interface BootstrapDifference {
  readonly difference: number;
  /** 95 %. */
  readonly percentile: Interval;
  /** 95 %, bias-corrected and accelerated. */
  readonly bca: Interval;
  /** Share of resamples in which the first is above the second, ties counted half. */
  readonly probabilityOfImprovement: number;
}

/**
 * The paired bootstrap of a contrast: examples (or clusters) are drawn with replacement for both methods at once, and
 * crosswise so are seeds (the pigeonhole bootstrap of Owen 2007). A seed's deviation is stretched by √(k / (k − 1)),
 * without which the variance over three seeds would come out at two thirds (Rao & Wu 1988). One seed stays as it is.
 *
 * Three seeds make few different draws: where seeds differ much, both intervals miss an absent difference nearer 15 %
 * than 5 % of the time. `crossedDifference` stays within 1 to 8 %; rest answers on that.
 */
export function pairedBootstrap(
  contrast: Contrast,
  { seed, resamples = 10_000 }: BootstrapOptions,
): BootstrapDifference {
  const { difference, units, seeds } = deviationsOf(contrast);
  const values = resample(contrast, seed, resamples);
  for (const [index, value] of values.entries()) {
    // Sums in another order differ in their last bits; a tie must stay one.
    if (Math.abs(value - difference) < 1e-12) values[index] = difference;
    else if (Math.abs(value) < 1e-12) values[index] = 0;
  }
  const above = values.reduce((count, value) => count + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0);
  values.sort();
  const centredSeeds = seeds
    .filter(({ length }) => length > 1)
    .map((perSeed) => perSeed.map((value) => value - mean(perSeed)));
  // Stretched seeds can lead out of the range of a difference.
  const most = greatestDifference(contrast);
  const bca = bcaInterval(values, difference, accelerationOf([...units, ...centredSeeds]));
  return {
    difference,
    percentile: clampInterval(percentileInterval(values), -most, most),
    bca: clampInterval(bca, -most, most),
    probabilityOfImprovement: above / resamples,
  };
}

function resample({ blocks, strata }: Contrast, seed: number, resamples: number): Float64Array {
  const grouped = strata.map(groupUnits);
  const values = new Float64Array(resamples);
  for (let round = 0; round < resamples; round += 1) {
    let draw = 0;
    const seedWeights = blocks.map(({ sign, seedCount }) => {
      const weights = new Float64Array(seedCount);
      const stretch = seedCount > 1 ? Math.sqrt(seedCount / (seedCount - 1)) : 0;
      weights.fill((1 - stretch) / seedCount);
      for (let index = 0; index < seedCount; index += 1, draw += 1) {
        weights[Math.floor(uniform(seed, round, draw) * seedCount)]! += stretch / seedCount;
      }
      return weights.map((weight) => sign * weight);
    });
    const columnWeights = Float64Array.from(seedWeights.flatMap((weights) => [...weights]));
    let value = 0;
    for (const stratum of grouped) {
      value += stratum.weight * drawMean(stratum, columnWeights, seed, round, draw);
      draw += stratum.groupOf.length;
    }
    values[round] = value;
  }
  return values;
}

/** Units that count alike, counted instead of added up one by one: verdicts of 0 and 1 make few different ones. */
interface GroupedStratum {
  readonly weight: number;
  readonly groupOf: Uint32Array;
  readonly sizes: Float64Array;
  /** `columns[seed of any block][group]` */
  readonly columns: readonly Float64Array[];
  readonly counts: Uint32Array;
}

function groupUnits({ weight, sizes, sums }: Stratum): GroupedStratum {
  const columns = sums.flat();
  const groups = new Map<string, number>();
  const firsts: number[] = [];
  const groupOf = Uint32Array.from(sizes, (size, unit) => {
    const key = `${size}|${columns.map((column) => column[unit]).join("|")}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    groups.set(key, groups.size);
    firsts.push(unit);
    return groups.size - 1;
  });
  const ofFirsts = (values: readonly number[]) => Float64Array.from(firsts, (unit) => values[unit]!);
  return {
    weight,
    groupOf,
    sizes: ofFirsts(sizes),
    columns: columns.map(ofFirsts),
    counts: new Uint32Array(firsts.length),
  };
}

function drawMean(
  { groupOf, sizes, columns, counts }: GroupedStratum,
  columnWeights: Float64Array,
  seed: number,
  round: number,
  firstDraw: number,
): number {
  const unitCount = groupOf.length;
  counts.fill(0);
  for (let index = 0; index < unitCount; index += 1) {
    counts[groupOf[Math.floor(uniform(seed, round, firstDraw + index) * unitCount)]!]! += 1;
  }
  let exampleCount = 0;
  for (let group = 0; group < counts.length; group += 1) exampleCount += counts[group]! * sizes[group]!;
  let total = 0;
  for (const [index, column] of columns.entries()) {
    let columnSum = 0;
    for (let group = 0; group < counts.length; group += 1) columnSum += counts[group]! * column[group]!;
    total += columnWeights[index]! * columnSum;
  }
  return total / exampleCount;
}
