import type { Example } from "../../benchmarks/benchmark.ts";
import type { SurfaceStyle } from "../render/surfaceStyle.ts";
import type { Binding, ColumnSlot, Query } from "./query.ts";

/** SQL that a template was found in. */
export interface Origin {
  readonly example: Example;
  /** What its slots held there: filled in again they give SQL with the gold's result. */
  readonly binding: Binding;
  readonly style: SurfaceStyle;
}

/** Gold SQL of one shape, with typed slots for what differs (Hu et al. 2023; SPFT-SQL 3.1.1). */
export interface Template {
  /** Its identity. */
  readonly text: string;
  readonly query: Query;
  readonly columns: readonly ColumnSlot[];
  readonly origins: readonly Origin[];
  /** How many examples have it. */
  readonly frequency: number;
  /** The benchmark's own word for how hard its first example is, else Spider's hardness. */
  readonly hardness: string | undefined;
}

/** Why examples have no template. */
export interface Untemplated {
  readonly reason: string;
  readonly examples: readonly Example[];
}

export interface TemplatePool {
  /** The most frequent first. */
  readonly templates: readonly Template[];
  /** How many examples have a template. */
  readonly templated: number;
  /** The most frequent reason first. */
  readonly untemplated: readonly Untemplated[];
}
