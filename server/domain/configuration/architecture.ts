import { invalidInput } from "../errors.ts";

/** What each number of an architecture means. */
export const architectureFields = {
  vocabularySize: "Tokens the model knows.",
  hiddenSize: "Width of the residual stream.",
  intermediateSize: "Width of the feed-forward layers.",
  layerCount: "Layers.",
  headCount: "Attention heads; they share the hidden size evenly.",
  keyValueHeadCount: "Heads of keys and values; each serves an equal number of attention heads.",
  contextLength: "Longest sequence, in tokens.",
} as const;

export type Architecture = { [Field in keyof typeof architectureFields]: number };

/** @throws Refusal INVALID_INPUT for numbers that make no decoder. */
export function checkArchitecture(numbers: Architecture, field: string): void {
  for (const name of Object.keys(architectureFields) as (keyof Architecture)[]) {
    if (numbers[name] < 1) throw invalidInput(`${field}.${name}`, "must be 1 or more.");
  }
  if (numbers.hiddenSize % numbers.headCount !== 0 || (numbers.hiddenSize / numbers.headCount) % 2 !== 0) {
    throw invalidInput(
      `${field}.headCount`,
      `${numbers.headCount} heads do not share a hidden size of ${numbers.hiddenSize} into equal even parts.`,
    );
  }
  if (numbers.headCount % numbers.keyValueHeadCount !== 0) {
    throw invalidInput(
      `${field}.keyValueHeadCount`,
      `${numbers.keyValueHeadCount} does not divide headCount ${numbers.headCount}.`,
    );
  }
}
