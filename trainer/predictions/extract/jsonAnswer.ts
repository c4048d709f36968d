import { answerText } from "../fields/answerText.ts";

/** The text in an answer that is JSON, as where a model was asked for `{"sql": …}` or calls a tool with it; undefined where it is not. */
export function jsonAnswer(text: string): string | undefined {
  if (!/^[{["]/.test(text)) return undefined;
  const parsed = parse(text) ?? parse(text.replaceAll(/\r?\n/g, "\\n"));
  if (parsed === undefined) return undefined;
  const found = answerText(parsed.value);
  if ("text" in found) return found.text;
  const given = argumentsOf(parsed.value);
  return given === undefined ? undefined : jsonAnswer(given);
}

/** What a model gives a tool that it calls, as JSON: under `arguments` or `parameters`, perhaps of a `function`. */
function argumentsOf(value: unknown): string | undefined {
  const call = isObject(value) && isObject(value.function) ? value.function : value;
  const given = isObject(call) ? (call.arguments ?? call.parameters) : undefined;
  return isObject(given) ? JSON.stringify(given) : typeof given === "string" ? given : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
