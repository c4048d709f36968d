import { createHash } from "node:crypto";

/** JSON with keys in order, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 (hex) of a value's canonical JSON. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** A 31-bit seed for one purpose, so that no two phases of a run share their random numbers. */
export function seedFor(runSeed: number, purpose: string, number = 0): number {
  return Number.parseInt(contentHash([runSeed, purpose, number]).slice(0, 8), 16) & 0x7fffffff;
}
