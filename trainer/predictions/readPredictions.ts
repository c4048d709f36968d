import { readFile, stat } from "node:fs/promises";
import type { Example } from "../benchmarks/benchmark.ts";
import { alignPredictions } from "./alignPredictions.ts";
import { parseJson } from "./parseJson.ts";
import { parseLines } from "./parseLines.ts";
import { PredictionFileError } from "./predictionFileError.ts";

export interface ReadPredictionsOptions {
  /** Examples that the file leaves out have no answer; else they are an error. */
  readonly allowMissing?: boolean;
  /** Positions, in the split as published, of examples that `examples` lacks: a file may answer them too. */
  readonly leftOut?: readonly number[];
  /** Told what was tolerated, a sentence each. */
  readonly onNotice?: (text: string) => void;
}

const maximumMegabytes = 256;

/**
 * Reads another system's answers to the examples of one split, in any of the usual formats: one SQL a line (line i
 * answers example i, blank is no answer), Spider's `SQL\tdb_id` lines, BIRD's object by position or question id, a JSON
 * list, or JSONL; each described where it is parsed. The SQL come in the examples' order, empty where there is none.
 * Throws `PredictionFileError` naming the file, the line, the fault and the fix.
 */
export async function readPredictions(
  file: string,
  examples: readonly Example[],
  { allowMissing = false, leftOut = [], onNotice = () => undefined }: ReadPredictionsOptions = {},
): Promise<string[]> {
  const text = decode(await readBytes(file), file, onNotice);
  const databaseIds = new Set(examples.map(({ databaseId }) => databaseId));
  const entries = parseJson(text, file) ?? parseLines(text, databaseIds, file);
  const isOfPublished = leftOut.length > 0 && entries.length !== examples.length;
  const answered = isOfPublished ? withGaps(examples, leftOut) : examples;
  const answers = alignPredictions(entries, answered, file, allowMissing);
  return answers.filter((_, position) => answered[position] !== undefined);
}

/** The split as published, undefined where an example was left out. */
function withGaps(examples: readonly Example[], leftOut: readonly number[]): (Example | undefined)[] {
  const gaps = new Set(leftOut);
  const remaining = examples.values();
  return Array.from({ length: examples.length + gaps.size }, (_, position) =>
    gaps.has(position) ? undefined : remaining.next().value,
  );
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > maximumMegabytes * 2 ** 20) {
      throw new PredictionFileError(
        `${file} has ${Math.ceil(size / 2 ** 20)} MB; predictions may have ${maximumMegabytes} MB. ` +
          "Keep only the SQL, one a line.",
      );
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof PredictionFileError) throw error;
    const fault =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "is not there" : `cannot be read (${error})`;
    throw new PredictionFileError(`${file} ${fault}. Point at a file of predictions.`, { cause: error });
  }
}

function decode(bytes: Buffer, file: string, onNotice: (text: string) => void): string {
  const isUtf16 = bytes.length >= 2 && (bytes.readUInt16LE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfeff);
  if (isUtf16) throw new PredictionFileError(`${file} is UTF-16. Save it as UTF-8.`);
  const text = new TextDecoder().decode(bytes);
  if (text.includes("\ufffd") && !isValidUtf8(bytes)) {
    const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
    onNotice(`${file} is not all UTF-8 (first on line ${line}): what could not be read became \ufffd.`);
  }
  return text;
}

function isValidUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
