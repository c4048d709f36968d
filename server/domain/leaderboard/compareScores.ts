import { LRUCache } from "lru-cache";
import { type ContrastPart, contrastOf } from "../../../statistics/contrast.ts";
import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { mean, sampleVariance } from "../../../statistics/variance.ts";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import { pairVerdicts } from "../evaluations/pairedVerdicts.ts";
import {
  loadExcludedIndexes,
  loadVerdictVectors,
  type VerdictSource,
  type VerdictVector,
} from "../evaluations/verdictVectors.ts";

/** An evaluation behind a score. */
export interface ScoredEvaluation extends VerdictSource {
  readonly splitId: string;
  readonly seed: number;
}

/** Evaluations of one split by different seeds of one configuration. */
export type ScoredSet = readonly ScoredEvaluation[];

/** Verdicts of two scores on one split, ready for a contrast. */
export interface PairedScores extends ContrastPart {
  readonly isPairedBySeed: boolean;
  /** Of the examples in their split. */
  readonly indexes: readonly number[];
}

export interface ScoreComparer {
  /** The verdicts themselves; undefined without a common example. */
  pair(first: ScoredSet, second: ScoredSet): PairedScores | undefined;
  /** First − second, paired over examples and, where both have the same, over seeds; undefined without a common example. */
  difference(first: ScoredSet, second: ScoredSet): CrossedDifference | undefined;
  /** Over the examples, the sample variance of the seeds' mean verdict; 0 for a set of one, which has no use for it. */
  exampleVariance(set: ScoredSet): number;
}

/** Evaluations never change once complete, and so neither do these, unless the exclusion has a say. */
const differences = new LRUCache<string, { readonly found: CrossedDifference | undefined }>({ max: 100_000 });
const variances = new LRUCache<string, number>({ max: 20_000 });

/**
 * What compares the scores of a leaderboard by their verdicts: one SQL statement for the evaluations that are not in memory,
 * one more without the excluded.
 */
export async function loadScoreComparer(
  prisma: PrismaClient,
  sets: readonly ScoredSet[],
  withoutExcluded: boolean,
): Promise<ScoreComparer> {
  const vectorOf = await loadVerdictVectors(prisma, sets.flat());
  const splitIds = [...new Set(sets.flat().map(({ splitId }) => splitId))];
  const excluded = withoutExcluded ? await loadExcludedIndexes(prisma, splitIds) : undefined;
  const vectorsOf = (set: ScoredSet) =>
    set.map((evaluation) => ({ seed: evaluation.seed, verdicts: vectorOf(evaluation) }));

  function pair(first: ScoredSet, second: ScoredSet): PairedScores | undefined {
    const pairs = pairVerdicts(vectorsOf(first), vectorsOf(second), excluded?.get(first[0]!.splitId));
    const { indexes, isPairedBySeed } = pairs;
    if (indexes.length === 0) return undefined;
    return {
      first: pairs.first,
      second: pairs.second,
      isPairedBySeed,
      indexes,
    };
  }

  function difference(first: ScoredSet, second: ScoredSet): CrossedDifference | undefined {
    const pairs = pair(first, second);
    if (pairs === undefined) return undefined;
    return crossedDifference(contrastOf([pairs], pairs.isPairedBySeed ? "paired" : "independent"));
  }

  function exampleVariance(set: ScoredSet): number {
    return set.length < 2 ? 0 : varianceOverExamples(vectorsOf(set), excluded?.get(set[0]!.splitId));
  }

  if (withoutExcluded) return { pair, difference, exampleVariance };
  return {
    pair,
    difference: (first, second) =>
      remembered(differences, `${keyOf(first)}|${keyOf(second)}`, () => ({
        found: difference(first, second),
      })).found,
    exampleVariance: (set) => remembered(variances, keyOf(set), () => exampleVariance(set)),
  };
}

/** A seed that was not judged on an example is left out of its mean there. */
function varianceOverExamples(
  vectors: readonly { readonly verdicts: VerdictVector }[],
  excluded: ReadonlySet<number> | undefined,
): number {
  const longest = Math.max(...vectors.map(({ verdicts }) => verdicts.length));
  const means: number[] = [];
  for (let index = 0; index < longest; index += 1) {
    if (excluded?.has(index)) continue;
    const judged = vectors.map(({ verdicts }) => verdicts.at(index)).filter((value) => !Number.isNaN(value));
    if (judged.length > 0) means.push(mean(judged));
  }
  return sampleVariance(means);
}

function remembered<Value extends {}>(
  cache: LRUCache<string, Value>,
  key: string,
  compute: () => Value,
): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute();
  cache.set(key, value);
  return value;
}

function keyOf(set: ScoredSet): string {
  return set
    .map(({ id, position }) => `${id}:${position}`)
    .sort()
    .join();
}
