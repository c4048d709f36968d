import type { ApiClient } from "../../trainer/api/client.ts";
import type { AuditReport } from "../../trainer/audit/auditReport.ts";
import type { Benchmark, DatabaseSchema, Dialect, Split } from "../../trainer/benchmarks/benchmark.ts";
import { exampleFeatures } from "../../trainer/evaluation/slices/exampleFeatures.ts";
import {
  RegisterBenchmarkDocument,
  type RegisterBenchmarkInput,
  type SplitInput,
} from "../api/generated/operations.ts";

const dialects = {
  sqlite: "SQLITE",
  duckdb: "DUCKDB",
  postgresql: "POSTGRESQL",
} as const satisfies Record<Dialect, RegisterBenchmarkInput["dialect"]>;

/**
 * Makes the benchmark known to the server, with everything in it and what a check found in it. Other content than is
 * known by its name becomes the next version; resolves to the version it is.
 */
export async function registerBenchmark(
  client: ApiClient,
  benchmark: Benchmark,
  audit?: AuditReport,
): Promise<number> {
  const input = registrationOf(benchmark, audit);
  const { registerBenchmark: registered } = await client.request(RegisterBenchmarkDocument, { input });
  return registered.version;
}

/** What the server is told of a benchmark. A split from which everything was left out is not told. */
export function registrationOf(
  { name, folder, dialect, databases, splits }: Benchmark,
  audit?: AuditReport,
): RegisterBenchmarkInput {
  const schemaOf = (databaseId: string) => databases.get(databaseId)?.schema;
  return {
    name,
    folder,
    dialect: dialects[dialect],
    databases: [...databases.values()].map(({ id, schema }) => ({ name: id, schema })),
    splits: [...splits.values()]
      .filter(({ examples }) => examples.length > 0)
      .map((split) => ({ ...splitInput(split, schemaOf), ...auditOf(split, audit) })),
  };
}

function splitInput(
  { name, contentHash, examples, leftOut = [] }: Split,
  schemaOf: (databaseId: string) => DatabaseSchema | undefined,
): SplitInput {
  return {
    name,
    contentHash,
    questions: examples.map(({ question }) => question),
    goldSql: examples.map(({ goldSql }) => goldSql),
    databases: examples.map(({ databaseId }) => databaseId),
    difficulties: examples.map(({ difficulty }) => difficulty ?? null),
    evidence: examples.map(({ evidence }) => evidence ?? null),
    leftOut: [...leftOut],
    ...(examples.some(({ id }) => id !== undefined) && { sourceIds: examples.map(({ id }) => id ?? null) }),
    features: examples.map((example) =>
      exampleFeatures(example, schemaOf(example.databaseId)).map(
        ({ dimension, value }) => `${dimension}=${value}`,
      ),
    ),
  };
}

function auditOf({ name, contentHash }: Split, audit: AuditReport | undefined): Partial<SplitInput> {
  const isChecked = audit?.splits.some((split) => split.name === name && split.contentHash === contentHash);
  if (audit === undefined || !isChecked) return {};
  const issues = audit.issues
    .filter(({ split }) => split === name)
    .map(({ index, kind, detail, isExcluded }) => ({ index, kind, detail, isExcluded }));
  return { issues, checkVersion: audit.checkVersion };
}
