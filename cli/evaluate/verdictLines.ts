import type { JudgedPrediction } from "../../trainer/evaluation/judgeAll.ts";
import type { Rule } from "../../trainer/evaluation/rules/rule.ts";
import type { Prediction } from "../../trainer/predictions/takeAnswers.ts";

/**
 * JSONL with a line an example: `index`, `databaseId`, each rule's verdict, `outcome`, `reason` where the database gave
 * one, and `given`, the answer as it came, where the SQL was taken out of more. What differs from one evaluation to the next is left out, so that equal verdicts make equal files: times, and with
 * them the reason of a SQL that timed out.
 */
export function verdictLines(
  scored: readonly JudgedPrediction[],
  rules: readonly Rule[],
  predictions: readonly Prediction[] = [],
): string {
  return scored
    .map(({ index, databaseId, verdicts, outcome, reason }) => {
      const byRule = Object.fromEntries(rules.map(({ name }) => [name, verdicts[name]]));
      const why = reason && outcome !== "timedOut" ? { reason } : {};
      const { sql, given } = predictions[index] ?? {};
      const answer = given == null || given === sql ? {} : { given };
      return `${JSON.stringify({ index, databaseId, ...byRule, outcome, ...why, ...answer })}\n`;
    })
    .join("");
}
