import { compareStrictly } from "./compareStrictly.ts";
import { judgeRows } from "./judgeRows.ts";
import type { Rule } from "./rule.ts";

/** The verdict this project stands for; see `compareStrictly`. */
export const strict: Rule = {
  name: "strict",
  version: 1,
  title: "Strict",
  source: "SQL Dojo: typed multiset, order where the gold SQL orders its result",
  judge: (judged) =>
    judgeRows(judged, {
      grade: (predicted, gold, goldSql) => Number(compareStrictly(predicted, gold, goldSql)),
    }),
};
