import type { ApiClient } from "../trainer/api/client.ts";
import type { Benchmark } from "../trainer/benchmarks/benchmark.ts";
import { RegisterBenchmarkDocument, type RegisterBenchmarkInput } from "./api/generated/operations.ts";

/** Makes the benchmark known to the server, with everything in it; the same content again changes nothing. */
export async function registerBenchmark(client: ApiClient, benchmark: Benchmark): Promise<void> {
  await client.request(RegisterBenchmarkDocument, { input: registrationOf(benchmark) });
}

/** What the server is told of a benchmark. */
export function registrationOf({
  name,
  folder,
  dialect,
  databases,
  splits,
}: Benchmark): RegisterBenchmarkInput {
  return {
    name,
    folder,
    dialect: dialect === "sqlite" ? "SQLITE" : "DUCKDB",
    databases: [...databases.values()].map(({ id, schema }) => ({ name: id, schema })),
    splits: [...splits.values()].map(({ name: splitName, contentHash, examples }) => ({
      name: splitName,
      contentHash,
      questions: examples.map(({ question }) => question),
      goldSql: examples.map(({ goldSql }) => goldSql),
      databases: examples.map(({ databaseId }) => databaseId),
      difficulties: examples.map(({ difficulty }) => difficulty ?? null),
      evidence: examples.map(({ evidence }) => evidence ?? null),
    })),
  };
}
