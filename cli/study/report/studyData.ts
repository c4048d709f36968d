import { type Contrast, contrastOf, type SeededVerdicts } from "../../../statistics/contrast.ts";
import type { StudyPlan, StudyResult } from "./studyResult.ts";

/** The result of every run, in the order of the seeds; all methods' examples in one order. */
export interface MethodVerdicts {
  readonly seeds: readonly number[];
  /** One entry a split, in the order asked for. */
  readonly verdicts: readonly SeededVerdicts[];
}

export interface StudyData {
  /** Those that have rows of their own; `of` and `contrast` know every other that has results. */
  readonly methods: readonly string[];
  readonly splits: readonly string[];
  readonly results: readonly StudyResult[];
  /** The seeds that have results on all of these splits; undefined where there is none. */
  of(method: string, splits: readonly string[]): MethodVerdicts | undefined;
  /**
   * The first's verdicts less the second's, added up over splits by weight; undefined where one has none. Seeds are
   * paired where both have the same.
   */
  contrast(first: string, second: string, weights: ReadonlyMap<string, number>): Contrast | undefined;
}

/**
 * Throws where two results are of the same evaluation, or a split's results are not of the same examples: means over
 * different examples do not compare.
 */
export function studyData(results: readonly StudyResult[], plan: StudyPlan): StudyData {
  const methods = plan.methods ?? [...new Set(results.map(({ method }) => method))];
  const splits = [...new Set([...(plan.splits ?? []), ...results.map(({ split }) => split)])];
  const indexes = new Map(splits.map((split) => [split, indexesOf(results, split)]));
  refuseRepeats(results);
  const final = new Map(
    results
      .filter(({ isResult }) => isResult)
      .map((each) => [keyOf(each.method, each.seed, each.split), each]),
  );
  const seeds = [...new Set(results.map(({ seed }) => seed))].sort((a, b) => a - b);
  const of: StudyData["of"] = (method, asked) => {
    const complete = seeds.filter((seed) => asked.every((split) => final.has(keyOf(method, seed, split))));
    if (complete.length === 0) return undefined;
    const verdicts = asked.map((split) =>
      complete.map((seed) => inOrder(final.get(keyOf(method, seed, split))!.verdicts, indexes.get(split)!)),
    );
    return { seeds: complete, verdicts };
  };
  const contrast: StudyData["contrast"] = (first, second, weights) => {
    const asked = [...weights.keys()];
    const [ours, theirs] = [of(first, asked), of(second, asked)];
    if (ours === undefined || theirs === undefined) return undefined;
    const parts = asked.map((split, index) => ({
      first: ours.verdicts[index]!,
      second: theirs.verdicts[index]!,
      weight: weights.get(split)!,
      ...(plan.databaseOf && {
        clusters: indexes.get(split)!.map((example) => plan.databaseOf!(split, example)),
      }),
    }));
    return contrastOf(parts, ours.seeds.join() === theirs.seeds.join() ? "paired" : "independent");
  };
  return { methods, splits, results, of, contrast };
}

/** Every split of weight 1/n. */
export function meanOver(splits: readonly string[]): ReadonlyMap<string, number> {
  return new Map(splits.map((split) => [split, 1 / splits.length]));
}

/** Verdicts in ascending order of the examples' indexes. */
export function inOrder(verdicts: ReadonlyMap<number, number>, indexes: readonly number[]): number[] {
  return indexes.map((index) => verdicts.get(index)!);
}

export function indexesOf(results: readonly StudyResult[], split: string): number[] {
  const [first, ...others] = results.filter((result) => result.split === split);
  if (first === undefined) return [];
  for (const other of others) {
    const isSame =
      other.verdicts.size === first.verdicts.size &&
      [...first.verdicts.keys()].every((index) => other.verdicts.has(index));
    if (!isSame) {
      throw new Error(
        `${describe(other)} (${other.verdicts.size} examples) and ${describe(first)} (${first.verdicts.size}) ` +
          "were not evaluated on the same examples; evaluate both on the same version of the split.",
      );
    }
  }
  return [...first.verdicts.keys()].sort((a, b) => a - b);
}

function refuseRepeats(results: readonly StudyResult[]): void {
  const seen = new Set<string>();
  for (const result of results) {
    const { method, seed, split, isResult } = result;
    for (const name of [describe(result), ...(isResult ? [`${method}, seed ${seed} on ${split}`] : [])]) {
      if (seen.has(name)) throw new Error(`There are two results of ${name}; give one of them.`);
      seen.add(name);
    }
  }
}

function describe({ method, seed, generation, split }: StudyResult): string {
  return `${method}, seed ${seed}, generation ${generation} on ${split}`;
}

function keyOf(method: string, seed: number, split: string): string {
  return JSON.stringify([method, seed, split]);
}
