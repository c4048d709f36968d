import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hypothesisLines, missingLines, stoppedLines } from "../../../../cli/study/report/describeStudy.ts";
import type { RunRecord } from "../../../../cli/study/report/runRecord.ts";
import { studyReport } from "../../../../cli/study/report/studyReport.ts";
import { studyMarkdown, writeStudy } from "../../../../cli/study/report/writeStudy.ts";
import { definitionsOf } from "../../../support/metricDefinitions.ts";
import { inventedResults } from "./inventedResults.ts";

const ranking = (synthetic: number, heldOut: number) => ({
  "syntheticValidation/executionAccuracy": synthetic,
  "validation/executionAccuracy": heldOut,
});

/** A supervised stage and one iteration, whose generation answers with the chance given. */
function recordsOf(method: string, chance: number, correctFraction?: number): RunRecord[] {
  return [1, 2].map((seed): RunRecord => {
    const results = inventedResults({ [method]: chance }, { seeds: [seed], examples: 200 });
    const verdicts = new Map(results.map(({ split, verdicts }) => [split, [...verdicts.values()]] as const));
    const generation = { isReused: false, verdicts };
    return {
      method,
      seed,
      status: "SUCCEEDED",
      wallSeconds: 10 * seed,
      iterations: [
        {
          number: 0,
          stage: "SUPERVISED",
          tokens: 100,
          phaseSeconds: { train: 4 },
          metrics: correctFraction === undefined ? {} : ranking(0.5, 0.5),
          generation: { ...generation, number: 0, isResult: false },
        },
        {
          number: 1,
          stage: "SELF_PLAY",
          tokens: 50 * seed,
          phaseSeconds: { train: 2, sample: seed },
          metrics:
            correctFraction === undefined
              ? {}
              : {
                  ...ranking(0.6, 0.3),
                  "candidates/incorrectFraction": 0.5,
                  "pairs/correctFraction": correctFraction + 0.1 * seed,
                  "pairs/executableRate": 0.9,
                  "pairs/playerBefore/logChosen": -2,
                  "pairs/playerAfter/logChosen": -3.5,
                  "pairs/playerBefore/logRejected": -4,
                  "pairs/playerAfter/logRejected": -9,
                },
          generation: { ...generation, number: 1, isResult: true },
        },
      ],
    };
  });
}

const spin = recordsOf("spin", 0.4, 0.2);
const stopped: RunRecord = {
  ...spin[1]!,
  iterations: spin[1]!.iterations.map((each) =>
    each.number === 1 ? { ...each, stopReason: "it fell" } : each,
  ),
};
const failed: RunRecord = {
  method: "grpo",
  seed: 1,
  status: "FAILED",
  statusReason: "a fault",
  iterations: [],
};
const records = [...recordsOf("sft", 0.6), spin[0]!, stopped, ...recordsOf("spin plus", 0.7), failed];
const definitions = definitionsOf(
  records.flatMap(({ iterations }) => iterations.flatMap(({ metrics }) => Object.keys(metrics))),
);
const report = studyReport(
  { records, definitions, phases: new Map([["train", "Training"]]) },
  {
    baselines: ["sft"],
    methods: ["sft", "spin", "grpo"],
    splits: ["dev", "hard"],
    ablations: [
      {
        base: "spin",
        variants: [
          { method: "spin plus", title: "plus" },
          { method: "spin too", title: "too" },
        ],
      },
    ],
    hypotheses: [
      {
        sentence: "SPIN falls",
        first: "sft",
        second: "spin",
        alongside: [{ first: "spin plus", second: "spin" }],
      },
      { sentence: "GRPO helps", first: "grpo", second: "sft" },
    ],
  },
  new Map([["spin too", "spin plus"]]),
);
const heading = {
  name: "small",
  description: "A small study.",
  size: "full",
  sizeDescription: "two seeds",
  baseModel: "scratch-tiny",
  seeds: [1, 2],
  runCount: 7,
  codeVersion: "1",
};

