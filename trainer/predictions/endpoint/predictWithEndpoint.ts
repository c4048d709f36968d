import { join } from "node:path";
import type { Benchmark, Split } from "../../benchmarks/benchmark.ts";
import { contentHash } from "../../storage/contentHash.ts";
import { openLineJournal } from "../../storage/lineJournal.ts";
import type { PredictionReport } from "../predictionReport.ts";
import type { ReadPredictions } from "../readPredictions.ts";
import { type ExtractMode, takeAnswers } from "../takeAnswers.ts";
import { askEndpoint, type EndpointAnswer } from "./askEndpoint.ts";
import { createChatEndpoint } from "./chatEndpoint.ts";
import { defaultChatPrompt } from "./chatPrompt.ts";

export interface EndpointOptions {
  /** Of any OpenAI-compatible server. */
  readonly url: string;
  readonly model: string;
  readonly temperature: number;
  readonly apiKey?: string | undefined;
  /** See `chatPrompt`, whose default it is. */
  readonly promptTemplate?: string | undefined;
  /** Default: `auto`. */
  readonly extract?: ExtractMode | undefined;
  /** Requests under way at the same time. */
  readonly concurrency: number;
  /** Keeps the answers, in `answers/`. */
  readonly dataFolder: string;
  readonly signal: AbortSignal;
  /** Told before the first question where answers are there from an earlier call, with the file that holds them. */
  readonly onResume: (answerCount: number, file: string) => void;
  readonly onProgress: (doneCount: number, totalCount: number) => void;
}

/**
 * Has a model behind an endpoint answer the split. Answers are kept under the hash of endpoint, model, temperature,
 * prompt and split in `<data>/answers/`, so that the same call again asks only what is missing.
 */
export async function predictWithEndpoint(
  { databases }: Benchmark,
  split: Split,
  options: EndpointOptions,
): Promise<ReadPredictions> {
  const { url, model, temperature, apiKey, promptTemplate = defaultChatPrompt } = options;
  const endpoint = createChatEndpoint({
    url,
    model,
    temperature,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  const key = contentHash([endpoint.address, model, temperature, promptTemplate, split.contentHash]);
  const file = join(options.dataFolder, "answers", `${key}.jsonl`);
  const journal = openLineJournal<EndpointAnswer>(file);
  if (journal.entries.length > 0) options.onResume(journal.entries.length, file);
  const answers = await askEndpoint(split.examples, {
    databases,
    endpoint,
    journal,
    promptTemplate,
    concurrency: options.concurrency,
    signal: options.signal,
    onProgress: options.onProgress,
  });
  const { predictions, counts } = takeAnswers(answers, split.examples, {
    extract: options.extract ?? "auto",
  });
  const report: PredictionReport = {
    format: "endpoint",
    fields: [],
    matchedBy: "question asked",
    examples: answers.length,
    records: answers.length,
    missing: 0,
    surplus: 0,
    repeated: 0,
    ...counts,
    notices: [],
  };
  return { predictions, report };
}
