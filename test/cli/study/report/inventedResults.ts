import type { StudyResult } from "../../../../cli/study/report/studyResult.ts";
import { uniform } from "../../../../statistics/random.ts";

/**
 * Results of invented methods on splits `dev` and `hard`: each method answers an example rightly with its chance, the
 * same example being easy or hard for all, and seeds differing a little.
 */
export function inventedResults(
  chances: Readonly<Record<string, number>>,
  { seeds = [1, 2, 3], examples = 400, generation = 2, isResult = true } = {},
): StudyResult[] {
  return Object.entries(chances).flatMap(([method, chance], number) =>
    seeds.flatMap((seed) =>
      ["dev", "hard"].map((split, splitNumber) => ({
        method,
        seed,
        generation,
        isResult,
        split,
        verdicts: new Map(
          Array.from({ length: examples }, (_, index) => {
            const easiness = uniform(5, splitNumber, index);
            const luck = uniform(seed, 10 + number, index + 1000 * splitNumber);
            return [index * 3, 0.7 * easiness + 0.3 * luck < chance ? 1 : 0];
          }),
        ),
      })),
    ),
  );
}
