import type { Prisma } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";

/** Characters of a configuration as JSON. */
export const longestConfiguration = 65_536;
/** Objects and lists within each other. */
export const deepestConfiguration = 32;

/**
 * What a program elsewhere says of its settings: any JSON object within bounds.
 *
 * @returns a plain copy.
 * @throws Refusal INVALID_INPUT
 */
export function readExternalConfiguration(value: unknown, field: string): Prisma.InputJsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidInput(field, 'is no JSON object; send one, as in {"learningRate": 0.0002}.');
  }
  checkValues(value, field);
  const text = JSON.stringify(value);
  if (text.length > longestConfiguration) {
    throw invalidInput(
      field,
      `has ${text.length} characters as JSON; send at most ${longestConfiguration}, the settings and not the data.`,
    );
  }
  return JSON.parse(text) as Prisma.InputJsonObject;
}

/** Without recursion: what is too deep for us is too deep for the stack. */
function checkValues(root: object, field: string): void {
  const open: [value: unknown, depth: number][] = [[root, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw invalidInput(field, "holds a number beyond what JSON keeps; send it as a text.");
    }
    if (typeof value === "string") checkText(value, field);
    if (typeof value !== "object" || value === null) continue;
    if (depth > deepestConfiguration) {
      throw invalidInput(field, `is nested deeper than ${deepestConfiguration} levels; flatten it.`);
    }
    for (const [name, child] of Object.entries(value)) {
      checkText(name, field);
      open.push([child, depth + 1]);
    }
  }
}

function checkText(text: string, field: string): void {
  if (text !== storableText(text)) {
    throw invalidInput(field, "holds characters that cannot be stored: NUL, or half of a surrogate pair.");
  }
}
