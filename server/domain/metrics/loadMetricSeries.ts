import type { PrismaClient } from "../../generated/prisma/client.ts";
import { downsample } from "./downsample.ts";

export interface LoadedSeries {
  name: string;
  steps: number[];
  /** NaN and infinities among them. */
  values: number[];
  /** When each was recorded, in seconds since 1970. */
  times: number[];
  /** Points there are, before thinning out. */
  pointCount: number;
}

export interface SeriesRequest {
  runId: string;
  /** Null for all. */
  names: readonly string[] | null;
  /** The first and the last step that are wanted. */
  fromStep: number;
  toStep: number;
  maximumPoints: number;
}

/** Metrics of a run by name, the points of the range of steps, each thinned out to `maximumPoints`. */
export async function loadMetricSeries(
  prisma: PrismaClient,
  { runId, names, fromStep, toStep, maximumPoints }: SeriesRequest,
): Promise<LoadedSeries[]> {
  const rows = await prisma.$queryRaw<{ name: string; steps: number[]; values: number[]; times: number[] }[]>`
    select "name", array_agg("step" order by "step") as "steps", array_agg("value" order by "step") as "values",
      array_agg(extract(epoch from "recordedAt")::float8 order by "step") as "times"
    from "MetricPoint"
    where "runId" = ${runId}::uuid and (${names === null} or "name" = any(${names ?? []}::text[]))
      and "step" between ${fromStep} and ${toStep}
    group by "name" order by "name"`;
  return rows.map(({ name, ...series }) => ({
    name,
    ...downsample(series, maximumPoints),
    pointCount: series.steps.length,
  }));
}

/** Names of the metrics of each run, in alphabetical order. */
export async function loadMetricNames(
  prisma: PrismaClient,
  runIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await prisma.$queryRaw<{ runId: string; names: string[] }[]>`
    select "runId"::text as "runId", array_agg(distinct "name" order by "name") as "names"
    from "MetricPoint" where "runId" = any(${runIds}::uuid[]) group by "runId"`;
  return new Map(rows.map((row) => [row.runId, row.names]));
}
