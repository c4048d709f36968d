import { describe, expect, it } from "vitest";
import { findingChoice, findingFilter, kindRows } from "../../../web/lib/api/benchmarkView.ts";

const health = {
  checkedExamples: 100,
  quarantinedCount: 3,
  kinds: [
    { kind: "empty", count: 20, quarantinedCount: 0 },
    { kind: "tieDependent", count: 2, quarantinedCount: 2 },
    { kind: "fails", count: 3, quarantinedCount: 3 },
    { kind: "aKindOfTheFuture", count: 1, quarantinedCount: 0 },
  ],
};
const splits = [{ id: "Split_1", name: "dev", exampleCount: 100, contentHash: "aa" }];

describe("kindRows", () => {
  it("lists what quarantines first, then by frequency, each with its sentence where there is one", () => {
    const rows = kindRows(health);
    expect(rows.map(({ kind }) => kind)).toEqual(["fails", "tieDependent", "empty", "aKindOfTheFuture"]);
    expect(rows[0]?.meaning).toMatch(/^The database refuses the gold SQL/);
    expect(rows[3]?.meaning).toBeUndefined();
  });
});

describe("findingChoice", () => {
  it("keeps what the benchmark has and drops the rest", () => {
    expect(findingChoice({ health, splits }, { kind: "fails", split: "dev" })).toEqual({
      kind: "fails",
      split: "dev",
    });
    expect(findingChoice({ health, splits }, { kind: "none", split: "train" })).toEqual({
      kind: undefined,
      split: undefined,
    });
  });
});

describe("findingFilter", () => {
  it("has only the conditions chosen", () => {
    expect(findingFilter({ kind: undefined, split: undefined })).toEqual({});
    expect(findingFilter({ kind: "fails", split: "dev" })).toEqual({
      kind: { equals: "fails" },
      split: { equals: "dev" },
    });
  });
});
