import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type Finding,
  type HealthReport,
  healthCheckVersion,
  quarantinedIndexes,
} from "../../../trainer/audit/auditReport.ts";
import { healthTable } from "../../../trainer/audit/auditTable.ts";
import {
  healthReportFile,
  readHealthReport,
  writeHealthReport,
} from "../../../trainer/audit/storedAuditReport.ts";
import type { Benchmark } from "../../../trainer/benchmarks/benchmark.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const skipped = { ties: 0, storedOrder: 0, nullFirst: 0, mixedTypes: 0 };
const finding = (index: number, kind: Finding["kind"], isQuarantined: boolean): Finding => ({
  split: "dev",
  index,
  kind,
  detail: "It fails; mend it.",
  isQuarantined,
});
const report: HealthReport = {
  benchmark: "pets/small",
  dialect: "sqlite",
  executor: "sqlite 3",
  checkVersion: healthCheckVersion,
  checkedExamples: 13,
  splits: [
    { name: "dev", contentHash: "a", exampleCount: 10, skipped },
    { name: "train", contentHash: "b", exampleCount: 3, skipped },
  ],
  findings: [
    finding(2, "tieDependent", true),
    finding(2, "mixedTypes", false),
    finding(4, "fails", true),
    finding(5, "empty", false),
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

test("the quarantined examples of a split are known by their positions", () => {
  expect([...quarantinedIndexes(report, "dev")]).toEqual([2, 4]);
  expect(quarantinedIndexes(report, "train").size).toBe(0);
  expect(() => quarantinedIndexes(report, "test")).toThrow(/dev, train, not about test/);
});

test("the table counts examples by kind and split", () => {
  expect(healthTable(report)).toEqual({
    head: ["finding", "dev", "train", "quarantined"],
    rows: [
      ["fails", 1, 0, "yes"],
      ["tieDependent", 1, 0, "yes"],
      ["mixedTypes", 1, 0, "no"],
      ["empty", 1, 0, "no"],
      ["all quarantined", 2, 0, "yes"],
      ["no finding", 7, 3, ""],
      ["examples", 10, 3, ""],
    ],
  });
});

test("a stored report is found again for the same examples and databases, wherever they lie", async () => {
  const data = temporaryFolder();
  const benchmark = benchmarkIn(temporaryFolder());
  expect(await readHealthReport(data, benchmark)).toBeUndefined();
  const file = await writeHealthReport(data, benchmark, report);
  expect(file).toBe(await healthReportFile(data, benchmark));
  expect(await readHealthReport(data, benchmarkIn(temporaryFolder()))).toEqual(report);
});

test("a stored report is not taken for other examples or other rows", async () => {
  const data = temporaryFolder();
  const benchmark = benchmarkIn(temporaryFolder());
  await writeHealthReport(data, benchmark, report);
  expect(await readHealthReport(data, benchmarkIn(temporaryFolder(), "other rows"))).toBeUndefined();
  const splits = new Map([["dev", { name: "dev", contentHash: "c", examples: [] }]]);
  expect(await readHealthReport(data, { ...benchmark, splits })).toBeUndefined();
});

test("a damaged report is named", async () => {
  const data = temporaryFolder();
  const benchmark = benchmarkIn(temporaryFolder());
  const file = await writeHealthReport(data, benchmark, report);
  writeFileSync(file, "{}");
  await expect(readHealthReport(data, benchmark)).rejects.toThrow(`${file} is no health report. Remove it`);
});
