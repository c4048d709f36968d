import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";

/** What each fact of a pretrained model means. */
export const pretrainedFields = {
  contentHash: "SHA-256 over the names and bytes of its files: weights, configuration, tokenizer, template.",
  family: "Kind of architecture, as its own configuration calls it: llama, qwen2 ….",
  weightCount: "How many weights.",
  weightFormat: "How its files store them: F32, BF16, Q4_1 ….",
  license: "As its files name it; null where they name none.",
  isChat: "Whether it comes with a chat template, so that prompts can have the form CHAT.",
} as const;

/** What is known of a base model that comes with weights. */
export interface Pretrained {
  contentHash: string;
  family: string;
  weightCount: bigint;
  weightFormat: string;
  license: string | null;
  isChat: boolean;
}

const longestText = 200;

/** @throws Refusal INVALID_INPUT naming the fact at fault. */
export function checkPretrained(facts: Pretrained, field: string): void {
  if (!/^[0-9a-f]{64}$/.test(facts.contentHash))
    throw invalidInput(`${field}.contentHash`, "is no SHA-256 in lower-case hexadecimal.");
  if (facts.weightCount < 1n) throw invalidInput(`${field}.weightCount`, "must be 1 or more.");
  for (const name of ["family", "weightFormat", "license"] as const) {
    const text = facts[name];
    if (text === null) continue;
    if (text.trim() === "" || text.length > longestText || storableText(text) !== text)
      throw invalidInput(`${field}.${name}`, `must be a text of 1 to ${longestText} characters.`);
  }
}

/** The facts as they are stored with a base model; null of one without weights. */
export function pretrainedOf(
  baseModel: { [Name in keyof Pretrained]: Pretrained[Name] | null },
): Pretrained | null {
  const { contentHash, family, weightCount, weightFormat, license, isChat } = baseModel;
  if (contentHash === null || family === null || weightCount === null || weightFormat === null) return null;
  return { contentHash, family, weightCount, weightFormat, license, isChat: isChat === true };
}
