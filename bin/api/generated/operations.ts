// Generated from server/schema.graphql by `npm run generate`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Dialect =
  | 'SQLITE'
  | 'DUCKDB'
  | 'POSTGRESQL';

export type RunStatus =
  | 'QUEUED'
  | 'CLAIMED'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED';

export type PromptSchema =
  | 'NONE'
  | 'LINKED'
  | 'FULL';

export type ColumnValues =
  | 'NONE'
  | 'MATCHED';

export type SynthesisKind =
  | 'NONE'
  | 'TEMPLATE';

export type PlayerChoice =
  | 'PREVIOUS'
  | 'BEST_OF_POOL';

export type OpponentChoice =
  | 'PREVIOUS'
  | 'WORST_OF_POOL'
  | 'FIXED';

export type PlayedOn =
  | 'TRAIN'
  | 'SYNTHETIC_VALIDATION';

export type PairSelection =
  | 'ALL'
  | 'WRONG_ONLY';

export type Loss =
  | 'NLL'
  | 'SPIN'
  | 'ERROR_DRIVEN_A'
  | 'ERROR_DRIVEN_B'
  | 'ERROR_DRIVEN_C'
  | 'DPO'
  | 'IPO';

export type ComparisonRule =
  | 'STRICT'
  | 'BIRD_SET';

export type RunConfigurationInput = {
  prompt?: PromptConfigurationInput | null | undefined;
  supervised?: SupervisedConfigurationInput | null | undefined;
  synthesis?: SynthesisConfigurationInput | null | undefined;
  selfPlay?: SelfPlayConfigurationInput | null | undefined;
  data?: DataConfigurationInput | null | undefined;
  evaluation?: EvaluationConfigurationInput | null | undefined;
};

export type PromptConfigurationInput = {
  schema?: PromptSchema | null | undefined;
  columnValues?: ColumnValues | null | undefined;
  foreignKeys?: boolean | null | undefined;
  evidence?: boolean | null | undefined;
};

export type SupervisedConfigurationInput = {
  epochs?: number | null | undefined;
  learningRate?: number | null | undefined;
  batchSize?: number | null | undefined;
};

export type SynthesisConfigurationInput = {
  kind?: SynthesisKind | null | undefined;
};

export type SelfPlayConfigurationInput = {
  iterations?: number | null | undefined;
  player?: PlayerChoice | null | undefined;
  opponent?: OpponentChoice | null | undefined;
  playedOn?: PlayedOn | null | undefined;
  pairs?: PairSelection | null | undefined;
  mixPreviousPairs?: boolean | null | undefined;
  loss?: Loss | null | undefined;
  lambda?: number | null | undefined;
  nllWeight?: number | null | undefined;
  learningRate?: number | null | undefined;
  epochs?: number | null | undefined;
  batchSize?: number | null | undefined;
  questionsPerIteration?: number | null | undefined;
  temperature?: number | null | undefined;
  topP?: number | null | undefined;
  samplesPerQuestion?: number | null | undefined;
  minimumExecutableRate?: number | null | undefined;
};

export type DataConfigurationInput = {
  trainingExamples?: number | null | undefined;
  validationExamples?: number | null | undefined;
};

export type EvaluationConfigurationInput = {
  splits?: Array<string> | null | undefined;
  examplesPerSplit?: number | null | undefined;
  maximumNewTokens?: number | null | undefined;
  comparisonRule?: ComparisonRule | null | undefined;
};

export type CreateExperimentInput = {
  name: string;
  description?: string | null | undefined;
  benchmark: string;
  baseModel: string;
  /** Overrides shared by all runs, applied after the method's preset and before the run's own. */
  configuration?: RunConfigurationInput | null | undefined;
  runs: Array<CreateRunInput>;
  /** The same key again returns the experiment made the first time. */
  idempotencyKey?: string | null | undefined;
};

export type CreateRunInput = {
  method: string;
  seed?: number | null | undefined;
  name?: string | null | undefined;
  configuration?: RunConfigurationInput | null | undefined;
};

export type RegisterBenchmarkInput = {
  name: string;
  description?: string | null | undefined;
  dialect: Dialect;
  folder: string;
  databases: Array<DatabaseInput>;
  splits: Array<SplitInput>;
};

export type DatabaseInput = {
  name: string;
  schema: unknown;
};

/** Columns of equal length, one entry an example. */
export type SplitInput = {
  name: string;
  contentHash: string;
  questions: Array<string>;
  goldSql: Array<string>;
  databases: Array<string>;
  difficulties?: Array<string | null | undefined> | null | undefined;
  evidence?: Array<string | null | undefined> | null | undefined;
};

export type RegisterBenchmarkMutationVariables = Exact<{
  input: RegisterBenchmarkInput;
}>;


export type RegisterBenchmarkMutation = { registerBenchmark: { id: string, name: string } };

export type CreateExperimentMutationVariables = Exact<{
  input: CreateExperimentInput;
}>;


export type CreateExperimentMutation = { createExperiment: { id: string, name: string, runs: Array<{ id: string, name: string, status: RunStatus }> } };

export type ExperimentProgressQueryVariables = Exact<{
  id: string;
}>;


export type ExperimentProgressQuery = { experiment: { runs: Array<{ name: string, status: RunStatus, statusReason: string | null, iterations: Array<{ number: number, generation: { evaluations: Array<{ executionAccuracy: number | null, exampleCount: number, split: { name: string } }> } | null }> }> } | null };

export type LeaderboardQueryVariables = Exact<{
  benchmark: string;
  experimentId?: string | null | undefined;
}>;


export type LeaderboardQuery = { leaderboard: { splits: Array<{ name: string, position: number }>, entries: Array<{ rank: number, generationNumber: number, seedCount: number, isProvisional: boolean, method: { title: string }, scores: Array<{ executionAccuracy: number, low: number, high: number, exampleCount: number, split: { name: string } }> }> } };


export const RegisterBenchmarkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterBenchmark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterBenchmarkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerBenchmark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegisterBenchmarkMutation, RegisterBenchmarkMutationVariables>;
export const CreateExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateExperimentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createExperiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<CreateExperimentMutation, CreateExperimentMutationVariables>;
export const ExperimentProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExperimentProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"iterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExperimentProgressQuery, ExperimentProgressQueryVariables>;
export const LeaderboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leaderboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"generationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"seedCount"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardQuery, LeaderboardQueryVariables>;
