import { expect, it } from "vitest";
import {
  formatRuleVersion,
  parseRuleVersion,
  readRuleVersion,
} from "../../../../server/domain/evaluations/ruleVersion.ts";

it("reads what it writes", () => {
  const rule = { rule: "spiderExecution", version: 12 };
  expect(parseRuleVersion(formatRuleVersion(rule))).toEqual(rule);
});

it.each([
  "strict",
  "strict@",
  "strict@0",
  "strict@1.5",
  "@1",
  "two words@1",
  "strict@1@2",
  "strict@99999999999",
])("takes %j for no rule with its version", (text) => {
  expect(parseRuleVersion(text)).toBeUndefined();
  expect(readRuleVersion(text)).toEqual({ rule: text, version: 1 });
});
