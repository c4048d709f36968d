import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Example } from "../../../trainer/benchmarks/benchmark.ts";
import { PredictionFileError } from "../../../trainer/predictions/predictionFileError.ts";
import type { PredictionReport } from "../../../trainer/predictions/predictionReport.ts";
import {
  type ReadPredictionsOptions,
  readPredictions,
} from "../../../trainer/predictions/readPredictions.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const databases = ["pets", "cars", "pets"];
/** Three questions on two databases. */
export const examples: Example[] = databases.map((databaseId, index) => ({
  index,
  question: `Question ${index}?`,
  databaseId,
  goldSql: "SELECT 1",
}));
/** As in BIRD's mini-dev, whose ids are not positions. */
export const namedExamples = examples.map((example, index) => ({ ...example, id: String(1471 + index) }));

/** The SQL that a file of this content is read as. */
export async function read(...given: Parameters<typeof written>): Promise<string[]> {
  const { file, of, options } = written(...given);
  return (await readPredictions(file, of, options)).predictions.map(({ sql }) => sql);
}

/** How the file was read. */
export async function report(...given: Parameters<typeof written>): Promise<PredictionReport> {
  const { file, of, options } = written(...given);
  return (await readPredictions(file, of, options)).report;
}

function written(
  content: string | Uint8Array,
  {
    name = "predictions.txt",
    of = examples,
    ...options
  }: ReadPredictionsOptions & { name?: string; of?: readonly Example[] } = {},
) {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return { file, of, options };
}

/** The sentence with which a file is refused. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PredictionFileError);
  return (error as Error).message;
}
