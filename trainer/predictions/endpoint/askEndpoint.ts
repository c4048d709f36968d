import type { Benchmark, Example } from "../../benchmarks/benchmark.ts";
import { mapConcurrently } from "../../concurrency/mapConcurrently.ts";
import type { LineJournal } from "../../storage/lineJournal.ts";
import type { ChatEndpoint } from "./chatEndpoint.ts";
import { chatPrompt } from "./chatPrompt.ts";

export interface EndpointAnswer {
  readonly index: number;
  /** As the model gave it; null where the prompt was longer than it can read. */
  readonly answer: string | null;
}

export interface AskEndpointOptions {
  readonly databases: Benchmark["databases"];
  readonly endpoint: ChatEndpoint;
  /** Examples it holds are not asked again; each new answer is appended at once. */
  readonly journal: LineJournal<EndpointAnswer>;
  readonly promptTemplate?: string;
  /** Requests under way at the same time. Default: 8. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneCount: number, totalCount: number) => void;
}

/**
 * What an endpoint's model answers to each example, in the examples' order; null where it could not read the prompt. After a first
 * error no further question is asked, and that error is thrown when those under way have come to rest.
 */
export async function askEndpoint(
  examples: readonly Example[],
  { databases, endpoint, journal, promptTemplate, concurrency = 8, signal, onProgress }: AskEndpointOptions,
): Promise<(string | null)[]> {
  const answers = new Map(journal.entries.map(({ index, answer }) => [index, answer]));
  const remaining = examples.filter(({ index }) => !answers.has(index));
  const stopping = new AbortController();
  const stop = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
  onProgress?.(answers.size, examples.length);
  await mapConcurrently(remaining, { concurrency, signal: stop }, async (example) => {
    try {
      const database = databases.get(example.databaseId);
      if (!database)
        throw new Error(`Example ${example.index} names the unknown database ${example.databaseId}.`);
      const answer = (await endpoint.complete(chatPrompt(example, database, promptTemplate), stop)) ?? null;
      journal.append([{ index: example.index, answer }]);
      answers.set(example.index, answer);
      onProgress?.(answers.size, examples.length);
    } catch (error) {
      stopping.abort(error);
      throw error;
    }
  });
  return examples.map(({ index }) => answers.get(index) ?? null);
}
