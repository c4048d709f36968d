import type { OptimizerConfiguration } from "../engine.ts";
import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";
import { scalarTensor, type TensorRecord } from "./session.ts";

/** Numbers of one update, the same for every parameter; all scalars. */
export interface UpdateNumbers {
  readonly firstDecay: Value;
  /** 1 − β1, times the clipping factor. */
  readonly firstShare: Value;
  readonly secondDecay: Value;
  /** 1 − β2, times the clipping factor squared. */
  readonly secondShare: Value;
  readonly stepSize: Value;
  readonly epsilon: Value;
  readonly weightFactor: Value;
}

const inputNames = [
  "adam.beta1",
  "adam.beta2",
  "adam.stepSize",
  "adam.epsilon",
  "adam.weightFactor",
  "adam.maximumNorm",
] as const;

/** Global norm of gradients: the root of the sum of all squares, a scalar. */
export function globalNorm(graph: Graph, gradients: readonly Value[]): Value {
  const squares = gradients.map((gradient) => graph.node("ReduceSumSquare", [gradient], { keepdims: 0 }));
  return graph.node("Sqrt", [graph.node("Sum", squares)]);
}

/** Declares the scalar inputs of an update and derives what every parameter's update shares. */
export function declareUpdate(graph: Graph, norm: Value): UpdateNumbers {
  const input = (name: (typeof inputNames)[number]): Value => graph.input(name, "float32", []);
  const beta1 = input("adam.beta1");
  const beta2 = input("adam.beta2");
  const stepSize = input("adam.stepSize");
  const epsilon = input("adam.epsilon");
  const weightFactor = input("adam.weightFactor");
  const ratio = graph.node("Div", [
    input("adam.maximumNorm"),
    graph.node("Max", [norm, graph.scalar(1e-12)]),
  ]);
  const clip = graph.node("Min", [ratio, graph.scalar(1)]);
  const one = graph.scalar(1);
  return {
    firstDecay: beta1,
    firstShare: graph.node("Mul", [graph.node("Sub", [one, beta1]), clip]),
    secondDecay: beta2,
    secondShare: graph.node("Mul", [graph.node("Sub", [one, beta2]), graph.node("Mul", [clip, clip])]),
    stepSize,
    epsilon,
    weightFactor,
  };
}

/**
 * One AdamW update of one parameter (Loshchilov and Hutter, Algorithm 2), the bias corrections folded into
 * step size and epsilon: w·(1 − lr·decay) − stepSize · m / (√v + ε').
 */
export function updateParameter(
  graph: Graph,
  numbers: UpdateNumbers,
  state: { readonly weight: Value; readonly first: Value; readonly second: Value },
  gradient: Value,
  isDecayed: boolean,
): { weight: Value; first: Value; second: Value } {
  const mul = (a: Value, b: Value): Value => graph.node("Mul", [a, b]);
  const add = (a: Value, b: Value): Value => graph.node("Add", [a, b]);
  const first = add(mul(state.first, numbers.firstDecay), mul(gradient, numbers.firstShare));
  const squared = mul(mul(gradient, gradient), numbers.secondShare);
  const second = add(mul(state.second, numbers.secondDecay), squared);
  const divisor = add(graph.node("Sqrt", [second]), numbers.epsilon);
  const change = mul(graph.node("Div", [first, divisor]), numbers.stepSize);
  const kept = isDecayed ? mul(state.weight, numbers.weightFactor) : state.weight;
  return { weight: graph.node("Sub", [kept, change]), first, second };
}

/** Linear warm-up to the peak, then a cosine down to a tenth of it. `step` counts from 1. */
export function learningRateAt(optimizer: OptimizerConfiguration, step: number): number {
  const { learningRate, warmUpSteps, totalSteps } = optimizer;
  if (step <= warmUpSteps) return (learningRate * step) / warmUpSteps;
  const progress = Math.min(1, (step - warmUpSteps) / Math.max(1, totalSteps - warmUpSteps));
  return learningRate * (0.1 + 0.45 * (1 + Math.cos(Math.PI * progress)));
}

/** The scalar inputs of update number `step`, counted from 1. */
export function updateFeeds(optimizer: OptimizerConfiguration, step: number): TensorRecord {
  const { beta1, beta2 } = optimizer;
  const learningRate = learningRateAt(optimizer, step);
  const secondCorrection = Math.sqrt(1 - beta2 ** step);
  const values: Record<(typeof inputNames)[number], number> = {
    "adam.beta1": beta1,
    "adam.beta2": beta2,
    "adam.stepSize": (learningRate * secondCorrection) / (1 - beta1 ** step),
    "adam.epsilon": optimizer.epsilon * secondCorrection,
    "adam.weightFactor": 1 - learningRate * optimizer.weightDecay,
    "adam.maximumNorm": optimizer.maximumGradientNorm,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, scalarTensor(value)]));
}
