import { type Finding, type HealthReport, quarantinedIndexes } from "../../trainer/audit/auditReport.ts";
import { healthTable } from "../../trainer/audit/auditTable.ts";
import { findingKinds } from "../../trainer/audit/issueKinds.ts";
import {
  type Benchmark,
  type BenchmarkFormat,
  type Dialect,
  printable,
  type Split,
} from "../../trainer/benchmarks/benchmark.ts";
import { plainTable } from "../shared/plainTable.ts";
import type { Registration } from "./registerWhereWanted.ts";

interface SplitReport {
  readonly examples: number;
  /** Left out for want of their database. */
  readonly leftOut: number;
  readonly databases: number;
  readonly contentHash: string;
  readonly difficulties: Readonly<Record<string, number>>;
  readonly quarantined: number;
  readonly findings: Readonly<Record<string, number>>;
}

/** What `--json` prints. */
export interface ImportReport {
  readonly name: string;
  readonly folder: string;
  readonly format: BenchmarkFormat;
  readonly dialect: Dialect;
  readonly databases: number;
  readonly missingDatabases: readonly string[];
  readonly splits: Readonly<Record<string, SplitReport>>;
  readonly manifestFile: string;
  readonly healthFile: string;
  readonly registration: Registration;
}

const examplesShown = 3;
const maximumLevels = 5;

export function createImportReport(
  benchmark: Benchmark,
  health: HealthReport,
  outcome: Pick<ImportReport, "manifestFile" | "healthFile" | "registration">,
): ImportReport {
  const { name, folder, format, dialect, databases, missingDatabases = [], splits } = benchmark;
  return {
    name,
    folder,
    format,
    dialect,
    databases: databases.size,
    missingDatabases,
    splits: Object.fromEntries([...splits.values()].map((split) => [split.name, splitReport(split, health)])),
    ...outcome,
  };
}

/** The same for a person: splits, findings by kind, a few findings of each kind, and where things lie. */
export function importTables(report: ImportReport, benchmark: Benchmark, health: HealthReport): string {
  const { head, rows } = healthTable(health);
  const lines = [
    `${report.name}: ${report.format}, ${report.dialect}; databases: ${report.databases}`,
    splitTable(report),
    ...missingNotes(report),
    health.findings.length === 0 ? "Nothing was found wrong with the gold SQL." : plainTable(head, rows),
    ...shownFindings(benchmark, health),
    `Health report  ${report.healthFile}`,
    `Manifest       ${report.manifestFile}`,
    report.registration.isRegistered
      ? `Registered     version ${report.registration.version} at ${report.registration.server}`
      : report.registration.reason,
  ];
  return printable(lines.join("\n"));
}

function splitReport(
  { name, examples, leftOut = [], contentHash }: Split,
  health: HealthReport,
): SplitReport {
  const findings = health.findings.filter(({ split }) => split === name);
  return {
    examples: examples.length,
    leftOut: leftOut.length,
    databases: new Set(examples.map(({ databaseId }) => databaseId)).size,
    contentHash,
    difficulties: counts(examples.flatMap(({ difficulty }) => difficulty ?? [])),
    quarantined: quarantinedIndexes(health, name).size,
    findings: counts(findings.map(({ kind }) => kind)),
  };
}

function counts(keys: readonly string[]): Record<string, number> {
  const byKey = Map.groupBy(keys, (key) => key);
  return Object.fromEntries([...byKey].map(([key, all]) => [key, all.length]));
}

function splitTable({ splits }: ImportReport): string {
  const rows = Object.entries(splits).map(([name, split]) => [
    name,
    split.examples,
    split.leftOut,
    split.databases,
    difficultyCell(Object.entries(split.difficulties)),
    split.quarantined,
    split.contentHash.slice(0, 12),
  ]);
  return plainTable(
    ["split", "examples", "left out", "databases", "by difficulty", "quarantined", "content hash"],
    rows,
  );
}

/** Benchmarks of few levels are shown whole; classes by the dozen would make the table wider than a screen. */
function difficultyCell(counts: readonly (readonly [difficulty: string, count: number])[]): string {
  if (counts.length > maximumLevels) return `${counts.length} classes`;
  return counts.map(([difficulty, count]) => `${difficulty} ${count}`).join(", ") || "–";
}

function missingNotes({ missingDatabases, databases, splits }: ImportReport): string[] {
  if (missingDatabases.length === 0) return [];
  const names = `${missingDatabases.slice(0, 5).join(", ")}${missingDatabases.length > 5 ? ", …" : ""}`;
  const leftOut = Object.values(splits).reduce((sum, split) => sum + split.leftOut, 0);
  return leftOut === 0 && missingDatabases.length === databases
    ? [
        `No database has a file (${names}): questions and gold SQL can be read, but nothing executed or scored.`,
      ]
    : [`databases without a file (${names}): ${missingDatabases.length}; examples left out: ${leftOut}`];
}

function shownFindings({ splits }: Benchmark, { findings }: HealthReport): string[] {
  return Object.keys(findingKinds).flatMap((kind) => {
    const all = findings.filter((finding) => finding.kind === kind);
    if (all.length === 0) return [];
    const shown = all.slice(0, examplesShown).flatMap((finding) => {
      const sql = splits.get(finding.split)?.examples[finding.index]?.goldSql ?? "";
      return [`  ${place(finding)}: ${finding.detail}`, `    ${shorten(sql)}`];
    });
    const rest = all.length - examplesShown;
    return [`${kind}${rest > 0 ? `, and ${rest} more` : ""}`, ...shown];
  });
}

function place({ split, index }: Finding): string {
  return `${split} ${index}`;
}

function shorten(sql: string): string {
  const line = sql.replaceAll(/\s+/g, " ").trim();
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
