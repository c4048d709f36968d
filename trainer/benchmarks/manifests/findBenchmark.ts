import { existsSync } from "node:fs";
import { type Benchmark, BenchmarkError } from "../benchmark.ts";
import { loadBenchmark } from "../loadBenchmark.ts";
import { importedFolder, loadImported } from "./benchmarkManifest.ts";

/** What the server tells of the benchmark of a run. */
export interface RegisteredBenchmark {
  readonly name: string;
  /** Where it lay when it was registered, perhaps on another machine. */
  readonly folder: string;
  readonly splits: readonly { readonly name: string; readonly contentHash: string }[];
}

/**
 * The registered benchmark as it lies on this machine: as it was imported here, where it was registered from, or in
 * `<data>/benchmarks/`. Throws `BenchmarkError` where it is missing or its splits are not the registered ones.
 */
export async function findBenchmark(
  { name, folder, splits }: RegisteredBenchmark,
  dataFolder: string,
): Promise<Benchmark> {
  const benchmark =
    (await loadImported(dataFolder, name)) ?? (await loadWhereItLies(name, folder, dataFolder));
  for (const split of splits) {
    const onDisk = benchmark.splits.get(split.name);
    if (onDisk?.contentHash !== split.contentHash) {
      throw new BenchmarkError(
        `Split ${split.name} of ${benchmark.folder} is not the one registered as ${name} (content hash ` +
          `${onDisk?.contentHash ?? "missing"}, registered ${split.contentHash}). Restore the folder, or import it ` +
          "again (sqldojo import benchmark) with the databases and options it was registered with.",
      );
    }
  }
  return benchmark;
}

async function loadWhereItLies(name: string, folder: string, dataFolder: string): Promise<Benchmark> {
  const places = [folder, importedFolder(dataFolder, name)];
  const found = places.find((place) => existsSync(place));
  if (!found) {
    throw new BenchmarkError(
      `Benchmark ${name} is not on this machine: put its folder at ${places.join(" or ")}, or import it from where ` +
        "it lies (sqldojo import benchmark FOLDER).",
    );
  }
  return loadBenchmark(found, { name });
}
