import type { PrismaClient } from "../../generated/prisma/client.ts";
import { verdictOfOutcome } from "../evaluations/verdictOfEach.ts";

/** One evaluation, and which of its verdicts: their place among a prediction's, from 1; 0 for the recorded outcome. */
export interface VerdictSource {
  id: string;
  position: number;
}

/** Evaluations never change once complete, and so neither does this, unless the exclusion has a say. */
const known = new Map<string, number>();
const mostKnown = 10_000;

/**
 * For each set of evaluations of the same examples by different seeds: the sample variance, over the examples, of the
 * mean verdict on the example. One SQL statement for all sets not met before, none for sets of one, which have no use
 * for it.
 *
 * @returns the variance by set; 0 for a set of one.
 */
export async function loadExampleVariances(
  prisma: PrismaClient,
  sets: readonly (readonly VerdictSource[])[],
  withoutExcluded: boolean,
): Promise<(set: readonly VerdictSource[]) => number> {
  const several = sets.filter((set) => set.length > 1);
  if (withoutExcluded) {
    const variances = await queryVariances(prisma, several, true);
    return (set) => variances.get(keyOf(set)) ?? 0;
  }
  const missing = several.filter((set) => !known.has(keyOf(set)));
  const loaded = await queryVariances(prisma, missing, false);
  if (known.size > mostKnown) known.clear();
  for (const [key, variance] of loaded) known.set(key, variance);
  const found = new Map(several.map((set) => [keyOf(set), known.get(keyOf(set)) ?? loaded.get(keyOf(set))]));
  return (set) => found.get(keyOf(set)) ?? 0;
}

async function queryVariances(
  prisma: PrismaClient,
  sets: readonly (readonly VerdictSource[])[],
  withoutExcluded: boolean,
): Promise<Map<string, number>> {
  if (sets.length === 0) return new Map();
  const members = sets.flatMap((set, index) => set.map((source) => ({ ...source, set: index })));
  const rows = await prisma.$queryRaw<{ set: number; variance: number }[]>`
    select "set", coalesce(var_samp("mean"), 0)::float8 as "variance"
    from (
      select member."set", prediction."exampleId", avg(
        case member."position"
          when 0 then nullif(${verdictOfOutcome}, 'NaN')
          else nullif(prediction."verdicts"[member."position"], 'NaN')
        end
      ) as "mean"
      from unnest(
        ${members.map(({ id }) => id)}::uuid[], ${members.map(({ position }) => position)}::int[],
        ${members.map(({ set }) => set)}::int[]
      ) as member("evaluationId", "position", "set")
      join "Prediction" as prediction on prediction."evaluationId" = member."evaluationId"
      where not ${String(withoutExcluded)}::text::boolean
        or prediction."exampleId" not in (select "exampleId" from "AuditIssue" where "isExcluded")
      group by member."set", prediction."exampleId"
    ) as example
    group by "set"`;
  return new Map(rows.map(({ set, variance }) => [keyOf(sets[set] ?? []), variance]));
}

function keyOf(set: readonly VerdictSource[]): string {
  return set
    .map(({ id, position }) => `${id}:${position}`)
    .sort()
    .join();
}
