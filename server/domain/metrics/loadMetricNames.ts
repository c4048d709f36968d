import type { PrismaClient } from "../../generated/prisma/client.ts";

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
