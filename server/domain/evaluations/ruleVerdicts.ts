import { type RuleVersion, readRuleVersion } from "./ruleVersion.ts";

/** What one rule says of a prediction. */
export interface RuleVerdict extends RuleVersion {
  value: number;
}

/** @param verdicts one for each of the rules, NaN where it does not apply; empty where none were recorded. */
export function ruleVerdicts(rules: readonly string[], verdicts: readonly number[]): RuleVerdict[] {
  return rules.flatMap((rule, position) => {
    const value = verdicts[position];
    return value === undefined || Number.isNaN(value) ? [] : [{ ...readRuleVersion(rule), value }];
  });
}
