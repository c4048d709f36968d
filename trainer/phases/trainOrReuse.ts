/** The one call for all training: weights are trained now, or taken from the store where the same inputs made them before. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatDecimal } from "../../statistics/format.ts";
import {
  adapterFiles,
  type Model,
  type ObjectiveConfiguration,
  type StepResult,
  type TokenPair,
  type TokenSequence,
} from "../engine/engine.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import { WeightsError } from "../engine/weightsError.ts";
import type { PretrainedBase } from "../models/openBase.ts";
import { contentHash } from "../storage/contentHash.ts";
import { type TrainingHooks, type TrainingPlan, trainModel } from "../training/trainingLoop.ts";
import type { StoreEntry } from "./contentStore.ts";
import type { RunContext } from "./runContext.ts";

/** The weights that a training starts from. */
export interface StartingWeights {
  /** Tells them from all others: the hash of a parent, or an architecture and a seed. Part of the key of what comes of them. */
  readonly key: unknown;
  /** A model to train in place, which is disposed of afterwards: a copy of the parent, or fresh weights. */
  create(): Promise<Model>;
}

/** What is left of a training beside its weights. Methods may add to it; it is stored as JSON. */
export interface TrainingRecord {
  readonly steps: readonly StepResult[];
}

/** What is learnt, and how. */
export interface TrainingTask<Trained extends TrainingRecord = TrainingRecord> {
  /** All that the result follows from, beside the starting weights, the engine and the code. */
  readonly cacheKey: Readonly<Record<string, unknown>>;
  /** Trains `model` in place. */
  train(model: Model, hooks: TrainingHooks): Promise<Trained>;
}

/** Passes over items that are there from the start. */
export function passesOver(
  items: readonly TokenSequence[] | readonly TokenPair[],
  objective: ObjectiveConfiguration,
  plan: TrainingPlan,
): TrainingTask {
  return {
    cacheKey: { objective, plan, items: contentHash(items) },
    train: async (model, hooks) => ({ steps: await trainModel(model, objective, items, plan, hooks) }),
  };
}

export interface TrainingInputs<Trained extends TrainingRecord = TrainingRecord> {
  /** Of its progress and its checkpoint: "iteration 2". */
  readonly name: string;
  readonly from: StartingWeights;
  readonly task: TrainingTask<Trained>;
  /** Called for every step, with the seconds it took where it was done now rather than found. */
  readonly onStep: (step: StepResult, seconds?: number) => void;
  readonly tokenizer: Tokenizer;
}

export interface TrainedWeights<Trained extends TrainingRecord = TrainingRecord> {
  readonly model: Model;
  readonly weightsHash: string;
  /** Another run had made these weights from the same inputs. */
  readonly isReused: boolean;
  /** Where `model.safetensors` lies, or an adapter in PEFT's format. */
  readonly folder: string;
  readonly artifact: Artifact;
  readonly record: Trained;
  /** Seconds the training took when it was done. */
  readonly seconds: number;
}

interface Artifact {
  readonly sha256: string;
  readonly byteCount: number;
}

/** Trains, or finds what the same inputs made before; `onStep` is called for every step either way. */
export async function trainOrReuse<Trained extends TrainingRecord>(
  context: RunContext,
  inputs: TrainingInputs<Trained>,
): Promise<TrainedWeights<Trained>> {
  const { engine, spec, store, recorder, progress } = context;
  const key = {
    code: context.codeVersion,
    engine: [engine.name, engine.version],
    parent: inputs.from.key,
    ...inputs.task.cacheKey,
  };
  let isNew = false;
  const remember = () =>
    store.remember("generations", key, spec.id, async (folder) => {
      isNew = true;
      await train(context, inputs, folder);
    });
  let entry = await remember();
  let model: Model;
  try {
    model = await loadUndamaged(context, entry);
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    recorder.log("WARNING", `${error.message}. It is made again.`);
    store.forget(entry);
    entry = await remember();
    model = await openWeights(context, entry.folder);
  }
  const { folder, madeBy, seconds } = entry;
  const { artifact, record } = readTraining<Trained>(folder);
  const isReused = madeBy !== spec.id;
  if (!isNew) {
    for (const step of record.steps) inputs.onStep(step);
    progress.line(`  ${inputs.name}: ${isReused ? "weights of another run reused" : "already trained"}`);
  }
  return { model, weightsHash: model.weightsHash(), isReused, folder, artifact, record, seconds };
}

