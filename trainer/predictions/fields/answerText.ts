import { meaningOf } from "./fieldNames.ts";

/** What a value says as an answer. Absent is null: no answer came. The fault goes on behind "is". */
export type AnswerText = { readonly text: string } | { readonly isAbsent: true } | { readonly fault: string };

/** Where chat completions of the usual servers keep their text, from the outside in. */
const wrappers = ["body", "choices", "message", "content", "parts"];
const deepestWrapper = 8;

/**
 * The text of an answer: a text itself, a list of one, an object with one field that is an answer by its name, a chat
 * completion as servers give it, or a list of messages, of which the last is the answer.
 */
export function answerText(value: unknown, depth = 0): AnswerText {
  if (typeof value === "string") return { text: value };
  // Zero is what BIRD's scripts leave of a request that failed.
  if (value === null || value === undefined || value === 0) return { isAbsent: true };
  if (typeof value !== "object") return { fault: JSON.stringify(value) };
  if (depth > deepestWrapper) return { fault: "an object within objects" };
  return Array.isArray(value)
    ? textOfList(value, depth)
    : textOfObject(value as Readonly<Record<string, unknown>>, depth);
}

function textOfList(list: readonly unknown[], depth: number): AnswerText {
  if (list.length === 0) return { isAbsent: true };
  if (list.length === 1) return answerText(list[0], depth + 1);
  const objects = list.map((one) =>
    typeof one === "object" && one !== null
      ? (one as { role?: unknown; type?: unknown; text?: unknown })
      : {},
  );
  if (objects.every(({ role }) => typeof role === "string")) {
    const last = list[objects.findLastIndex(({ role }) => role === "assistant" || role === "model")];
    return last === undefined ? { isAbsent: true } : answerText(last, depth + 1);
  }
  if (objects.every(({ type }) => typeof type === "string")) {
    return { text: objects.map(({ text }) => (typeof text === "string" ? text : "")).join("") };
  }
  return { fault: `a list of ${list.length} answers` };
}

function textOfObject(object: Readonly<Record<string, unknown>>, depth: number): AnswerText {
  const names = Object.keys(object);
  const wrapper = wrappers.find((name) => Object.hasOwn(object, name));
  for (const meaning of ["prediction", "sql", "reply"] as const) {
    const found = names
      .filter((name) => name !== "text" && name !== "content" && meaningOf(name) === meaning)
      .map((name) => answerText(object[name], depth + 1))
      .filter((one) => "text" in one);
    if (found.length === 1 && found[0]) return found[0];
    if (found.length > 1)
      return { fault: `an object with several answers (fields: ${names.slice(0, 8).join(", ")})` };
  }
  if (wrapper !== undefined) return answerText(object[wrapper], depth + 1);
  if (typeof object.text === "string") return { text: object.text };
  return { fault: `an object without an answer (fields: ${names.slice(0, 8).join(", ") || "none"})` };
}
