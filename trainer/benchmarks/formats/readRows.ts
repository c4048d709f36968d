import { parse } from "csv-parse/sync";
import { BenchmarkError } from "../benchmark.ts";

export interface Row {
  /** From 1, for messages. */
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The objects of a JSONL file's text, or the records of a CSV or TSV file's under the names in its first line. A lone quote within a quoted
 * field stays as it is, since published files have such fields and other readers take them so.
 */
export function readRows(text: string, file: string): Row[] {
  if (file.endsWith(".csv")) return readCsv(text, file, ",");
  return file.endsWith(".tsv") ? readCsv(text, file, "\t") : readJsonLines(text, file);
}

function readCsv(text: string, file: string, delimiter: "," | "\t"): Row[] {
  try {
    const records = parse(text, {
      columns: (names: string[]) => distinct(names, file),
      delimiter,
      info: true,
      skip_empty_lines: true,
      relax_quotes: true,
    }) as unknown as {
      readonly info: { readonly lines: number };
      readonly record: Record<string, string>;
    }[];
    return records.map(({ info, record }) => ({ line: info.lines, values: record }));
  } catch (error) {
    if (error instanceof BenchmarkError) throw error;
    const [title, mark] = delimiter === "," ? ["CSV", "commas"] : ["TSV", "tabs"];
    throw new BenchmarkError(
      `${file} is not ${title} (${error instanceof Error ? error.message : error}). ` +
        `Write ${mark} between fields and double quotes around those that hold ${mark}, quotes or lines.`,
      { cause: error },
    );
  }
}

/** Names of columns, of which none may be there twice: of two only the last would be read. */
function distinct(names: readonly string[], file: string): string[] {
  const twice = names.find((name, column) => name.trim() !== "" && names.indexOf(name) < column);
  if (twice === undefined) return [...names];
  throw new BenchmarkError(
    `${file} has two columns ${JSON.stringify(twice)}, and either may be meant. Rename or remove one of them.`,
  );
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
