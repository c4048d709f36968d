import type { PrismaClient } from "../generated/prisma/client.ts";

/** Evaluations never change once complete, and so neither does this. */
const known = new Map<string, number>();
const mostKnown = 10_000;

/**
 * For each set of evaluations of the same examples by different seeds: the sample variance, over the examples, of the
 * fraction of the evaluations that got the example right. One SQL statement for all sets not met before, none for
 * sets of one, which have no use for it.
 *
 * @returns the variance by set; 0 for a set of one.
 */
export async function loadExampleVariances(
  prisma: PrismaClient,
  sets: readonly (readonly string[])[],
): Promise<(evaluationIds: readonly string[]) => number> {
  const missing = sets.filter((set) => set.length > 1 && !known.has(keyOf(set)));
  if (missing.length > 0) {
    const members = missing.flatMap((set, position) => set.map((id) => ({ id, position })));
    const rows = await prisma.$queryRaw<{ position: number; variance: number }[]>`
      select "position", coalesce(var_samp("fraction"), 0)::float8 as "variance"
      from (
        select member."position", prediction."exampleId",
          avg(case when prediction."outcome" = 'CORRECT' then 1.0 else 0.0 end) as "fraction"
        from unnest(
          ${members.map(({ id }) => id)}::uuid[], ${members.map(({ position }) => position)}::int[]
        ) as member("evaluationId", "position")
        join "Prediction" as prediction on prediction."evaluationId" = member."evaluationId"
        group by member."position", prediction."exampleId"
      ) as example
      group by "position"`;
    if (known.size > mostKnown) known.clear();
    for (const { position, variance } of rows) known.set(keyOf(missing[position] ?? []), variance);
  }
  const found = new Map(sets.map((set) => [keyOf(set), known.get(keyOf(set)) ?? 0]));
  return (evaluationIds) => found.get(keyOf(evaluationIds)) ?? 0;
}

function keyOf(evaluationIds: readonly string[]): string {
  return [...evaluationIds].sort().join();
}
