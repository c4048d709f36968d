/** The run's configuration as the server resolved it, part by part. */
import type { TrainingOrder } from "./runSpec.ts";

export type RunConfiguration = TrainingOrder["configuration"];
export type PromptConfiguration = RunConfiguration["prompt"];
export type SupervisedConfiguration = RunConfiguration["supervised"];
export type SelfPlayConfiguration = RunConfiguration["selfPlay"];
export type PolicyConfiguration = RunConfiguration["policy"];
export type PairGateConfiguration = RunConfiguration["pairGate"];
