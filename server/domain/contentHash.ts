import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256, in hexadecimal, of a value's canonical JSON (RFC 8785), so that equal values have equal hashes. */
export function contentHash(value: unknown): string {
  return createHash("sha256")
    .update(canonicalize(value) ?? "null")
    .digest("hex");
}
