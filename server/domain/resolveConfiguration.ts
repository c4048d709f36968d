import { invalidInput } from "../errors.ts";
import { configurationDifferences } from "./ablation/configurationDifferences.ts";
import { configurationSchema, type RunConfiguration } from "./configuration.ts";
import { hashConfiguration } from "./hashConfiguration.ts";
import { unavailableParts } from "./unavailableParts.ts";

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

function refuseContradictions(field: string, configuration: RunConfiguration): void {
  const defaults = configurationSchema.parse({});
  const refused = configurationDifferences(defaults, configuration).find(({ path }) =>
    unavailableParts.includes(path),
  );
  if (refused) {
    throw invalidInput(
      `${field}.${refused.path}`,
      `is not available in this version but as ${JSON.stringify(refused.base)}; leave it out.`,
    );
  }
  if (configuration.selfPlay.playedOn === "SYNTHETIC_VALIDATION" && configuration.synthesis.kind === "NONE") {
    throw invalidInput(
      `${field}.selfPlay.playedOn`,
      "SYNTHETIC_VALIDATION needs synthetic questions, and synthesis.kind is NONE; use TRAIN.",
    );
  }
  const { loss, targets, samplesPerQuestion, temperature, topP } = configuration.selfPlay;
  if (targets !== "GOLD" && loss !== "NLL") {
    throw invalidInput(
      `${field}.selfPlay.targets`,
      `${targets} says what NLL learns, and loss is ${loss}; use GOLD.`,
    );
  }
  if (loss !== "GRPO") return;
  if (samplesPerQuestion < 2) {
    throw invalidInput(
      `${field}.selfPlay.samplesPerQuestion`,
      "GRPO compares the answers to a question with each other; use 2 or more.",
    );
  }
  if (temperature !== 1 || topP !== 1) {
    throw invalidInput(
      `${field}.selfPlay.${temperature === 1 ? "topP" : "temperature"}`,
      "GRPO learns from answers as likely as the player makes them; use 1.",
    );
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
