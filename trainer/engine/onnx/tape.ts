import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";

export interface Forward {
  readonly output: Value;
  /** What the rule needs again, so that backward does not compute it twice. */
  readonly saved?: readonly Value[];
}

export interface BackwardContext<Attributes> {
  readonly graph: Graph;
  readonly inputs: readonly Value[];
  readonly output: Value;
  readonly saved: readonly Value[];
  readonly attributes: Attributes;
  /** Gradient of the loss by `output`. */
  readonly gradient: Value;
  /** Whether anyone asks for the gradient of input i: frozen weights cost nothing. */
  readonly isNeeded: readonly boolean[];
  /** The gradient of input i that came from its other uses. */
  readonly pending: readonly (Value | undefined)[];
}

/** A differentiable operation: several ONNX nodes forward, and the reverse-mode rule that belongs to them. */
export interface Operation<Attributes> {
  forward(graph: Graph, inputs: readonly Value[], attributes: Attributes): Forward;
  /**
   * The gradient of each needed input *including* `pending`, which lets a rule fold the sum into a node it
   * emits anyway. Entries of inputs that are not needed are ignored.
   */
  backward(context: BackwardContext<Attributes>): readonly (Value | undefined)[];
}

/** `contribution` plus what other uses of the same input contributed. */
export function accumulate(graph: Graph, pending: Value | undefined, contribution: Value): Value {
  return pending === undefined ? contribution : graph.node("Add", [pending, contribution]);
}

interface Step {
  readonly inputs: readonly Value[];
  readonly output: Value;
  backward(
    gradient: Value,
    isNeeded: readonly boolean[],
    pending: readonly (Value | undefined)[],
  ): readonly (Value | undefined)[];
}

/** Records operations while they are added to a graph, and adds their gradients in reverse order. */
export class Tape {
  readonly graph: Graph;
  readonly #steps: Step[] = [];
  readonly #differentiable = new Set<string>();

  constructor(graph: Graph) {
    this.graph = graph;
  }

  /** Marks `value` as something to differentiate by. */
  watch(value: Value): void {
    this.#differentiable.add(value.name);
  }

  apply<Attributes>(
    operation: Operation<Attributes>,
    inputs: readonly Value[],
    attributes: Attributes,
  ): Value {
    if (new Set(inputs.map((input) => input.name)).size !== inputs.length) {
      throw new Error("An operation takes each value once: gradients of repeated inputs would be lost.");
    }
    const { output, saved = [] } = operation.forward(this.graph, inputs, attributes);
    if (inputs.some((input) => this.#differentiable.has(input.name))) {
      this.#differentiable.add(output.name);
      const graph = this.graph;
      this.#steps.push({
        inputs,
        output,
        backward: (gradient, isNeeded, pending) =>
          operation.backward({ graph, inputs, output, saved, attributes, gradient, isNeeded, pending }),
      });
    }
    return output;
  }

  /** Adds the backward pass of the scalar `loss`; returns its gradients by `parameters`, in their order. */
  gradients(loss: Value, parameters: readonly Value[]): Value[] {
    const gradients = new Map<string, Value>([[loss.name, this.graph.scalar(1)]]);
    for (const step of this.#steps.toReversed()) {
      const gradient = gradients.get(step.output.name);
      if (gradient === undefined) continue;
      const isNeeded = step.inputs.map((input) => this.#differentiable.has(input.name));
      const pending = step.inputs.map((input) => gradients.get(input.name));
      const results = step.backward(gradient, isNeeded, pending);
      step.inputs.forEach((input, index) => {
        const result = results[index];
        if (isNeeded[index] && result !== undefined) gradients.set(input.name, result);
      });
    }
    return parameters.map((parameter) => {
      const gradient = gradients.get(parameter.name);
      if (gradient === undefined) throw new Error(`The loss does not depend on ${parameter.name}.`);
      return gradient;
    });
  }
}
