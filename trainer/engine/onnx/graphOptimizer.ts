import type { OptimizerConfiguration } from "../engine.ts";
import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";
import type { TensorRecord } from "./session.ts";

/** Running means of a parameter's gradients (`first`) and of their squares (`second`), of the parameter's shape. */
export type OptimizerMoment = "first" | "second";

/** A parameter and its moments, in the order of the optimizer's `moments`. */
export interface ParameterState {
  readonly weight: Value;
  readonly moments: readonly Value[];
}

/** Adds one parameter's update to the graph; returns what the state becomes. */
export type Update = (state: ParameterState, gradient: Value, isDecayed: boolean) => ParameterState;

/** An optimizer as nodes of the training graph. */
export interface GraphOptimizer {
  /** What it keeps of each parameter between steps, zero at first. */
  readonly moments: readonly OptimizerMoment[];
  /** Declares the scalar inputs of an update and derives what the updates of all parameters share. */
  declareUpdate(graph: Graph, norm: Value): Update;
  /** The scalar inputs of update number `step`, counted from 1. */
  feeds(optimizer: OptimizerConfiguration, step: number): TensorRecord;
}
