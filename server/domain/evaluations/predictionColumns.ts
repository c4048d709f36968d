import type { Outcome } from "../../generated/prisma/client.ts";
import { storableText } from "../storableText.ts";

/** Characters kept of an answer: enough for prose around a SQL, not for a model that never ends. */
export const longestGiven = 10_000;

/** An answer as it is stored beside its SQL; null where it says no more. */
export function givenText(given: string | null | undefined, sql: string): string | null {
  if (given == null || given.trim() === "" || given.trim() === sql.trim()) return null;
  return storableText(given.slice(0, longestGiven));
}

/** Columns of equal length, one entry an example. */
export interface PredictionColumns {
  exampleIndexes: readonly number[];
  sql: readonly string[];
  /** What the SQL was taken from; null where that is no more than the SQL, or for a whole column of such. */
  given: readonly (string | null | undefined)[] | null;
  outcomes: readonly Outcome[];
  milliseconds: readonly number[];
  reasons: readonly (string | null | undefined)[];
  /** Names and versions of the rules that gave verdicts, as in `strict@1`. */
  rules: readonly string[];
  /** A column a rule; null where the rule does not apply. */
  verdicts: readonly (readonly (number | null | undefined)[])[];
}
