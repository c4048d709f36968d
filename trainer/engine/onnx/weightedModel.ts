import type { Tensor } from "onnxruntime-node";
import type { DecoderDescription } from "./decoder.ts";
import type { TensorRecord } from "./session.ts";
import type { SessionCache } from "./sessionCache.ts";

/** What decoding, scoring and training need of a model. */
export interface WeightedModel extends DecoderDescription {
  /** What training changes, by name; it replaces the entries. */
  readonly weights: Map<string, Tensor>;
  /** A base's weights below an adapter, by name: shared, never written. Empty where `weights` are all. */
  readonly frozen: ReadonlyMap<string, Tensor>;
  readonly sessions: SessionCache;
}

/** All weights as the inputs of a graph. */
export function weightFeeds({ frozen, weights }: WeightedModel): TensorRecord {
  return Object.fromEntries([...frozen, ...weights]);
}
