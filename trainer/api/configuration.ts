/** The run's configuration as the server resolved it, part by part. */
import type { TrainingSpec } from "./runSpec.ts";

export type RunConfiguration = TrainingSpec["configuration"];
export type PromptConfiguration = RunConfiguration["prompt"];
export type AdapterConfiguration = RunConfiguration["adapter"];
export type MemoryConfiguration = RunConfiguration["memory"];
export type SupervisedConfiguration = RunConfiguration["supervised"];
export type SelfPlayConfiguration = RunConfiguration["selfPlay"];
export type PolicyConfiguration = RunConfiguration["policy"];
export type PairQualityGateConfiguration = RunConfiguration["pairQualityGate"];
