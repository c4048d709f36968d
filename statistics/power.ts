import { normalCumulative, normalQuantile } from "./distributions.ts";
import type { VarianceComponents } from "./varianceComponents.ts";

export interface PowerOptions {
  /** Of the two-sided test; 0.05 unless given. */
  readonly alpha?: number;
  /** The wished chance to see a difference that is there; 0.8 unless given. */
  readonly power?: number;
}

/** Times as many examples and seeds as the components were measured with; 1 for the present ones. */
export interface Enlargement {
  readonly examples?: number;
  readonly seeds?: number;
}

/** The variance of the difference in a study enlarged so. */
export function projectedVariance(
  components: VarianceComponents,
  { examples = 1, seeds = 1 }: Enlargement = {},
): number {
  return components.examples / examples + components.seeds / seeds + components.residual / (examples * seeds);
}

/** The smallest true difference that the wished power sees, as a fraction; by the normal approximation. */
export function detectableDifference(
  variance: number,
  { alpha = 0.05, power = 0.8 }: PowerOptions = {},
): number {
  return (normalQuantile(1 - alpha / 2) + normalQuantile(power)) * Math.sqrt(variance);
}

/** The chance that the two-sided test sees a true difference; by the normal approximation. */
export function powerFor(difference: number, variance: number, { alpha = 0.05 }: PowerOptions = {}): number {
  const critical = normalQuantile(1 - alpha / 2);
  const shift = Math.abs(difference) / Math.sqrt(variance);
  return normalCumulative(shift - critical) + normalCumulative(-shift - critical);
}

/**
 * How many seeds in all a difference needs, never below `seedCount`, those measured with. Undefined where no number
 * of seeds is enough, because the examples alone leave it undecided.
 */
export function seedsNeeded(
  difference: number,
  components: VarianceComponents,
  seedCount: number,
  options: PowerOptions = {},
): number | undefined {
  const affordable = (Math.abs(difference) / detectableDifference(1, options)) ** 2;
  const left = affordable - components.examples;
  const perSeed = (components.seeds + components.residual) * seedCount;
  if (perSeed === 0 && left >= 0) return seedCount;
  return left > 0 ? Math.max(seedCount, Math.ceil(perSeed / left - 1e-9)) : undefined;
}

/** How many examples in all, as `seedsNeeded`; undefined where the seeds alone leave the difference undecided. */
export function examplesNeeded(
  difference: number,
  components: VarianceComponents,
  exampleCount: number,
  options: PowerOptions = {},
): number | undefined {
  const { examples, seeds, residual } = components;
  return seedsNeeded(difference, { examples: seeds, seeds: examples, residual }, exampleCount, options);
}

/** A need beyond so many times the present study is no plan. */
const maximumEnlargement = 20;
const largest = { seeds: maximumEnlargement, examples: maximumEnlargement };

/** "needs 4 more seeds": what would tell a difference of this size, in one sentence's words. */
export function describeNeed(
  difference: number,
  components: VarianceComponents | undefined,
  { seedCount, exampleCount }: { readonly seedCount: number; readonly exampleCount: number },
  options: PowerOptions = {},
): string {
  if (components === undefined) return "needs a second seed to know what seeds make of it";
  const seeds = seedsNeeded(difference, components, seedCount, options);
  if (seeds === seedCount) return "needs no more seeds";
  if (seeds !== undefined && seeds <= maximumEnlargement * seedCount) {
    return `needs ${plural(seeds - seedCount, "more seed")}`;
  }
  const examples = examplesNeeded(difference, components, exampleCount, options);
  if (examples !== undefined && examples <= maximumEnlargement * exampleCount) {
    return `needs ${plural(examples - exampleCount, "more example")}; more seeds alone will not do`;
  }
  const both = detectableDifference(projectedVariance(components, largest), options);
  return both <= Math.abs(difference)
    ? "needs both more seeds and more examples"
    : `is too small to tell with ${maximumEnlargement} times the seeds and examples`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
