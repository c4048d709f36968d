import type { PredictionEntry } from "./predictionEntry.ts";
import { PredictionFileError } from "./predictionFileError.ts";

/**
 * One SQL a line, a blank line where there is no answer; or Spider's `SQL\tdb_id`, told by more than half of the lines
 * ending in a tab and one of `databaseIds`. Lines end with LF or CRLF, the last one perhaps with neither.
 */
export function parseLines(text: string, databaseIds: ReadonlySet<string>, file: string): PredictionEntry[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const answers = lines.filter((line) => line.trim() !== "");
  const withDatabase = answers.filter((line) => databaseIds.has(splitLine(line)?.databaseId ?? ""));
  const isTabbed = withDatabase.length * 2 > answers.length;
  return lines.map((line, index) => {
    const place = `line ${index + 1}`;
    if (!isTabbed || line.trim() === "") return { place, sql: line.trim() };
    const parts = splitLine(line);
    if (!parts) {
      throw new PredictionFileError(
        `${file}: ${place} has no database behind a tab, as the other lines have. Write each answer as ` +
          "`SQL<tab>db_id` on one line; SQL of several lines needs one of the JSON formats.",
      );
    }
    return { place, ...parts };
  });
}

function splitLine(line: string): { sql: string; databaseId: string } | undefined {
  const tab = line.trimEnd().lastIndexOf("\t");
  if (tab < 0) return undefined;
  return { sql: line.slice(0, tab).trim(), databaseId: line.slice(tab + 1).trim() };
}
