import { describe, expect, it } from "vitest";
import { builtInRules } from "../../server/domain/evaluations/builtInRules.ts";
import { readRuleVersion, ruleTexts } from "../../web/lib/rules.ts";

const brought = { name: "own", version: 2, title: "Own", meaning: "Right where we say so." };
const texts = ruleTexts([...builtInRules, { ...brought, version: 1, title: "Old" }, brought]);

describe("what the web app says of rules", () => {
  it.each([...builtInRules, brought])("is what the API says of $name", ({ name, title, meaning }) => {
    expect(texts.title(name)).toBe(title);
    expect(texts.meaning(name)).toBe(meaning);
  });

  it("is the name alone where nobody has described the rule", () => {
    expect(texts.title("other")).toBe("other");
    expect(texts.meaning("other")).toBeUndefined();
  });
});

describe("readRuleVersion", () => {
  it("takes name and version apart", () => {
    expect(readRuleVersion("strict@12")).toEqual({ rule: "strict", version: 12 });
    expect(readRuleVersion("strict")).toEqual({ rule: "strict", version: 1 });
  });
});

describe("describe", () => {
  it("gives the title and what to look up", () => {
    expect(texts.describe("spiderExecution@1")).toBe("Spider EX (spiderExecution@1)");
    expect(texts.describe("other@3")).toBe("other (other@3)");
  });
});

describe("choices", () => {
  it("orders rules as tables do, unknown ones last, and names a version only where there are several", () => {
    const choices = texts.choices([
      { rule: "other", version: 1 },
      { rule: "birdExecution", version: 2 },
      { rule: "strict", version: 1 },
      { rule: "birdExecution", version: 1 },
    ]);
    expect(choices.map(({ value, title }) => [value, title])).toEqual([
      ["strict", "Strict"],
      ["birdExecution@1", "BIRD EX 1"],
      ["birdExecution@2", "BIRD EX 2"],
      ["other", "other"],
    ]);
  });
});
