import Table from "cli-table3";
import type { ExperimentProgressQuery } from "./api/generated/operations.ts";

type Run = NonNullable<ExperimentProgressQuery["experiment"]>["runs"][number];

/** Execution accuracy in percent on one split: a row a run, a column an iteration. */
export function iterationTable(runs: readonly Run[], splitName: string): string {
  const last = Math.max(0, ...runs.flatMap(({ iterations }) => iterations.map(({ number }) => number)));
  const numbers = Array.from({ length: last + 1 }, (_, number) => number);
  const table = new Table({
    head: ["run", ...numbers.map((number) => `iteration ${number}`)],
    style: { head: ["cyan"] },
  });
  for (const { name, iterations } of runs) {
    const cells = numbers.map((number) => {
      const evaluations = iterations.find((iteration) => iteration.number === number)?.generation
        ?.evaluations;
      const accuracy = evaluations?.find(({ split }) => split.name === splitName)?.executionAccuracy;
      return accuracy == null ? "–" : (100 * accuracy).toFixed(1);
    });
    table.push([name, ...cells]);
  }
  return table.toString();
}
