import type { PrismaClient } from "../../generated/prisma/client.ts";
import { Refusal } from "../errors.ts";
import { endSilentRuns } from "./endSilentRuns.ts";
import { checkLeaseSeconds } from "./lease.ts";
import { hasMemory } from "./leastMemory.ts";
import { lossesOfRun, mostRetries } from "./runFailure.ts";

export interface ClaimedRun {
  runId: string;
  leaseToken: string;
  leaseExpiresAt: Date;
}

/**
 * Hands a trainer the first run of the queue that it can train. Beforehand it ends the runs whose trainer was lost and that nobody is to
 * train again: those asked to be cancelled, those that lost their host too often, and those that no trainer can run.
 *
 * @param scope ids of the experiments whose runs may be claimed; undefined for all.
 * @returns undefined where no run waits.
 * @throws Refusal INVALID_INPUT, NOT_FOUND for an unknown trainer.
 */
export async function claimRun(
  prisma: PrismaClient,
  trainerId: string,
  leaseSeconds: number,
  scope?: readonly string[],
): Promise<ClaimedRun | undefined> {
  checkLeaseSeconds(leaseSeconds);
  await noticeTrainer(prisma, trainerId);
  await cancelAbandonedRuns(prisma);
  await failLostRuns(prisma);
  await endSilentRuns(prisma);
  return claimNext(prisma, trainerId, leaseSeconds, scope);
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

/** Ends the runs that were to be cancelled and whose trainer fell silent before it could do so. */
export async function cancelAbandonedRuns(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    update "Run" set
      "status" = 'CANCELLED',
      "statusReason" = 'cancelled after its ' || case "kind" when 'EXTERNAL' then 'program' else 'trainer' end || ' fell silent',
      "finishedAt" = now(),
      "leaseToken" = null, "leaseExpiresAt" = null
    where "cancelRequestedAt" is not null
      and ("status" = 'QUEUED' or ("status" in ('CLAIMED', 'RUNNING') and "leaseExpiresAt" < now()))`;
}

/**
 * Ends the runs that lost their host more often than they are retried. Only a claim does so: as long as no other trainer
 * asks for work, the one that fell silent may still come back.
 */
async function failLostRuns(prisma: PrismaClient): Promise<void> {
  const reason = `its trainer fell silent ${mostRetries + 1} times (host lost); see that trainers stay alive, then retry it`;
  await prisma.$executeRaw`
    with ended as (
      update "Run" as run set
        "status" = 'FAILED', "statusReason" = ${reason}, "finishedAt" = now(), "leaseToken" = null, "leaseExpiresAt" = null
      where run."cancelRequestedAt" is null and run."kind" <> 'EXTERNAL'
        and run."status" in ('CLAIMED', 'RUNNING') and run."leaseExpiresAt" < now() and ${lossesOfRun} >= ${mostRetries}
      returning run."id", run."attempt", run."trainerId"
    )
    insert into "RunFailure" ("runId", "attempt", "class", "message", "isRetried")
    select ended."id", ended."attempt", 'HOST_LOST', 'trainer ' || "name" || ' fell silent', false
    from ended join "Trainer" on "Trainer"."id" = ended."trainerId"`;
}

/**
 * A run on a pretrained model waits for a trainer that has it and the memory for it. Any number of trainers may claim at once: `skip locked` passes
 * over a run that another is claiming at this moment. Where the run had a trainer that fell silent, the attempt it loses thereby
 * is put on record as HOST_LOST. The attempt that begins is recorded with its trainer as that is now: registering it anew
 * changes nothing of it.
 */
async function claimNext(
  prisma: PrismaClient,
  trainerId: string,
  leaseSeconds: number,
  scope: readonly string[] | undefined,
): Promise<ClaimedRun | undefined> {
  const rows = await prisma.$queryRaw<ClaimedRun[]>`
    with candidate as (
      select run."id", run."attempt", run."trainerId", run."leaseExpiresAt" from "Run" as run
      where run."cancelRequestedAt" is null and run."kind" <> 'EXTERNAL'
        and (run."status" = 'QUEUED' or (
          run."status" in ('CLAIMED', 'RUNNING') and run."leaseExpiresAt" < now() and ${lossesOfRun} < ${mostRetries}
        ))
        and (${scope === undefined} or run."experimentId" = any (${[...(scope ?? [])]}::uuid[]))
        and (run."kind" <> 'TRAINING' or exists (
          select from "BaseModel" as base, "Trainer" as trainer
          where base."id" = run."baseModelId" and trainer."id" = ${trainerId}::uuid
            and (base."contentHash" is null or base."contentHash" = any (trainer."models")) and ${hasMemory}
        ))
      order by run."queuePosition"
      limit 1
      for update skip locked
    ), lost as (
      insert into "RunFailure" ("runId", "attempt", "class", "message", "isRetried", "failedAt")
      select candidate."id", candidate."attempt", 'HOST_LOST', 'trainer ' || "name" || ' fell silent', true,
        candidate."leaseExpiresAt"
      from candidate join "Trainer" on "Trainer"."id" = candidate."trainerId"
      where candidate."leaseExpiresAt" is not null
    ), claimant as (
      select "id", "name", "host", "engine", "devices", "codeVersion" from "Trainer" where "id" = ${trainerId}::uuid
    ), begun as (
      insert into "Attempt" ("id", "runId", "number", "trainerName", "host", "engine", "devices", "codeVersion")
      select gen_random_uuid(), candidate."id", candidate."attempt" + 1, claimant."name", claimant."host",
        claimant."engine", claimant."devices", claimant."codeVersion"
      from candidate cross join claimant
    )
    update "Run" set
      "status" = 'CLAIMED',
      "statusReason" = null,
      "trainerId" = claimant."id",
      "codeVersion" = claimant."codeVersion",
      "leaseToken" = gen_random_uuid(),
      "leaseExpiresAt" = now() + make_interval(secs => ${leaseSeconds}),
      "attempt" = candidate."attempt" + 1
    from candidate cross join claimant
    where "Run"."id" = candidate."id"
    returning "Run"."id"::text as "runId",
      "Run"."leaseToken"::text as "leaseToken", "Run"."leaseExpiresAt"`;
  return rows[0];
}
