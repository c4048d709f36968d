import { Refusal } from "../errors.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { checkLeaseSeconds } from "./lease.ts";

export interface Claim {
  runId: string;
  leaseToken: string;
  leaseExpiresAt: Date;
}

/**
 * Gives the oldest run that waits to a trainer, or nothing where none waits. Any number of trainers may claim at once:
 * `skip locked` passes over a run that another is claiming at this moment.
 *
 * @throws Refusal NOT_FOUND for an unknown trainer.
 */
export async function claimRun(
  prisma: PrismaClient,
  trainerId: string,
  leaseSeconds: number,
): Promise<Claim | undefined> {
  checkLeaseSeconds(leaseSeconds);
  await noticeTrainer(prisma, trainerId);
  const claims = await prisma.$queryRaw<Claim[]>`
    update "Run" set
      "status" = 'CLAIMED',
      "statusReason" = null,
      "trainerId" = ${trainerId}::uuid,
      "codeVersion" = (select "codeVersion" from "Trainer" where "id" = ${trainerId}::uuid),
      "leaseToken" = gen_random_uuid(),
      "leaseExpiresAt" = now() + make_interval(secs => ${leaseSeconds}),
      "attempt" = "attempt" + 1
    where "id" = (
      select "id" from "Run"
      where "cancelRequestedAt" is null
        and ("status" = 'QUEUED' or ("status" in ('CLAIMED', 'RUNNING') and "leaseExpiresAt" < now()))
      order by "createdAt", "id"
      limit 1
      for update skip locked
    )
    returning "id"::text as "runId", "leaseToken"::text as "leaseToken", "leaseExpiresAt"`;
  return claims[0];
}

/**
 * Ends the runs that were to be cancelled and whose trainer fell silent before it could do so.
 *
 * @returns their ids.
 */
export async function cancelAbandonedRuns(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    update "Run" set
      "status" = 'CANCELLED', "statusReason" = 'cancelled after its trainer fell silent', "finishedAt" = now(),
      "leaseToken" = null, "leaseExpiresAt" = null
    where "cancelRequestedAt" is not null
      and ("status" = 'QUEUED' or ("status" in ('CLAIMED', 'RUNNING') and "leaseExpiresAt" < now()))
    returning "id"::text as "id"`;
  return rows.map((row) => row.id);
}

async function noticeTrainer(prisma: PrismaClient, trainerId: string): Promise<void> {
  const count = await prisma.$executeRaw`
    update "Trainer" set "lastHeartbeatAt" = now() where "id" = ${trainerId}::uuid`;
  if (count === 0) {
    throw new Refusal(
      "NOT_FOUND",
      "input.trainerId: there is no such trainer; call registerTrainer first and use the id it returns.",
      "input.trainerId",
    );
  }
}
