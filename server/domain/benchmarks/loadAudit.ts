import type { PrismaClient } from "../../generated/prisma/client.ts";

export interface AuditIssueCount {
  kind: string;
  /** Examples with an issue of the kind. */
  count: number;
  /** Those of them that are excluded for it. */
  excludedCount: number;
}

export interface BenchmarkAudit {
  checkedExamples: number;
  excludedCount: number;
  kinds: AuditIssueCount[];
}

/** What checks found in each benchmark, in one SQL statement. */
export async function loadAudit(
  prisma: PrismaClient,
  benchmarkIds: readonly string[],
): Promise<Map<string, BenchmarkAudit>> {
  const rows = await prisma.$queryRaw<(BenchmarkAudit & { benchmarkId: string })[]>`
    select benchmark."id"::text as "benchmarkId",
      (
        select coalesce(sum("exampleCount"), 0)::int from "Split"
        where "benchmarkId" = benchmark."id" and "auditVersion" is not null
      ) as "checkedExamples",
      count(distinct issue."exampleId") filter (where issue."isExcluded")::int as "excludedCount",
      coalesce((
        select json_agg(tally order by tally."count" desc, tally."kind") from (
          select each."kind", count(distinct each."exampleId")::int as "count",
            count(distinct each."exampleId") filter (where each."isExcluded")::int as "excludedCount"
          from "Split" as split
          join "Example" as example on example."splitId" = split."id"
          join "AuditIssue" as each on each."exampleId" = example."id"
          where split."benchmarkId" = benchmark."id"
          group by each."kind"
        ) as tally
      ), '[]') as "kinds"
    from "Benchmark" as benchmark
    left join "Split" as split on split."benchmarkId" = benchmark."id"
    left join "Example" as example on example."splitId" = split."id"
    left join "AuditIssue" as issue on issue."exampleId" = example."id"
    where benchmark."id" = any(${benchmarkIds}::uuid[])
    group by benchmark."id"`;
  return new Map(rows.map(({ benchmarkId, ...audit }) => [benchmarkId, audit]));
}
