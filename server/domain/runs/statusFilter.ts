import type { Prisma, RunStatus } from "../../generated/prisma/client.ts";
import { heldStatuses, isHeld } from "./runLifecycle.ts";

/** Runs that readers see in one of `statuses`, lapsed leases counted as QUEUED (`currentStatus`). */
export function statusFilter(statuses: readonly RunStatus[], now: Date): Prisma.RunWhereInput {
  const held = statuses.filter(isHeld);
  const others = statuses.filter((status) => !isHeld(status));
  const alternatives: Prisma.RunWhereInput[] = [
    { status: { in: others } },
    { status: { in: held }, OR: [{ leaseExpiresAt: { gte: now } }, { kind: "EXTERNAL" }] },
  ];
  if (statuses.includes("QUEUED")) {
    alternatives.push({
      status: { in: [...heldStatuses] },
      leaseExpiresAt: { lt: now },
      kind: { not: "EXTERNAL" },
    });
  }
  return { OR: alternatives };
}
