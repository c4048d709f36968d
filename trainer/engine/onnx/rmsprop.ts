import type { OptimizerConfiguration } from "../engine.ts";
import { clippingFactor } from "./gradientNorm.ts";
import type { Graph } from "./graph.ts";
import type { GraphOptimizer, ParameterState, Update } from "./graphOptimizer.ts";
import type { Value } from "./graphTypes.ts";
import { learningRateAt } from "./learningRate.ts";
import { scalarTensor, type TensorRecord } from "./session.ts";

const inputNames = [
  "rmsprop.decay",
  "rmsprop.learningRate",
  "rmsprop.epsilon",
  "rmsprop.weightFactor",
  "rmsprop.maximumNorm",
] as const;

/** RMSProp (Hinton, lecture 6.5) as torch has it, without momentum: w·(1 − lr·decay) − lr · g / (√v + ε). */
export const rmsprop: GraphOptimizer = {
  moments: ["second"],

  declareUpdate(graph: Graph, norm: Value): Update {
    const input = (name: (typeof inputNames)[number]): Value => graph.input(name, "float32", []);
    const mul = (a: Value, b: Value): Value => graph.node("Mul", [a, b]);
    const add = (a: Value, b: Value): Value => graph.node("Add", [a, b]);
    const decay = input("rmsprop.decay");
    const learningRate = input("rmsprop.learningRate");
    const epsilon = input("rmsprop.epsilon");
    const weightFactor = input("rmsprop.weightFactor");
    const clip = clippingFactor(graph, norm, input("rmsprop.maximumNorm"));
    const share = mul(graph.node("Sub", [graph.scalar(1), decay]), mul(clip, clip));
    const stepSize = mul(learningRate, clip);

    return ({ weight, moments }: ParameterState, gradient, isDecayed) => {
      const [previous] = moments as [Value];
      const second = add(mul(previous, decay), mul(mul(gradient, gradient), share));
      const divisor = add(graph.node("Sqrt", [second]), epsilon);
      const change = mul(graph.node("Div", [gradient, divisor]), stepSize);
      const kept = isDecayed ? mul(weight, weightFactor) : weight;
      return { weight: graph.node("Sub", [kept, change]), moments: [second] };
    };
  },

  feeds(optimizer: OptimizerConfiguration, step: number): TensorRecord {
    const learningRate = learningRateAt(optimizer, step);
    const values: Record<(typeof inputNames)[number], number> = {
      "rmsprop.decay": optimizer.beta2,
      "rmsprop.learningRate": learningRate,
      "rmsprop.epsilon": optimizer.epsilon,
      "rmsprop.weightFactor": 1 - learningRate * optimizer.weightDecay,
      "rmsprop.maximumNorm": optimizer.maximumGradientNorm,
    };
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, scalarTensor(value)]));
  },
};
