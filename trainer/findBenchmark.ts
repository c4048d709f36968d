import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Benchmark, BenchmarkError } from "./benchmarks/benchmark.ts";
import { loadSpiderBenchmark } from "./benchmarks/spider.ts";
import type { RunOrderFragment } from "./runOrder.ts";

/**
 * The registered benchmark as it lies on this machine: where it was registered from, or in `<data>/benchmarks/`.
 * Throws `BenchmarkError` where it is missing or its splits are not the registered ones.
 */
export async function findBenchmark(
  { name, folder, splits }: RunOrderFragment["benchmark"],
  dataFolder: string,
): Promise<Benchmark> {
  const places = [folder, join(dataFolder, "benchmarks", name)];
  const found = places.find((place) => existsSync(place));
  if (!found) {
    throw new BenchmarkError(
      `Benchmark ${name} is not on this machine: put its folder at ${places.join(" or ")}.`,
    );
  }
  const benchmark = await loadSpiderBenchmark(found, { name });
  for (const split of splits) {
    const onDisk = benchmark.splits.get(split.name);
    if (onDisk?.contentHash !== split.contentHash) {
      throw new BenchmarkError(
        `Split ${split.name} of ${found} is not the one registered as ${name} (content hash ` +
          `${onDisk?.contentHash ?? "missing"}, registered ${split.contentHash}). Register it again, or restore the folder.`,
      );
    }
  }
  return benchmark;
}
