import { describe, expect, it } from "vitest";
import type { AblationDraft } from "../../../web/lib/ablation/ablationDraft.ts";
import { ablationInput } from "../../../web/lib/ablation/ablationInput.ts";
import { partsByPath } from "../../../web/lib/ablation/configurationParts.ts";
import { readValue } from "../../../web/lib/ablation/partValue.ts";
import { placeOf, titleOf } from "../../../web/lib/ablation/places.ts";
import { serverFault } from "../../../web/lib/ablation/serverFaults.ts";
import { sections } from "./sections.ts";

const parts = partsByPath(sections);
const draft: AblationDraft = {
  name: "parts",
  benchmark: "kata",
  version: "2",
  baseModel: "scratch-tiny",
  method: "exspin",
  design: "GRID",
  seeds: " 1, 2\n3 ",
  overrides: [{ part: "data.trainingExamples", value: "null" }],
  factors: [
    {
      name: "filter",
      parts: ["selfPlay.pairs", "selfPlay.lambda"],
      levels: [
        { name: "", values: ["ALL", ""] },
        { name: "", values: ["INCORRECT_ONLY", "5e-1"] },
        { name: " both ", values: ["ALL", "0.5"] },
      ],
    },
  ],
};

describe("the mutation's input", () => {
  it("says what the draft says; a level sets what it fills in alone, and is named by it", () => {
    expect(ablationInput(draft, parts)).toEqual({
      isRead: true,
      input: {
        name: "parts",
        base: {
          benchmark: "kata",
          benchmarkVersion: 2,
          baseModel: "scratch-tiny",
          method: "exspin",
          overrides: { data: { trainingExamples: null } },
        },
        design: "GRID",
        seeds: [1, 2, 3],
        factors: [
          {
            name: "filter",
            levels: [
              { name: "all", overrides: { selfPlay: { pairs: "ALL" } } },
              {
                name: "incorrect only + 0.5",
                overrides: { selfPlay: { pairs: "INCORRECT_ONLY", lambda: 0.5 } },
              },
              { name: "both", overrides: { selfPlay: { pairs: "ALL", lambda: 0.5 } } },
            ],
          },
        ],
      },
    });
  });

  it("names all that cannot be read at once, each by its control", () => {
    const faulty: AblationDraft = {
      ...draft,
      version: "new",
      seeds: "1 -2",
      overrides: [
        { part: "data.trainingExamples", value: "1.5" },
        { part: "gone.part", value: "1" },
      ],
      factors: [
        {
          name: "λ",
          parts: ["selfPlay.lambda"],
          levels: [
            { name: "", values: ["x"] },
            { name: "", values: [""] },
          ],
        },
      ],
    };
    const read = ablationInput(faulty, parts);
    expect(read.isRead ? [] : read.faults.map(({ place }) => place)).toEqual([
      "seeds",
      "version",
      "override1",
      "override2",
      "factor1-level1-value1",
      "factor1-level2-value1",
    ]);
  });

  it("leaves the newest version and an empty list of seeds to the server", () => {
    expect(ablationInput({ ...draft, version: "", seeds: "" }, parts)).toMatchObject({
      input: { base: { benchmarkVersion: null }, seeds: [] },
    });
  });
});

describe("a written value", () => {
  const read = (path: string, text: string) => {
    const part = parts.get(path);
    if (part === undefined) throw new Error(path);
    const answer = readValue(part, text);
    return answer.isRead ? answer.value : answer.fault;
  };

  it.each([
    ["prompt.evidence", "false", false],
    ["selfPlay.pairs", "ALL", "ALL"],
    ["selfPlay.lambda", " 5e-5 ", 5e-5],
    ["selfPlay.lambda", "-.5", -0.5],
    ["data.trainingExamples", "400", 400],
    ["data.trainingExamples", "null", null],
    ["evaluation.splits", "dev,  hard", ["dev", "hard"]],
    ["evaluation.splits", "null", null],
  ])("%s: %j is read", (path, text, value) => expect(read(path, text)).toEqual(value));

  it.each([
    ["prompt.evidence", "", /yes or no/],
    ["selfPlay.pairs", "SOME", /one of ALL, INCORRECT_ONLY/],
    ["selfPlay.lambda", "null", /“null” is no number/],
    ["selfPlay.lambda", "1e9999", /no number/],
    ["selfPlay.lambda", "0x10", /no number/],
    ["data.trainingExamples", "1e3", /whole number.* null stands for: all that are not held out/],
    ["evaluation.splits", "dev,", /commas/],
  ])("%s: %j is refused", (path, text, fault) => expect(read(path, text)).toMatch(fault));
});

describe("what the server refuses", () => {
  it.each([
    ["input.name", "name", "Name"],
    ["input.design", "design", "Design"],
    ["input.seeds[1]", "seeds", "Seeds"],
    ["input.base.benchmark", "benchmark", "Benchmark"],
    ["input.base.benchmarkVersion", "version", "Version"],
    ["input.base.overrides.data.trainingExamples", "override1", "data.trainingExamples"],
    ["input.base.overrides.selfPlay.playedOn", "overrides", "Base"],
    ["input.base.overrides", "overrides", "Base"],
    ["input.factors", "factors", "Factors"],
    ["input.factors[4].name", "factors", "Factors"],
    ["input.factors[0].levels", "factor1", "filter"],
    ["input.factors[0].name", "factor1-name", "filter"],
    ["input.factors[0].levels[1].name", "factor1-level2-name", "filter, level 2"],
    ["input.factors[0].levels[1].overrides", "factor1-level2", "filter, level 2"],
    ["input.factors[0].levels[1].overrides.selfPlay.lambda", "factor1-level2-value2", "filter, level 2"],
    ["input.idempotencyKey", "result", "Ablation"],
  ])("%s is shown at %s", (field, place, title) => {
    expect(placeOf(field, draft)).toBe(place);
    expect(titleOf(place, draft)).toBe(title);
  });

  it("is told without the field's path, at the control; of the token at the token", () => {
    const refused = (code: string, message: string, field?: string) =>
      serverFault({ kind: "refused", code, message, field }, draft);
    expect(refused("INVALID_INPUT", "input.seeds[1]: 2 stands there before.", "input.seeds[1]")).toEqual({
      place: "seeds",
      message: "2 stands there before.",
    });
    expect(refused("FORBIDDEN", "It has role TRAINER.")).toEqual({
      place: "token",
      message: "It has role TRAINER.",
    });
    expect(refused("CONFLICT", "Another key.")).toEqual({
      place: "result",
      message: "Another key. (CONFLICT)",
    });
  });
});
