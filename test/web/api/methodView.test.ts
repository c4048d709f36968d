import { describe, expect, it } from "vitest";
import { presetEntries, valueIn } from "../../../web/lib/api/methodView.ts";

describe("presetEntries", () => {
  it("lists what a preset sets apart, by path", () => {
    expect(presetEntries({ selfPlay: { loss: "SPIN", lambda: 0.1 }, data: {} })).toEqual([
      ["selfPlay.loss", "SPIN"],
      ["selfPlay.lambda", 0.1],
    ]);
  });

  it("is empty for an imported system", () => expect(presetEntries(null)).toEqual([]));
});

describe("valueIn", () => {
  it("finds a part by its path, and nothing where there is none", () => {
    expect(valueIn({ selfPlay: { lambda: 0.1 } }, "selfPlay.lambda")).toBe(0.1);
    for (const path of ["selfPlay.gone", "gone.lambda", "selfPlay"])
      expect(valueIn({ selfPlay: { lambda: 0.1 } }, path)).toBeUndefined();
    expect(valueIn(null, "selfPlay.lambda")).toBeUndefined();
  });
});
