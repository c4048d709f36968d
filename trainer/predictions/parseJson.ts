import { isAnswer, parseElement, parseKeyed } from "./parseJsonEntry.ts";
import type { PredictionEntry } from "./predictionEntry.ts";
import { PredictionFileError } from "./predictionFileError.ts";

/**
 * BIRD's object, a list, or JSONL. Undefined where the file is plain lines: SQL starts with no brace or bracket, and
 * where a model began its answer with one, neither the file nor its first line is JSON.
 */
export function parseJson(text: string, file: string): PredictionEntry[] | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const whole = parse(text);
  if ("value" in whole) return entriesOf(whole.value, file);
  const lines = text
    .split("\n")
    .map((line, index) => ({ place: `line ${index + 1}`, line }))
    .filter(({ line }) => line.trim() !== "");
  const isJsonLines = "value" in parse(lines[0]?.line ?? "");
  if (!isJsonLines && !/\.jsonl?$/i.test(file)) return undefined;
  if (!isJsonLines) throw malformed(file, "it", whole.fault);
  return lines.map(({ place, line }) => {
    const element = parse(line);
    if ("value" in element) return parseElement(element.value, place, file);
    throw malformed(file, place, element.fault);
  });
}

function entriesOf(content: unknown, file: string): PredictionEntry[] {
  if (Array.isArray(content)) {
    return content.map((element, index) => parseElement(element, `entry ${index}`, file));
  }
  const object = content as Readonly<Record<string, unknown>>;
  return isAnswer(object) ? [parseElement(object, "line 1", file)] : parseKeyed(object);
}

function malformed(file: string, place: string, fault: string): PredictionFileError {
  return new PredictionFileError(
    `${file}: ${place} is not JSON (${fault}). Restore the file, or write one SQL a line.`,
  );
}

function parse(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
