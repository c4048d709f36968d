import type { PrismaClient } from "../../generated/prisma/client.ts";
import { verdictOfEach } from "./verdictOfEach.ts";

/** Which verdicts of an evaluation. */
export interface VerdictRequest {
  evaluationId: string;
  /** Null for the recorded outcomes. */
  rule: string | null;
  /** True where the outcomes were recorded under this rule, so that they can stand in for verdicts that were not. */
  isOwnRule: boolean;
}

export function verdictRequestKey({ evaluationId, rule, isOwnRule }: VerdictRequest): string {
  return JSON.stringify([evaluationId, rule, isOwnRule]);
}

/**
 * One verdict an example of complete evaluations, in the order of the split, by one SQL statement.
 *
 * @param keys each made by `verdictRequestKey`.
 * @returns by key: 1 right, 0 wrong or between, null where the rule does not apply; none for a rule without verdicts.
 */
export async function loadVerdicts(
  prisma: PrismaClient,
  keys: readonly string[],
): Promise<Map<string, (number | null)[]>> {
  const requests = keys.map((key) => JSON.parse(key) as [string, string | null, boolean]);
  const rows = await prisma.$queryRaw<{ request: number; values: number[] }[]>`
    select request."position"::int as "request", array_agg(verdict."value" order by example."index") as "values"
    from unnest(
      ${requests.map(([evaluationId]) => evaluationId)}::uuid[],
      ${requests.map(([, rule]) => rule)}::text[],
      ${requests.map(([, , isOwnRule]) => String(isOwnRule))}::text[]::boolean[]
    ) with ordinality as request("evaluationId", "rule", "isOwnRule", "position")
    join "Evaluation" as evaluation
      on evaluation."id" = request."evaluationId" and evaluation."status" = 'COMPLETE'
    ${verdictOfEach}
    where score."position" is not null or request."isOwnRule"
    group by request."position"`;
  const found = new Map(
    rows.map(({ request, values }) => [
      keys[request - 1] as string,
      values.map((value) => (Number.isNaN(value) ? null : value)),
    ]),
  );
  return new Map(keys.map((key) => [key, found.get(key) ?? []]));
}
