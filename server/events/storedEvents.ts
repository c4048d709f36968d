/** The events that the database keeps, in the order in which they were committed. */
import type { Topic } from "../domain/tell.ts";
import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";

export interface StoredEvent {
  /** From 1, ascending; not without gaps. */
  readonly position: number;
  readonly topic: Topic;
  readonly runId: string | null;
  readonly experimentId: string | null;
  readonly benchmarkId: string | null;
  readonly payload: string | null;
  /** Seconds since 1970. */
  readonly toldAt: number;
}

/** Which events a subscriber wants. */
export interface Wanted {
  readonly topic: Topic;
  readonly runId?: string | undefined;
  readonly experimentId?: string | undefined;
  readonly benchmarkId?: string | undefined;
}

/** How much is kept for those who come back; a week of quiet, or some minutes of the greatest haste. */
const kept = { events: 20_000, bytes: 64 * 2 ** 20, days: 7 } as const;

export function isWanted(event: StoredEvent, wanted: Wanted): boolean {
  return (
    event.topic === wanted.topic &&
    (wanted.runId === undefined || event.runId === wanted.runId) &&
    (wanted.experimentId === undefined || event.experimentId === wanted.experimentId) &&
    (wanted.benchmarkId === undefined || event.benchmarkId === wanted.benchmarkId)
  );
}

/** Which history this database has, which tells its positions from another's, and the newest of them. */
export async function loadHistory(prisma: PrismaClient): Promise<{ id: string; newest: number }> {
  await prisma.$executeRaw`insert into "EventHistory" default values on conflict do nothing`;
  const [row] = await prisma.$queryRaw<{ id: string; newest: bigint }[]>`
    select "id"::text as "id", greatest("forgottenTo", (select max("position") from "Event")) as "newest" from "EventHistory"`;
  if (row === undefined) throw new Error("The database has no history of events.");
  return { id: row.id, newest: Number(row.newest) };
}

const columns = Prisma.sql`"position"::float8 as "position", "topic", "runId"::text as "runId",
  "experimentId"::text as "experimentId", "benchmarkId"::text as "benchmarkId", "payload",
  extract(epoch from "createdAt")::float8 as "toldAt"`;

/** The first `most` events after a position. */
export function loadEvents(prisma: PrismaClient, after: number, most: number): Promise<StoredEvent[]> {
  return prisma.$queryRaw<StoredEvent[]>`
    select ${columns} from "Event" where "position" > ${after} order by "position" limit ${most}`;
}

/** The first `most` wanted events in (`after`, `upTo`], and up to where events are no longer kept. */
export async function loadMissed(
  prisma: PrismaClient,
  { topic, ...ids }: Wanted,
  { after, upTo, most }: { after: number; upTo: number; most: number },
): Promise<{ missed: StoredEvent[]; forgottenTo: number }> {
  const conditions = Object.entries(ids).flatMap(([column, id]) =>
    id === undefined ? [] : [Prisma.sql`and ${Prisma.raw(`"${column}"`)} = ${id}::uuid`],
  );
  const rows = await prisma.$queryRaw<
    (Omit<StoredEvent, "position"> & { position: number | null; forgottenTo: number })[]
  >(
    Prisma.sql`
      select "EventHistory"."forgottenTo"::float8 as "forgottenTo", missed.*
      from "EventHistory" left join (
        select ${columns} from "Event"
        where "position" > ${after} and "position" <= ${upTo} and "topic" = ${topic}
        ${conditions.length === 0 ? Prisma.empty : Prisma.join(conditions, " ")}
        order by "position" limit ${most}
      ) as missed on true
      order by missed."position"`,
  );
  const missed = rows.flatMap(({ forgottenTo: _, position, ...event }) =>
    position === null ? [] : [{ ...event, position }],
  );
  return { missed, forgottenTo: rows[0]?.forgottenTo ?? 0 };
}

/** Forgets the oldest beyond what is kept, and remembers up to where. */
export async function forgetOldEvents(
  prisma: PrismaClient,
  limits: { readonly [What in keyof typeof kept]?: number } = {},
): Promise<void> {
  const { events, bytes, days } = { ...kept, ...limits };
  await prisma.$executeRaw`
    with old as (
      select max("position") as "position" from (
        select "position", "createdAt", row_number() over newest as "place", sum("byteCount") over newest as "bytes"
        from "Event" window newest as (order by "position" desc)
      ) as counted
      where "place" > ${events} or "bytes" > ${bytes} or "createdAt" < now() - make_interval(days => ${days})
    ), gone as (
      delete from "Event" where "position" <= (select "position" from old)
    )
    update "EventHistory" set "forgottenTo" = greatest("forgottenTo", (select "position" from old))`;
}
