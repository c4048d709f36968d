import type { PrismaClient } from "../../generated/prisma/client.ts";
import { downsample } from "./downsample.ts";

export interface LoadedSeries {
  name: string;
  steps: number[];
  values: number[];
  /** Points there are, before thinning out. */
  pointCount: number;
}

/** Metrics of a run by name, each thinned out to `maximumPoints`. @param names null for all. */
export async function loadMetricSeries(
  prisma: PrismaClient,
  runId: string,
  names: readonly string[] | null,
  maximumPoints: number,
): Promise<LoadedSeries[]> {
  const rows = await prisma.$queryRaw<{ name: string; steps: number[]; values: number[] }[]>`
    select "name", array_agg("step" order by "step") as "steps", array_agg("value" order by "step") as "values"
    from "MetricPoint"
    where "runId" = ${runId}::uuid and (${names === null} or "name" = any(${names ?? []}::text[]))
    group by "name" order by "name"`;
  return rows.map(({ name, steps, values }) => ({
    name,
    ...downsample({ steps, values }, maximumPoints),
    pointCount: steps.length,
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
