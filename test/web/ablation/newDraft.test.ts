import { describe, expect, it } from "vitest";
import { partsByPath } from "../../../web/lib/ablation/configurationParts.ts";
import { baseValueOf, draftOfRun, emptyDraft } from "../../../web/lib/ablation/newDraft.ts";
import type { AblationChoicesQuery, RunToVaryQuery } from "../../../web/lib/api/generated/operations.ts";
import { sections } from "./sections.ts";

type WireRun = NonNullable<RunToVaryQuery["run"]>;
type Configuration = NonNullable<WireRun["configuration"]>;

const preset = {
  prompt: { evidence: true },
  selfPlay: { pairs: "INCORRECT_ONLY", lambda: 0.1 },
  evaluation: { splits: null },
} as unknown as Configuration;
const run = {
  name: "exspin-seed7",
  seed: 7,
  method: { name: "exspin" },
  presetConfiguration: preset,
  configuration: {
    ...preset,
    prompt: { evidence: false },
    evaluation: { splits: ["dev", "hard"] },
  } as unknown as Configuration,
  baseModel: { name: "scratch-1m" },
  benchmark: { name: "kata", version: 2, isNewest: false },
} as WireRun;

describe("a draft of a run", () => {
  it("overrides exactly what the run had otherwise than its method, and keeps its references", () => {
    expect(draftOfRun(run)).toMatchObject({
      method: "exspin",
      benchmark: "kata",
      version: "2",
      baseModel: "scratch-1m",
      seeds: "7",
      overrides: [
        { part: "prompt.evidence", value: "false" },
        { part: "evaluation.splits", value: "dev, hard" },
      ],
    });
    const newest = { ...run, benchmark: { ...run.benchmark, isNewest: true }, configuration: preset };
    expect(draftOfRun(newest)).toMatchObject({ version: "", overrides: [] });
  });

  it("is none for an import", () => {
    expect(draftOfRun({ ...run, configuration: null })).toBeUndefined();
  });
});

describe("an empty draft", () => {
  const choices = {
    methods: [{ name: "sft" }, { name: "spin" }],
    benchmarks: { nodes: [{ name: "kata" }] },
    baseModels: {
      nodes: [
        { name: "elsewhere", architecture: null },
        { name: "scratch-1m", architecture: {} },
      ],
    },
  } as unknown as AblationChoicesQuery;

  it("has the first of everything that can be trained, or the method asked for", () => {
    expect(emptyDraft(choices, undefined)).toMatchObject({
      method: "sft",
      benchmark: "kata",
      baseModel: "scratch-1m",
    });
    expect(emptyDraft(choices, "spin").method).toBe("spin");
  });
});

describe("the base's value of a part", () => {
  it("is its override's, else the preset's", () => {
    const draft = draftOfRun(run);
    if (draft === undefined) throw new Error("It is no import.");
    const baseValue = baseValueOf(draft, preset, partsByPath(sections));
    expect(baseValue("prompt.evidence")).toBe(false);
    expect(baseValue("selfPlay.lambda")).toBe(0.1);
    expect(baseValue("no.part")).toBeUndefined();
  });
});
