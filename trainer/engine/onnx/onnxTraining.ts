import type { InferenceSession, Tensor } from "onnxruntime-node";
import { mean } from "../../../statistics/variance.ts";
import { checkObjective } from "../checkObjective.ts";
import type {
  ObjectiveConfiguration,
  OptimizerConfiguration,
  StepResult,
  TokenPair,
  TokenSample,
  TokenSequence,
  Training,
  TrainingItems,
} from "../engine.ts";
import { hashArrays, type NamedArray, readSafetensors, writeSafetensors } from "../safetensors.ts";
import { WeightsError } from "../weightsError.ts";
import { dropoutWidths } from "./adapter.ts";
import {
  describePairRow,
  pairFeeds,
  pairRows,
  type ScoredBatch,
  scoredBatch,
  sequenceFeeds,
} from "./batch.ts";
import { dropoutMasks } from "./dropoutMasks.ts";
import type { GraphOptimizer } from "./graphOptimizer.ts";
import { learningRateAt } from "./learningRate.ts";
import { optimizerOf } from "./optimizer.ts";
import { elementCount, type ParameterShape } from "./parameters.ts";
import { policyMetrics, sampleBatch, sampleFeeds } from "./samples.ts";
import { scoredTokensInput } from "./scoring.ts";
import {
  floatsOf,
  floatTensor,
  openSession,
  runSession,
  scalarTensor,
  type TensorRecord,
} from "./session.ts";
import { stateNames, trainedShapes, trainingGraph } from "./trainingGraph.ts";
import { type WeightedModel, weightFeeds } from "./weightedModel.ts";

const formatName = "sqldojo-training-1";

/**
 * A training in progress. What is trained and its moments exist twice: a step reads one copy and writes
 * the other in place, then they change roles. So a step allocates nothing of the size of the model, and a step that fails
 * leaves the model as it was.
 */
export class OnnxTraining implements Training {
  readonly #model: WeightedModel;
  readonly #session: InferenceSession;
  readonly #objective: ObjectiveConfiguration;
  readonly #optimizer: OptimizerConfiguration;
  readonly #graphOptimizer: GraphOptimizer;
  /** Of the masks a step reads; empty without dropout. */
  readonly #dropoutWidths: readonly number[];
  readonly #dropoutSeed: number;
  readonly #shapes: readonly ParameterShape[];
  /** Moments by state name, and what the next step will overwrite: moments and weights. */
  #optimizerMoments: Map<string, Tensor>;
  #spare: Map<string, Tensor>;
  #step = 0;

  private constructor(
    model: WeightedModel,
    session: InferenceSession,
    objective: ObjectiveConfiguration,
    optimizer: OptimizerConfiguration,
    dropout: { readonly widths: readonly number[]; readonly seed: number },
  ) {
    this.#model = model;
    this.#session = session;
    this.#objective = objective;
    this.#optimizer = optimizer;
    this.#shapes = trainedShapes(model);
    this.#dropoutWidths = dropout.widths;
    this.#dropoutSeed = dropout.seed;
    this.#graphOptimizer = optimizerOf(optimizer);
    this.#optimizerMoments = this.#zeros(({ name }) => this.#momentNames(name));
    this.#spare = this.#zeros(({ name }) => [name, ...this.#momentNames(name)]);
  }

  static async create(
    model: WeightedModel,
    objective: ObjectiveConfiguration,
    optimizer: OptimizerConfiguration,
    dropoutSeed: number,
  ): Promise<OnnxTraining> {
    checkObjective(objective);
    const graph = trainingGraph(model, objective.objective, optimizerOf(optimizer));
    const session = await openSession(graph, model.sessions.threads);
    const dropout = { widths: dropoutWidths(graph), seed: dropoutSeed };
    return new OnnxTraining(model, session, objective, optimizer, dropout);
  }

  get stepCount(): number {
    return this.#step;
  }

