import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Tensor } from "onnxruntime-node";
import type {
  AdapterConfiguration,
  DecodedSequence,
  DecodingConfiguration,
  Model,
  ModelConfiguration,
  ObjectiveConfiguration,
  OptimizerConfiguration,
  ProgressListener,
  TokenSequence,
  Training,
  TrainingItems,
  TrainingOptions,
} from "../engine.ts";
import { hashArrays, type NamedArray, writeAtomically, writeSafetensors } from "../safetensors.ts";
import { adapterScaling, checkAdapter, initialAdapter } from "./adapter.ts";
import { readAdapter, saveAdapter } from "./adapterFiles.ts";
import { decodePrompts } from "./decodePrompts.ts";
import { configurationFile, toHuggingFace, weightsFile } from "./huggingFaceConfiguration.ts";
import { mergedWeights } from "./mergeAdapter.ts";
import { OnnxTraining } from "./onnxTraining.ts";
import { elementCount } from "./parameters.ts";
import { scoreSequences } from "./scoreSequences.ts";
import { floatsOf, floatTensor } from "./session.ts";
import type { SessionCache } from "./sessionCache.ts";
import { trainedShapes } from "./trainingGraph.ts";
import { trainingByteCount } from "./trainingMemory.ts";

/** What a model with an adapter has below it: another model's weights. */
interface SharedBase {
  readonly adapter: AdapterConfiguration;
  readonly frozen: ReadonlyMap<string, Tensor>;
  readonly weightsHash: string;
  readonly weightCount: number;
}

export class OnnxModel implements Model {
  readonly configuration: ModelConfiguration;
  readonly weightCount: number;
  readonly adapter: AdapterConfiguration | undefined;
  /** Current weights by name, or an adapter's alone; a training step replaces every entry. */
  readonly weights: Map<string, Tensor>;
  readonly frozen: ReadonlyMap<string, Tensor>;
  readonly sessions: SessionCache;
  readonly base: SharedBase | undefined;
  /** The weights' hash once adapters read them: from then on they stay as they are. */
  readonly shared: { weightsHash?: string } = {};

  /** Takes ownership of `weights`: one array for each of `parameterShapes`, or of an adapter's where it has a base. */
  constructor(
    configuration: ModelConfiguration,
    weights: ReadonlyMap<string, Float32Array>,
    sessions: SessionCache,
    base?: SharedBase,
  ) {
    this.configuration = configuration;
    this.adapter = base?.adapter;
    this.frozen = base?.frozen ?? new Map();
    this.base = base;
    const shapes = trainedShapes(this);
    this.sessions = sessions;
    this.weights = new Map(
      shapes.map(({ name, shape }) => {
        const values = weights.get(name);
        if (values === undefined) throw new Error(`The weights lack ${name}.`);
        return [name, floatTensor(values, shape)];
      }),
    );
    const own = shapes.reduce((sum, { shape }) => sum + elementCount(shape), 0);
    this.weightCount = own + (base?.weightCount ?? 0);
  }

  weightsHash(): string {
    const hash = createHash("sha256");
    if (this.base !== undefined)
      hash.update(JSON.stringify([this.base.weightsHash, adapterScaling(this.base.adapter)]));
    const arrays = this.arrays().sort((a, b) => (a.name < b.name ? -1 : 1));
    hash.update(JSON.stringify(arrays.map(({ name, shape }) => [name, shape])));
    hash.update(hashArrays(arrays));
    return hash.digest("hex");
  }

  async save(folder: string): Promise<{ sha256: string; byteCount: number }> {
    if (this.adapter !== undefined) return saveAdapter(folder, this.adapter, this.arrays());
    await mkdir(folder, { recursive: true });
    const configuration = JSON.stringify(toHuggingFace(this.configuration), null, 2);
    await writeAtomically(join(folder, configurationFile), [Buffer.from(`${configuration}\n`)]);
    return writeSafetensors(join(folder, weightsFile), this.arrays(), { format: "pt" });
  }

  clone(): Promise<Model> {
    const weights = new Map(this.arrays().map(({ name, values }) => [name, values.slice()]));
    return Promise.resolve(new OnnxModel(this.configuration, weights, this.sessions, this.base));
  }

  async withAdapter(configuration: AdapterConfiguration, seed: number): Promise<Model> {
    checkAdapter(configuration);
    return underAdapter(this, configuration, initialAdapter(this.configuration, configuration, seed));
  }

  async loadAdapter(folder: string): Promise<Model> {
    const { adapter, weights } = await readAdapter(folder, this.configuration);
    return underAdapter(this, adapter, weights);
  }

  async merged(): Promise<Model> {
    if (this.adapter === undefined) throw new RangeError("The model has no adapter that could be merged.");
    return new OnnxModel(this.configuration, mergedWeights(this, this.adapter), this.sessions);
  }

  generate(
    prompts: readonly (readonly number[])[],
    decoding: DecodingConfiguration,
    onProgress?: ProgressListener,
  ): Promise<DecodedSequence[]> {
    return decodePrompts(this, prompts, decoding, onProgress);
  }

  logProbabilities(sequences: readonly TokenSequence[], onProgress?: ProgressListener): Promise<number[]> {
    const sum = (values: Float32Array): number => values.reduce((total, value) => total + value, 0);
    return scoreSequences(this, sequences, sum, onProgress);
  }

  tokenLogProbabilities(
    sequences: readonly TokenSequence[],
    onProgress?: ProgressListener,
  ): Promise<number[][]> {
    return scoreSequences(this, sequences, (values) => Array.from(values), onProgress);
  }

  async createTraining(
    objective: ObjectiveConfiguration,
    optimizer: OptimizerConfiguration,
    options: TrainingOptions = {},
  ): Promise<Training> {
    if (this.shared.weightsHash !== undefined) {
      throw new Error("The model's weights are shared with its adapters; train one of them, or a clone.");
    }
    return OnnxTraining.create(this, objective, optimizer, options);
  }

  trainingByteCount(batches: readonly TrainingItems[], options: TrainingOptions = {}): number {
    return trainingByteCount(this, batches, options);
  }

  /** Lets go of the weights; sessions belong to the engine. */
  dispose(): Promise<void> {
    this.weights.clear();
    return Promise.resolve();
  }

  /** The weights, or an adapter's alone, as arrays that share their memory. */
  arrays(): NamedArray[] {
    return trainedShapes(this).map(({ name, shape }) => ({
      name,
      shape,
      values: floatsOf(this.weights.get(name)),
    }));
  }
}

function underAdapter(
  model: OnnxModel,
  adapter: AdapterConfiguration,
  weights: Map<string, Float32Array>,
): Model {
  if (model.base !== undefined) {
    throw new RangeError("The model has an adapter already; merge it first, or start from the base.");
  }
  model.shared.weightsHash ??= model.weightsHash();
  const base = {
    adapter,
    frozen: new Map(model.weights),
    weightsHash: model.shared.weightsHash,
    weightCount: model.weightCount,
  };
  return new OnnxModel(model.configuration, weights, model.sessions, base);
}
