import { createBatch } from "./batch.ts";
import type { Caller } from "./caller.ts";
import { type LogRequest, loadLogLines, logRequestKey, type StoredLogLine } from "./domain/loadLogLines.ts";
import { loadMetricNames } from "./domain/loadMetricNames.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { PubSub } from "./pubsub.ts";

/** What the whole server shares. */
export interface Services {
  prisma: PrismaClient;
  pubsub: PubSub;
  /** Where the embedded default keeps its tokens. */
  tokensFolder: string;
  /** Whether reading needs no token. */
  isReadingOpen: boolean;
}

/** What every resolver receives. */
export interface Context extends Services {
  caller: Caller;
  metricNames(runId: string): Promise<string[]>;
  logLines(request: LogRequest): Promise<StoredLogLine[]>;
}

export function createContext(services: Services, caller: Caller): Context {
  const metricNames = createBatch((runIds: string[]) => loadMetricNames(services.prisma, runIds));
  const logLines = createBatch((keys: string[]) => loadLogLines(services.prisma, keys));
  return {
    ...services,
    caller,
    metricNames: async (runId) => (await metricNames(runId)) ?? [],
    logLines: async (request) => (await logLines(logRequestKey(request))) ?? [],
  };
}