  async step(batch: TrainingItems): Promise<StepResult> {
    if (batch.length === 0) throw new RangeError("A training step needs at least one sequence.");
    const { scored, feeds } = this.#batchFeeds(batch);
    const step = this.#step + 1;
    const state = new Map([...this.#model.weights, ...this.#optimizerMoments]);
    const targets = [...this.#spare].map(([name, tensor]) => [stateNames.next(name), tensor] as const);
    const outputs = await runSession(
      this.#session,
      {
        ...weightFeeds(this.#model),
        ...Object.fromEntries(this.#optimizerMoments),
        ...feeds,
        ...this.#masks(feeds, step),
        ...this.#graphOptimizer.feeds(this.#optimizer, step),
      },
      { ...Object.fromEntries(targets), loss: null, gradientNorm: null, ...this.#metricOutputs() },
    );
    const loss = floatsOf(outputs.loss)[0]!;
    const gradientNorm = floatsOf(outputs.gradientNorm)[0]!;
    const learningRate = learningRateAt(this.#optimizer, step);
    if (!Number.isFinite(loss) || !Number.isFinite(gradientNorm)) {
      throw new Error(
        `Step ${step} diverged: loss ${loss}, gradient norm ${gradientNorm}, learning rate ${learningRate}. ` +
          "The weights are those before the step; lower learningRate, lambda or klWeight.",
      );
    }
    this.#exchange(state);
    this.#step = step;
    const result = { step, loss, gradientNorm, learningRate, tokenCount: scored.tokenCount };
    return { ...result, ...this.#metrics(outputs, batch) };
  }

  async save(file: string): Promise<void> {
    const arrays = this.#arrays();
    await writeSafetensors(file, arrays, {
      format: formatName,
      step: String(this.#step),
      sha256: hashArrays(arrays),
    });
  }

  async load(file: string): Promise<void> {
    const { arrays, metadata, dataHash } = await readSafetensors(file);
    const step = Number(metadata.step);
    if (metadata.format !== formatName || !Number.isSafeInteger(step) || step < 0) {
      throw new WeightsError(file, "is not a training checkpoint of this engine");
    }
    if (metadata.sha256 !== dataHash) {
      throw new WeightsError(file, "does not match its SHA-256; it is damaged");
    }
    const own = this.#arrays();
    for (const { name, shape } of own) {
      const stored = arrays.get(name);
      if (stored?.shape.join() !== shape.join()) {
        const found = stored === undefined ? "nothing" : `[${stored.shape}]`;
        throw new WeightsError(file, `holds ${found} for "${name}"; this model needs [${shape}]`);
      }
    }
    if (arrays.size !== own.length) {
      throw new WeightsError(file, `holds ${arrays.size} arrays; this model needs ${own.length}`);
    }
    for (const { name, values } of own) values.set(arrays.get(name)!.values);
    this.#step = step;
  }

  /** Gives back the moments and the memory of the step: the largest of all graphs, and nobody else's. */
  async dispose(): Promise<void> {
    this.#optimizerMoments.clear();
    this.#spare.clear();
    await this.#session.release();
  }

  #batchFeeds(batch: TrainingItems): { scored: ScoredBatch; feeds: TensorRecord } {
    const objective = this.#objective;
    const { configuration } = this.#model;
    if (objective.objective === "nll") {
      const scored = scoredBatch(batch as readonly TokenSequence[], configuration);
      return { scored, feeds: sequenceFeeds(scored) };
    }
    if (objective.objective === "grpo") {
      const samples = batch as readonly TokenSample[];
      const scored = sampleBatch(samples, configuration);
      return { scored, feeds: sampleFeeds(scored, samples, objective, configuration) };
    }
    const pairs = batch as readonly TokenPair[];
    const describe = (row: number): string => describePairRow(row, pairs.length);
    const scored = scoredBatch(pairRows(pairs), configuration, describe);
    const numbers = {
      lambda: scalarTensor(objective.lambda),
      nllWeight: scalarTensor(objective.nllWeight),
    };
    return { scored, feeds: { ...pairFeeds(scored, pairs), ...numbers } };
  }

  #masks(feeds: TensorRecord, step: number): TensorRecord {
    const dropout = this.#model.adapter?.dropout ?? 0;
    const rows = elementCount(feeds[scoredTokensInput]!.dims);
    return dropoutMasks(this.#dropoutWidths, rows, dropout, this.#dropoutSeed, step);
  }

  #metricOutputs(): Record<string, null> {
    const { objective } = this.#objective;
    if (objective === "nll") return {};
    return objective === "grpo" ? { logProbabilities: null } : { logChosen: null, logRejected: null };
  }

  #metrics(outputs: TensorRecord, batch: TrainingItems): Pick<StepResult, "pairs" | "policy"> {
    const objective = this.#objective;
    if (objective.objective === "nll") return {};
    if (objective.objective !== "grpo") return { pairs: pairMeans(outputs, batch as readonly TokenPair[]) };
    const logProbabilities = floatsOf(outputs.logProbabilities);
    const samples = batch as readonly TokenSample[];
    return { policy: policyMetrics(logProbabilities, samples, objective.clipEpsilon) };
  }

  #momentNames(parameter: string): string[] {
    return this.#graphOptimizer.moments.map((moment) => stateNames.moment(parameter, moment));
  }

  /** What the step wrote becomes current; what it read will be overwritten next. */
  #exchange(previous: Map<string, Tensor>): void {
    for (const { name } of this.#shapes) {
      this.#model.weights.set(name, this.#spare.get(name)!);
      for (const moment of this.#momentNames(name)) {
        this.#optimizerMoments.set(moment, this.#spare.get(moment)!);
      }
    }
    this.#spare = previous;
  }

  #zeros(names: (parameter: ParameterShape) => string[]): Map<string, Tensor> {
    return new Map(
      this.#shapes.flatMap((parameter) =>
        names(parameter).map((name) => {
          const values = new Float32Array(elementCount(parameter.shape));
          return [name, floatTensor(values, parameter.shape)] as const;
        }),
      ),
    );
  }

  /** Weights and moments, sharing their memory. */
  #arrays(): NamedArray[] {
    return [...this.#model.weights, ...this.#optimizerMoments].map(([name, tensor]) => ({
      name,
      shape: tensor.dims,
      values: floatsOf(tensor),
    }));
  }
}

function pairMeans(
  outputs: TensorRecord,
  pairs: readonly TokenPair[],
): { logChosen: number; logRejected: number; margin: number } {
  const logChosen = mean(floatsOf(outputs.logChosen));
  const logRejected = mean(floatsOf(outputs.logRejected));
  const opponent = pairs.reduce(
    (sum, pair) => sum + pair.referenceChosenLogProbability - pair.referenceRejectedLogProbability,
    0,
  );
  return { logChosen, logRejected, margin: logChosen - logRejected - opponent / pairs.length };
}
