import type { MutationOutcome } from "./api/generated/operations.ts";

/** What can come of a mutation, in words. */
export const outcomes: Readonly<Record<MutationOutcome, string>> = {
  DONE: "carried out",
  REFUSED: "refused",
  FAILED: "failed in the server",
  BEGUN: "under way or cut off",
};

export function isOutcome(text: string): text is MutationOutcome {
  return Object.hasOwn(outcomes, text);
}
