import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type AuditIssueKindName, auditIssueKinds } from "../api/generated/catalogue.ts";
import type { Benchmark, Split } from "../benchmarks/benchmark.ts";
import { databaseContentHash } from "../sql/executors/databaseContentHash.ts";
import { type AuditReport, auditVersion, excludedIndexes } from "./auditReport.ts";

const count = z.int().nonnegative();
const kinds = Object.keys(auditIssueKinds) as [AuditIssueKindName, ...AuditIssueKindName[]];

const storedReport: z.ZodType<AuditReport> = z.object({
  benchmark: z.string(),
  dialect: z.enum(["sqlite", "duckdb", "postgresql"]),
  executor: z.string(),
  checkVersion: z.literal(auditVersion),
  checkedExamples: count,
  splits: z.array(
    z.object({
      name: z.string(),
      contentHash: z.string(),
      exampleCount: count,
      skipped: z.object({ ties: count, storedOrder: count, nullFirst: count, mixedTypes: count }),
    }),
  ),
  issues: z.array(
    z.object({
      split: z.string(),
      index: count,
      kind: z.enum(kinds),
      detail: z.string(),
      isExcluded: z.boolean(),
    }),
  ),
});

/**
 * Where the benchmark's report lies in a data folder. The name holds a hash over the content of examples and databases
 * and the version of the checks, so that a report is found for what it is about, wherever the benchmark's folder is.
 */
export async function auditReportFile(dataFolder: string, benchmark: Benchmark): Promise<string> {
  const splits = [...benchmark.splits.values()].map(({ name, contentHash }) => [name, contentHash]);
  const databases: [id: string, hash: string | null][] = [];
  for (const { id, file } of benchmark.databases.values()) {
    databases.push([id, existsSync(file) ? await databaseContentHash(file) : null]);
  }
  const key = JSON.stringify([auditVersion, benchmark.dialect, splits.sort(), databases.sort()]);
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 16);
  return join(dataFolder, "audit", `${filePrefix(benchmark)}${hash}.json`);
}

function filePrefix({ name }: Benchmark): string {
  return `${name.replaceAll(/[^\w.-]/g, "_")}-`;
}

/** Stores the report in place of one made before of the same content. Returns its file. */
export async function writeAuditReport(
  dataFolder: string,
  benchmark: Benchmark,
  report: AuditReport,
): Promise<string> {
  const file = await auditReportFile(dataFolder, benchmark);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, `${JSON.stringify(report, undefined, 1)}\n`);
  await rename(unfinished, file);
  return file;
}

/** Undefined where no report was made of this content. Throws an `Error` naming a file that is no report. */
export async function readAuditReport(
  dataFolder: string,
  benchmark: Benchmark,
): Promise<AuditReport | undefined> {
  const folder = join(dataFolder, "audit");
  const prefix = filePrefix(benchmark);
  // Issue the right one takes a hash over all databases: not where there is none at all.
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith(prefix))) return undefined;
  const file = await auditReportFile(dataFolder, benchmark);
  if (!existsSync(file)) return undefined;
  try {
    return storedReport.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} is no audit report. Remove it and import the benchmark again.`, {
      cause: error,
    });
  }
}

/**
 * Which of the split's examples the benchmark's audit report in the data folder excludes; undefined where it has
 * none of this content. Throws an `Error` naming a damaged report.
 */
export async function readExcluded(
  dataFolder: string,
  benchmark: Benchmark,
  split: Split,
): Promise<ReadonlySet<number> | undefined> {
  const report = await readAuditReport(dataFolder, benchmark);
  return report && excludedIndexes(report, split.name);
}
