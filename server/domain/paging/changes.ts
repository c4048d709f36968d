/** What the rows of a list were before they changed their place in it. */
import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import type { Transaction } from "../transaction.ts";
import type { KeyValue, SortKey } from "./sortKey.ts";

/** The transactions that are committed by now, as PostgreSQL writes them. */
export async function currentSnapshot(transaction: Transaction): Promise<string> {
  const [row] = await transaction.$queryRaw<{ snapshot: string }[]>(
    Prisma.sql`select pg_current_snapshot()::text as snapshot`,
  );
  if (row === undefined) throw new Error("PostgreSQL told no snapshot.");
  return row.snapshot;
}

/** How many changes are kept, over all lists. */
const mostChanges = 100_000;

/** Forgets the oldest changes beyond what is kept, and remembers up to which transaction. */
export async function forgetOldChanges(prisma: PrismaClient, most = mostChanges): Promise<void> {
  await prisma.$executeRaw(Prisma.sql`
    with gone as (
      delete from "SortKeyChange"
      where "id" <= (select "id" from "SortKeyChange" order by "id" desc offset ${most} limit 1)
      returning "changedBy"
    )
    insert into "SortKeyHistory" ("forgottenTo") select "changedBy" from gone order by "changedBy" desc limit 1
    on conflict ("isOnly") do update
      set "forgottenTo" = greatest("SortKeyHistory"."forgottenTo", excluded."forgottenTo")`);
}

/**
 * Of every row whose key has changed since `snapshot`, the value that it had then, by id. Undefined where it can no longer
 * be told.
 */
export async function valuesBefore(
  transaction: Transaction,
  { changes, kind }: SortKey,
  snapshot: string,
): Promise<Map<string, KeyValue> | undefined> {
  const forgotten = await transaction.$queryRaw<unknown[]>(Prisma.sql`
    select 1 from "SortKeyHistory" where "forgottenTo" >= pg_snapshot_xmin(${snapshot}::pg_snapshot)`);
  if (forgotten.length > 0) return undefined;
  // The lower bound is what the index can look up.
  const rows = await transaction.$queryRaw<{ rowId: string; previous: string | null }[]>(Prisma.sql`
    select distinct on ("rowId") "rowId"::text as "rowId", "previous" from "SortKeyChange"
    where "field" = ${changes}
      and "changedBy" >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
      and not pg_visible_in_snapshot("changedBy", ${snapshot}::pg_snapshot)
    order by "rowId", "id"`);
  return new Map(
    rows.map(({ rowId, previous }) => [
      rowId,
      previous === null || kind !== "number" ? previous : Number(previous),
    ]),
  );
}
