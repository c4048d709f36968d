import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256, in hexadecimal, of a value's canonical JSON (RFC 8785), so that equal values have equal hashes. */
export function contentHash(value: unknown): string {
  return createHash("sha256")
    .update(canonicalize(value) ?? "null")
    .digest("hex");
}

/** A 31-bit seed for one purpose, so that no two phases of a run share their random numbers. */
export function seedFor(runSeed: number, purpose: string, number = 0): number {
  return Number.parseInt(contentHash([runSeed, purpose, number]).slice(0, 8), 16) & 0x7fffffff;
}
