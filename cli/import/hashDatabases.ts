import { existsSync } from "node:fs";
import type { Benchmark } from "../../trainer/benchmarks/benchmark.ts";
import type { BenchmarkManifest } from "../../trainer/benchmarks/manifests/benchmarkManifest.ts";
import { databaseContentHash } from "../../trainer/sql/executors/databaseContentHash.ts";

/** SHA-256 of every database that has a file. */
export async function hashDatabases(
  { databases }: Benchmark,
  onProgress: (done: number, total: number) => void,
): Promise<BenchmarkManifest["databases"]> {
  const hashes: BenchmarkManifest["databases"] = {};
  const present = [...databases.values()].filter(({ file }) => existsSync(file));
  for (const [index, { id, file }] of present.entries()) {
    hashes[id] = { file, contentHash: await databaseContentHash(file) };
    onProgress(index + 1, present.length);
  }
  return hashes;
}
