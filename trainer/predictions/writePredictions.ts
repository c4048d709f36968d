import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Split } from "../benchmarks/benchmark.ts";
import type { Prediction } from "./takeAnswers.ts";

/**
 * Writes JSONL that `readPredictions` reads: a line an example, with its position, its database, the SQL, and the answer as
 * it was given where that is more.
 */
export function writePredictions(
  file: string,
  { examples }: Split,
  predictions: readonly Prediction[],
): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const lines = examples.map(({ index, databaseId }, position) => {
    const { sql = "", given = null } = predictions[position] ?? {};
    const kept = given === null || given === sql ? {} : { given };
    return JSON.stringify({ index, db_id: databaseId, prediction: sql, ...kept });
  });
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}
