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
    expect(currentStatus({ status, leaseExpiresAt: later }, now)).toBe(status);
    expect(currentStatus({ status, leaseExpiresAt: earlier }, now)).toBe("QUEUED");
  });

  it.each(["QUEUED", "SUCCEEDED", "FAILED", "CANCELLED"] as const)("shows %s as it is", (status) => {
    expect(currentStatus({ status, leaseExpiresAt: null }, now)).toBe(status);
    expect(isHeld(status)).toBe(false);
    expect(hasEnded(status)).toBe(status !== "QUEUED");
  });
});
