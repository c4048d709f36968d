import { describe, expect, it } from "vitest";
import { chooseRules } from "../../../cli/evaluate/chooseRules.ts";
import { evaluationTables } from "../../../cli/evaluate/evaluationTables.ts";
import { verdictLines } from "../../../cli/evaluate/verdictLines.ts";
import { wilsonInterval } from "../../../statistics/intervals.ts";
import type { Split } from "../../../trainer/benchmarks/benchmark.ts";
import { createEvaluationReport, type ReportInputs } from "../../../trainer/evaluation/evaluationReport.ts";
import type { JudgedPrediction } from "../../../trainer/evaluation/judgeAll.ts";

const scored: JudgedPrediction[] = [
  {
    index: 0,
    databaseId: "pets",
    outcome: "correct",
    verdicts: { strict: 1, birdExecution: 1, softF1: 1 },
    milliseconds: 3,
  },
  {
    index: 1,
    databaseId: "pets",
    outcome: "wrong",
    verdicts: { strict: 0, birdExecution: 1, softF1: 0.5 },
    milliseconds: 4,
  },
  {
    index: 2,
    databaseId: "pets",
    outcome: "invalid",
    verdicts: { strict: 0, birdExecution: 0, softF1: 0 },
    milliseconds: 5,
    reason: "no such table: x",
  },
  {
    index: 3,
    databaseId: "pets",
    outcome: "goldFailed",
    verdicts: {},
    milliseconds: 6,
    reason: "no such table: gold",
  },
  {
    index: 4,
    databaseId: "pets",
    outcome: "timedOut",
    verdicts: { strict: 0, birdExecution: 0, softF1: 0 },
    milliseconds: 2007,
    reason: "it was stopped after 2007 ms",
  },
];
const rules = chooseRules(["strict", "softF1", "birdExecution"], false);
const split: Split = {
  name: "dev",
  contentHash: "hash",
  examples: scored.map(({ index, databaseId }) => ({
    index,
    databaseId,
    question: "How many pets?",
    goldSql: index === 0 ? "SELECT 1 FROM a JOIN b" : "SELECT 1",
  })),
};
const inputs: ReportInputs = {
  benchmark: {
    name: "zoo",
    folder: "/zoo",
    format: "spider",
    dialect: "sqlite",
    databases: new Map(),
    splits: new Map([["dev", split]]),
  },
  split,
  rules,
  evaluation: { scored, executor: "sqlite 3", seconds: 1.23456 },
  excluded: undefined,
  hasSlices: false,
  efficiency: undefined,
};

describe("the report of an evaluation", () => {
  it("counts under each rule only what it applies to", () => {
    const report = createEvaluationReport(inputs);
    expect(report).toMatchObject({
      benchmark: "zoo",
      split: "dev",
      examples: 5,
      seconds: 1.235,
      executor: "sqlite 3",
    });
    expect(report.rules.strict).toEqual({
      version: 1,
      n: 4,
      verdictSum: 1,
      accuracy: 0.25,
      ...wilsonInterval(1, 4),
    });
    expect(report.rules.softF1).toMatchObject({ n: 4, verdictSum: 1.5, accuracy: 0.375 });
    expect(report.outcomes).toEqual({
      correct: 1,
      wrong: 1,
      invalid: 1,
      timedOut: 1,
      empty: 0,
      goldFailed: 1,
    });
    expect(report.disagreements).toEqual([
      { rules: ["strict", "birdExecution"], n: 4, onlyFirst: [], onlySecond: [1] },
    ]);
    expect(Object.keys(report)).toEqual([
      "benchmark",
      "split",
      "examples",
      "seconds",
      "executor",
      "rules",
      "outcomes",
      "disagreements",
    ]);
  });

  it("gives the same without excluded examples where the benchmark was checked", () => {
    const { withoutExcluded } = createEvaluationReport({ ...inputs, excluded: new Set([2, 3]) });
    expect(withoutExcluded?.excluded).toBe(2);
    expect(withoutExcluded?.rules.strict).toMatchObject({ n: 3, verdictSum: 1 });
  });

  it("becomes tables with every rule's title, interval and disagreement", () => {
    const text = evaluationTables(
      createEvaluationReport({ ...inputs, excluded: new Set([2]), hasSlices: true }),
      rules,
    );
    expect(text).toMatch(/Strict \(strict@1\).* 1 .* 4 .* 25\.0 .* 4\.6–69\.9 .* 33\.3 of 3/);
    expect(text).toMatch(/Soft F1 \(softF1@1\).* 1\.5 /);
    expect(text).toMatch(/Strict \| BIRD EX .* 0 .* 1 .* 4/);
    expect(text).toContain("correct 1, wrong 1, invalid 1, timedOut 1, goldFailed 1");
    expect(text).toMatch(/joins: 0 .* 4 /);
  });

  it("keeps slices that hold the whole split out of the tables, not out of the report", () => {
    const report = createEvaluationReport({ ...inputs, hasSlices: true });
    expect(report.slices).toContainEqual(expect.objectContaining({ dimension: "window", value: "no", n: 5 }));
    expect(evaluationTables(report, rules)).not.toContain("window");
  });
});

describe("the verdicts' lines", () => {
  it("hold rules in the order of tables, and nothing that differs from one evaluation to the next", () => {
    expect(verdictLines(scored, rules).split("\n")).toEqual([
      '{"index":0,"databaseId":"pets","strict":1,"birdExecution":1,"softF1":1,"outcome":"correct"}',
      '{"index":1,"databaseId":"pets","strict":0,"birdExecution":1,"softF1":0.5,"outcome":"wrong"}',
      '{"index":2,"databaseId":"pets","strict":0,"birdExecution":0,"softF1":0,"outcome":"invalid","reason":"no such table: x"}',
      '{"index":3,"databaseId":"pets","outcome":"goldFailed","reason":"no such table: gold"}',
      '{"index":4,"databaseId":"pets","strict":0,"birdExecution":0,"softF1":0,"outcome":"timedOut"}',
      "",
    ]);
  });
});

describe("the rules of an evaluation", () => {
  it("are all, those named, or with efficiency also BIRD's", () => {
    expect(chooseRules(undefined, false).length).toBeGreaterThan(5);
    expect(chooseRules(["softF1", "strict"], false).map(({ name }) => name)).toEqual(["strict", "softF1"]);
    expect(chooseRules(["strict"], true).map(({ name }) => name)).toEqual(["strict", "birdExecution"]);
  });
});

describe("the interval of an accuracy", () => {
  const reported = (verdicts: readonly number[]) => {
    const ofSoftF1 = verdicts.map((softF1, index) => ({ ...scored[0]!, index, verdicts: { softF1 } }));
    const evaluation = { ...inputs.evaluation, scored: ofSoftF1 };
    return createEvaluationReport({ ...inputs, evaluation }).rules.softF1;
  };

  it("is Wilson's for right and wrong, the normal one for graded verdicts", () => {
    expect(reported([1, 0, 0, 1])).toMatchObject(wilsonInterval(2, 4));
    // The sample's standard deviation is 0.2041; a half width is 1.96 × 0.2041 / 2.
    expect(reported([0.5, 0.25, 0.75, 0.5])).toMatchObject({
      low: expect.closeTo(0.3, 3),
      high: expect.closeTo(0.7, 3),
    });
  });

  it("ends at 100 % where the margin would lead beyond, and at 0", () => {
    expect(reported([1, 1, 1, 0.5])?.high).toBe(1);
    expect(reported([0, 0, 0, 0.5])?.low).toBe(0);
  });
});
