import type { PrismaClient } from "../../generated/prisma/client.ts";

export interface KindOfFinding {
  kind: string;
  /** Examples with a finding of the kind. */
  count: number;
  /** Those of them that are quarantined for it. */
  quarantinedCount: number;
}

export interface BenchmarkHealth {
  checkedExamples: number;
  quarantinedCount: number;
  kinds: KindOfFinding[];
}

/** What checks found in each benchmark, in one SQL statement. */
export async function loadHealth(
  prisma: PrismaClient,
  benchmarkIds: readonly string[],
): Promise<Map<string, BenchmarkHealth>> {
  const rows = await prisma.$queryRaw<(BenchmarkHealth & { benchmarkId: string })[]>`
    select benchmark."id"::text as "benchmarkId",
      (
        select coalesce(sum("exampleCount"), 0)::int from "Split"
        where "benchmarkId" = benchmark."id" and "healthCheckVersion" is not null
      ) as "checkedExamples",
      count(distinct finding."exampleId") filter (where finding."isQuarantined")::int as "quarantinedCount",
      coalesce((
        select json_agg(tally order by tally."count" desc, tally."kind") from (
          select each."kind", count(distinct each."exampleId")::int as "count",
            count(distinct each."exampleId") filter (where each."isQuarantined")::int as "quarantinedCount"
          from "Split" as split
          join "Example" as example on example."splitId" = split."id"
          join "HealthFinding" as each on each."exampleId" = example."id"
          where split."benchmarkId" = benchmark."id"
          group by each."kind"
        ) as tally
      ), '[]') as "kinds"
    from "Benchmark" as benchmark
    left join "Split" as split on split."benchmarkId" = benchmark."id"
    left join "Example" as example on example."splitId" = split."id"
    left join "HealthFinding" as finding on finding."exampleId" = example."id"
    where benchmark."id" = any(${benchmarkIds}::uuid[])
    group by benchmark."id"`;
  return new Map(rows.map(({ benchmarkId, ...health }) => [benchmarkId, health]));
}
