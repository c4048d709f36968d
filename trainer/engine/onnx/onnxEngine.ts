import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "onnxruntime-node";
import type { Engine, Model, ModelConfiguration } from "../engine.ts";
import { readGgufConfiguration } from "../gguf/ggufConfiguration.ts";
import { readGguf } from "../gguf/ggufFile.ts";
import { readGgufWeights } from "../gguf/ggufWeights.ts";
import { readHuggingFaceWeights } from "../weights/huggingFaceWeights.ts";
import { readJson } from "../weights/readJson.ts";
import { WeightsError } from "../weightsError.ts";
import { type Device, deviceNamed } from "./devices.ts";
import { Graph } from "./graph.ts";
import { configurationFile, fromHuggingFace, generationFile } from "./huggingFaceConfiguration.ts";
import { OnnxModel } from "./onnxModel.ts";
import { checkConfiguration, initialWeights, parameterShapes } from "./parameters.ts";
import { openSession } from "./session.ts";
import { SessionCache } from "./sessionCache.ts";

export interface OnnxEngineOptions {
  readonly threads?: number;
  /** One of `devices`. */
  readonly device?: string;
}

/** Opens the smallest graph there is. */
async function tryDevice(device: Device, threads: number | undefined): Promise<void> {
  // What ONNX Runtime's libraries print of a failure is in the error, too.
  env.logLevel = "fatal";
  const graph = new Graph();
  const value = graph.input("value", "float32", [1, 1]);
  graph.output("product", graph.node("MatMul", [value, value]), [1, 1]);
  const session = await openSession(graph, threads, device);
  await session.release();
}

/**
 * The engine that computes in this process with ONNX Runtime. `threads` is the number of cores a graph may
 * use, all available ones where absent. A call blocks the event loop while its graph runs: one training step
 * or one batch of decoding or scoring. `device` is where it runs, the processor where absent.
 *
 * @throws DeviceError where there is no such device or it cannot be used, with the fix.
 */
export async function createOnnxEngine(options: OnnxEngineOptions = {}): Promise<Engine> {
  const device = deviceNamed(options.device ?? "cpu");
  // A device that cannot be used is found now, not in the middle of a run.
  if (device !== "cpu") await tryDevice(device, options.threads);
  const sessions = new SessionCache(options.threads, device);
  return {
    name: "onnx",
    version: `onnxruntime-node ${env.versions.node ?? env.versions.common}`,

    async createModel(configuration: ModelConfiguration, seed: number): Promise<Model> {
      checkConfiguration(configuration);
      return new OnnxModel(configuration, initialWeights(configuration, seed), sessions);
    },

    async loadModel(place: string): Promise<Model> {
      const { configuration, weights } = await (place.endsWith(".gguf")
        ? openGguf(place)
        : openFolder(place));
      return new OnnxModel(configuration, weights, sessions);
    },

    dispose: () => sessions.dispose(),
  };
}

interface OpenedWeights {
  readonly configuration: ModelConfiguration;
  readonly weights: ReadonlyMap<string, Float32Array>;
}

async function openFolder(folder: string): Promise<OpenedWeights> {
  const configuration = await readConfiguration(folder);
  return { configuration, weights: await readHuggingFaceWeights(folder, parameterShapes(configuration)) };
}

async function openGguf(file: string): Promise<OpenedWeights> {
  const gguf = readGguf(file);
  const configuration = await readGgufConfiguration(gguf);
  return { configuration, weights: await readGgufWeights(gguf, configuration) };
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
