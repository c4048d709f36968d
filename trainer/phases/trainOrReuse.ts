/** From a starting point and what is to be learnt to weights, kept by content. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CheckpointError } from "../engine/checkpointError.ts";
import type { Model, StepResult } from "../engine/engine.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import type { StoreEntry } from "./contentStore.ts";
import type { RunContext } from "./runContext.ts";
import type { Learnt, Lesson } from "./trainingTask.ts";

export interface Weights {
  readonly model: Model;
  readonly weightsHash: string;
  /** Another run had made these weights from the same inputs. */
  readonly isReused: boolean;
  /** Where `model.safetensors` lies. */
  readonly folder: string;
  readonly artifact: { readonly sha256: string; readonly byteCount: number };
  readonly steps: Learnt["steps"];
  readonly rounds?: NonNullable<Learnt["rounds"]>;
  /** Seconds the training took when it was done. */
  readonly seconds: number;
}

export interface WeightsInputs {
  /** What is trained, as its progress and its checkpoint are named: "iteration 2". */
  readonly name: string;
  /** What the weights start from: a parent's hash, or an architecture and a seed. */
  readonly parent: unknown;
  /** A model of our own to train: a copy of the parent, or fresh weights. */
  readonly start: () => Promise<Model>;
  readonly lesson: Lesson;
  /** Told of every step, with the seconds it took where it was done now and not found. */
  readonly record: (step: StepResult, seconds?: number) => void;
  readonly tokenizer: Tokenizer;
}

/** Trains, or finds what the same inputs made before; every step is recorded either way. */
export async function makeWeights(context: RunContext, inputs: WeightsInputs): Promise<Weights> {
  const { engine, order, store, recorder } = context;
  const facts = {
    code: context.codeVersion,
    engine: [engine.name, engine.version],
    parent: inputs.parent,
    ...inputs.lesson.facts,
  };
  let isNew = false;
  const make = async (folder: string) => {
    isNew = true;
    await train(context, inputs, folder);
  };
  const remember = () => store.remember("generations", facts, order.id, make);
  let entry = await remember();
  let model: Model;
  try {
    model = await loadVerified(context, entry);
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    recorder.log("WARNING", `${error.message}. It is made again.`);
    store.forget(entry);
    entry = await remember();
    model = await engine.loadModel(entry.folder);
  }
  return describe(context, inputs, entry, model, isNew);
}

/** Throws `CheckpointError` where the weights are not the ones that were saved: safetensors carries no checksum. */
async function loadVerified({ engine }: RunContext, { folder }: StoreEntry): Promise<Model> {
  const file = join(folder, "model.safetensors");
  const { artifact } = readSteps(folder);
  const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (sha256 !== artifact.sha256)
    throw new CheckpointError(file, `its SHA-256 is ${sha256}, not ${artifact.sha256} as saved`);
  return engine.loadModel(folder);
}

interface SavedSteps extends Learnt {
  readonly artifact: { readonly sha256: string; readonly byteCount: number };
}

function readSteps(folder: string): SavedSteps {
  return JSON.parse(readFileSync(join(folder, "steps.json"), "utf8")) as SavedSteps;
}

async function train(context: RunContext, inputs: WeightsInputs, folder: string): Promise<void> {
  const { recorder, progress, signal } = context;
  const checkpointFile = join(context.folder, `${inputs.name.replaceAll(" ", "-")}.safetensors`);
  mkdirSync(context.folder, { recursive: true });
  const phase = progress.phase(`${inputs.name}: training`);
  let previousAt = performance.now();
  const model = await inputs.start();
  try {
    const learnt = await inputs.lesson.teach(model, {
      checkpointFile,
      checkpointEverySeconds: context.checkpointEverySeconds,
      signal,
      onStep(result, totalSteps) {
        const now = performance.now();
        inputs.record(result, (now - previousAt) / 1000);
        previousAt = now;
        phase.detail(`loss ${result.loss.toFixed(3)}`);
        phase.onProgress(result.step, totalSteps);
      },
      onResume: (stepCount) =>
        recorder.log("INFO", `Training goes on from its checkpoint after step ${stepCount}.`),
      beforeCheckpoint: () => recorder.flush(),
      onWarning: (message) => recorder.log("WARNING", message),
    });
    const artifact = await model.save(folder);
    writeFileSync(join(folder, "tokenizer.json"), inputs.tokenizer.toJson());
    writeFileSync(join(folder, "steps.json"), JSON.stringify({ artifact, ...learnt }));
  } finally {
    await model.dispose();
  }
  for (const file of ["", ".steps", ".rounds"].map((suffix) => `${checkpointFile}${suffix}`))
    if (existsSync(file)) rmSync(file);
  phase.end();
}

function describe(
  context: RunContext,
  { name, record }: WeightsInputs,
  { folder, madeBy, seconds }: StoreEntry,
  model: Model,
  isNew: boolean,
): Weights {
  const { order, progress } = context;
  const { artifact, steps, rounds } = readSteps(folder);
  const isReused = madeBy !== order.id;
  if (!isNew) {
    for (const step of steps) record(step);
    progress.line(`  ${name}: ${isReused ? "weights of another run reused" : "already trained"}`);
  }
  return {
    model,
    weightsHash: model.weightsHash(),
    isReused,
    folder,
    artifact,
    steps,
    ...(rounds === undefined ? {} : { rounds }),
    seconds,
  };
}
