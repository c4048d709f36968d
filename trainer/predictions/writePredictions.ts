import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Split } from "../benchmarks/benchmark.ts";

/** Writes JSONL that `readPredictions` reads: a line an example, with its position, its database and the SQL. */
export function writePredictions(file: string, { examples }: Split, predictions: readonly string[]): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const lines = examples.map(({ index, databaseId }) =>
    JSON.stringify({ index, db_id: databaseId, sql: predictions[index] ?? "" }),
  );
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}
