import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { Objective } from "../engine.ts";
import { dropoutWidths } from "./adapter.ts";
import { elementCount } from "./parameters.ts";
import { floatsOf, floatTensor, openSession, runSession, type TensorRecord } from "./session.ts";
import { accumulationGraph, stateNames, trainedShapes } from "./trainingGraph.ts";
import type { WeightedModel } from "./weightedModel.ts";

/**
 * Gradients of a batch that is passed over in parts, added up. Memory of activations is that of one part. The sum exists
 * twice: a pass reads one copy and writes the other, then they change roles.
 */
export class GradientSum {
  readonly dropoutWidths: readonly number[];
  readonly #session: InferenceSession;
  #current: Map<string, Tensor>;
  #spare: Map<string, Tensor>;

  private constructor(model: WeightedModel, session: InferenceSession, widths: readonly number[]) {
    const zeros = (): Map<string, Tensor> =>
      new Map(
        trainedShapes(model).map(({ name, shape }) => [
          stateNames.gradient(name),
          floatTensor(new Float32Array(elementCount(shape)), shape),
        ]),
      );
    this.#session = session;
    this.dropoutWidths = widths;
    this.#current = zeros();
    this.#spare = zeros();
  }

  static async open(model: WeightedModel, objective: Objective): Promise<GradientSum> {
    const graph = accumulationGraph(model, objective);
    const session = await openSession(graph, model.sessions.threads);
    return new GradientSum(model, session, dropoutWidths(graph));
  }

  /** Begins a batch. */
  clear(): void {
    for (const tensor of this.#current.values()) floatsOf(tensor).fill(0);
  }

  /** Adds the gradients of one part; gives `outputs` of its pass. */
  async add(feeds: TensorRecord, outputs: Record<string, null>): Promise<TensorRecord> {
    const targets = [...this.#spare].map(([name, tensor]) => [stateNames.next(name), tensor] as const);
    const result = await runSession(
      this.#session,
      { ...feeds, ...Object.fromEntries(this.#current) },
      { ...Object.fromEntries(targets), ...outputs },
    );
    [this.#current, this.#spare] = [this.#spare, this.#current];
    return result;
  }

  /** The sum as inputs of an update. */
  feeds(): TensorRecord {
    return Object.fromEntries(this.#current);
  }

  async dispose(): Promise<void> {
    this.#current.clear();
    this.#spare.clear();
    await this.#session.release();
  }
}
