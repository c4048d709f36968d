import type { PrismaClient } from "../../generated/prisma/client.ts";

const reason =
  "its program fell silent (host lost); call startRun again with the same idempotencyKey and input to take it up, or start another where it had no key";

/**
 * Ends the runs whose lease lapsed and that no trainer can go on with, because a program elsewhere runs them. What they
 * recorded stays; the lapse is on record as HOST_LOST.
 */
export async function endSilentRuns(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    with ended as (
      update "Run" set
        "status" = 'FAILED', "statusReason" = ${reason}, "finishedAt" = now(), "leaseToken" = null, "leaseExpiresAt" = null
      where "kind" = 'EXTERNAL' and "cancelRequestedAt" is null
        and "status" in ('CLAIMED', 'RUNNING') and "leaseExpiresAt" < now()
      returning "id", "attempt"
    )
    insert into "RunFailure" ("runId", "attempt", "class", "message", "isRetried")
    select "id", "attempt", 'HOST_LOST', 'its program fell silent', false from ended`;
}
