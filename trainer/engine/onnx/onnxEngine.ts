import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "onnxruntime-node";
import type { Engine, Model, ModelConfiguration } from "../engine.ts";
import { readHuggingFaceWeights } from "../weights/huggingFaceWeights.ts";
import { readJson } from "../weights/readJson.ts";
import { WeightsError } from "../weightsError.ts";
import { configurationFile, fromHuggingFace, generationFile } from "./huggingFaceConfiguration.ts";
import { OnnxModel } from "./onnxModel.ts";
import { checkConfiguration, initialWeights, parameterShapes } from "./parameters.ts";
import { SessionCache } from "./sessionCache.ts";

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
      const weights = await readHuggingFaceWeights(folder, parameterShapes(configuration));
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
