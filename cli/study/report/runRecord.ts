import type { MetricDefinitions, MetricValues } from "./studyMetrics.ts";

/** Of every run that a study wanted, with what the server says of the metrics in them. */
export interface StudyRecords {
  readonly records: readonly RunRecord[];
  readonly definitions: MetricDefinitions;
  /** Titles of an iteration's phases by key, in the order of tables. */
  readonly phases: ReadonlyMap<string, string>;
}

/** A run as it went, with everything that tables are made from. */
export interface RunRecord {
  readonly method: string;
  readonly seed: number;
  readonly status: string;
  readonly statusReason?: string;
  readonly codeVersion?: string;
  /** From its start to its end in this study, where phases that runs share are run once. */
  readonly wallSeconds?: number;
  readonly iterations: readonly IterationRecord[];
}

export interface IterationRecord {
  readonly number: number;
  readonly stage: string;
  readonly stopReason?: string;
  /** Tokens trained on. */
  readonly tokens: number;
  /** By phase, when they were run: by this run or by the one it shares them with. */
  readonly phaseSeconds: Readonly<Record<string, number>>;
  /** Recorded of this iteration, by name. */
  readonly metrics: MetricValues;
  readonly generation?: GenerationRecord;
}

export interface GenerationRecord {
  readonly number: number;
  /** True for the one that stands for the run. */
  readonly isResult: boolean;
  readonly isReused: boolean;
  /** By split, in the order of its examples. */
  readonly verdicts: ReadonlyMap<string, readonly number[]>;
}
