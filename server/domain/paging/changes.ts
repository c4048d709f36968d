/** What the rows of a list were before they changed their place in it. */
import { Prisma } from "../../generated/prisma/client.ts";
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

/** Of every row whose key has changed since `snapshot`, the value that it had then, by id. */
export async function valuesBefore(
  transaction: Transaction,
  { changes, kind }: SortKey,
  snapshot: string,
): Promise<Map<string, KeyValue>> {
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
