import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { RunConfigurationPatch } from "../../server/domain/configuration/configuration.ts";
import { resolveConfiguration } from "../../server/domain/presets/resolveConfiguration.ts";
import type { Benchmark } from "../../trainer/benchmarks/benchmark.ts";
import type { Engine } from "../../trainer/engine/engine.ts";
import type { PretrainedBase } from "../../trainer/models/openBase.ts";
import { openContentStore } from "../../trainer/phases/contentStore.ts";
import { createEvaluator, ruleOf } from "../../trainer/phases/evaluator.ts";
import { createProgress } from "../../trainer/phases/progress.ts";
import type { Recorder } from "../../trainer/phases/recorder.ts";
import type { RunContext } from "../../trainer/phases/runContext.ts";
import { trainRun } from "../../trainer/run/trainRun.ts";
import type { Executors } from "../../trainer/sql/executors/executors.ts";

type Started = Parameters<Recorder["startIteration"]>[0];
type Completed = Parameters<Recorder["completeIteration"]>[0];
type Predictions = Parameters<Recorder["recordPredictions"]>[0];

export type TrainedRun = Awaited<ReturnType<typeof trainRecorded>>;

export interface TrainSetup {
  readonly engine: Engine;
  readonly executors: Executors;
  readonly benchmark: Benchmark;
  /** Default: a tiny model trained from scratch. */
  readonly base?: PretrainedBase;
  /** Holds the store that all runs of it share, as those of a trainer do. */
  readonly dataFolder: string;
}

export interface TrainOptions {
  readonly id: string;
  readonly signal?: AbortSignal;
  readonly onMetric?: (name: string) => void;
}

/** Trains a run of a tiny model from its supervised stage to its last iteration; gives back all that was recorded. */
export async function trainRecorded(
  { engine, executors, benchmark, dataFolder, base }: TrainSetup,
  patches: readonly RunConfigurationPatch[],
  { id, signal = new AbortController().signal, onMetric = () => {} }: TrainOptions,
) {
  const { configuration } = resolveConfiguration("test", ...patches);
  const completed: Completed[] = [];
  const started: Started[] = [];
  const predictions: Predictions[] = [];
  const logs: string[] = [];
  const warnings: string[] = [];
  const metrics = new Map<string, Map<number, number>>();
  let evaluations = 0;
  const recorder: Recorder = {
    metric: (name, step, value) => {
      metrics.set(name, (metrics.get(name) ?? new Map<number, number>()).set(step, value));
      onMetric(name);
    },
    log: (level, message) => void (level === "WARNING" ? warnings : logs).push(message),
    startIteration: (input) => void started.push(input),
    completeIteration: (input) => void completed.push(input),
    recordPredictions: (input) => void predictions.push(input),
    completeEvaluation: () => {
      evaluations += 1;
    },
    flush: () => undefined,
    drain: async () => undefined,
    close: async () => undefined,
  };
  const architecture = base?.model.configuration ?? {
    vocabularySize: 320,
    hiddenSize: 32,
    intermediateSize: 64,
    layerCount: 1,
    headCount: 2,
    keyValueHeadCount: 1,
    contextLength: 128,
  };
  const { resultGeneration } = await trainRun({
    spec: {
      id,
      name: id,
      seed: 1,
      experiment: { name: "tiny" },
      method: { title: id },
      baseModel: { name: "tiny", architecture },
      configuration,
    } as unknown as RunContext["spec"],
    engine,
    base,
    executor: executors.training("sqlite"),
    rule: ruleOf(configuration as RunContext["spec"]["configuration"]),
    evaluator: createEvaluator(executors, benchmark),
    failedGold: new Set(),
    benchmark,
    store: openContentStore(join(dataFolder, "store")),
    recorder,
    progress: createProgress(new PassThrough() as unknown as NodeJS.WriteStream),
    folder: join(dataFolder, "runs", id),
    codeVersion: "test",
    checkpointEverySeconds: 3600,
    signal,
  });
  const hashes = completed.map(({ generation }) => generation?.weightsHash);
  const series = (name: string) => [...(metrics.get(name) ?? [])];
  return {
    started,
    completed,
    predictions,
    stages: started.map(({ stage }) => stage),
    logs,
    warnings,
    metrics,
    series,
    evaluations,
    hashes,
    resultGeneration,
  };
}
