import { compareStrictly } from "./compareStrictly.ts";
import { gradeRows } from "./gradeRows.ts";
import type { Rule } from "./rule.ts";

/** The verdict this project stands for; see `compareStrictly`. */
export const strict: Rule = {
  name: "strict",
  version: 1,
  title: "Strict",
  meaning:
    "Right where the rows equal gold’s, repeated ones as often, in order where the gold SQL orders them.",
  source: "SQL Dojo: typed multiset, order where the gold SQL orders its result",
  isGraded: false,
  grade: (judged) =>
    gradeRows(judged, {
      compare: (predicted, gold, goldSql) => Number(compareStrictly(predicted, gold, goldSql)),
    }),
};
