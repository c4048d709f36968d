import { parse } from "csv-parse/sync";
import { BenchmarkError } from "../benchmark.ts";

export interface Row {
  /** From 1, for messages. */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The objects of a JSONL file's text, or the records of a CSV file's under the names in its first line. A lone quote within a quoted
 * field stays as it is, since published files have such fields and other readers take them so.
 */
export function readRows(text: string, file: string): Row[] {
  return file.endsWith(".csv") ? readCsv(text, file) : readJsonLines(text, file);
}

function readCsv(text: string, file: string): Row[] {
  try {
    const records = parse(text, {
      columns: true,
      info: true,
      skip_empty_lines: true,
      relax_quotes: true,
    }) as unknown as {
      readonly info: { readonly lines: number };
      readonly record: Record<string, string>;
    }[];
    return records.map(({ info, record }) => ({ line: info.lines, values: record }));
  } catch (error) {
    throw new BenchmarkError(
      `${file} is not CSV (${error instanceof Error ? error.message : error}). ` +
        "Write commas between fields and double quotes around those that hold commas, quotes or lines.",
      { cause: error },
    );
  }
}

function readJsonLines(text: string, file: string): Row[] {
  return text.split("\n").flatMap((content, index) => {
    if (content.trim() === "") return [];
    const fault = (reason: string, cause?: unknown) =>
      new BenchmarkError(`${file}: line ${index + 1} ${reason}. Write one JSON object a line.`, { cause });
    let values: unknown;
    try {
      values = JSON.parse(content);
    } catch (error) {
      throw fault(`is not JSON (${error instanceof Error ? error.message : error})`, error);
    }
    if (typeof values !== "object" || values === null || Array.isArray(values))
      throw fault("is not an object");
    return [{ line: index + 1, values: values as Record<string, unknown> }];
  });
}
