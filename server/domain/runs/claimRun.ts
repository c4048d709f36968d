import type { PrismaClient } from "../../generated/prisma/client.ts";
import { Refusal } from "../errors.ts";
import { checkLeaseSeconds } from "./lease.ts";
import { lossesOfRun, mostRetries } from "./runFailure.ts";

export interface ClaimedRun {
  runId: string;
  leaseToken: string;
  leaseExpiresAt: Date;
}

/**
 * Gives the oldest run that waits to a trainer, or nothing where none waits. Any number of trainers may claim at once:
 * `skip locked` passes over a run that another is claiming at this moment. Where the run had a trainer that fell silent,
 * the attempt it loses thereby is put on record as HOST_LOST.
 *
 * @throws Refusal NOT_FOUND for an unknown trainer.
 */
export async function claimRun(
  prisma: PrismaClient,
  trainerId: string,
  leaseSeconds: number,
): Promise<ClaimedRun | undefined> {
  checkLeaseSeconds(leaseSeconds);
  await noticeTrainer(prisma, trainerId);
  const claims = await prisma.$queryRaw<ClaimedRun[]>`
    with candidate as (
      select run."id", run."attempt", run."trainerId", run."leaseExpiresAt" from "Run" as run
      where run."cancelRequestedAt" is null
        and (run."status" = 'QUEUED' or (
          run."status" in ('CLAIMED', 'RUNNING') and run."leaseExpiresAt" < now() and ${lossesOfRun} < ${mostRetries}
        ))
      order by run."createdAt", run."id"
      limit 1
      for update skip locked
    ), lost as (
      insert into "RunFailure" ("runId", "attempt", "class", "message", "isRetried", "failedAt")
      select candidate."id", candidate."attempt", 'HOST_LOST', 'trainer ' || "name" || ' fell silent', true,
        candidate."leaseExpiresAt"
      from candidate join "Trainer" on "Trainer"."id" = candidate."trainerId"
      where candidate."leaseExpiresAt" is not null
    )
    update "Run" set
      "status" = 'CLAIMED',
      "statusReason" = null,
      "trainerId" = ${trainerId}::uuid,
      "codeVersion" = (select "codeVersion" from "Trainer" where "id" = ${trainerId}::uuid),
      "leaseToken" = gen_random_uuid(),
      "leaseExpiresAt" = now() + make_interval(secs => ${leaseSeconds}),
      "attempt" = candidate."attempt" + 1
    from candidate
    where "Run"."id" = candidate."id"
    returning "Run"."id"::text as "runId", "Run"."leaseToken"::text as "leaseToken", "Run"."leaseExpiresAt"`;
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

/**
 * Ends the runs that lost their host once more than they may. Like the next claim it is what takes such a run from its
 * trainer, so it is called where one claims: a trainer that nobody stands in line behind may still come back.
 *
 * @returns their ids.
 */
export async function failLostRuns(prisma: PrismaClient): Promise<string[]> {
  const reason = `its trainer fell silent ${mostRetries + 1} times (host lost); see that trainers stay alive, then retry it`;
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    with ended as (
      update "Run" as run set
        "status" = 'FAILED', "statusReason" = ${reason}, "finishedAt" = now(), "leaseToken" = null, "leaseExpiresAt" = null
      where run."cancelRequestedAt" is null
        and run."status" in ('CLAIMED', 'RUNNING') and run."leaseExpiresAt" < now() and ${lossesOfRun} >= ${mostRetries}
      returning run."id", run."attempt", run."trainerId"
    )
    insert into "RunFailure" ("runId", "attempt", "class", "message", "isRetried")
    select ended."id", ended."attempt", 'HOST_LOST', 'trainer ' || "name" || ' fell silent', false
    from ended join "Trainer" on "Trainer"."id" = ended."trainerId"
    returning "runId"::text as "id"`;
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
