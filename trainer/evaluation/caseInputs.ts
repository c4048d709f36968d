import type { Benchmark, Split } from "../benchmarks/benchmark.ts";
import type { CaseInput } from "./judgedCase.ts";

/** Each of the split's examples beside its database and its prediction. */
export function caseInputs(
  { databases, name }: Benchmark,
  { examples }: Split,
  predictions: readonly string[],
): CaseInput[] {
  return examples.map((example, position) => {
    const database = databases.get(example.databaseId);
    if (!database) throw new Error(`${name} has no database ${example.databaseId}, which an example asks.`);
    return { example, database, predictedSql: predictions[position] ?? "" };
  });
}
