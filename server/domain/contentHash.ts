import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { invalidInput } from "./errors.ts";

/** SHA-256, in hexadecimal, of a value's canonical JSON (RFC 8785), so that equal values have equal hashes. */
export function contentHash(value: unknown): string {
  return createHash("sha256")
    .update(canonicalize(value) ?? "null")
    .digest("hex");
}

/** @throws Refusal INVALID_INPUT for a hash that a caller left empty: all contents would seem the same. */
export function checkHash(field: string, hash: string): void {
  if (hash.trim() === "") throw invalidInput(field, "is empty; send the hash of the content.");
}
