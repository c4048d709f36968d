import { mean } from "../../../statistics/variance.ts";
import type { MetricGroupName } from "../../api/generated/catalogue.ts";
import type { IterationRecord, RunRecord } from "./runRecord.ts";
import type { MetricDefinitions, MetricValues } from "./studyMetrics.ts";

/** What an iteration's candidates and pairs were like, means over the seeds that ran it. */
export interface IterationMetrics {
  readonly method: string;
  readonly iteration: number;
  readonly seedCount: number;
  /** By the names under which they are recorded; those that no seed recorded are left out. */
  readonly metrics: MetricValues;
}

export function pairMetrics(
  records: readonly RunRecord[],
  definitions: MetricDefinitions,
): IterationMetrics[] {
  return meanMetrics(records, inGroups(definitions, ["Pairs", "Candidates"]));
}

export function synthesisMetrics(
  records: readonly RunRecord[],
  definitions: MetricDefinitions,
): IterationMetrics[] {
  return meanMetrics(records, inGroups(definitions, ["Synthesis"]));
}

/** What ranked the generations that iterations made. */
export function rankingMetrics(
  records: readonly RunRecord[],
  definitions: MetricDefinitions,
): IterationMetrics[] {
  return meanMetrics(records, inGroups(definitions, ["Validation"]));
}

/** What trainers brought. */
export function broughtMetrics(
  records: readonly RunRecord[],
  definitions: MetricDefinitions,
): IterationMetrics[] {
  return meanMetrics(records, (name) => definitions.get(name)?.isBuiltIn === false);
}

function inGroups(definitions: MetricDefinitions, groups: readonly MetricGroupName[]) {
  return (name: string) => groups.some((group) => definitions.get(name)?.group.name === group);
}

/** Of the metrics wanted. Iterations of which none is recorded are left out. */
function meanMetrics(records: readonly RunRecord[], isWanted: (name: string) => boolean): IterationMetrics[] {
  const metricsOf = ({ metrics }: IterationRecord) =>
    Object.fromEntries(
      Object.entries(metrics).flatMap(([name, value]) =>
        value !== undefined && isWanted(name) ? [[name, value] as const] : [],
      ),
    );
  const ran = records
    .filter(({ status }) => status === "SUCCEEDED")
    .flatMap(({ method, iterations }) =>
      iterations.map((iteration) => ({ method, number: iteration.number, metrics: metricsOf(iteration) })),
    )
    .filter(({ metrics }) => Object.keys(metrics).length > 0);
  return [...Map.groupBy(ran, ({ method }) => method)].flatMap(([method, ofMethod]) =>
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
    [...values].map(([name, entries]) => [name, mean(entries.map(([, value]) => value))]),
  );
}
