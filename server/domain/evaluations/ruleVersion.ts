/** A rule that gives verdicts, as in `strict@1`: scores of different versions do not compare. */
export interface RuleVersion {
  rule: string;
  version: number;
}

const pattern = /^([A-Za-z][\w-]*)@([1-9]\d{0,8})$/;

/** @returns undefined for a text that is no `name@version`. */
export function parseRuleVersion(text: string): RuleVersion | undefined {
  const [, rule, version] = pattern.exec(text) ?? [];
  return rule === undefined ? undefined : { rule, version: Number(version) };
}

/** As recorded with evaluations; one that an older version recorded in other words counts as version 1 of its name. */
export function readRuleVersion(text: string): RuleVersion {
  return parseRuleVersion(text) ?? { rule: text, version: 1 };
}

export function formatRuleVersion({ rule, version }: RuleVersion): string {
  return `${rule}@${version}`;
}

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
