import { auditIssueKinds } from "../../trainer/api/generated/catalogue.ts";
import type { AuditReport, Issue } from "../../trainer/audit/auditReport.ts";
import { auditTable } from "../../trainer/audit/auditTable.ts";
import { describeSplit, type SplitDescription } from "../../trainer/audit/describeSplit.ts";
import {
  type Benchmark,
  type BenchmarkFormat,
  type Dialect,
  type PassedOver,
  printable,
} from "../../trainer/benchmarks/benchmark.ts";
import { plainTable } from "../shared/plainTable.ts";
import type { Registration } from "./registerAt.ts";

/** What `--json` prints. */
export interface ImportReport {
  readonly name: string;
  readonly folder: string;
  readonly format: BenchmarkFormat;
  readonly dialect: Dialect;
  readonly databases: number;
  readonly missingDatabases: readonly string[];
  /** Files of the folder that are no part of the benchmark. */
  readonly passedOver: readonly PassedOver[];
  readonly splits: Readonly<Record<string, SplitDescription>>;
  readonly manifestFile: string;
  readonly auditFile: string;
  readonly registration: Registration<{ readonly version: number }>;
}

const examplesShown = 3;
const maximumLevels = 5;

export function createImportReport(
  benchmark: Benchmark,
  audit: AuditReport,
  outcome: Pick<ImportReport, "manifestFile" | "auditFile" | "registration">,
): ImportReport {
  const {
    name,
    folder,
    format,
    dialect,
    databases,
    missingDatabases = [],
    passedOver = [],
    splits,
  } = benchmark;
  return {
    name,
    folder,
    format,
    dialect,
    databases: databases.size,
    missingDatabases,
    passedOver,
    splits: Object.fromEntries(
      [...splits.values()].map((split) => [split.name, describeSplit(split, audit)]),
    ),
    ...outcome,
  };
}

/** The same for a person: splits, issues by kind, a few issues of each kind, and where things lie. */
export function importTables(report: ImportReport, benchmark: Benchmark, audit: AuditReport): string {
  const { head, rows } = auditTable(audit);
  const lines = [
    `${report.name}: ${report.format}, ${report.dialect}; databases: ${report.databases}`,
    splitTable(report),
    ...missingNotes(report),
    audit.issues.length === 0 ? "Nothing was found wrong with the gold SQL." : plainTable(head, rows),
    ...shownIssues(benchmark, audit),
    `Audit report  ${report.auditFile}`,
    `Manifest       ${report.manifestFile}`,
    report.registration.isRegistered
      ? `Registered     version ${report.registration.version} at ${report.registration.server}`
      : report.registration.reason,
  ];
  return printable(lines.join("\n"));
}

function splitTable({ splits }: ImportReport): string {
  const rows = Object.entries(splits).map(([name, split]) => [
    name,
    split.examples,
    split.leftOut,
    split.databases,
    difficultyCell(Object.entries(split.difficulties)),
    split.excluded,
    split.contentHash.slice(0, 12),
  ]);
  return plainTable(
    ["split", "examples", "left out", "databases", "by difficulty", "excluded", "content hash"],
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

function shownIssues({ splits }: Benchmark, { issues }: AuditReport): string[] {
  return Object.entries(auditIssueKinds).flatMap(([kind, { title }]) => {
    const all = issues.filter((issue) => issue.kind === kind);
    if (all.length === 0) return [];
    const shown = all.slice(0, examplesShown).flatMap((issue) => {
      const sql = splits.get(issue.split)?.examples[issue.index]?.goldSql ?? "";
      return [`  ${place(issue)}: ${issue.detail}`, `    ${shorten(sql)}`];
    });
    const rest = all.length - examplesShown;
    return [`${title}${rest > 0 ? `, and ${rest} more` : ""}`, ...shown];
  });
}

function place({ split, index }: Issue): string {
  return `${split} ${index}`;
}

function shorten(sql: string): string {
  const line = sql.replaceAll(/\s+/g, " ").trim();
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
