import type { RunRecord } from "./runRecord.ts";
import type { StudyResult } from "./studyResult.ts";

/**
 * Every evaluation of runs that succeeded; the others are missing from the tables.
 *
 * @param merged methods that have no runs of their own, with the one whose configuration they came to.
 */
export function studyResults(
  records: readonly RunRecord[],
  merged: ReadonlyMap<string, string> = new Map(),
): StudyResult[] {
  const own = records
    .filter(({ status }) => status === "SUCCEEDED")
    .flatMap(({ method, seed, iterations }) =>
      iterations.flatMap(({ generation }) =>
        generation === undefined
          ? []
          : [...generation.verdicts].map(([split, verdicts]) => ({
              method,
              seed,
              generation: generation.number,
              isResult: generation.isResult,
              split,
              verdicts: new Map(verdicts.map((verdict, index) => [index, verdict])),
            })),
      ),
    );
  const shared = [...merged].flatMap(([name, ran]) =>
    own.filter(({ method }) => method === ran).map((result) => ({ ...result, method: name })),
  );
  return [...own, ...shared];
}
