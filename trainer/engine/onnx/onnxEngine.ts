import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "onnxruntime-node";
import type { Engine, Model, ModelConfiguration } from "../engine.ts";
import { readSafetensors } from "../safetensors.ts";
import { WeightsError } from "../weightsError.ts";
import {
  configurationFile,
  fromHuggingFace,
  generationFile,
  weightsFile,
} from "./huggingFaceConfiguration.ts";
import { OnnxModel } from "./onnxModel.ts";
import { checkConfiguration, initialWeights, parameterShapes } from "./parameters.ts";
import { SessionCache } from "./sessionCache.ts";

const mostConfigurationBytes = 16 * 1024 * 1024;

/**
 * The engine that computes in this process with ONNX Runtime. `threads` is the number of cores a graph may
 * use, all available ones where absent. A call blocks the event loop while its graph runs: one training step
 * or one batch of decoding or scoring.
 */
export async function createOnnxEngine(options: { readonly threads?: number } = {}): Promise<Engine> {
  const sessions = new SessionCache(options.threads);
  return {
    name: "onnx",
    version: `onnxruntime-node ${env.versions.node ?? env.versions.common}`,

    async createModel(configuration: ModelConfiguration, seed: number): Promise<Model> {
      checkConfiguration(configuration);
      return new OnnxModel(configuration, initialWeights(configuration, seed), sessions);
    },

    async loadModel(folder: string): Promise<Model> {
      const configuration = await readConfiguration(folder);
      const weights = await readWeights(join(folder, weightsFile), configuration);
      return new OnnxModel(configuration, weights, sessions);
    },

    dispose: () => sessions.dispose(),
  };
}

async function readConfiguration(folder: string): Promise<ModelConfiguration> {
  const file = join(folder, configurationFile);
  const generation = join(folder, generationFile);
  const configuration = fromHuggingFace(
    await readJson(file),
    existsSync(generation) ? await readJson(generation) : {},
  );
  if (typeof configuration === "string") throw new WeightsError(file, configuration);
  try {
    checkConfiguration(configuration);
  } catch (error) {
    throw new WeightsError(file, (error as Error).message, { cause: error });
  }
  return configuration;
}

async function readJson(file: string): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > mostConfigurationBytes) {
      throw new Error(`it has ${size} bytes, too many for a configuration; download it again`);
    }
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new WeightsError(file, `cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
}

async function readWeights(
  file: string,
  configuration: ModelConfiguration,
): Promise<Map<string, Float32Array>> {
  const { arrays } = await readSafetensors(file);
  const weights = new Map<string, Float32Array>();
  for (const { name, shape } of parameterShapes(configuration)) {
    const stored = arrays.get(name);
    if (stored === undefined) throw new WeightsError(file, `lacks "${name}"`);
    if (stored.shape.join() !== shape.join()) {
      const fault = `holds "${name}" as [${stored.shape}]; ${configurationFile} says [${shape}]`;
      throw new WeightsError(file, fault);
    }
    weights.set(name, stored.values);
  }
  const extra = [...arrays.keys()].find((name) => !weights.has(name));
  if (extra !== undefined) throw new WeightsError(file, `holds "${extra}", which the model has no use for`);
  return weights;
}
