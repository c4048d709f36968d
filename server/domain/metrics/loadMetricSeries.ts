import { LRUCache } from "lru-cache";
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

/** Reading fewer points takes no longer than it takes to ask whether they changed. */
const fewestKept = 20_000;

/** Long series as they were thinned out, by run, revision and request; as many numbers as fit 64 MB. */
const keptSeries = new LRUCache<string, LoadedSeries[]>({
  maxSize: 8_000_000,
  sizeCalculation: (series) => 1 + 3 * series.reduce((sum, { steps }) => sum + steps.length, 0),
});

/**
 * Metrics of a run by name, the points of the range of steps, each thinned out to `maximumPoints`. To thin out a million
 * points takes seconds; it is done once after the last of them was recorded.
 */
export async function loadMetricSeries(
  prisma: PrismaClient,
  request: SeriesRequest,
): Promise<LoadedSeries[]> {
  // Asked for first: what is read after it is at least as new.
  const [run] = await prisma.$queryRaw<{ revision: number }[]>`
    select "metricsRevision" as "revision" from "Run" where "id" = ${request.runId}::uuid`;
  const key = JSON.stringify([request, run?.revision]);
  const kept = keptSeries.get(key);
  if (kept !== undefined) return kept;
  const series = await readMetricSeries(prisma, request);
  const pointCount = series.reduce((sum, one) => sum + one.pointCount, 0);
  if (run !== undefined && pointCount >= fewestKept) keptSeries.set(key, series);
  return series;
}

async function readMetricSeries(
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
