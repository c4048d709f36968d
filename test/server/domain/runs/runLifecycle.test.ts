import { describe, expect, it } from "vitest";
import {
  cancellation,
  currentStatus,
  hasEnded,
  isHeld,
  isRetryable,
} from "../../../../server/domain/runs/runLifecycle.ts";

const now = new Date("2026-01-01T12:00:00Z");
const earlier = new Date(now.getTime() - 1);
const later = new Date(now.getTime() + 1);

describe("the life of a run", () => {
  it.each([
    ["QUEUED", "end", false],
    ["CLAIMED", "request", false],
    ["RUNNING", "request", false],
    ["SUCCEEDED", "refuse", false],
    ["FAILED", "refuse", true],
    ["CANCELLED", "none", true],
  ] as const)("%s: cancelling means %s, retrying is allowed: %s", (status, action, retryable) => {
    expect(cancellation(status)).toBe(action);
    expect(isRetryable(status)).toBe(retryable);
  });

  it.each(["CLAIMED", "RUNNING"] as const)("shows %s as queued once the lease has lapsed", (status) => {
    const run = { kind: "TRAINING", status } as const;
    expect(currentStatus({ ...run, leaseExpiresAt: later }, now)).toBe(status);
    expect(currentStatus({ ...run, leaseExpiresAt: earlier }, now)).toBe("QUEUED");
  });

  it("never shows a run of a program elsewhere as queued: it has no queue", () => {
    const run = { kind: "EXTERNAL", status: "RUNNING", leaseExpiresAt: earlier } as const;
    expect(currentStatus(run, now)).toBe("RUNNING");
  });

  it.each(["QUEUED", "SUCCEEDED", "FAILED", "CANCELLED"] as const)("shows %s as it is", (status) => {
    expect(currentStatus({ kind: "TRAINING", status, leaseExpiresAt: null }, now)).toBe(status);
    expect(isHeld(status)).toBe(false);
    expect(hasEnded(status)).toBe(status !== "QUEUED");
  });
});
