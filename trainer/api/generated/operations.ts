// Generated from server/schema.graphql by `npm run generate`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type RunStatus =
  | 'QUEUED'
  | 'CLAIMED'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED';

export type IterationStage =
  | 'SUPERVISED'
  | 'SYNTHESIS'
  | 'SELF_PLAY';

export type Outcome =
  | 'CORRECT'
  | 'WRONG'
  | 'INVALID'
  | 'TIMED_OUT'
  | 'EMPTY';

export type LogLevel =
  | 'INFO'
  | 'WARNING'
  | 'ERROR';

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

export type RegisterTrainerInput = {
  name: string;
  host: string;
  engine: string;
  devices: Array<string>;
  codeVersion: string;
};

export type ClaimRunInput = {
  trainerId: string;
  /** Seconds without a heartbeat after which another trainer may claim the run. */
  leaseSeconds?: number | null | undefined;
};

/** Names the lease under which a trainer speaks; a stale one is refused with STALE_LEASE. */
export type LeaseInput = {
  runId: string;
  leaseToken: string;
};

export type HeartbeatInput = {
  lease: LeaseInput;
  leaseSeconds?: number | null | undefined;
};

export type StartIterationInput = {
  lease: LeaseInput;
  number: number;
  stage: IterationStage;
  playerNumber?: number | null | undefined;
  opponentNumber?: number | null | undefined;
};

/** The run's status becomes RUNNING with its first iteration. */
export type CompleteIterationInput = {
  lease: LeaseInput;
  number: number;
  generation: GenerationInput;
  counters: IterationCountersInput;
  stopReason?: string | null | undefined;
};

export type GenerationInput = {
  number: number;
  parentNumber?: number | null | undefined;
  weightsHash: string;
  weightCount: number;
  isReused: boolean;
  artifact?: ArtifactInput | null | undefined;
};

export type ArtifactInput = {
  sha256: string;
  byteCount: string | number;
  mediaType: string;
  location: string;
};

export type IterationCountersInput = {
  synthesised?: number | null | undefined;
  candidates?: number | null | undefined;
  executable?: number | null | undefined;
  verified?: number | null | undefined;
  wrong?: number | null | undefined;
  kept?: number | null | undefined;
  validationAccuracy?: number | null | undefined;
  tokens?: number | null | undefined;
  phaseSeconds?: unknown;
};

export type RecordMetricsInput = {
  lease: LeaseInput;
  series: Array<MetricSeriesInput>;
};

export type MetricSeriesInput = {
  name: string;
  steps: Array<number>;
  values: Array<number>;
};

export type RecordLogInput = {
  lease: LeaseInput;
  lines: Array<LogLineInput>;
};

export type LogLineInput = {
  sequence: number;
  level: LogLevel;
  message: string;
  recordedAt: string;
};

/** Which evaluation: found or started by generation, split, decoding, rule and executor. */
export type EvaluationKeyInput = {
  generationNumber: number;
  split: string;
  decoding: string;
  comparisonRule: string;
  executor: string;
  exampleCount: number;
};

/** Columns of equal length, one entry an example. */
export type RecordPredictionsInput = {
  lease: LeaseInput;
  evaluation: EvaluationKeyInput;
  exampleIndexes: Array<number>;
  sql: Array<string>;
  outcomes: Array<Outcome>;
  milliseconds: Array<number>;
  reasons: Array<string | null | undefined>;
};

/** Accuracy is computed by the server from the recorded predictions; refused with EVALUATION_INCOMPLETE while some are missing. */
export type CompleteEvaluationInput = {
  lease: LeaseInput;
  evaluation: EvaluationKeyInput;
};

export type ReleaseOutcome =
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'QUEUED';

export type ReleaseRunInput = {
  lease: LeaseInput;
  outcome: ReleaseOutcome;
  reason?: string | null | undefined;
};

export type RegisterTrainerMutationVariables = Exact<{
  input: RegisterTrainerInput;
}>;


export type RegisterTrainerMutation = { registerTrainer: { id: string, name: string } };

export type ClaimRunMutationVariables = Exact<{
  input: ClaimRunInput;
}>;


export type ClaimRunMutation = { claimRun: { leaseToken: string, leaseExpiresAt: string, run: { id: string, name: string, seed: number, attempt: number, configurationHash: string, experiment: { id: string, name: string }, method: { name: string, title: string }, baseModel: { name: string, architecture: { vocabularySize: number, hiddenSize: number, intermediateSize: number, layerCount: number, headCount: number, keyValueHeadCount: number, contextLength: number } }, benchmark: { name: string, folder: string, splits: Array<{ name: string, contentHash: string, exampleCount: number }> }, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, comparisonRule: ComparisonRule } } } } | null };

