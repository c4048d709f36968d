import type { ExperimentProgressQuery } from "./api/generated/operations.ts";
import { plainTable } from "./plainTable.ts";

type Run = NonNullable<ExperimentProgressQuery["experiment"]>["runs"][number];

/** Execution accuracy in percent on one split: a row a run, a column an iteration. */
export function iterationTable(runs: readonly Run[], splitName: string): string {
  const last = Math.max(0, ...runs.flatMap(({ iterations }) => iterations.map(({ number }) => number)));
  const numbers = Array.from({ length: last + 1 }, (_, number) => number);
  const rows = runs.map(({ name, iterations }) => {
    const cells = numbers.map((number) => {
      const evaluations = iterations.find((iteration) => iteration.number === number)?.generation
        ?.evaluations;
      const accuracy = evaluations?.find(({ split }) => split.name === splitName)?.executionAccuracy;
      return accuracy == null ? "–" : (100 * accuracy).toFixed(1);
    });
    return [name, ...cells];
  });
  return plainTable(["run", ...numbers.map((number) => `iteration ${number}`)], rows);
}
