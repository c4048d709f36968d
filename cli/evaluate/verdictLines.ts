import type { JudgedPrediction } from "../../trainer/evaluation/judgeAll.ts";
import type { Rule } from "../../trainer/evaluation/rules/rule.ts";

/**
 * JSONL with a line an example: `index`, `databaseId`, each rule's verdict, `outcome`, and `reason` where the database gave one.
 * What differs from one evaluation to the next is left out, so that equal verdicts make equal files: times, and with
 * them the reason of a SQL that timed out.
 */
export function verdictLines(scored: readonly JudgedPrediction[], rules: readonly Rule[]): string {
  return scored
    .map(({ index, databaseId, verdicts, outcome, reason }) => {
      const byRule = Object.fromEntries(rules.map(({ name }) => [name, verdicts[name]]));
      return `${JSON.stringify({ index, databaseId, ...byRule, outcome, ...(reason && outcome !== "timedOut" ? { reason } : {}) })}\n`;
    })
    .join("");
}
