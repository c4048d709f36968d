import { formatPoints } from "../../statistics/format.ts";
import type { ExperimentProgressQuery } from "../api/generated/operations.ts";
import { plainTable } from "../shared/plainTable.ts";

type Run = NonNullable<ExperimentProgressQuery["experiment"]>["runs"]["nodes"][number];
type Iteration = Run["iterations"][number];

/**
 * Execution accuracy in percent on the examples held out of training: a row a run, a column an iteration. Rounds of
 * synthesis say how many synthetic examples they made, and a star marks the run's result.
 */
export function iterationTable(runs: readonly Run[]): string {
  const last = Math.max(0, ...runs.flatMap(({ iterations }) => iterations.map(({ number }) => number)));
  const numbers = Array.from({ length: last + 1 }, (_, number) => number);
  const rows = runs.map(({ name, iterations }) => {
    const cells = numbers.map((number) => {
      const iteration = iterations.find((each) => each.number === number);
      return iteration ? describeIteration(iteration) : "–";
    });
    return [name, ...cells];
  });
  return plainTable(["run", ...numbers.map((number) => `iteration ${number}`)], rows);
}

function describeIteration({ stage, synthesizedCount, validationAccuracy, generation }: Iteration): string {
  const accuracy = validationAccuracy == null ? "–" : formatPoints(validationAccuracy);
  const star = generation?.isResult === true ? "*" : "";
  const made = stage === "SYNTHESIS" ? ` (${synthesizedCount ?? 0} examples)` : "";
  return `${accuracy}${star}${made}`;
}
