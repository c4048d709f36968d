import type { OptimizerConfiguration } from "../engine.ts";
import { clippingFactor } from "./gradientNorm.ts";
import type { Graph } from "./graph.ts";
import type { GraphOptimizer, ParameterState, Update } from "./graphOptimizer.ts";
import type { Value } from "./graphTypes.ts";
import { learningRateAt } from "./learningRate.ts";
import { scalarTensor, type TensorRecord } from "./session.ts";

const inputNames = [
  "adam.beta1",
  "adam.beta2",
  "adam.stepSize",
  "adam.epsilon",
  "adam.weightFactor",
  "adam.maximumNorm",
] as const;

/**
 * AdamW (Loshchilov and Hutter, Algorithm 2), the bias corrections folded into step size and epsilon:
 * w·(1 − lr·decay) − stepSize · m / (√v + ε').
 */
export const adamw: GraphOptimizer = {
  moments: ["first", "second"],

  declareUpdate(graph: Graph, norm: Value): Update {
    const input = (name: (typeof inputNames)[number]): Value => graph.input(name, "float32", []);
    const mul = (a: Value, b: Value): Value => graph.node("Mul", [a, b]);
    const add = (a: Value, b: Value): Value => graph.node("Add", [a, b]);
    const beta1 = input("adam.beta1");
    const beta2 = input("adam.beta2");
    const stepSize = input("adam.stepSize");
    const epsilon = input("adam.epsilon");
    const weightFactor = input("adam.weightFactor");
    const clip = clippingFactor(graph, norm, input("adam.maximumNorm"));
    const one = graph.scalar(1);
    const firstShare = mul(graph.node("Sub", [one, beta1]), clip);
    const secondShare = mul(graph.node("Sub", [one, beta2]), mul(clip, clip));

    return ({ weight, moments }: ParameterState, gradient, isDecayed) => {
      const [previousFirst, previousSecond] = moments as [Value, Value];
      const first = add(mul(previousFirst, beta1), mul(gradient, firstShare));
      const squared = mul(mul(gradient, gradient), secondShare);
      const second = add(mul(previousSecond, beta2), squared);
      const divisor = add(graph.node("Sqrt", [second]), epsilon);
      const change = mul(graph.node("Div", [first, divisor]), stepSize);
      const kept = isDecayed ? mul(weight, weightFactor) : weight;
      return { weight: graph.node("Sub", [kept, change]), moments: [first, second] };
    };
  },

  feeds(optimizer: OptimizerConfiguration, step: number): TensorRecord {
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
  },
};