/**
 * A pretrained base as weights that nothing was done to. Its model is the base's own: disposing of it does nothing, since the
 * base outlives it.
 */
export function baseWeights({ model, contentHash, folder, weightsFile }: PretrainedBase): TrainedWeights {
  return {
    model: keptOpen(model),
    weightsHash: contentHash,
    isReused: true,
    folder,
    artifact: weightsFile,
    record: { steps: [] },
    seconds: 0,
  };
}

function keptOpen(model: Model): Model {
  return new Proxy(model, {
    get(target, name) {
      if (name === "dispose") return async () => {};
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Throws `WeightsError` where the weights are not the ones that were saved: safetensors carries no checksum. */
async function loadUndamaged(context: RunContext, { folder }: StoreEntry): Promise<Model> {
  const file = join(folder, isAdapter(folder) ? adapterFiles.weights : "model.safetensors");
  const { artifact } = readTraining(folder);
  const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (sha256 !== artifact.sha256)
    throw new WeightsError(file, `its SHA-256 is ${sha256}, not ${artifact.sha256} as saved`);
  return openWeights(context, folder);
}

function isAdapter(folder: string): boolean {
  return existsSync(join(folder, adapterFiles.configuration));
}

/** An adapter is read over the run's one copy of its base. */
async function openWeights({ engine, base }: RunContext, folder: string): Promise<Model> {
  if (!isAdapter(folder)) return engine.loadModel(folder);
  if (!base)
    throw new WeightsError(folder, "holds an adapter, and the run has no pretrained base to read it over");
  return base.model.loadAdapter(folder);
}

interface SavedTraining<Trained> {
  readonly artifact: Artifact;
  readonly record: Trained;
}

function readTraining<Trained>(folder: string): SavedTraining<Trained> {
  return JSON.parse(readFileSync(join(folder, "training.json"), "utf8")) as SavedTraining<Trained>;
}

async function train<Trained extends TrainingRecord>(
  context: RunContext,
  { name, from, task, onStep, tokenizer }: TrainingInputs<Trained>,
  folder: string,
): Promise<void> {
  const { recorder, progress, signal, checkpointEverySeconds } = context;
  const checkpointFile = join(context.folder, `${name.replaceAll(" ", "-")}.safetensors`);
  mkdirSync(context.folder, { recursive: true });
  const phase = progress.phase(`${name}: training`);
  let previousAt = performance.now();
  const model = await from.create();
  try {
    const record = await task.train(model, {
      checkpointFile,
      checkpointEverySeconds,
      signal,
      onStep(result, totalSteps) {
        const now = performance.now();
        onStep(result, (now - previousAt) / 1000);
        previousAt = now;
        phase.detail(`loss ${formatDecimal(result.loss, 3)}`);
        phase.onProgress(result.step, totalSteps);
      },
      onResume: (stepCount) =>
        recorder.log("INFO", `Training goes on from its checkpoint after step ${stepCount}.`),
      beforeCheckpoint: () => recorder.flush(),
      onWarning: (message) => recorder.log("WARNING", message),
    });
    const artifact = await model.save(folder);
    writeFileSync(join(folder, "tokenizer.json"), tokenizer.toJson());
    writeFileSync(join(folder, "training.json"), JSON.stringify({ artifact, record }));
  } finally {
    await model.dispose();
  }
  for (const file of [checkpointFile, `${checkpointFile}.steps`]) if (existsSync(file)) rmSync(file);
  phase.end();
}
