import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Benchmark } from "../benchmarks/benchmark.ts";
import { databaseContentHash } from "../sql/executors/databaseContentHash.ts";
import { type HealthReport, healthCheckVersion } from "./auditReport.ts";
import { type FindingKind, findingKinds } from "./issueKinds.ts";

const count = z.int().nonnegative();
const kinds = Object.keys(findingKinds) as [FindingKind, ...FindingKind[]];

const storedReport: z.ZodType<HealthReport> = z.object({
  benchmark: z.string(),
  dialect: z.enum(["sqlite", "duckdb", "postgresql"]),
  executor: z.string(),
  checkVersion: z.literal(healthCheckVersion),
  checkedExamples: count,
  splits: z.array(
    z.object({
      name: z.string(),
      contentHash: z.string(),
      exampleCount: count,
      skipped: z.object({ ties: count, storedOrder: count, nullFirst: count, mixedTypes: count }),
    }),
  ),
  findings: z.array(
    z.object({
      split: z.string(),
      index: count,
      kind: z.enum(kinds),
      detail: z.string(),
      isQuarantined: z.boolean(),
    }),
  ),
});

/**
 * Where the benchmark's report lies in a data folder. The name holds a hash over the content of examples and databases
 * and the version of the checks, so that a report is found for what it is about, wherever the benchmark's folder is.
 */
export async function healthReportFile(dataFolder: string, benchmark: Benchmark): Promise<string> {
  const splits = [...benchmark.splits.values()].map(({ name, contentHash }) => [name, contentHash]);
  const databases: [id: string, hash: string | null][] = [];
  for (const { id, file } of benchmark.databases.values()) {
    databases.push([id, existsSync(file) ? await databaseContentHash(file) : null]);
  }
  const key = JSON.stringify([healthCheckVersion, benchmark.dialect, splits.sort(), databases.sort()]);
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 16);
  return join(dataFolder, "health", `${filePrefix(benchmark)}${hash}.json`);
}

function filePrefix({ name }: Benchmark): string {
  return `${name.replaceAll(/[^\w.-]/g, "_")}-`;
}

/** Stores the report in place of one made before of the same content. Returns its file. */
export async function writeHealthReport(
  dataFolder: string,
  benchmark: Benchmark,
  report: HealthReport,
): Promise<string> {
  const file = await healthReportFile(dataFolder, benchmark);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, `${JSON.stringify(report, undefined, 1)}\n`);
  await rename(unfinished, file);
  return file;
}

/** Undefined where no report was made of this content. Throws an `Error` naming a file that is no report. */
export async function readHealthReport(
  dataFolder: string,
  benchmark: Benchmark,
): Promise<HealthReport | undefined> {
  const folder = join(dataFolder, "health");
  const prefix = filePrefix(benchmark);
  // Finding the right one takes a hash over all databases: not where there is none at all.
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith(prefix))) return undefined;
  const file = await healthReportFile(dataFolder, benchmark);
  if (!existsSync(file)) return undefined;
  try {
    return storedReport.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} is no health report. Remove it and import the benchmark again.`, {
      cause: error,
    });
  }
}
