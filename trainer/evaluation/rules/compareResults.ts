import { compareAsBird } from "./compareAsBird.ts";
import { compareStrictly } from "./compareStrictly.ts";
import type { ComparisonRule } from "./resultRows.ts";

export type ComparisonRuleName = "strict" | "birdExecution";

/** Every evaluation names the rule and version it was judged under: scores under different rules do not compare. */
export const comparisonRules: Readonly<Record<ComparisonRuleName, ComparisonRule>> = {
  strict: { name: "strict", version: 1, compare: compareStrictly },
  birdExecution: { name: "birdExecution", version: 1, compare: compareAsBird },
};
