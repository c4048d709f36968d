import type { SqlLimits } from "../sql/executors/executor.ts";
import { evaluationSqlLimits, officialSqlLimits } from "../sql/executors/sqlLimits.ts";
import type { Benchmark } from "./benchmark.ts";

/**
 * What SQL may take in evaluations on a benchmark: what the official script of its format gives it, `meta_time_out` of
 * BIRD's evaluation_ex.py and `TIMEOUT` of test-suite-sql-eval's exec_eval.py (which never fires there). Formats without
 * one have our own limit.
 */
export function evaluationLimits({ format }: Pick<Benchmark, "format">): SqlLimits {
  switch (format) {
    case "bird":
      // Databases are as large as a gigabyte, and sorting what lies in them takes memory.
      return { ...officialSqlLimits(30_000), maximumMegabytes: 1_024 };
    case "spider":
      return officialSqlLimits(60_000);
    default:
      return evaluationSqlLimits;
  }
}
