import { unknownName } from "../../server/domain/unknownName.ts";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import type { SplitChoice } from "../../trainer/benchmarks/formats/readDraft.ts";
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
 * Loads the benchmark and picks the split: the one named, else `dev`, else the only one. What only other splits need may
 * lack or be damaged. Throws an error that names the splits there are, or the databases that lack.
 */
export async function loadSplit(options: SplitArguments): Promise<{ benchmark: Benchmark; split: Split }> {
  let picked = "";
  const benchmark = await loadBenchmark(options.benchmark, {
    databasesFolder: options.databases,
    tablesFile: options.tables,
    missingDatabases: "leaveOut",
    chooseSplit: (choice) => {
      picked = pickSplit(choice, options);
      return picked;
    },
  });
  const split = benchmark.splits.get(picked);
  if (split === undefined) throw new Error(`${options.benchmark} has no example in its split ${picked}.`);
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

/** A `dev` that is there and cannot be used is not replaced by another split. */
function pickSplit({ splits, others, unusable }: SplitChoice, options: SplitArguments): string {
  const wanted = options.split ?? "dev";
  if (splits.includes(wanted)) return wanted;
  if (options.split !== undefined && others.includes(wanted)) return wanted;
  const why = unusable.get(wanted);
  const [only, ...more] = splits;
  if (options.split === undefined && why === undefined && only !== undefined && more.length === 0)
    return only;
  const reason = why === undefined ? "" : ` ${why}.`;
  throw new Error(
    `${options.benchmark}: ${unknownName("split", wanted, splits)}${reason} Pick one with --split.`,
  );
}
