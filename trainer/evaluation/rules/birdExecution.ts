import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { compareAsBird } from "./compareAsBird.ts";
import { gradeRows } from "./gradeRows.ts";
import type { Rule } from "./rule.ts";

/**
 * BIRD's execution accuracy as its official script gives it; see `compareAsBird`. Its known defects are kept:
 * repeated rows and the order of rows do not count, the order of columns does. What is not kept: there a prediction
 * that deletes the rows runs before the gold SQL on the same connection and is right; here it is refused and 0.
 */
export const birdExecution: Rule = {
  ...ruleDefinitions.birdExecution,
  grade: (judged) =>
    gradeRows(judged, { compare: (predicted, gold) => Number(compareAsBird(predicted, gold)) }),
};
