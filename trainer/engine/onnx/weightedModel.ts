import type { Tensor } from "onnxruntime-node";
import type { ModelConfiguration } from "../engine.ts";
import type { SessionCache } from "./sessionCache.ts";

/** What decoding, scoring and training need of a model. */
export interface WeightedModel {
  readonly configuration: ModelConfiguration;
  /** Current weights by name; training replaces the entries. */
  readonly weights: Map<string, Tensor>;
  readonly sessions: SessionCache;
}
