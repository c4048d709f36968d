import { describe, expect, it } from "vitest";
import {
  type AblationDraft,
  readDraft,
  searchOf,
  writeDraft,
} from "../../../web/lib/ablation/ablationDraft.ts";
import { changeDraft, type DraftReferences } from "../../../web/lib/ablation/changeDraft.ts";
import { partsByPath } from "../../../web/lib/ablation/configurationParts.ts";
import { sections } from "./sections.ts";

const draft: AblationDraft = {
  name: "parts, named & measured",
  benchmark: "kata",
  version: "",
  baseModel: "scratch-tiny",
  method: "exspin",
  design: "LEAVE_ONE_OUT",
  seeds: "1 2 3",
  overrides: [{ part: "data.trainingExamples", value: "null" }],
  factors: [
    {
      name: "filter",
      parts: ["selfPlay.pairs", "selfPlay.lambda"],
      levels: [
        { name: "off", values: ["ALL", ""] },
        { name: "", values: ["ALL", "0.5"] },
      ],
    },
    { name: "", parts: ["prompt.evidence"], levels: [{ name: "", values: ["false"] }] },
  ],
};

const base: Readonly<Record<string, unknown>> = {
  "selfPlay.pairs": "INCORRECT_ONLY",
  "selfPlay.lambda": 0.1,
  "prompt.evidence": true,
  "data.trainingExamples": null,
  "evaluation.splits": ["dev", "hard"],
};
const references: DraftReferences = { parts: partsByPath(sections), baseValue: (path) => base[path] };
const change = (changes: Record<string, string>, before = draft) => changeDraft(before, changes, references);

describe("a draft in the address", () => {
  it("comes back as it was written, empty texts included", () => {
    expect(readDraft(searchOf(writeDraft(draft)))).toEqual(draft);
    const without = { ...draft, overrides: [], factors: [] };
    expect(readDraft(searchOf(writeDraft(without)))).toEqual(without);
  });

  it("is none where the address names no method", () => {
    expect(readDraft({ name: "x" })).toBeUndefined();
  });

  it("takes what is missing for empty", () => {
    expect(
      readDraft({
        method: "sft",
        "override.part": "a.b",
        "factor1.part": ["a.b", "a.c"],
        "factor1.level": "x",
      }),
    ).toMatchObject({
      name: "",
      design: "LEAVE_ONE_OUT",
      overrides: [{ part: "a.b", value: "" }],
      factors: [{ name: "", parts: ["a.b", "a.c"], levels: [{ name: "x", values: ["", ""] }] }],
    });
  });
});

describe("the form's buttons", () => {
  it("add an override with the value that the base has, and each part once", () => {
    const added = change({ add: "override", newOverride: "evaluation.splits" });
    expect(added.overrides.at(-1)).toEqual({ part: "evaluation.splits", value: "dev, hard" });
    expect(change({ add: "override", newOverride: "data.trainingExamples" })).toEqual(draft);
    expect(change({ add: "override", newOverride: "no.part" })).toEqual(draft);
  });

  it("add a factor with every other level of a choice, all of them in a grid", () => {
    const levels = (part: string, design: AblationDraft["design"]) =>
      change({ add: "factor", newFactor: part }, { ...draft, design })
        .factors.at(-1)
        ?.levels.map(({ values }) => values[0]);
    expect(levels("selfPlay.pairs", "LEAVE_ONE_OUT")).toEqual(["ALL"]);
    expect(levels("selfPlay.pairs", "GRID")).toEqual(["INCORRECT_ONLY", "ALL"]);
    expect(levels("prompt.evidence", "LEAVE_ONE_OUT")).toEqual(["false"]);
    expect(levels("selfPlay.lambda", "LEAVE_ONE_OUT")).toEqual([""]);
    expect(levels("selfPlay.lambda", "GRID")).toEqual(["0.1", ""]);
  });

  it("give a second factor of the same short name its section's too", () => {
    const once = change({ add: "factor", newFactor: "selfPlay.learningRate" });
    const twice = change({ add: "factor", newFactor: "supervised.learningRate" }, once);
    expect(twice.factors.slice(-2).map(({ name }) => name)).toEqual([
      "learning rate",
      "supervised learning rate",
    ]);
  });

  it("add levels and parts to the factor that they stand in", () => {
    expect(change({ add: "factor1.level" }).factors[0]?.levels[2]).toEqual({ name: "", values: ["", ""] });
    const wider = change({ add: "factor2.part", "factor2.newPart": "selfPlay.lambda" });
    expect(wider.factors[1]).toMatchObject({
      parts: ["prompt.evidence", "selfPlay.lambda"],
      levels: [{ values: ["false", ""] }],
    });
    expect(wider.factors[0]).toEqual(draft.factors[0]);
    expect(change({ add: "factor1.part", "factor1.newPart": "selfPlay.pairs" })).toEqual(draft);
  });

  it("remove exactly what they stand beside", () => {
    expect(change({ remove: "override1" }).overrides).toEqual([]);
    expect(change({ remove: "factor1" }).factors).toEqual([draft.factors[1]]);
    expect(change({ remove: "factor1.level1" }).factors[0]?.levels).toEqual([draft.factors[0]?.levels[1]]);
    expect(change({ remove: "factor1.part1" }).factors[0]).toMatchObject({
      parts: ["selfPlay.lambda"],
      levels: [{ values: [""] }, { values: ["0.5"] }],
    });
  });

  it.each(["", "factor9", "override7", "factor1.level9", "nothing", "factor1.name1"])(
    "change nothing for %j",
    (place) => {
      expect(change({ remove: place })).toEqual(draft);
      expect(change({ add: place })).toEqual(draft);
    },
  );
});
