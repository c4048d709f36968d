import type { Outcome } from "../../generated/prisma/client.ts";

/** Columns of equal length, one entry an example. */
export interface PredictionColumns {
  exampleIndexes: readonly number[];
  sql: readonly string[];
  outcomes: readonly Outcome[];
  milliseconds: readonly number[];
  reasons: readonly (string | null | undefined)[];
  /** Names and versions of the rules that gave verdicts, as in `strict@1`. */
  rules: readonly string[];
  /** A column a rule; null where the rule does not apply. */
  verdicts: readonly (readonly (number | null | undefined)[])[];
}
