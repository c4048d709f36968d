import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type AuditReport,
  auditVersion,
  excludedIndexes,
  type Issue,
} from "../../../trainer/audit/auditReport.ts";
import { auditTable } from "../../../trainer/audit/auditTable.ts";
import {
  auditReportFile,
  readAuditReport,
  writeAuditReport,
} from "../../../trainer/audit/storedAuditReport.ts";
import type { Benchmark } from "../../../trainer/benchmarks/benchmark.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const skipped = { ties: 0, storedOrder: 0, nullFirst: 0, mixedTypes: 0 };
const issue = (index: number, kind: Issue["kind"], isExcluded: boolean): Issue => ({
  split: "dev",
  index,
  kind,
  detail: "It fails; mend it.",
  isExcluded,
});
const report: AuditReport = {
  benchmark: "pets/small",
  dialect: "sqlite",
  executor: "sqlite 3",
  checkVersion: auditVersion,
  checkedExamples: 13,
  splits: [
    { name: "dev", contentHash: "a", exampleCount: 10, skipped },
    { name: "train", contentHash: "b", exampleCount: 3, skipped },
  ],
  issues: [
    issue(2, "tieDependent", true),
    issue(2, "mixedTypes", false),
    issue(4, "fails", true),
    issue(5, "empty", false),
  ],
};

function benchmarkIn(folder: string, rows = "rows"): Benchmark {
  const file = join(folder, "pets.sqlite");
  writeFileSync(file, rows);
  const split = (name: string, contentHash: string) => [name, { name, contentHash, examples: [] }] as const;
  return {
    name: report.benchmark,
    folder,
    format: "spider",
    dialect: "sqlite",
    databases: new Map([
      ["pets", { id: "pets", dialect: "sqlite", file, schema: { tables: [], foreignKeys: [] } }],
    ]),
    splits: new Map([split("dev", "a"), split("train", "b")]),
  };
}

test("the excluded examples of a split are known by their positions", () => {
  expect([...excludedIndexes(report, "dev")]).toEqual([2, 4]);
  expect(excludedIndexes(report, "train").size).toBe(0);
  expect(() => excludedIndexes(report, "test")).toThrow(/dev, train, not about test/);
});

test("the table counts examples by kind and split", () => {
  expect(auditTable(report)).toEqual({
    head: ["issue", "dev", "train", "excluded"],
    rows: [
      ["Gold SQL fails", 1, 0, "yes"],
      ["Ties at LIMIT", 1, 0, "yes"],
      ["Numbers as text", 1, 0, "no"],
      ["Empty result", 1, 0, "no"],
      ["all excluded", 2, 0, "yes"],
      ["no issue", 7, 3, ""],
      ["examples", 10, 3, ""],
    ],
  });
});

test("a stored report is found again for the same examples and databases, wherever they lie", async () => {
  const data = temporaryFolder();
  const benchmark = benchmarkIn(temporaryFolder());
  expect(await readAuditReport(data, benchmark)).toBeUndefined();
  const file = await writeAuditReport(data, benchmark, report);
  expect(file).toBe(await auditReportFile(data, benchmark));
  expect(await readAuditReport(data, benchmarkIn(temporaryFolder()))).toEqual(report);
});

test("a stored report is not taken for other examples or other rows", async () => {
  const data = temporaryFolder();
  const benchmark = benchmarkIn(temporaryFolder());
  await writeAuditReport(data, benchmark, report);
  expect(await readAuditReport(data, benchmarkIn(temporaryFolder(), "other rows"))).toBeUndefined();
  const splits = new Map([["dev", { name: "dev", contentHash: "c", examples: [] }]]);
  expect(await readAuditReport(data, { ...benchmark, splits })).toBeUndefined();
});

test("a damaged report is named", async () => {
  const data = temporaryFolder();
  const benchmark = benchmarkIn(temporaryFolder());
  const file = await writeAuditReport(data, benchmark, report);
  writeFileSync(file, "{}");
  await expect(readAuditReport(data, benchmark)).rejects.toThrow(`${file} is no audit report. Remove it`);
});
