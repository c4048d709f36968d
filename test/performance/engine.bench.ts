import { availableParallelism } from "node:os";
import { uniform } from "../../statistics/random.ts";
import type { Model, ModelConfiguration, TokenSequence, Training } from "../../trainer/engine/engine.ts";
import { type MatrixProduct, prepareMatrixProduct } from "../../trainer/engine/onnx/matrixProduct.ts";
import { createOnnxEngine } from "../../trainer/engine/onnx/onnxEngine.ts";

export interface EngineMetrics {
  /** Best rate of a plain 1024³ product, in 10⁹ multiplications and additions a second. */
  readonly matmulGflops: number;
  readonly cores: number;
  /** Counting 6 × weights × tokens; all rows full, every token but each row's first scored. */
  readonly training: {
    readonly weights: number;
    readonly tokensPerSecond: number;
    readonly gflops: number;
    readonly ratioToMatmul: number;
  }[];
  /** Sampled at temperature 1; tokens before end of sequence. */
  readonly decoding: { readonly weights: number; readonly tokensPerSecond: number }[];
}

interface Size {
  readonly configuration: ModelConfiguration;
  readonly rows: number;
  readonly rounds: number;
}

/** Rows of 64 tokens, as long as a kata question with its SQL. */
const rowLength = 64;
const promptLength = 48;
const newTokens = 32;

const common = {
  vocabularySize: 1024,
  ropeTheta: 10_000,
  rmsNormEpsilon: 1e-5,
  contextLength: 128,
  endOfSequenceId: 1,
  paddingId: 0,
};

const sizes: readonly Size[] = [
  {
    configuration: {
      ...common,
      hiddenSize: 128,
      intermediateSize: 344,
      layerCount: 4,
      headCount: 4,
      keyValueHeadCount: 4,
    },
    rows: 32,
    rounds: 12,
  },
  {
    configuration: {
      ...common,
      hiddenSize: 320,
      intermediateSize: 864,
      layerCount: 8,
      headCount: 5,
      keyValueHeadCount: 5,
    },
    rows: 32,
    rounds: 5,
  },
];

export const trainingOptimizer = {
  learningRate: 1e-3,
  warmUpSteps: 10,
  totalSteps: 1000,
  beta1: 0.9,
  beta2: 0.95,
  epsilon: 1e-8,
  weightDecay: 0.01,
  maximumGradientNorm: 1,
};

/** About one and ten million weights. */
export const engineSizes = sizes.map(({ configuration }) => configuration);

/**
 * The rates of training and decoding beside the rate of a plain matrix product in the same process. Product
 * and step take turns and the best of each counts, so that other work on the machine disturbs both alike.
 */
export async function runEngineBench(): Promise<EngineMetrics> {
  const engine = await createOnnxEngine();
  const product = await prepareMatrixProduct();
  let matmulGflops = 0;
  const training: Omit<EngineMetrics["training"][number], "ratioToMatmul">[] = [];
  const decoding: EngineMetrics["decoding"] = [];
  for (const { configuration, rows, rounds } of sizes) {
    const model = await engine.createModel(configuration, 1);
    const steps = await model.createTraining(
      { objective: "nll", lambda: 0, nllWeight: 0 },
      trainingOptimizer,
    );
    const batch = fullRows(rows, configuration.vocabularySize);
    let seconds = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      matmulGflops = Math.max(matmulGflops, await bestProduct(product));
      seconds = Math.min(seconds, await secondsOfStep(steps, batch));
    }
    const tokensPerSecond = (rows * rowLength) / seconds;
    const gflops = (6 * model.weightCount * tokensPerSecond) / 1e9;
    training.push({ weights: model.weightCount, tokensPerSecond, gflops });
    await steps.dispose();
    const decoded = await bestDecoding(model, Math.min(3, rounds));
    decoding.push({ weights: model.weightCount, tokensPerSecond: decoded });
    await model.dispose();
  }
  await product.dispose();
  await engine.dispose();
  return {
    matmulGflops,
    cores: availableParallelism(),
    training: training.map((metrics) => ({ ...metrics, ratioToMatmul: metrics.gflops / matmulGflops })),
    decoding,
  };
}

/** Several in a row: the first ones still share the cores with the idling threads of the session before. */
async function bestProduct(product: MatrixProduct): Promise<number> {
  let best = 0;
  for (let round = 0; round < 5; round++) best = Math.max(best, await product.gflops());
  return best;
}

async function secondsOfStep(training: Training, batch: readonly TokenSequence[]): Promise<number> {
  await training.step(batch);
  const start = performance.now();
  await training.step(batch);
  return (performance.now() - start) / 1000;
}

async function bestDecoding(model: Model, rounds: number): Promise<number> {
  const prompts = fullRows(64, model.configuration.vocabularySize).map(({ continuation }) =>
    continuation.slice(0, promptLength),
  );
  let best = 0;
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    const decoded = await model.generate(prompts, {
      temperature: 1,
      topP: 1,
      maximumNewTokens: newTokens,
      seed: 1,
    });
    const tokens = decoded.reduce((sum, row) => sum + row.tokens.length, 0);
    best = Math.max(best, (1000 * tokens) / (performance.now() - start));
  }
  return best;
}

function fullRows(count: number, vocabularySize: number): TokenSequence[] {
  const token = (row: number, place: number): number =>
    2 + Math.floor(uniform(2, row, place) * (vocabularySize - 2));
  return Array.from({ length: count }, (_, row) => ({
    prompt: [2],
    continuation: Array.from({ length: rowLength - 1 }, (_, place) => token(row, place)),
  }));
}
