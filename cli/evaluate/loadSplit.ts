import { unknownName } from "../../server/domain/unknownName.ts";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";

export interface SplitArguments {
  /** A benchmark's folder, or one file of it. */
  readonly benchmark: string;
  readonly databases: readonly string[];
  readonly tables?: string;
  readonly split?: string;
  /** Goes on without the examples whose database has no file. */
  readonly allowMissing: boolean;
}

/**
 * Loads the benchmark and picks the split: the one named, else `dev`, else the only one. Databases that only other
 * splits ask may lack. Throws an error that names the splits there are, or the databases that lack.
 */
export async function loadSplit(options: SplitArguments): Promise<{ benchmark: Benchmark; split: Split }> {
  const benchmark = await loadBenchmark(options.benchmark, {
    databasesFolder: options.databases,
    tablesFile: options.tables,
    missingDatabases: "leaveOut",
  });
  const split = pickSplit(benchmark, options.split);
  const { leftOut = [] } = split;
  if (leftOut.length > 0 && !options.allowMissing) {
    throw new Error(
      `${leftOut.length} examples of ${benchmark.name} ${split.name} ask databases without a file (missing: ` +
        `${(benchmark.missingDatabases ?? []).join(", ")}). Name the folder that has them (--databases), or go on ` +
        "without (--allow-missing).",
    );
  }
  return { benchmark, split };
}

function pickSplit({ name, splits }: Benchmark, wanted: string | undefined): Split {
  const [only, ...others] = splits.values();
  const split =
    splits.get(wanted ?? "dev") ?? (wanted === undefined && others.length === 0 ? only : undefined);
  if (split) return split;
  throw new Error(
    `${name}: ${unknownName("split", wanted ?? "dev", [...splits.keys()])} Pick one with --split.`,
  );
}
