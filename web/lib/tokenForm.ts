/** What the form for a new access token offers. */

export const roles = {
  READER: "reads",
  EDITOR: "reads, launches ablations and logs runs",
  TRAINER: "reads, and works on runs as a trainer does",
  ADMIN: "may do everything, tokens included",
} as const;

/** Days that a token can last; empty for one without end. */
export const lifetimes = [
  { value: "7", label: "a week" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "a year" },
  { value: "", label: "until it is revoked" },
] as const;

/**
 * @param days one of `lifetimes`
 * @param now milliseconds since 1970
 * @returns an ISO time, null for no end, undefined where `days` is none of those offered
 */
export function expiryOf(days: string, now: number): string | null | undefined {
  if (!lifetimes.some(({ value }) => value === days)) return undefined;
  return days === "" ? null : new Date(now + Number(days) * 86_400_000).toISOString();
}
