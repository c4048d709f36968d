import type { PrismaClient } from "../../../generated/prisma/client.ts";

/** How far the runs of a cell have come. A run whose lease has lapsed is in the queue (`currentStatus`). */
export interface CellState {
  runCount: number;
  queuedCount: number;
  runningCount: number;
  succeededCount: number;
  failedCount: number;
  cancelledCount: number;
  /** Failures after which a run was queued again. */
  retriedCount: number;
  /** Finished ones. */
  iterationCount: number;
  /** Those whose weights another run had made. */
  reusedIterationCount: number;
}

/** Of a cell without runs. */
export const noRuns: CellState = {
  runCount: 0,
  queuedCount: 0,
  runningCount: 0,
  succeededCount: 0,
  failedCount: 0,
  cancelledCount: 0,
  retriedCount: 0,
  iterationCount: 0,
  reusedIterationCount: 0,
};

/** By one SQL statement for all cells. */
export async function loadCellStates(
  prisma: PrismaClient,
  cellIds: readonly string[],
): Promise<Map<string, CellState>> {
  const rows = await prisma.$queryRaw<(CellState & { id: string })[]>`
    select run."cellId"::text as "id",
      count(*)::int as "runCount",
      count(*) filter (where run."status" = 'QUEUED' or not run."isHeld" and run."leaseExpiresAt" is not null)::int
        as "queuedCount",
      count(*) filter (where run."isHeld")::int as "runningCount",
      count(*) filter (where run."status" = 'SUCCEEDED')::int as "succeededCount",
      count(*) filter (where run."status" = 'FAILED')::int as "failedCount",
      count(*) filter (where run."status" = 'CANCELLED')::int as "cancelledCount",
      sum(failure."retriedCount")::int as "retriedCount",
      sum(iteration."finishedCount")::int as "iterationCount",
      sum(iteration."reusedCount")::int as "reusedIterationCount"
    from (
      select *, "leaseExpiresAt" is not null and "leaseExpiresAt" >= now() as "isHeld" from "Run"
      where "cellId" = any(${cellIds}::uuid[])
    ) as run
    cross join lateral (
      select count(*) as "retriedCount" from "RunFailure"
      where "runId" = run."id" and "isRetried"
    ) as failure
    cross join lateral (
      select count(*) as "finishedCount", count(*) filter (where generation."isReused") as "reusedCount"
      from "Iteration" as finished left join "Generation" as generation on generation."iterationId" = finished."id"
      where finished."runId" = run."id" and finished."finishedAt" is not null
    ) as iteration
    group by run."cellId"`;
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}
