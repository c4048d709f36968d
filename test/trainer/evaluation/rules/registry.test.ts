import { describe, expect, test } from "vitest";
import { measuredRules, ruleNamed, rules } from "../../../../trainer/evaluation/rules/registry.ts";
import { spiderTestSuite } from "../../../../trainer/evaluation/rules/spiderTestSuite.ts";
import { strict } from "../../../../trainer/evaluation/rules/strict.ts";
import { handmadeCase, invalidResult, rowsResult } from "./handmadeCase.ts";

const executionRules = rules.filter((rule) => rule.name !== "spiderExactMatch");
const everyDatabase = { suiteFiles: ["/e.sqlite"] };

test("each rule is listed once, with version, title, meaning and source", () => {
  const all = [...rules, ...measuredRules];
  const names = all.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
  for (const rule of all) {
    expect(rule.version).toBeGreaterThanOrEqual(1);
    expect(rule.title).not.toBe("");
    expect(rule.meaning).toMatch(/^[A-Z].*\.$/);
    expect(rule.source).not.toBe("");
  }
});

test("rules are found by name, and an unknown one is refused with those there are", () => {
  expect(ruleNamed("spiderExecution")).toBe(rules[1]);
  expect(() => ruleNamed("spiderExecutions")).toThrow(/no rule spiderExecutions; there are strict, /);
});

test("only graded rules say they are", () => {
  expect(rules.filter(({ isGraded }) => isGraded).map(({ name }) => name)).toEqual(["birdSoftF1", "softF1"]);
});

describe.each(executionRules)("$name", (rule) => {
  test("calls the gold's own rows right", async () => {
    const same = rowsResult([1, "a"], [2, null]);
    expect(await rule.grade(handmadeCase({ gold: same, predicted: same, ...everyDatabase }))).toBe(1);
  });

  test("calls other rows, and none, wrong", async () => {
    const gold = rowsResult([1, "a"], [2, "b"]);
    const other = handmadeCase({ gold, predicted: rowsResult([8, "x"], [9, "y"]), ...everyDatabase });
    expect(await rule.grade(other)).toBe(0);
    expect(await rule.grade(handmadeCase({ gold, predicted: rowsResult(), ...everyDatabase }))).toBe(0);
  });

  test("calls a prediction that does not execute wrong", async () => {
    const judged = handmadeCase({ gold: rowsResult(), predicted: invalidResult, ...everyDatabase });
    expect(await rule.grade(judged)).toBe(0);
  });

  test("does not apply where the gold SQL does not execute", async () => {
    const judged = handmadeCase({ gold: invalidResult, predicted: rowsResult([1]), ...everyDatabase });
    expect(await rule.grade(judged)).toBeUndefined();
  });

  test("takes any SQL that the benchmark accepts, also where the gold SQL itself fails", async () => {
    const gold = { "SELECT g": rowsResult([1]), "SELECT h": rowsResult([2]) };
    const accepted = { acceptedSql: ["SELECT h"], predicted: rowsResult([2]), ...everyDatabase };
    expect(await rule.grade(handmadeCase({ ...accepted, gold }))).toBe(1);
    expect(
      await rule.grade(handmadeCase({ ...accepted, gold: { ...gold, "SELECT g": invalidResult } })),
    ).toBe(1);
    expect(await rule.grade(handmadeCase({ ...accepted, gold, predicted: rowsResult([3]) }))).toBe(0);
  });
});

describe("spiderTestSuite", () => {
  const gold = { "SELECT g": rowsResult([1]), "/e.sqlite:SELECT g": rowsResult([2]) };

  test("asks for agreement on every database", async () => {
    const lucky = { "SELECT p": rowsResult([1]) };
    const right = { ...lucky, "/e.sqlite:SELECT p": rowsResult([2]) };
    expect(await spiderTestSuite.grade(handmadeCase({ gold, predicted: lucky, ...everyDatabase }))).toBe(0);
    expect(await spiderTestSuite.grade(handmadeCase({ gold, predicted: right, ...everyDatabase }))).toBe(1);
    expect(await strict.grade(handmadeCase({ gold, predicted: lucky, ...everyDatabase }))).toBe(1);
  });

  test("does not apply without a suite", async () => {
    expect(await spiderTestSuite.grade(handmadeCase({ gold, predicted: gold }))).toBeUndefined();
    expect(
      await spiderTestSuite.grade(handmadeCase({ gold, predicted: gold, suiteFiles: [] })),
    ).toBeUndefined();
  });
});