describe("studyReport", () => {
  it("averages what iterations recorded over seeds", () => {
    expect(report.pairs).toHaveLength(1);
    expect(report.pairs[0]).toMatchObject({ method: "spin", iteration: 1, seedCount: 2 });
    expect(report.pairs[0]?.metrics["pairs/correctFraction"]).toBeCloseTo(0.35, 12);
  });

  it("adds up what a run costs over its iterations, by phase", () => {
    expect(report.costs.find(({ method }) => method === "sft")).toEqual({
      method: "sft",
      seedCount: 2,
      tokens: 175,
      phaseSeconds: { train: 6, sample: 1.5 },
      seconds: 7.5,
      wallSeconds: 15,
    });
  });

  it("tables methods in one place and variants in the ablation's, merged ones with the results they share", () => {
    const rowsOf = (name: string) =>
      report.tables.find((table) => table.name === name)?.rows.map((row) => row[0]?.text);
    expect(rowsOf("accuracy")).toEqual(["sft", "spin", "grpo"]);
    expect(rowsOf("ablation-spin")).toEqual(["spin", "plus", "too"]);
    const [{ comparisons }] = report.ablations as [(typeof report.ablations)[0]];
    const differences = comparisons
      .filter(({ split }) => split === "dev")
      .map(({ difference }) => difference);
    expect(differences[0]).toBeGreaterThan(0);
    expect(differences[1]).toBe(differences[0]);
  });

  it("says what is missing and which runs ended early, with the reasons", () => {
    expect(missingLines(report)).toEqual(["grpo, seed 1, has no results: failed: a fault"]);
    expect(stoppedLines(report)).toEqual(["spin ended early (seed 2 after iteration 1): it fell"]);
  });

  it("gives the numbers that decide a hypothesis in sentences", () => {
    const [spin, grpo] = report.diagnoses;
    expect(spin?.answer).toBe("yes");
    expect(spin?.reasons[0]).toMatch(/^sft − spin: dev \+\d.*, hard \+\d.*, mean \+\d/);
    expect(spin?.reasons[1]).toMatch(/^Alongside, spin plus − spin: \+\d/);
    expect(spin?.reasons.slice(2)).toEqual([
      "Of the SQL that spin rejected, 35.0 % executed to gold's result and 90.0 % executed at all.",
      "An iteration of spin let log p of the chosen SQL fall by 1.50 nats and that of the rejected fall by 5.00 nats.",
      "Self-play moved the result of spin by +10.0 points on the synthetic validation set, which ranks it, " +
        "and by −20.0 on held-out questions (mean of 2 runs; self-play made the result of 2).",
    ]);
    expect(grpo).toEqual({
      sentence: "GRPO helps",
      answer: "not measured",
      reasons: ["grpo has no results."],
    });
    expect(hypothesisLines(report)).toContain("- GRPO helps: not measured.");
  });
});

describe("writeStudy", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "sqldojo-study-"));
    writeStudy(join(folder, "deep"), heading, report, records);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (file: string) => readFileSync(join(folder, "deep", file), "utf8");

  it("writes every table as Markdown and as LaTeX", () => {
    expect(read("study.md")).toBe(studyMarkdown(heading, report));
    for (const { name } of report.tables) expect(read("study.tex")).toContain(`\\label{tab:${name}}`);
    expect(read("study.md").match(/^## /gm)).toHaveLength(report.tables.length + 1);
    expect(read("study.md")).toContain("grpo, seed 1, has no results: failed: a fault");
  });

  it("writes numbers that can be read again, accuracies of every generation among them", () => {
    const written = JSON.parse(read("study.json"));
    expect(written).toMatchObject({ name: "small", seeds: [1, 2], missing: [{ method: "grpo" }] });
    expect(written.runs).toHaveLength(records.length);
    const accuracy = written.scores.find(
      (each: { method: string; split: string }) => each.method === "sft" && each.split === "dev",
    );
    const ofSeeds = written.runs
      .slice(0, 2)
      .map(
        (run: { iterations: { generation: { accuracy: { dev: number } } }[] }) =>
          run.iterations[1]!.generation.accuracy.dev,
      );
    expect(accuracy.score.mean).toBeCloseTo((ofSeeds[0] + ofSeeds[1]) / 2, 12);
  });
});
