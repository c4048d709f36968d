import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import {
  askEndpoint,
  type EndpointAnswer,
} from "../../trainer/benchmarks/predictions/endpoint/askEndpoint.ts";
import { createChatEndpoint } from "../../trainer/benchmarks/predictions/endpoint/chatEndpoint.ts";
import { defaultChatPrompt } from "../../trainer/benchmarks/predictions/endpoint/chatPrompt.ts";
import { openLineJournal } from "../../trainer/benchmarks/predictions/lineJournal.ts";
import { contentHash } from "../../trainer/phases/contentHash.ts";
import type { Progress } from "../../trainer/phases/progress.ts";

export interface EndpointArguments {
  readonly endpoint: string;
  readonly model: string;
  readonly temperature: number;
  readonly concurrency: number;
  /** Environment variable that holds the key. */
  readonly apiKeyEnv?: string;
  /** File with a template; see `chatPrompt`. */
  readonly prompt?: string;
}

/**
 * Has a model behind an endpoint answer the split. Answers are kept under the hash of endpoint, model, temperature,
 * prompt and split in `<data>/answers/`, so that the same call again asks only what is missing.
 */
export async function predictWithEndpoint(
  { databases }: Benchmark,
  split: Split,
  { endpoint: url, model, temperature, concurrency, apiKeyEnv, prompt }: EndpointArguments,
  { dataFolder, progress, signal }: { dataFolder: string; progress: Progress; signal: AbortSignal },
): Promise<string[]> {
  const apiKey = apiKeyEnv === undefined ? undefined : readApiKey(apiKeyEnv);
  const promptTemplate = prompt === undefined ? defaultChatPrompt : readFileSync(prompt, "utf8");
  const endpoint = createChatEndpoint({
    url,
    model,
    temperature,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  const key = contentHash([endpoint.address, model, temperature, promptTemplate, split.contentHash]);
  const file = join(dataFolder, "answers", `${key}.jsonl`);
  const journal = openLineJournal<EndpointAnswer>(file);
  if (journal.entries.length > 0) {
    progress.line(
      `${journal.entries.length} of ${split.examples.length} answers are there from earlier; remove ${file} to ask anew.`,
    );
  }
  const phase = progress.phase(`asking ${model}`);
  const predictions = await askEndpoint(split.examples, {
    databases,
    endpoint,
    journal,
    promptTemplate,
    concurrency,
    signal,
    onProgress: phase.onProgress,
  });
  const unanswered = predictions.filter((sql) => sql === "").length;
  phase.end(unanswered === 0 ? "" : `${unanswered} without SQL`);
  return predictions;
}

/** Writes JSONL that `--predictions` reads. */
export function savePredictions(file: string, { examples }: Split, predictions: readonly string[]): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const lines = examples.map(({ index, databaseId }) =>
    JSON.stringify({ index, db_id: databaseId, sql: predictions[index] ?? "" }),
  );
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}

function readApiKey(name: string): string {
  const key = process.env[name];
  if (key === undefined || key === "") {
    throw new Error(
      `The environment variable ${name} is empty; put the API key there, or leave out --api-key-env.`,
    );
  }
  return key;
}
