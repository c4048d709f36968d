import { compareAsBird } from "./compareAsBird.ts";
import { gradeRows } from "./gradeRows.ts";
import type { Rule } from "./rule.ts";

/**
 * BIRD's execution accuracy as its official script gives it; see `compareAsBird`. Its known defects are kept:
 * repeated rows and the order of rows do not count, the order of columns does. What is not kept: there a prediction
 * that deletes the rows runs before the gold SQL on the same connection and is right; here it is refused and 0.
 */
export const birdExecution: Rule = {
  name: "birdExecution",
  version: 1,
  title: "BIRD EX",
  meaning: "As BIRD’s official script compares sets of rows. Neither their order nor repeated rows count.",
  source: "Li et al. 2023; bird-bench/mini_dev@4d970a9a evaluation_ex.py",
  isGraded: false,
  grade: (judged) =>
    gradeRows(judged, { compare: (predicted, gold) => Number(compareAsBird(predicted, gold)) }),
};
