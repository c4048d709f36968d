import { setImmediate as nextTurn } from "node:timers/promises";
import { type BenchmarkAudit, loadAudit } from "../domain/benchmarks/loadAudit.ts";
import { type BenchmarkVersion, loadBenchmarkVersions } from "../domain/benchmarks/loadBenchmarkVersions.ts";
import type { Caller } from "../domain/caller.ts";
import { loadBaseModels } from "../domain/configuration/loadBaseModels.ts";
import { Refusal } from "../domain/errors.ts";
import { loadDimensions } from "../domain/evaluations/loadDimensions.ts";
import { type Disagreement, loadDisagreements } from "../domain/evaluations/loadDisagreements.ts";
import {
  loadSlices,
  type Slice,
  type SliceRequest,
  sliceRequestKey,
} from "../domain/evaluations/loadSlices.ts";
import { loadVerdicts, type VerdictRequest, verdictRequestKey } from "../domain/evaluations/loadVerdicts.ts";
import { findUnknownRules } from "../domain/evaluations/unknownRule.ts";
import { type CellState, loadCellStates, noRuns } from "../domain/experiments/ablation/loadCellStates.ts";
import { loadExcludedSums, type SumsByPosition } from "../domain/leaderboard/loadExcludedSums.ts";
import { loadMetricNames } from "../domain/metrics/loadMetricSeries.ts";
import { loadMetricCatalogue, type MetricCatalogue } from "../domain/metrics/metricCatalogue.ts";
import { notFound } from "../domain/requireKnown.ts";
import {
  type LogRequest,
  loadLogLines,
  logRequestKey,
  type StoredLogLine,
} from "../domain/runs/loadLogLines.ts";
import { loadWaits } from "../domain/runs/loadWaits.ts";
import type { EventFeed } from "../events/eventFeed.ts";
import type { BaseModel, PrismaClient } from "../generated/prisma/client.ts";
import { type Budget, createBudget } from "./budget.ts";

/** What the whole server shares. */
export interface Services {
  prisma: PrismaClient;
  /** What subscribers hear. */
  events: EventFeed;
  /** Where the embedded default keeps its tokens. */
  tokensFolder: string;
}

/** What every resolver receives. */
export interface Context extends Services {
  caller: Caller;
  /** What its request may still load. */
  budget: Budget;
  metricNames(runId: string): Promise<string[]>;
  metricCatalogue(): Promise<MetricCatalogue>;
  logLines(request: LogRequest): Promise<StoredLogLine[]>;
  benchmarkVersions(name: string): Promise<BenchmarkVersion[]>;
  benchmarkAudit(benchmarkId: string): Promise<BenchmarkAudit>;
  excludedSums(evaluationId: string): Promise<SumsByPosition>;
  slices(request: SliceRequest): Promise<Slice[]>;
  verdicts(request: VerdictRequest): Promise<(number | null)[]>;
  disagreements(evaluationId: string): Promise<Disagreement[]>;
  cellState(cellId: string): Promise<CellState>;
  /** What a queued run waits for in vain; null where a trainer can take it. */
  waitOf(runId: string): Promise<string | null>;
  baseModel(contentHash: string): Promise<BaseModel | undefined>;
  /** @throws Refusal NOT_FOUND for a rule, by name or by name and version, that is neither described nor recorded. */
  requireRule(text: string, field: string): Promise<void>;
  /** @throws Refusal NOT_FOUND for what no example can be grouped by. */
  requireDimension(name: string, field: string): Promise<void>;
}

export function createContext(services: Services, caller: Caller): Context {
  const { prisma } = services;
  const metricNames = createBatch((runIds: string[]) => loadMetricNames(prisma, runIds));
  const metricCatalogue = createBatch(async (keys: "all"[]) => {
    const catalogue = await loadMetricCatalogue(prisma);
    return new Map(keys.map((key) => [key, catalogue]));
  });
  const logLines = createBatch((keys: string[]) => loadLogLines(prisma, keys));
  const benchmarkVersions = createBatch((names: string[]) => loadBenchmarkVersions(prisma, names));
  const benchmarkAudit = createBatch((ids: string[]) => loadAudit(prisma, ids));
  const excludedSums = createBatch((ids: string[]) => loadExcludedSums(prisma, ids));
  const slices = createBatch((keys: string[]) => loadSlices(prisma, keys));
  const verdicts = createBatch((keys: string[]) => loadVerdicts(prisma, keys));
  const disagreements = createBatch((ids: string[]) => loadDisagreements(prisma, ids));
  const cellStates = createBatch((ids: string[]) => loadCellStates(prisma, ids));
  const waits = createBatch((runIds: string[]) => loadWaits(prisma, runIds));
  const baseModels = createBatch((hashes: string[]) => loadBaseModels(prisma, hashes));
  const unknownRules = createBatch((texts: string[]) => findUnknownRules(prisma, texts));
  const dimensions = createBatch(async (keys: "all"[]) => {
    const known = await loadDimensions(prisma);
    return new Map(keys.map((key) => [key, known]));
  });
  return {
    ...services,
    caller,
    requireRule: async (text, field) => {
      const fault = await unknownRules(text);
      if (fault !== undefined) throw new Refusal("NOT_FOUND", `${field}: ${fault}`, field);
    },
    requireDimension: async (name, field) => {
      const known = (await dimensions("all")) ?? [];
      if (!known.includes(name)) throw notFound({ field, name }, "dimension", known);
    },
    budget: createBudget(),
    metricNames: async (runId) => (await metricNames(runId)) ?? [],
    metricCatalogue: async () => (await metricCatalogue("all"))!,
    logLines: async (request) => (await logLines(logRequestKey(request))) ?? [],
    benchmarkVersions: async (name) => (await benchmarkVersions(name)) ?? [],
    benchmarkAudit: async (id) =>
      (await benchmarkAudit(id)) ?? { checkedExamples: 0, excludedCount: 0, kinds: [] },
    excludedSums: async (id) => (await excludedSums(id)) ?? new Map(),
    slices: async (request) => (await slices(sliceRequestKey(request))) ?? [],
    verdicts: async (request) => (await verdicts(verdictRequestKey(request))) ?? [],
    disagreements: async (id) => (await disagreements(id)) ?? [],
    cellState: async (id) => (await cellStates(id)) ?? noRuns,
    waitOf: async (runId) => (await waits(runId)) ?? null,
    baseModel: baseModels,
  };
}

/**
 * Gathers the keys that are asked for in one turn of the event loop and loads them together, so that a field of a
 * list costs one SQL statement and not one an item. Nothing is remembered between turns.
 */
export function createBatch<Key extends string, Value>(
  load: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let gathering: { keys: Set<Key>; loaded: Promise<ReadonlyMap<Key, Value>> } | undefined;
  return async (key) => {
    if (!gathering) {
      const keys = new Set<Key>();
      const loaded = nextTurn().then(() => {
        gathering = undefined;
        return load([...keys]);
      });
      gathering = { keys, loaded };
    }
    gathering.keys.add(key);
    return (await gathering.loaded).get(key);
  };
}
