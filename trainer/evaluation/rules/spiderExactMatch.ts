import { ruleDefinitions } from "../../api/generated/catalogue.ts";
import { exactSetMatch } from "../exactMatch/exactSetMatch.ts";
import type { Rule } from "./rule.ts";

/**
 * Spider's exact set match without values, which compares texts and executes nothing. 1 where the prediction matches
 * the gold SQL or another that the benchmark accepts; undefined where the evaluator's grammar holds none of them.
 *
 * Its known defects are kept, because scores are quoted under it: DISTINCT, constants, ON clauses and all that stands
 * right of a comparison's column are ignored, and what its grammar lacks (column aliases, LEFT JOIN, IS NULL, lists of
 * values, `a>=1` without spaces) is wrong however right it is.
 */
export const spiderExactMatch: Rule = {
  ...ruleDefinitions.spiderExactMatch,
  async grade({ example, database, predictedSql }) {
    const matches = [example.goldSql, ...(example.acceptedSql ?? [])]
      .map((goldSql) => exactSetMatch(predictedSql, goldSql, database.schema))
      .filter((isMatch) => isMatch !== undefined);
    return matches.length === 0 ? undefined : Number(matches.includes(true));
  },
};