export type RunOrderFragment = { id: string, name: string, seed: number, attempt: number, configurationHash: string, experiment: { id: string, name: string }, method: { name: string, title: string }, baseModel: { name: string, architecture: { vocabularySize: number, hiddenSize: number, intermediateSize: number, layerCount: number, headCount: number, keyValueHeadCount: number, contextLength: number } }, benchmark: { name: string, folder: string, splits: Array<{ name: string, contentHash: string, exampleCount: number }> }, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, comparisonRule: ComparisonRule } } };

export type SendHeartbeatMutationVariables = Exact<{
  input: HeartbeatInput;
}>;


export type SendHeartbeatMutation = { heartbeat: { leaseExpiresAt: string, isCancelRequested: boolean } };

export type ReleaseRunMutationVariables = Exact<{
  input: ReleaseRunInput;
}>;


export type ReleaseRunMutation = { releaseRun: { id: string, status: RunStatus } };

export type StartIterationMutationVariables = Exact<{
  input: StartIterationInput;
}>;


export type StartIterationMutation = { startIteration: { id: string, number: number } };

export type CompleteIterationMutationVariables = Exact<{
  input: CompleteIterationInput;
}>;


export type CompleteIterationMutation = { completeIteration: { id: string, number: number } };

export type RecordMetricsMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordMetricsMutation = { recordMetrics: { recordedCount: number } };

export type RecordLogMutationVariables = Exact<{
  input: RecordLogInput;
}>;


export type RecordLogMutation = { recordLog: { recordedCount: number } };

export type RecordPredictionsMutationVariables = Exact<{
  input: RecordPredictionsInput;
}>;


export type RecordPredictionsMutation = { recordPredictions: { recordedCount: number } };

export type CompleteEvaluationMutationVariables = Exact<{
  input: CompleteEvaluationInput;
}>;


export type CompleteEvaluationMutation = { completeEvaluation: { id: string, executionAccuracy: number | null } };

export const RunOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vocabularySize"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenSize"}},{"kind":"Field","name":{"kind":"Name","value":"intermediateSize"}},{"kind":"Field","name":{"kind":"Name","value":"layerCount"}},{"kind":"Field","name":{"kind":"Name","value":"headCount"}},{"kind":"Field","name":{"kind":"Name","value":"keyValueHeadCount"}},{"kind":"Field","name":{"kind":"Name","value":"contextLength"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"comparisonRule"}}]}}]}}]}}]} as unknown as DocumentNode<RunOrderFragment, unknown>;
export const RegisterTrainerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterTrainer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterTrainerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerTrainer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegisterTrainerMutation, RegisterTrainerMutationVariables>;
export const ClaimRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaseToken"}},{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunOrder"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vocabularySize"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenSize"}},{"kind":"Field","name":{"kind":"Name","value":"intermediateSize"}},{"kind":"Field","name":{"kind":"Name","value":"layerCount"}},{"kind":"Field","name":{"kind":"Name","value":"headCount"}},{"kind":"Field","name":{"kind":"Name","value":"keyValueHeadCount"}},{"kind":"Field","name":{"kind":"Name","value":"contextLength"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"comparisonRule"}}]}}]}}]}}]} as unknown as DocumentNode<ClaimRunMutation, ClaimRunMutationVariables>;
export const SendHeartbeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendHeartbeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HeartbeatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heartbeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelRequested"}}]}}]}}]} as unknown as DocumentNode<SendHeartbeatMutation, SendHeartbeatMutationVariables>;
export const ReleaseRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<ReleaseRunMutation, ReleaseRunMutationVariables>;
export const StartIterationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartIteration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartIterationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startIteration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<StartIterationMutation, StartIterationMutationVariables>;
export const CompleteIterationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteIteration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteIterationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeIteration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<CompleteIterationMutation, CompleteIterationMutationVariables>;
export const RecordMetricsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMetrics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMetricsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}}]}}]}}]} as unknown as DocumentNode<RecordMetricsMutation, RecordMetricsMutationVariables>;
export const RecordLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordLogInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}}]}}]}}]} as unknown as DocumentNode<RecordLogMutation, RecordLogMutationVariables>;
export const RecordPredictionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPredictions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPredictionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPredictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}}]}}]}}]} as unknown as DocumentNode<RecordPredictionsMutation, RecordPredictionsMutationVariables>;
export const CompleteEvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteEvaluation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteEvaluationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeEvaluation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}}]}}]}}]} as unknown as DocumentNode<CompleteEvaluationMutation, CompleteEvaluationMutationVariables>;
