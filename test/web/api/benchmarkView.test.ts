import { describe, expect, it } from "vitest";
import { describeAuditIssueKind } from "../../../server/domain/benchmarks/auditIssueKinds.ts";
import { issueChoice, issueFilter, kindRows } from "../../../web/lib/api/benchmarkView.ts";

const audit = {
  checkedExamples: 100,
  excludedCount: 3,
  kinds: [
    { kind: "empty", count: 20, excludedCount: 0 },
    { kind: "tieDependent", count: 2, excludedCount: 2 },
    { kind: "fails", count: 3, excludedCount: 3 },
    { kind: "aKindOfTheFuture", count: 1, excludedCount: 0 },
  ].map((row) => ({ ...row, definition: describeAuditIssueKind(row.kind) })),
};
const splits = [{ id: "Split_1", name: "dev", exampleCount: 100, contentHash: "aa" }];

describe("kindRows", () => {
  it("lists what excludes first, then by frequency, each with its sentence where there is one", () => {
    const rows = kindRows(audit);
    expect(rows.map(({ kind }) => kind)).toEqual(["fails", "tieDependent", "empty", "aKindOfTheFuture"]);
    expect(rows[0]?.meaning).toMatch(/^The database refuses the gold SQL/);
    expect(rows[3]).toMatchObject({ title: "aKindOfTheFuture", meaning: "" });
  });
});

describe("issueChoice", () => {
  it("keeps what the benchmark has and drops the rest", () => {
    expect(issueChoice({ audit, splits }, { kind: "fails", split: "dev" })).toEqual({
      kind: "fails",
      split: "dev",
    });
    expect(issueChoice({ audit, splits }, { kind: "none", split: "train" })).toEqual({
      kind: undefined,
      split: undefined,
    });
  });
});

describe("issueFilter", () => {
  it("has only the conditions chosen", () => {
    expect(issueFilter({ kind: undefined, split: undefined })).toEqual({});
    expect(issueFilter({ kind: "fails", split: "dev" })).toEqual({
      kind: { equals: "fails" },
      split: { equals: "dev" },
    });
  });
});
