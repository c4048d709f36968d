import type { PredictionEntry, Target } from "./predictionEntry.ts";
import { PredictionFileError } from "./predictionFileError.ts";

/** In this order, because files that repeat the example call the gold SQL `query`. */
const sqlFields = ["sql", "prediction", "pred", "query"] as const;
const databaseFields = ["db_id", "database_id", "databaseId"] as const;

/** BIRD's `{"0": "SQL\t----- bird -----\tdb_id", …}`, keyed by position or question id; a value that is no text is no answer. */
export function parseKeyed(content: Readonly<Record<string, unknown>>): PredictionEntry[] {
  return Object.entries(content).map(([key, value]) => ({
    place: `key ${JSON.stringify(key)}`,
    target: { kind: "either", value: key },
    ...splitBirdSql(typeof value === "string" ? value : ""),
  }));
}

/** Whether an object is one answer and not BIRD's many by their keys. */
export function isAnswer(content: object): boolean {
  return sqlFields.some((field) => field in content);
}

/** A list's element or a line of JSONL: the SQL alone, null for no answer, or an object with it in one of the usual fields. */
export function parseElement(element: unknown, place: string, file: string): PredictionEntry {
  if (typeof element === "string") return { place, ...splitBirdSql(element) };
  if (element === null) return { place, sql: "" };
  if (typeof element !== "object" || Array.isArray(element)) {
    throw new PredictionFileError(
      `${file}: ${place} is ${JSON.stringify(element).slice(0, 40)}. Write the SQL as text, or an object with a field sql.`,
    );
  }
  const fields = element as Readonly<Record<string, unknown>>;
  const field = sqlFields.find((name) => typeof fields[name] === "string" || fields[name] === null);
  if (field === undefined) {
    throw new PredictionFileError(
      `${file}: ${place} has no SQL (fields: ${Object.keys(fields).slice(0, 8).join(", ") || "none"}). ` +
        `Give it as text in one of ${sqlFields.join(", ")}; null where there is no answer.`,
    );
  }
  const target = targetOf(fields);
  const named = databaseFields.map((name) => fields[name]).find((value) => typeof value === "string");
  return {
    place,
    ...(named === undefined ? {} : { databaseId: named }),
    ...splitBirdSql(String(fields[field] ?? "")),
    ...(target === undefined ? {} : { target }),
  };
}

function targetOf(fields: Readonly<Record<string, unknown>>): Target | undefined {
  if (isKey(fields.index)) return { kind: "position", value: String(fields.index) };
  const id = [fields.question_id, fields.id].find(isKey);
  return id === undefined ? undefined : { kind: "id", value: String(id) };
}

function isKey(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

const separator = "\t----- bird -----\t";

/** Splits BIRD's `SQL\t----- bird -----\tdb_id`; a text without the separator is all SQL. */
function splitBirdSql(text: string): { sql: string; databaseId?: string } {
  const at = text.lastIndexOf(separator);
  if (at < 0) return { sql: text.trim() };
  return { sql: text.slice(0, at).trim(), databaseId: text.slice(at + separator.length).trim() };
}
