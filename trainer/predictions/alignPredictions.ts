import { formatCount } from "../../statistics/format.ts";
import type { Example } from "../benchmarks/benchmark.ts";
import type { PredictionEntry, Target } from "./predictionEntry.ts";
import { PredictionFileError } from "./predictionFileError.ts";

/**
 * The SQL of each example, in the examples' order, empty where there is no answer; undefined stands for an example that
 * nothing is known of, whose answer is not checked. Throws `PredictionFileError` where
 * entries and examples are not the same in number, two entries answer one example, or an entry names another database
 * than its example's. With `allowMissing` examples without an entry have no answer.
 */
export function alignPredictions(
  given: readonly PredictionEntry[],
  examples: readonly (Example | undefined)[],
  file: string,
  allowMissing: boolean,
): string[] {
  const entries = withoutBlankEnd(given, examples.length);
  const positionOf = locate(entries, examples, file);
  const places = new Map<number, string>();
  const answers = new Array<string>(examples.length).fill("");
  if (entries.length > examples.length) throw miscounted(entries.length, examples.length, file);
  for (const [order, entry] of entries.entries()) {
    const position = entry.target === undefined ? order : positionOf(entry.target);
    if (position === undefined) {
      throw new PredictionFileError(
        `${file}: ${entry.place} answers ${entry.target?.value}, but the split has the examples 0 to ` +
          `${examples.length - 1}. Name examples by their position in the split, or by the benchmark's own question_id.`,
      );
    }
    const earlier = places.get(position);
    if (earlier !== undefined) {
      throw new PredictionFileError(
        `${file}: ${earlier} and ${entry.place} both answer example ${position}. Keep one of them.`,
      );
    }
    const example = examples[position];
    if (example && entry.databaseId !== undefined && entry.databaseId !== example.databaseId) {
      throw new PredictionFileError(
        `${file}: ${entry.place} is for the database ${entry.databaseId}, but example ${position} asks ` +
          `${example.databaseId}. Check that the predictions are for this split and in its order.`,
      );
    }
    places.set(position, entry.place);
    answers[position] = entry.sql;
  }
  if (places.size < examples.length && !allowMissing) throw miscounted(places.size, examples.length, file);
  return answers;
}

/** Blank lines that an editor left behind the last answer. */
function withoutBlankEnd(entries: readonly PredictionEntry[], exampleCount: number): PredictionEntry[] {
  const isExtraBlank = entries
    .slice(exampleCount)
    .every(({ sql, target }) => sql === "" && target === undefined);
  return isExtraBlank ? entries.slice(0, exampleCount) : [...entries];
}

function locate(
  entries: readonly PredictionEntry[],
  examples: readonly (Example | undefined)[],
  file: string,
): (target: Target) => number | undefined {
  const targeted = entries.filter(({ target }) => target !== undefined);
  const untargeted = entries.find(({ target }) => target === undefined);
  if (targeted.length > 0 && untargeted) {
    throw new PredictionFileError(
      `${file}: ${untargeted.place} does not say which example it answers, ${targeted[0]?.place} does. ` +
        "Give an index to every entry or to none.",
    );
  }
  const byId = new Map(examples.map((example, position) => [example?.id ?? String(position), position]));
  const isPosition = ({ value }: Target) => /^\d+$/.test(value) && Number(value) < examples.length;
  const areKeysPositions = targeted.every(({ target }) => target?.kind !== "either" || isPosition(target));
  return (target) => {
    const isId = target.kind === "id" || (target.kind === "either" && !areKeysPositions);
    if (isId) return byId.get(target.value);
    return isPosition(target) ? Number(target.value) : undefined;
  };
}

function miscounted(predictionCount: number, exampleCount: number, file: string): PredictionFileError {
  const fix =
    predictionCount < exampleCount
      ? "Give one for each, a blank line or null where there is no answer, or allow missing ones (--allow-missing)."
      : "Check that the file is for this split; SQL of several lines needs one of the JSON formats.";
  return new PredictionFileError(
    `${file} has ${formatCount(predictionCount)} predictions, the split has ${formatCount(exampleCount)} examples. ${fix}`,
  );
}
