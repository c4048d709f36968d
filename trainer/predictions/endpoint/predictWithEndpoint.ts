import { join } from "node:path";
import type { Benchmark, Split } from "../../benchmarks/benchmark.ts";
import { contentHash } from "../../storage/contentHash.ts";
import { openLineJournal } from "../../storage/lineJournal.ts";
import { askEndpoint, type EndpointAnswer } from "./askEndpoint.ts";
import { createChatEndpoint } from "./chatEndpoint.ts";
import { defaultChatPrompt } from "./chatPrompt.ts";

export interface EndpointOptions {
  /** Of any OpenAI-compatible server. */
  readonly url: string;
  readonly model: string;
  readonly temperature: number;
  readonly apiKey?: string | undefined;
  /** See `chatPrompt`; its default unless told. */
  readonly promptTemplate?: string | undefined;
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
): Promise<string[]> {
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
  return askEndpoint(split.examples, {
    databases,
    endpoint,
    journal,
    promptTemplate,
    concurrency: options.concurrency,
    signal: options.signal,
    onProgress: options.onProgress,
  });
}
