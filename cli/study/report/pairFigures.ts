import type { IterationRecord, RunRecord } from "./runRecord.ts";

/** What an iteration's candidates and pairs were like, means over the seeds that played it. */
export interface PairFigure {
  readonly method: string;
  readonly iteration: number;
  readonly seedCount: number;
  /** By the names under which they are recorded; those that no seed recorded are left out. */
  readonly metrics: Readonly<Record<string, number>>;
}

export function pairFigures(records: readonly RunRecord[]): PairFigure[] {
  return iterationFigures(records, ["pairs/", "candidates/"]);
}

export function synthesisFigures(records: readonly RunRecord[]): PairFigure[] {
  return iterationFigures(records, ["synthesis/"]);
}

/** What ranked the generations that iterations made. */
export function rankingFigures(records: readonly RunRecord[]): PairFigure[] {
  return iterationFigures(records, ["validation/", "syntheticValidation/"]);
}

/** Of metrics whose names begin so. Iterations of which none is recorded are left out. */
function iterationFigures(records: readonly RunRecord[], prefixes: readonly string[]): PairFigure[] {
  const metricsOf = ({ metrics }: IterationRecord) =>
    Object.fromEntries(
      Object.entries(metrics).filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix))),
    );
  const played = records
    .filter(({ status }) => status === "SUCCEEDED")
    .flatMap(({ method, iterations }) =>
      iterations.map((iteration) => ({ method, number: iteration.number, metrics: metricsOf(iteration) })),
    )
    .filter(({ metrics }) => Object.keys(metrics).length > 0);
  return [...Map.groupBy(played, ({ method }) => method)].flatMap(([method, ofMethod]) =>
    [...Map.groupBy(ofMethod, ({ number }) => number)]
      .sort(([a], [b]) => a - b)
      .map(([iteration, ofIteration]) => ({
        method,
        iteration,
        seedCount: ofIteration.length,
        metrics: meanOfEach(ofIteration.map(({ metrics }) => metrics)),
      })),
  );
}

function meanOfEach(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const values = Map.groupBy(
    all.flatMap((each) => Object.entries(each)),
    ([name]) => name,
  );
  return Object.fromEntries(
    [...values].map(([name, entries]) => [
      name,
      entries.reduce((sum, [, value]) => sum + value, 0) / entries.length,
    ]),
  );
}
