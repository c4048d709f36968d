import { join } from "node:path";
import type { ApiClient } from "../../trainer/api/client.ts";
import type { Benchmark } from "../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";
import { generateKata } from "../../trainer/kata/generateKata.ts";
import { createProgress } from "../../trainer/phases/progress.ts";
import { auditWithProgress } from "./auditWithProgress.ts";
import { registerBenchmark } from "./registerBenchmark.ts";

/**
 * Writes kata to `<data>/benchmarks/kata` where it is not yet, checks its gold SQL and registers it. Resolves to the
 * version it is: registering it again changes nothing, unless what is generated has changed since.
 */
export async function registerKata(
  client: ApiClient,
  dataFolder: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ folder: string; version: number }> {
  const folder = join(dataFolder, "benchmarks/kata");
  const { examples } = await generateKata(folder);
  const loaded = await loadBenchmark(folder, { name: "kata" });
  const benchmark = { ...loaded, splits: inOrder(loaded.splits, Object.keys(examples)) };
  const progress = createProgress(process.stderr);
  const checks = { dataFolder, signal, workers: 2, recheck: false };
  const { audit } = await auditWithProgress(benchmark, checks, progress);
  return { folder, version: await registerBenchmark(client, benchmark, audit) };
}

/** Tables show splits in the order in which they are registered; the loader gives them by file name. */
function inOrder(splits: Benchmark["splits"], names: readonly string[]): Benchmark["splits"] {
  return new Map([...splits].sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}
