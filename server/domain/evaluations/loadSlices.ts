import type { VerdictSums } from "../../../statistics/verdictSums.ts";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import { verdictOfEach } from "./verdictOfEach.ts";

/** Which slices of an evaluation. */
export interface SliceRequest {
  evaluationId: string;
  /** Null for the recorded outcomes. */
  rule: string | null;
  /** True where the outcomes were recorded under this rule, so that they can stand in for verdicts that were not. */
  isOwnRule: boolean;
  /** Null for all. */
  dimension: string | null;
}

export interface Slice extends VerdictSums {
  dimension: string;
  value: string;
}

export function sliceRequestKey({ evaluationId, rule, isOwnRule, dimension }: SliceRequest): string {
  return JSON.stringify([evaluationId, rule, isOwnRule, dimension]);
}

/**
 * What the verdicts add up to for every value of every feature, in one SQL statement.
 *
 * @param keys each made by `sliceRequestKey`.
 * @returns slices by dimension and value, numbers in their order, by key; none for a rule without verdicts.
 */
export async function loadSlices(
  prisma: PrismaClient,
  keys: readonly string[],
): Promise<Map<string, Slice[]>> {
  const requests = keys.map((key) => JSON.parse(key) as [string, string | null, boolean, string | null]);
  const rows = await prisma.$queryRaw<(Slice & { request: number })[]>`
    select request."position"::int as "request", feature."dimension", feature."value",
      count(*)::int as "exampleCount", sum(verdict."value") as "verdictSum",
      sum(verdict."value" * verdict."value") as "sumOfSquares",
      coalesce(bool_or(score."isGraded"), false) as "isGraded"
    from unnest(
      ${requests.map(([evaluationId]) => evaluationId)}::uuid[],
      ${requests.map(([, rule]) => rule)}::text[],
      ${requests.map(([, , isOwnRule]) => String(isOwnRule))}::text[]::boolean[],
      ${requests.map(([, , , dimension]) => dimension)}::text[]
    ) with ordinality as request("evaluationId", "rule", "isOwnRule", "dimension", "position")
    ${verdictOfEach}
    cross join lateral (
      select split_part(each, '=', 1) as "dimension", substr(each, strpos(each, '=') + 1) as "value"
      from unnest(example."features") as each
    ) as feature
    where verdict."value" <> 'NaN'
      and (request."dimension" is null or feature."dimension" = request."dimension")
    group by request."position", feature."dimension", feature."value"`;
  const slices = new Map<string, Slice[]>(keys.map((key) => [key, []]));
  for (const { request, ...slice } of rows) slices.get(keys[request - 1] as string)?.push(slice);
  for (const ofRequest of slices.values()) ofRequest.sort(inOrder);
  return slices;
}

const naturally = new Intl.Collator("en", { numeric: true });

function inOrder(left: Slice, right: Slice): number {
  return naturally.compare(left.dimension, right.dimension) || naturally.compare(left.value, right.value);
}
