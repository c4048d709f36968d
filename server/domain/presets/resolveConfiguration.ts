import { configurationSchema, type RunConfiguration } from "../configuration/configuration.ts";
import { contentHash } from "../contentHash.ts";
import { invalidInput } from "../errors.ts";
import { refuseContradictions } from "./refuseContradictions.ts";

export interface ResolvedConfiguration {
  configuration: RunConfiguration;
  /** Equal for runs that differ in seed alone. */
  configurationHash: string;
}

type Tree = { [key: string]: unknown };

/** Later patches win, field by field; `undefined` leaves a field as it is, `null` sets it to null. */
export function mergePatches(...patches: readonly unknown[]): Tree {
  const merged: Tree = {};
  for (const patch of patches) {
    for (const [key, value] of Object.entries(patch ?? {})) {
      if (value === undefined) continue;
      merged[key] = isTree(value) ? mergePatches(merged[key], value) : value;
    }
  }
  return merged;
}

/**
 * Defaults, then each patch in turn.
 *
 * @param field path of the overrides in the input, for the refusal's message.
 * @throws Refusal INVALID_INPUT naming the first field at fault, e.g. `input.configuration.selfPlay.lambda`.
 */
export function resolveConfiguration(field: string, ...patches: readonly unknown[]): ResolvedConfiguration {
  const result = configurationSchema.safeParse(mergePatches(...patches));
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = [field, ...(issue?.path ?? []).map(String)].join(".");
    throw invalidInput(path, `${issue?.message ?? "it is malformed"}.`);
  }
  refuseContradictions(field, result.data);
  return { configuration: result.data, configurationHash: hashConfiguration(result.data) };
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal for configurations that do the same, in whatever order their fields stand. Runs that differ in seed alone share it. */
export function hashConfiguration(configuration: RunConfiguration): string {
  return contentHash(configuration);
}
