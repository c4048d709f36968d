import type { TrainingSpec } from "../api/runSpec.ts";
import type { Benchmark } from "../benchmarks/benchmark.ts";
import type { Engine } from "../engine/engine.ts";
import type { Rule } from "../evaluation/rules/rule.ts";
import type { PretrainedBase } from "../models/openBase.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";
import type { ContentStore } from "./contentStore.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Progress } from "./progress.ts";
import type { Recorder } from "./recorder.ts";

/** Everything one run works with. */
export interface RunContext {
  readonly spec: TrainingSpec;
  readonly engine: Engine;
  /** What the run starts from; undefined where it is trained from scratch. */
  readonly base?: PretrainedBase | undefined;
  /** Executes the candidates of training. */
  readonly executor: SqlExecutor;
  /** Tells them right from wrong, and so what is evaluated. */
  readonly rule: Rule;
  /** Executes what is evaluated. */
  readonly evaluator: Evaluator;
  readonly benchmark: Benchmark;
  readonly store: ContentStore;
  readonly recorder: Recorder;
  readonly progress: Progress;
  /** Gold SQL that the log has named because it does not execute. */
  readonly failedGold: Set<string>;
  /** The run's own folder: its outbox and resumable checkpoint. */
  readonly folder: string;
  readonly codeVersion: string;
  readonly checkpointEverySeconds: number;
  /** Aborted when the run is cancelled, its lease lost or the trainer told to stop. */
  readonly signal: AbortSignal;
}
