/**
 * The worker: claim → heartbeat → work → release, until it is told to stop. It only ever calls out to the server.
 * Whatever happens to a run, its lease is released; where that is impossible the lease lapses by itself and another
 * claim takes the run up again.
 */
import { mkdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { formatCount } from "../statistics/format.ts";
import { type ApiClient, UnreachableError } from "./api/client.ts";
import {
  ClaimRunDocument,
  type ClaimRunMutation,
  RegisterTrainerDocument,
  ReleaseRunDocument,
  type ReleaseRunInput,
} from "./api/generated/operations.ts";
import { type Lease, openOutbox } from "./api/outbox.ts";
import { type TrainingSpec, trainingSpec } from "./api/runSpec.ts";
import { findBenchmark } from "./benchmarks/manifests/findBenchmark.ts";
import { availableByteCount } from "./engine/availableMemory.ts";
import type { Engine } from "./engine/engine.ts";
import { strict } from "./evaluation/rules/strict.ts";
import { listModels } from "./models/modelManifest.ts";
import { openBase, type PretrainedBase } from "./models/openBase.ts";
import { openContentStore } from "./phases/contentStore.ts";
import { createEvaluator, ruleOf } from "./phases/evaluator.ts";
import type { Progress } from "./phases/progress.ts";
import { createRecorder, type Recorder } from "./phases/recorder.ts";
import { failureClassOf } from "./run/failureClass.ts";
import { holdLease, StoppedError } from "./run/holdLease.ts";
import { scoreImport } from "./run/scoreImport.ts";
import { type RunResult, trainRun } from "./run/trainRun.ts";
import type { Executors } from "./sql/executors/executors.ts";

export interface WorkerOptions {
  readonly client: ApiClient;
  readonly engine: Engine;
  readonly executors: Executors;
  readonly progress: Progress;
  readonly name: string;
  readonly dataFolder: string;
  readonly codeVersion: string;
  readonly devices: readonly string[];
  /** Seconds without a heartbeat after which the server hands a run to another trainer. */
  readonly leaseSeconds: number;
  readonly checkpointEverySeconds: number;
  /** Return when the queue is empty instead of waiting for more. */
  readonly isOnce: boolean;
  /** Aborted with a `StoppedError` when the trainer is to stop: the run in hand goes back to the queue. */
  readonly signal: AbortSignal;
}

type ClaimedRun = NonNullable<ClaimRunMutation["claimRun"]>;

const pollMilliseconds = 1_000;
/** How long records and a release are waited for after a run that did not succeed. */
const farewellMilliseconds = 10_000;

/** Works until `signal` is aborted (or the queue is empty, where `isOnce`). Throws only where the server refuses the trainer. */
export async function work(options: WorkerOptions): Promise<void> {
  const { client, signal, progress } = options;
  let models = listModels(options.dataFolder);
  let trainerId = await patiently(options, () => register(options, models));
  while (!signal.aborted) {
    const found = listModels(options.dataFolder);
    if (found.join() !== models.join()) {
      models = found;
      trainerId = await patiently(options, () => register(options, models));
    }
    const input = { trainerId, leaseSeconds: options.leaseSeconds };
    const { claimRun } = await patiently(options, () => client.request(ClaimRunDocument, { input }));
    if (claimRun) await workOn(claimRun, options);
    else if (options.isOnce) return;
    else await sleep(pollMilliseconds, undefined, { signal }).catch(() => progress.line("Trainer stops."));
  }
}

async function register(
  { client, name, engine, devices, codeVersion }: WorkerOptions,
  models: readonly string[],
): Promise<string> {
  const input = {
    name,
    host: hostname(),
    engine: `${engine.name} ${engine.version}`,
    devices: [...devices],
    codeVersion,
    models: [...models],
    memoryByteCount: availableByteCount(),
  };
  return (await client.request(RegisterTrainerDocument, { input })).registerTrainer.id;
}

async function workOn(claim: ClaimedRun, options: WorkerOptions): Promise<void> {
  const { client, dataFolder, progress, signal, leaseSeconds } = options;
  const lease: Lease = { runId: claim.run.id, leaseToken: claim.leaseToken };
  const folder = join(dataFolder, "runs", claim.run.id);
  mkdirSync(folder, { recursive: true });
  const controller = new AbortController();
  const heartbeat = holdLease(client, lease, leaseSeconds, controller);
  const outbox = openOutbox(join(folder, "outbox.jsonl"), client, lease, (outage) =>
    progress.line(
      outage
        ? `  The server is away (${outage.message}) Records wait in the outbox.`
        : "  The server is back.",
    ),
  );
  const recorder = createRecorder(outbox, claim.run.attempt);
  let isFinished = false;
  try {
    const result = await trainOrScore(
      claim,
      options,
      folder,
      recorder,
      AbortSignal.any([signal, controller.signal]),
    );
    await release(options, { lease, outcome: "SUCCEEDED", ...result });
    isFinished = true;
  } catch (error) {
    await giveUp(error, options, lease, recorder);
  } finally {
    heartbeat.stop();
    await recorder.close();
    // What a finished run leaves to find again lies in the content store.
    if (isFinished) rmSync(folder, { recursive: true, force: true });
  }
}

async function trainOrScore(
  { run, import: predictions }: ClaimedRun,
  options: WorkerOptions,
  folder: string,
  recorder: Recorder,
  signal: AbortSignal,
): Promise<Partial<RunResult>> {
  const { engine, executors, progress, dataFolder, codeVersion, checkpointEverySeconds } = options;
  const benchmark = await findBenchmark(run.benchmark, dataFolder);
  const { dialect } = benchmark;
  const store = openContentStore(join(dataFolder, "store"), signal);
  const evaluator = createEvaluator(executors, benchmark);
  const common = { benchmark, evaluator, store, recorder, progress, codeVersion, signal };
  if (predictions) {
    await scoreImport({ ...common, spec: run, rule: strict }, predictions);
    return {};
  }
  const spec = trainingSpec(run);
  const base = await openBaseOf(spec, options);
  try {
    return await trainRun({
      ...common,
      spec,
      engine,
      base,
      executor: executors.training(dialect),
      rule: ruleOf(spec.configuration),
      failedGold: new Set(),
      folder,
      checkpointEverySeconds,
    });
  } finally {
    await base?.model.dispose();
  }
}

async function openBaseOf(
  { baseModel: { name, pretrained } }: TrainingSpec,
  { engine, dataFolder, progress }: WorkerOptions,
): Promise<PretrainedBase | undefined> {
  if (!pretrained) return undefined;
  const phase = progress.phase(`opening ${name}`);
  const base = await openBase(engine, dataFolder, { name, contentHash: pretrained.contentHash });
  phase.end(`${formatCount(base.model.weightCount)} weights`);
  return base;
}

/** Says why, sends what can be sent, releases. A lost lease is nobody's to release. */
async function giveUp(
  error: unknown,
  options: WorkerOptions,
  lease: Lease,
  recorder: Recorder,
): Promise<void> {
  const { progress } = options;
  const message = error instanceof Error ? error.message : String(error);
  progress.line(`  ${message}`);
  if (error instanceof StoppedError && error.kind === "leaseLost") return;
  const isStopped = error instanceof StoppedError;
  if (!isStopped) progress.line(`  ${error instanceof Error ? error.stack : ""}`);
  const input: ReleaseRunInput = isStopped
    ? { lease, outcome: error.kind === "cancelled" ? "CANCELLED" : "QUEUED", reason: message }
    : { lease, outcome: "FAILED", failure: { class: failureClassOf(error), message } };
  try {
    recorder.log(isStopped ? "INFO" : "ERROR", message);
    await within(farewellMilliseconds, recorder.drain());
    await within(farewellMilliseconds, release(options, input));
  } catch (farewell) {
    progress.line(
      `  Not released (${farewell instanceof Error ? farewell.message : farewell}); the lease lapses by itself.`,
    );
  }
}

async function release(options: WorkerOptions, input: ReleaseRunInput): Promise<void> {
  await patiently(options, () => options.client.request(ReleaseRunDocument, { input }));
}

/** Tries again while the server is away and the trainer is not told to stop. */
async function patiently<Result>(
  { signal, progress }: WorkerOptions,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof UnreachableError) || signal.aborted) throw error;
      if (tries === 0) progress.line(error.message);
      await sleep(pollMilliseconds, undefined, { signal });
    }
  }
}

async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  const timeout = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: timeout.signal }).then(() => {
    throw new Error(`the server did not answer within ${milliseconds / 1000} s`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    timeout.abort();
    late.catch(() => undefined);
  }
}
