import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readJson, validate } from "../formats/readJson.ts";

/** `benchmark.json` in a benchmark's folder says what its files do not: its name, and what its gold SQL is written in. */
const benchmarkSettings = z.object({
  name: z.string().min(1).optional(),
  dialect: z.enum(["sqlite", "duckdb", "postgresql"]).optional(),
});

export type BenchmarkSettings = z.infer<typeof benchmarkSettings>;

/** Empty where the folder has no such file. */
export async function readBenchmarkSettings(folder: string): Promise<BenchmarkSettings> {
  const file = join(folder, "benchmark.json");
  if (!existsSync(file)) return {};
  return validate(benchmarkSettings, await readJson(file), file, 'an object with "name" and "dialect"');
}
