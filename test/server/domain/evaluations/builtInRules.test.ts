import { expect, it } from "vitest";
import { builtInRules, type RuleDefinition } from "../../../../server/domain/evaluations/builtInRules.ts";
import { parseRuleVersion } from "../../../../server/domain/evaluations/ruleVersion.ts";
import { measuredRules, rules } from "../../../../trainer/evaluation/rules/registry.ts";

it.each(builtInRules)("explains $name in whole sentences and names its source", (rule) => {
  expect(rule.title).toMatch(/\S/);
  expect(rule.meaning).toMatch(/^[A-Z].*\.$/);
  expect(rule.source).toMatch(/\S/);
  expect(parseRuleVersion(`${rule.name}@${rule.version}`)).toEqual({
    rule: rule.name,
    version: rule.version,
  });
});

it("is what the trainer grades by, rule by rule in the same order", () => {
  const graded = [...rules, ...measuredRules].map(
    ({ name, version, title, meaning, source, isGraded }): RuleDefinition => ({
      name,
      version,
      title,
      meaning,
      source,
      isGraded,
    }),
  );
  expect(graded).toEqual(builtInRules);
});
