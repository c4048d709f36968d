import { describe, expect, it } from "vitest";
import { sliceGroups, type WireSlice } from "../../../web/lib/api/sliceView.ts";

const slice = (dimension: string, value: string, accuracy: number, exampleCount = 10): WireSlice => ({
  dimension,
  value,
  exampleCount,
  accuracy,
  interval: { low: 0, high: 1 },
});

describe("sliceGroups", () => {
  it("lays the values of a feature against the rules, with gaps where a rule applies to none", () => {
    const strict = [slice("joins", "0", 0.9), slice("joins", "1", 0.5, 7)];
    const exactMatch = [slice("joins", "0", 0.8, 9)];
    const [joins] = sliceGroups([strict, exactMatch]);
    expect(
      joins?.rows.map(({ value, exampleCount, cells }) => [
        value,
        exampleCount,
        cells.map((cell) => cell?.accuracy),
      ]),
    ).toEqual([
      ["0", 10, [0.9, 0.8]],
      ["1", 7, [0.5, undefined]],
    ]);
  });

  it("names the feature as predictions are filtered by it", () => {
    const slices = [slice("set operation", "no", 1), slice("set operation", "yes", 1)];
    expect(sliceGroups([slices])[0]?.rows.map(({ feature }) => feature)).toEqual([
      "set operation=no",
      "set operation=yes",
    ]);
  });

  it("puts difficulty first, the database last, and unknown dimensions between", () => {
    const slices = ["database", "color", "joins", "difficulty"].flatMap((dimension) => [
      slice(dimension, "a", 1),
      slice(dimension, "b", 1),
    ]);
    expect(sliceGroups([slices]).map(({ dimension }) => dimension)).toEqual([
      "difficulty",
      "joins",
      "color",
      "database",
    ]);
  });

  it.each([
    [
      ["extra", "hard", "easy", "medium"],
      ["easy", "medium", "hard", "extra"],
    ],
    [
      ["challenging", "moderate", "simple"],
      ["simple", "moderate", "challenging"],
    ],
  ])("grades difficulties %j from easy to hard", (given, wanted) => {
    const slices = given.map((value) => slice("difficulty", value, 1));
    expect(sliceGroups([slices])[0]?.rows.map(({ value }) => value)).toEqual(wanted);
  });

  it("leaves out a dimension in which all examples are alike", () => {
    expect(sliceGroups([[slice("window", "no", 0.5)]])).toEqual([]);
  });

  it("is empty without features", () => expect(sliceGroups([[], []])).toEqual([]));
});
