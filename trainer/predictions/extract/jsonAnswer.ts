import { answerText } from "../fields/answerText.ts";

/** The text in an answer that is JSON, as where a model was asked for `{"sql": …}`; undefined where it is not. */
export function jsonAnswer(text: string): string | undefined {
  if (!/^[{["]/.test(text)) return undefined;
  const parsed = parse(text) ?? parse(text.replaceAll(/\r?\n/g, "\\n"));
  if (parsed === undefined) return undefined;
  const found = answerText(parsed.value);
  return "text" in found ? found.text : undefined;
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
