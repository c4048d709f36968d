import type { ApiClient } from "../api/client.ts";
import { RefusalError, UnreachableError } from "../api/client.ts";
import { SendHeartbeatDocument } from "../api/generated/operations.ts";
import type { Lease } from "../api/outbox.ts";

/** Why work on a run stops before its end. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly kind: "leaseLost" | "cancelled" | "stopping";

  constructor(kind: StoppedError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Heartbeats in one lease: one or two may be lost without harm. */
const beatsPerLease = 3;

/**
 * Renews a lease until `stop` is called. Aborts `controller` with a `StoppedError` where the lease is lost or the run
 * is to be cancelled; a server that is away is waited for.
 */
export function holdLease(
  client: ApiClient,
  lease: Lease,
  leaseSeconds: number,
  controller: AbortController,
): { stop(): void } {
  const beat = async () => {
    try {
      const { heartbeat } = await client.request(SendHeartbeatDocument, { input: { lease, leaseSeconds } });
      if (heartbeat.isCancelRequested)
        controller.abort(new StoppedError("cancelled", "The run was cancelled."));
    } catch (error) {
      if (error instanceof UnreachableError) return;
      const reason = error instanceof RefusalError ? error.message : String(error);
      controller.abort(new StoppedError("leaseLost", `The lease is lost: ${reason}`));
    }
  };
  const timer = setInterval(beat, (leaseSeconds * 1000) / beatsPerLease);
  return { stop: () => clearInterval(timer) };
}
