import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { compareAsSpider } from "./compareAsSpider.ts";
import { gradeRows } from "./gradeRows.ts";
import type { Rule } from "./rule.ts";
import { isOrderedToSpider, spiderGoldText, spiderPredictedText } from "./spiderText.ts";

/**
 * Spider's execution accuracy as its official script gives it for one database, values of the prediction as they are
 * (`plug_value` off) and DISTINCT left out on both sides (`keep_distinct` off).
 *
 * Its known defects are kept, because scores are quoted under it: a prediction that forgets DISTINCT is right, two
 * empty results are equal even with other columns, an ORDER BY inside a subquery of the gold SQL makes the order of
 * rows count, floats must be identical, and a column whose name holds "value" cannot be predicted in lower case. What
 * is not kept: its time limit never fires, and predictions can write to its database; here both are refused and 0.
 */
export const spiderExecution: Rule = {
  ...ruleDefinitions.spiderExecution,
  grade: (judged) =>
    gradeRows(judged, {
      goldText: spiderGoldText,
      predictedText: spiderPredictedText,
      compare: (predicted, gold, goldText) =>
        Number(compareAsSpider(predicted, gold, isOrderedToSpider(goldText))),
    }),
};
