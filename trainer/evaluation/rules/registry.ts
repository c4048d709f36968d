import { birdRewardVes, birdVes } from "../efficiency/efficiencyScores.ts";
import { birdExecution } from "./birdExecution.ts";
import { birdSoftF1 } from "./birdSoftF1.ts";
import type { MeasuredRule, Rule } from "./rule.ts";
import { softF1 } from "./softF1.ts";
import { spiderExactMatch } from "./spiderExactMatch.ts";
import { spiderExecution } from "./spiderExecution.ts";
import { spiderTestSuite } from "./spiderTestSuite.ts";
import { strict } from "./strict.ts";

/** Every rule that a pass over the predictions can grade by, in the order in which tables show them. */
export const rules: readonly Rule[] = [
  strict,
  spiderExecution,
  spiderTestSuite,
  spiderExactMatch,
  birdExecution,
  birdSoftF1,
  softF1,
];

/** Those that are measured on request, after them in the order of tables. */
export const measuredRules: readonly MeasuredRule[] = [birdVes, birdRewardVes];

/** Throws a RangeError for a name that the registry lacks. */
export function ruleNamed(name: string): Rule {
  const rule = rules.find((one) => one.name === name);
  if (!rule)
    throw new RangeError(`There is no rule ${name}; there are ${rules.map((one) => one.name).join(", ")}.`);
  return rule;
}
