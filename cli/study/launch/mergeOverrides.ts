import type { Overrides } from "../definition/study.ts";

/** Part by part, the later over the earlier. */
export function mergeOverrides(...all: readonly (Overrides | undefined)[]): Overrides {
  const merged: Record<string, object> = {};
  for (const overrides of all) {
    for (const [part, fields] of Object.entries(overrides ?? {}))
      merged[part] = { ...merged[part], ...fields };
  }
  return merged;
}
