import type { PrismaClient } from "../../generated/prisma/client.ts";

/** What the examples of all benchmarks can be grouped by, in alphabetical order. */
export async function loadDimensions(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ dimension: string }[]>`
    select distinct split_part(feature, '=', 1) as "dimension"
    from "Example" as example cross join lateral unnest(example."features") as feature
    order by 1`;
  return rows.map(({ dimension }) => dimension);
}
