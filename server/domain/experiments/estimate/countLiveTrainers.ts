import type { PrismaClient } from "../../../generated/prisma/client.ts";

/** Trainers that claimed, or sent a heartbeat, within the last minute by the database's clock. */
export async function countLiveTrainers(prisma: PrismaClient): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Trainer" where "lastHeartbeatAt" > now() - interval '1 minute'`;
  return rows[0]?.count ?? 0;
}
