import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { compareStrictly } from "./compareStrictly.ts";
import { gradeRows } from "./gradeRows.ts";
import type { Rule } from "./rule.ts";

/** The verdict this project stands for; see `compareStrictly`. */
export const strict: Rule = {
  ...ruleDefinitions.strict,
  grade: (judged) =>
    gradeRows(judged, {
      compare: (predicted, gold, goldSql) => Number(compareStrictly(predicted, gold, goldSql)),
    }),
};
