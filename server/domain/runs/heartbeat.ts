import type { PrismaClient } from "../../generated/prisma/client.ts";
import { isUuid } from "../isUuid.ts";
import { checkLeaseSeconds, type Lease, staleLease } from "./lease.ts";

export interface Heartbeat {
  leaseExpiresAt: Date;
  isCancelRequested: boolean;
}

/**
 * Renews a lease, even a lapsed one as long as nobody else has claimed the run.
 *
 * @throws Refusal STALE_LEASE
 */
export async function heartbeat(
  prisma: PrismaClient,
  lease: Lease,
  leaseSeconds: number,
): Promise<Heartbeat> {
  checkLeaseSeconds(leaseSeconds);
  if (!isUuid(lease.leaseToken)) throw staleLease();
  const rows = await prisma.$queryRaw<Heartbeat[]>`
    with renewed as (
      update "Run" set "leaseExpiresAt" = now() + make_interval(secs => ${leaseSeconds})
      where "id" = ${lease.runId}::uuid and "leaseToken" = ${lease.leaseToken}::uuid
      returning "trainerId", "leaseExpiresAt", "cancelRequestedAt" is not null as "isCancelRequested"
    ), noticed as (
      update "Trainer" set "lastHeartbeatAt" = now() where "id" in (select "trainerId" from renewed)
    )
    select "leaseExpiresAt", "isCancelRequested" from renewed`;
  const renewed = rows[0];
  if (!renewed) throw staleLease();
  return renewed;
}
