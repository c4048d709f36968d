import type { InferenceSession, Tensor } from "onnxruntime-node";
import { checkObjective } from "../checkObjective.ts";
import type {
  ObjectiveConfiguration,
  OptimizerConfiguration,
  StepResult,
  Training,
  TrainingItems,
  TrainingOptions,
} from "../engine.ts";
import { hashArrays, type NamedArray, readSafetensors, writeSafetensors } from "../safetensors.ts";
import { WeightsError } from "../weightsError.ts";
import { dropoutWidths } from "./adapter.ts";
import { dropoutMasks } from "./dropoutMasks.ts";
import { GradientSum } from "./gradientSum.ts";
import type { GraphOptimizer } from "./graphOptimizer.ts";
import { learningRateAt } from "./learningRate.ts";
import { metricOutputs, objectiveFeeds, stepMetrics } from "./objectiveFeeds.ts";
import { optimizerOf } from "./optimizer.ts";
import { elementCount, type ParameterShape } from "./parameters.ts";
import { type BatchTotals, partsOf, totalsOf } from "./passes.ts";
import { scoredTokensInput } from "./scoring.ts";
import { floatsOf, floatTensor, openSession, runSession, type TensorRecord } from "./session.ts";
import { stateNames, trainedShapes, trainingGraph, updateGraph } from "./trainingGraph.ts";
import { type WeightedModel, weightFeeds } from "./weightedModel.ts";

const formatName = "sqldojo-training-1";

/** Keeps the random numbers of a batch's parts apart from those of other steps. */
const partStride = 1_000_003;

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
  readonly #options: TrainingOptions;
  /** Present where a batch is passed over in parts; `#session` then has the update alone. */
  readonly #gradientSum: GradientSum | undefined;
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
    options: TrainingOptions,
    passes: { readonly dropoutWidths: readonly number[]; readonly sum?: GradientSum },
  ) {
    this.#model = model;
    this.#session = session;
    this.#objective = objective;
    this.#optimizer = optimizer;
    this.#shapes = trainedShapes(model);
    this.#options = options;
    this.#dropoutWidths = passes.dropoutWidths;
    this.#gradientSum = passes.sum;
    this.#graphOptimizer = optimizerOf(optimizer);
    this.#optimizerMoments = this.#zeros(({ name }) => this.#momentNames(name));
    this.#spare = this.#zeros(({ name }) => [name, ...this.#momentNames(name)]);
  }

  static async create(
    model: WeightedModel,
    objective: ObjectiveConfiguration,
    optimizer: OptimizerConfiguration,
    options: TrainingOptions,
  ): Promise<OnnxTraining> {
    checkObjective(objective);
    const { tokensPerPass } = options;
    const { threads } = model.sessions;
    if (tokensPerPass === undefined) {
      const graph = trainingGraph(model, objective.objective, optimizerOf(optimizer));
      const session = await openSession(graph, threads);
      const passes = { dropoutWidths: dropoutWidths(graph) };
      return new OnnxTraining(model, session, objective, optimizer, options, passes);
    }
    if (!(tokensPerPass >= 1)) {
      throw new RangeError(`tokensPerPass is ${tokensPerPass}; it must be at least 1, or left out.`);
    }
    const sum = await GradientSum.open(model, objective.objective);
    const session = await openSession(updateGraph(model, optimizerOf(optimizer)), threads);
    const passes = { dropoutWidths: sum.dropoutWidths, sum };
    return new OnnxTraining(model, session, objective, optimizer, options, passes);
  }

  get stepCount(): number {
    return this.#step;
  }

  async step(batch: TrainingItems): Promise<StepResult> {
    if (batch.length === 0) throw new RangeError("A training step needs at least one sequence.");
    const step = this.#step + 1;
    const parts = partsOf(batch, this.#options.tokensPerPass);
    const state = new Map([...this.#model.weights, ...this.#optimizerMoments]);
    const { outputs, gradientNorm, tokenCount } = await this.#run(parts, totalsOf(batch), step);
    const loss = outputs.reduce((sum, output) => sum + floatsOf(output.loss)[0]!, 0);
    const learningRate = learningRateAt(this.#optimizer, step);
    if (!Number.isFinite(loss) || !Number.isFinite(gradientNorm)) {
      throw new Error(
        `Step ${step} diverged: loss ${loss}, gradient norm ${gradientNorm}, learning rate ${learningRate}. ` +
          "The weights are those before the step; lower learningRate, lambda or klWeight.",
      );
    }
    this.#exchange(state);
    this.#step = step;
    const result = { step, loss, gradientNorm, learningRate, tokenCount };
    return { ...result, ...stepMetrics(this.#objective, outputs, parts) };
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
    await this.#gradientSum?.dispose();
  }

  /** Writes what weights and moments become to the spare copies. */
  async #run(
    parts: readonly TrainingItems[],
    totals: BatchTotals,
    step: number,
  ): Promise<{ outputs: TensorRecord[]; gradientNorm: number; tokenCount: number }> {
    const model = this.#model;
    const sum = this.#gradientSum;
    const targets = [...this.#spare].map(([name, tensor]) => [stateNames.next(name), tensor] as const);
    const update = {
      ...Object.fromEntries(this.#optimizerMoments),
      ...this.#graphOptimizer.feeds(this.#optimizer, step),
    };
    const updated = { ...Object.fromEntries(targets), gradientNorm: null };
    const passOutputs = { loss: null, ...metricOutputs(this.#objective) };
    const outputs: TensorRecord[] = [];
    let tokenCount = 0;
    sum?.clear();
    for (const [part, items] of parts.entries()) {
      const { scored, feeds } = objectiveFeeds(this.#objective, items, model.configuration, totals);
      tokenCount += scored.tokenCount;
      const read = { ...weightFeeds(model), ...feeds, ...this.#masks(feeds, step, part) };
      outputs.push(
        sum === undefined
          ? await runSession(this.#session, { ...read, ...update }, { ...updated, ...passOutputs })
          : await sum.add(read, passOutputs),
      );
    }
    const last =
      sum === undefined
        ? outputs[0]!
        : await runSession(
            this.#session,
            { ...Object.fromEntries(model.weights), ...sum.feeds(), ...update },
            updated,
          );
    return { outputs, gradientNorm: floatsOf(last.gradientNorm)[0]!, tokenCount };
  }

  #masks(feeds: TensorRecord, step: number, part: number): TensorRecord {
    const { dropoutSeed = 0 } = this.#options;
    const dropout = this.#model.adapter?.dropout ?? 0;
    const rows = elementCount(feeds[scoredTokensInput]!.dims);
    return dropoutMasks(this.#dropoutWidths, rows, dropout, dropoutSeed, step + part * partStride);
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
