import type { RunConfiguration } from "../../configuration/configuration.ts";

/** One setting of a factor: what it overrides of the base. */
export interface Level {
  name: string;
  overrides: unknown;
}

/** A part of the configuration that is varied. */
export interface Factor {
  name: string;
  levels: readonly Level[];
}

/** GRID: every combination of levels. LEAVE_ONE_OUT: the base, and each level alone. */
export type AblationDesign = "GRID" | "LEAVE_ONE_OUT";

export interface CellLevel {
  factor: string;
  level: string;
}

/** A field of the configuration, as in `selfPlay.lambda`, with the base's value and the cell's. */
export interface Difference {
  path: string;
  base: unknown;
  value: unknown;
}

/** One configuration of an ablation, as it is planned and as it is stored. */
export interface Cell {
  name: string;
  /** None for the base. */
  levels: readonly CellLevel[];
  /** Names of other cells that came to the same configuration and are not repeated. */
  mergedNames: readonly string[];
  differences: readonly Difference[];
  configuration: RunConfiguration;
  configurationHash: string;
}

export interface AblationPlan {
  baseConfiguration: RunConfiguration;
  cells: readonly Cell[];
}
