import { describe, expect, it } from "vitest";
import { birdRewardVes, birdVes } from "../../trainer/evaluation/efficiency/efficiencyScores.ts";

import { rules } from "../../trainer/evaluation/rules/registry.ts";
import { describeRule, readRuleVersion, ruleChoices, ruleMeaning, ruleTitle } from "../../web/lib/rules.ts";

describe("what the web app says of rules", () => {
  it.each([...rules, birdVes, birdRewardVes])("names $name as the trainer does, and explains it", (rule) => {
    expect(ruleTitle(rule.name)).toBe(rule.title);
    expect(ruleMeaning(rule.name)).toMatch(/\w/);
  });
});

describe("readRuleVersion", () => {
  it("takes name and version apart", () => {
    expect(readRuleVersion("strict@12")).toEqual({ rule: "strict", version: 12 });
    expect(readRuleVersion("strict")).toEqual({ rule: "strict", version: 1 });
  });
});

describe("describeRule", () => {
  it("gives the title and what to look up", () => {
    expect(describeRule("spiderExecution@1")).toBe("Spider EX (spiderExecution@1)");
    expect(describeRule("own@3")).toBe("own (own@3)");
  });
});

describe("ruleChoices", () => {
  it("orders rules as tables do, unknown ones last, and names a version only where there are several", () => {
    const choices = ruleChoices([
      { rule: "own", version: 1 },
      { rule: "birdExecution", version: 2 },
      { rule: "strict", version: 1 },
      { rule: "birdExecution", version: 1 },
    ]);
    expect(choices.map(({ value, title }) => [value, title])).toEqual([
      ["strict", "Strict"],
      ["birdExecution@1", "BIRD EX 1"],
      ["birdExecution@2", "BIRD EX 2"],
      ["own", "own"],
    ]);
  });
});
