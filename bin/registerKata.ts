import { join } from "node:path";
import type { ApiClient } from "../trainer/api/client.ts";
import type { Benchmark } from "../trainer/benchmarks/benchmark.ts";
import { generateKata } from "../trainer/benchmarks/kata/generateKata.ts";
import { loadBenchmark } from "../trainer/benchmarks/loadBenchmark.ts";
import { registerBenchmark } from "./registerBenchmark.ts";

/**
 * Writes kata to `<data>/benchmarks/kata` where it is not yet, and registers it. Registering it again changes nothing,
 * unless what is generated has changed since: then it is the next version.
 */
export async function registerKata(client: ApiClient, dataFolder: string): Promise<Benchmark> {
  const folder = join(dataFolder, "benchmarks/kata");
  const { examples } = await generateKata(folder);
  const loaded = await loadBenchmark(folder, { name: "kata" });
  const benchmark = { ...loaded, splits: inOrder(loaded.splits, Object.keys(examples)) };
  await registerBenchmark(client, benchmark);
  return benchmark;
}

/** Tables show splits in the order in which they are registered; the loader gives them by file name. */
function inOrder(splits: Benchmark["splits"], names: readonly string[]): Benchmark["splits"] {
  return new Map([...splits].sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}
