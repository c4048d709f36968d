import type { Objective, PairObjective } from "../engine.ts";
import { adapterShapes } from "./adapter.ts";
import { type DecoderDescription, declareDecoder } from "./decoder.ts";
import { globalNorm } from "./gradientNorm.ts";
import { Graph } from "./graph.ts";
import type { GraphOptimizer, OptimizerMoment } from "./graphOptimizer.ts";
import type { Value } from "./graphTypes.ts";
import { negativeLogLikelihood, type PairTerms, pairLoss, policyLoss } from "./losses.ts";
import { operations } from "./operations/operations.ts";
import { isVector, type ParameterShape, parameterShapes } from "./parameters.ts";
import { scoreTokens } from "./scoring.ts";
import { Tape } from "./tape.ts";

/** Names of a parameter's tensors around a step: as they go in and as they come out. */
export const stateNames = {
  moment: (parameter: string, moment: OptimizerMoment): string => `${parameter}.${moment}`,
  next: (name: string): string => `${name}.next`,
  gradient: (parameter: string): string => `${parameter}.gradient`,
} as const;

/** What training changes: an adapter where there is one, all weights otherwise. */
export function trainedShapes({ configuration, adapter }: DecoderDescription): ParameterShape[] {
  return adapter === undefined ? parameterShapes(configuration) : adapterShapes(configuration, adapter);
}

/**
 * A whole training step as one graph: forward, loss, backward, clipping, optimizer. What is trained and its moments go in
 * as inputs and come out as outputs; below an adapter, the base's weights only go in.
 */
export function trainingGraph(
  description: DecoderDescription,
  objective: Objective,
  optimizer: GraphOptimizer,
): Graph {
  const { graph, tape, parameters } = lossGraph(description, objective);
  const gradients = tape.gradients(parameters.loss, parameters.weights);
  declareUpdates(graph, description, optimizer, parameters.weights, gradients);
  return graph;
}

/** A step without an update: adds the gradients of some items of a batch to those before. */
export function accumulationGraph(description: DecoderDescription, objective: Objective): Graph {
  const { graph, tape, parameters } = lossGraph(description, objective);
  const gradients = tape.gradients(parameters.loss, parameters.weights);
  trainedShapes(description).forEach(({ name, shape }, index) => {
    const sum = stateNames.gradient(name);
    const before = graph.input(sum, "float32", shape);
    graph.output(stateNames.next(sum), graph.node("Add", [before, gradients[index]!]), shape);
  });
  return graph;
}

/** A step's update alone, by gradients that go in. */
export function updateGraph(description: DecoderDescription, optimizer: GraphOptimizer): Graph {
  const graph = new Graph();
  const declare = (nameOf: (name: string) => string): Value[] =>
    trainedShapes(description).map(({ name, shape }) => graph.input(nameOf(name), "float32", shape));
  const weights = declare((name) => name);
  declareUpdates(graph, description, optimizer, weights, declare(stateNames.gradient));
  return graph;
}

function declareUpdates(
  graph: Graph,
  description: DecoderDescription,
  optimizer: GraphOptimizer,
  weights: readonly Value[],
  gradients: readonly Value[],
): void {
  const norm = globalNorm(graph, gradients);
  graph.output("gradientNorm", norm, []);
  const update = optimizer.declareUpdate(graph, norm);
  trainedShapes(description).forEach((parameter, index) => {
    const { name, shape } = parameter;
    const names = optimizer.moments.map((moment) => stateNames.moment(name, moment));
    const weight = weights[index]!;
    const moments = names.map((moment) => graph.input(moment, "float32", shape));
    const next = update({ weight, moments }, gradients[index]!, !isVector(parameter));
    graph.output(stateNames.next(name), next.weight, shape);
    next.moments.forEach((moment, position) => {
      graph.output(stateNames.next(names[position]!), moment, shape);
    });
  });
}

/** Loss and gradients without an update: what the checks of correctness look at. */
export function gradientGraph(description: DecoderDescription, objective: Objective): Graph {
  const { graph, tape, parameters } = lossGraph(description, objective);
  const gradients = tape.gradients(parameters.loss, parameters.weights);
  trainedShapes(description).forEach(({ name, shape }, index) => {
    graph.output(stateNames.gradient(name), gradients[index]!, shape);
  });
  return graph;
}

interface LossGraph {
  readonly graph: Graph;
  readonly tape: Tape;
  readonly parameters: { readonly loss: Value; readonly weights: readonly Value[] };
}

function lossGraph(description: DecoderDescription, objective: Objective): LossGraph {
  const graph = new Graph();
  const tape = new Tape(graph);
  const decoder = declareDecoder(graph, description, true);
  const weights = decoder.adapter?.parameters ?? [...decoder.parameters.values()];
  for (const weight of weights) tape.watch(weight);
  const tokens = scoreTokens(tape, decoder);
  const loss = objective === "grpo" ? withSamples(tape, tokens) : withSequences(tape, objective, tokens);
  graph.output("loss", loss, []);
  return { graph, tape, parameters: { loss, weights } };
}

function withSequences(tape: Tape, objective: "nll" | PairObjective, tokens: Value): Value {
  const chosen = sumSequences(tape, tokens, "chosenMembership");
  const factor = tape.graph.input("negativeInverseTokenCount", "float32", []);
  const likelihood = negativeLogLikelihood(tape, chosen, factor);
  return objective === "nll" ? likelihood : withPairs(tape, objective, tokens, chosen, likelihood);
}

function withPairs(
  tape: Tape,
  objective: PairObjective,
  tokens: Value,
  chosen: Value,
  likelihood: Value,
): Value {
  const { graph } = tape;
  const column = (name: string): Value => graph.input(name, "float32", ["pairs", 1]);
  const terms: PairTerms = {
    chosen,
    rejected: sumSequences(tape, tokens, "rejectedMembership"),
    referenceChosenLogProbability: column("referenceChosenLogProbability"),
    referenceRejectedLogProbability: column("referenceRejectedLogProbability"),
    errorIndicator: column("errorIndicator"),
    lambda: graph.input("lambda", "float32", []),
    inversePairCount: graph.input("inversePairCount", "float32", []),
  };
  graph.output("logChosen", terms.chosen, ["pairs", 1]);
  graph.output("logRejected", terms.rejected, ["pairs", 1]);
  const nllWeight = graph.input("nllWeight", "float32", []);
  const guard = tape.apply(operations.scale, [likelihood], { factor: nllWeight });
  return tape.apply(operations.add, [pairLoss(tape, objective, terms), guard], null);
}

function withSamples(tape: Tape, tokens: Value): Value {
  const { graph } = tape;
  const column = (name: string): Value => graph.input(name, "float32", ["scored", 1]);
  const terms = {
    player: tokens,
    sampler: column("sampler"),
    reference: column("reference"),
    advantage: column("advantage"),
    share: column("share"),
    clipEpsilon: graph.input("clipEpsilon", "float32", []),
    klWeight: graph.input("klWeight", "float32", []),
  };
  graph.output("logProbabilities", tokens, ["scored", 1]);
  return policyLoss(tape, terms);
}

function sumSequences(tape: Tape, tokens: Value, input: string): Value {
  const membership = tape.graph.input(input, "float32", ["pairs", "scored"]);
  return tape.apply(operations.sumSegments, [tokens], { membership });
}
