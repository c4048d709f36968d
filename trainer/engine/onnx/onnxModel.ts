import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Tensor } from "onnxruntime-node";
import type {
  DecodedSequence,
  DecodingConfiguration,
  Model,
  ModelConfiguration,
  ObjectiveConfiguration,
  OptimizerConfiguration,
  ProgressListener,
  TokenSequence,
  Training,
} from "../engine.ts";
import { hashArrays, type NamedArray, writeAtomically, writeSafetensors } from "../safetensors.ts";
import { decodePrompts } from "./decodePrompts.ts";
import { configurationFile, toHuggingFace, weightsFile } from "./huggingFaceConfiguration.ts";
import { OnnxTraining } from "./onnxTraining.ts";
import { elementCount, parameterShapes } from "./parameters.ts";
import { scoreSequences } from "./scoreSequences.ts";
import { floatsOf, floatTensor } from "./session.ts";
import type { SessionCache } from "./sessionCache.ts";

export class OnnxModel implements Model {
  readonly configuration: ModelConfiguration;
  readonly weightCount: number;
  /** Current weights by name; a training step replaces every entry. */
  readonly weights: Map<string, Tensor>;
  readonly sessions: SessionCache;

  /** Takes ownership of `weights`: one array for each of `parameterShapes`. */
  constructor(
    configuration: ModelConfiguration,
    weights: ReadonlyMap<string, Float32Array>,
    sessions: SessionCache,
  ) {
    const shapes = parameterShapes(configuration);
    this.configuration = configuration;
    this.sessions = sessions;
    this.weights = new Map(
      shapes.map(({ name, shape }) => {
        const values = weights.get(name);
        if (values === undefined) throw new Error(`The weights lack ${name}.`);
        return [name, floatTensor(values, shape)];
      }),
    );
    this.weightCount = shapes.reduce((sum, { shape }) => sum + elementCount(shape), 0);
  }

  weightsHash(): string {
    const hash = createHash("sha256");
    const arrays = this.arrays().sort((a, b) => (a.name < b.name ? -1 : 1));
    hash.update(JSON.stringify(arrays.map(({ name, shape }) => [name, shape])));
    hash.update(hashArrays(arrays));
    return hash.digest("hex");
  }

  async save(folder: string): Promise<{ sha256: string; byteCount: number }> {
    await mkdir(folder, { recursive: true });
    const configuration = JSON.stringify(toHuggingFace(this.configuration), null, 2);
    await writeAtomically(join(folder, configurationFile), [Buffer.from(`${configuration}\n`)]);
    return writeSafetensors(join(folder, weightsFile), this.arrays(), { format: "pt" });
  }

  clone(): Promise<Model> {
    const weights = new Map(this.arrays().map(({ name, values }) => [name, values.slice()]));
    return Promise.resolve(new OnnxModel(this.configuration, weights, this.sessions));
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

  createTraining(objective: ObjectiveConfiguration, optimizer: OptimizerConfiguration): Promise<Training> {
    return OnnxTraining.create(this, objective, optimizer);
  }

  /** Lets go of the weights; sessions belong to the engine. */
  dispose(): Promise<void> {
    this.weights.clear();
    return Promise.resolve();
  }

  /** The weights as arrays that share their memory. */
  arrays(): NamedArray[] {
    return parameterShapes(this.configuration).map(({ name, shape }) => ({
      name,
      shape,
      values: floatsOf(this.weights.get(name)),
    }));
  }
}
