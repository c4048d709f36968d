import type { PhaseKey } from "../api/generated/catalogue.ts";
import type { PhaseSecondsInput } from "../api/generated/operations.ts";

/** How long phases of an iteration took, when they were done. */
export type PhaseSeconds = { readonly [key in PhaseKey]?: number };

export function phaseSecondsInput(seconds: PhaseSeconds): PhaseSecondsInput[] {
  return Object.entries(seconds).map(([phase, each]) => ({ phase, seconds: each }));
}
