// Generated from server/schema.graphql by `npm run generate`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What advantages are divided by: the group's standard deviation (GRPO §4.1.2) or nothing (Dr. GRPO). */
export type AdvantageScale =
  /** The standard deviation of the group's rewards. */
  | 'DEVIATION'
  /** Nothing. */
  | 'NONE';

/** A file that a trainer keeps. */
export type ArtifactInput = {
  /** Of its bytes, in hexadecimal. */
  sha256: string;
  /** Its size. */
  byteCount: number;
  /** As in application/octet-stream. */
  mediaType: string;
  /** Path or address where the trainer keeps it. */
  location: string;
};

/** Who asks for work. */
export type ClaimRunInput = {
  /** From `registerTrainer`. */
  trainerId: string;
  /** Seconds without a heartbeat after which another trainer may claim the run. */
  leaseSeconds?: number | null | undefined;
};

/** Cell values that the question mentions, written into the prompt (ExSPIN §4.2, value retrieval). */
export type ColumnValues =
  /** No cell values. */
  | 'NONE'
  /** Cell values that the question mentions. */
  | 'MATCHED';

/** An evaluation whose predictions are all recorded. */
export type CompleteEvaluationInput = {
  /** Under which the trainer speaks. */
  lease: LeaseInput;
  /** Which evaluation. */
  evaluation: EvaluationKeyInput;
};

/** An iteration that is done, with what it produced. */
export type CompleteIterationInput = {
  /** Under which the trainer speaks. */
  lease: LeaseInput;
  /** Which iteration. */
  number: number;
  /** What it produced; left out where the opponent left nothing to learn from. */
  generation?: GenerationInput | null | undefined;
  /** What it counted. */
  counters: IterationCountersInput;
  /** Why it ended early, where it did. */
  stopReason?: string | null | undefined;
};

/** The SQL that a benchmark's gold SQL is written in. */
export type Dialect =
  /** SQLite. */
  | 'SQLITE'
  /** DuckDB. */
  | 'DUCKDB'
  /** PostgreSQL. */
  | 'POSTGRESQL';

/** Which generations answer the evaluated splits: each of them, or the run's result alone; every one is ranked either way. Ours: all. */
export type EvaluationGenerations =
  /** Each generation answers the evaluated splits. */
  | 'ALL'
  /** The run's result alone does. */
  | 'RESULT';

/** Which evaluation: found or started by generation, split, decoding, rule and executor. */
export type EvaluationKeyInput = {
  /** Number of the run's generation. */
  generationNumber: number;
  /** Name of the split. */
  split: string;
  /** How SQL is decoded, as in `greedy`. */
  decoding: string;
  /** Name and version of the rule that tells right from wrong, as in `strict@1`. */
  outcomeRule: string;
  /** Name and version of what executes the SQL. */
  executor: string;
  /** Examples evaluated, from the first of the split on. */
  exampleCount: number;
};

/** What ended an attempt of a run. */
export type FailureClass =
  /** Memory ran out; the run is queued again by itself, twice at most. */
  | 'OUT_OF_MEMORY'
  /** Its trainer fell silent; the run is queued again by itself, twice at most. */
  | 'HOST_LOST'
  /** The trainer itself failed; the run waits for somebody to retry it. */
  | 'CODE'
  /** The benchmark is at fault, or weights that a replay starts from are not there; the run waits for somebody to retry it. */
  | 'DATA';

/** What ended an attempt. */
export type FailureInput = {
  /** Of what kind. */
  class: FailureClass;
  /** For people. */
  message: string;
};

/** The weights that an iteration produced. */
export type GenerationInput = {
  /** From 0; unique within the run. */
  number: number;
  /** Number of the generation it was trained from. */
  parentNumber?: number | null | undefined;
  /** SHA-256 over names, shapes and bytes of all weights. */
  weightsHash: string;
  /** How many weights. */
  weightCount: number;
  /** True where another run had already made these weights from the same inputs. */
  isReused: boolean;
  /** Where the weights are kept. */
  artifact?: ArtifactInput | null | undefined;
};

/** A heartbeat. */
export type HeartbeatInput = {
  /** Which lease to renew. */
  lease: LeaseInput;
  /** Seconds from now for which it holds. */
  leaseSeconds?: number | null | undefined;
};

/** What an iteration counted; leave out what does not apply. */
export type IterationCountersInput = {
  /** Synthetic examples made by a round of synthesis, including those held out for feedback and validation. */
  synthesized?: number | null | undefined;
  /** SQL sampled and judged: correct + incorrect + goldFailed. */
  candidates?: number | null | undefined;
  /** Candidates that executed, on examples whose gold SQL executed: correct + wrong. */
  executable?: number | null | undefined;
  /** Candidates whose result matches gold's under the configuration's outcomeRule. */
  correct?: number | null | undefined;
  /** Candidates that are not correct: wrong + invalid + timedOut + empty. */
  incorrect?: number | null | undefined;
  /** Candidates that executed to another result than gold's. */
  wrong?: number | null | undefined;
  /** Candidates that the database refused. */
  invalid?: number | null | undefined;
  /** Candidates that exceeded the execution limit. */
  timedOut?: number | null | undefined;
  /** Candidates without SQL. */
  empty?: number | null | undefined;
  /** Candidates for examples whose gold SQL does not execute; neither correct nor incorrect. */
  goldFailed?: number | null | undefined;
  /** Training items, each counted once however many epochs: preference pairs, SQL sequences (SFT, rejection sampling, synthesis) or samples with an advantage (GRPO). */
  trainingItems?: number | null | undefined;
  /** Execution accuracy, after the iteration, on the training examples held out for validation (greedy decoding). */
  validationAccuracy?: number | null | undefined;
  /** Tokens trained on. */
  tokens?: number | null | undefined;
  /** How long each phase took. */
  phaseSeconds?: Array<PhaseSecondsInput> | null | undefined;
};

/** What an iteration does. */
export type IterationStage =
  /** Trains on gold SQL: the supervised stage. */
  | 'SUPERVISED'
  /** Makes and verifies synthetic examples, and trains on them. */
  | 'SYNTHESIS'
  /** Plays against an opponent. */
  | 'SELF_PLAY'
  /** Takes predictions made elsewhere; nothing is trained. */
  | 'IMPORT';

/** How the learning rate of an iteration falls after its peak: a cosine to a tenth, or a line to zero (SPIN). Ours: cosine. */
export type LearningRateSchedule =
  /** A cosine to a tenth of the peak. */
  | 'COSINE'
  /** A line to zero. */
  | 'LINEAR';

/** Names the lease under which a trainer speaks of a run, or the program that started it; a stale one is refused with STALE_LEASE. */
export type LeaseInput = {
  /** The run. */
  runId: string;
  /** From `claimRun` or `startRun`. */
  leaseToken: string;
};

/** How much a log line matters. */
export type LogLevel =
  /** Progress. */
  | 'INFO'
  /** Worth a look. */
  | 'WARNING'
  /** Something failed. */
  | 'ERROR';

/** A line of a run's log. */
export type LogLineInput = {
  /** Counted by the trainer; a line sent twice is stored once. */
  sequence: number;
  /** How much it matters. */
  level: LogLevel;
  /** What to say. */
  message: string;
  /** When, by the trainer's clock. */
  recordedAt: string;
};

/** The loss of an iteration. ERROR_DRIVEN_A, _B and _C are reconstructions of SPFT-SQL Eq. 3; GRPO (arXiv 2402.03300) learns on-policy from groups of samplesPerQuestion answers. */
export type Loss =
  /** Negative log-likelihood of the targets. */
  | 'NLL'
  /** The logistic loss of SPIN. */
  | 'SPIN'
  /** The first reconstruction of SPFT-SQL's error-driven loss. */
  | 'ERROR_DRIVEN_A'
  /** The second reconstruction of SPFT-SQL's error-driven loss. */
  | 'ERROR_DRIVEN_B'
  /** The third reconstruction of SPFT-SQL's error-driven loss. */
  | 'ERROR_DRIVEN_C'
  /** Direct preference optimization. */
  | 'DPO'
  /** Identity preference optimization. */
  | 'IPO'
  /** Group-relative policy optimization, on the player's own answers. */
  | 'GRPO';

/** A metric that a trainer brings. A placeholder `{word}` in its name stands for one character or more, and what it stands for is filled in in `title`, `chart` and `label`. */
export type MetricDefinitionInput = {
  /** As it is recorded, as in `reward/mean`; or of a family, as in `reward/{part}/mean`. */
  name: string;
  /** Where it stands alone, as at the head of a column. */
  title: string;
  /** What its values are measured in. */
  unit: MetricUnit;
  /** What its steps count. */
  stepAxis: StepAxis;
  /** Under which heading it is shown: one of those built in, or another. */
  group: string;
  /** Title of the chart that it shares with other metrics. Default: a chart of its own, under its title. */
  chart?: string | null | undefined;
  /** Label of its line in that chart. Default: its title. */
  label?: string | null | undefined;
  /** How it is measured and read, in whole sentences; may be empty. */
  help: string;
};

/** Points of one metric. Columns of equal length. */
export type MetricSeriesInput = {
  /** Of the metric. */
  name: string;
  /** From 0, in any order. */
  steps: Array<number>;
  /** One a step. */
  values: Array<number | "NaN" | "Infinity" | "-Infinity">;
};

/** What a metric's values are measured in. */
export type MetricUnit =
  /** From 0 to 1; printed in percent. */
  | 'FRACTION'
  /** How many. */
  | 'COUNT'
  /** Natural logarithms of probabilities. */
  | 'NATS'
  /** The same, a token. */
  | 'NATS_PER_TOKEN'
  /** Tokens a second. */
  | 'TOKENS_PER_SECOND'
  /** Seconds. */
  | 'SECONDS'
  /** None of these. */
  | 'NUMBER';

/** Which generation answers: the previous one (SPIN), the least accurate still at least half executable (SPFT-SQL Algorithm 1), or always generation 0 (DPO's reference). */
export type OpponentChoice =
  /** The previous generation. */
  | 'PREVIOUS'
  /** The least accurate generation that is still executable enough. */
  | 'WORST_OF_POOL'
  /** Always generation 0. */
  | 'FIXED';

/** What updates the weights in an iteration. SPIN: RMSProp without weight decay. Ours: AdamW. */
export type Optimizer =
  /** AdamW. */
  | 'ADAMW'
  /** RMSProp without weight decay. */
  | 'RMSPROP';

/** What became of a prediction. */
export type Outcome =
  /** Its result equals gold's. */
  | 'CORRECT'
  /** It has another result. */
  | 'WRONG'
  /** The database refused it. */
  | 'INVALID'
  /** It took longer than allowed. */
  | 'TIMED_OUT'
  /** No SQL came. */
  | 'EMPTY'
  /** The benchmark's own SQL does not execute, so that nothing can be said of the prediction. */
  | 'GOLD_FAILED';

/** The rule that decides in training and for the primary score: typed multisets, ordered where gold orders; Spider's rows under any order of columns; or BIRD's sets of rows. Ours: strict. */
export type OutcomeRule =
  /** Typed multisets of rows, ordered where gold orders. */
  | 'STRICT'
  /** Spider's multisets of rows under any order of columns. */
  | 'SPIDER_EXECUTION'
  /** BIRD's sets of rows. */
  | 'BIRD_EXECUTION';

/** Which candidates become rejected: all of them (SPIN) or only those whose result differs from gold's (ExSPIN Eq. 11). */
export type PairSelection =
  /** All candidates become rejected. */
  | 'ALL'
  /** Only candidates whose result differs from gold's do. */
  | 'INCORRECT_ONLY';

/** How long one phase of an iteration took. */
export type PhaseSecondsInput = {
  /** Its key, one of `phases` or a trainer's own, which is shown as it is. */
  phase: string;
  /** When it was done, by whichever run. */
  seconds: number;
};

/** The questions played on: the training split (SPIN, ExSPIN) or the synthetic validation set (SPFT-SQL §3.2). */
export type PlayedOn =
  /** The training split's questions. */
  | 'TRAIN'
  /** The questions of the synthetic validation set. */
  | 'SYNTHETIC_VALIDATION';

/** Which generation the player starts from: the previous one (SPIN), or the most accurate on the validation examples (SPFT-SQL Algorithm 1). */
export type PlayerChoice =
  /** The previous generation. */
  | 'PREVIOUS'
  /** The generation most accurate on the ranking examples. */
  | 'BEST_OF_POOL';

/** How prompts are written: in one line, for models trained on that from scratch; as messages in the model's own chat template, with the schema as DDL; or as DDL and question to go on behind, for base models. The last two end with SELECT, where the answer has begun. Ours: compact, and CHAT or COMPLETION for pretrained models. */
export type PromptForm =
  /** One line, for models trained on that from scratch. */
  | 'COMPACT'
  /** Messages in the model's own chat template, with the schema as DDL. */
  | 'CHAT'
  /** DDL and question to go on behind, for base models. */
  | 'COMPLETION';

/** Tables and columns in the prompt: none (database name only), those linked to the question, or all. Ours: none. */
export type PromptSchema =
  /** The database's name only. */
  | 'NONE'
  /** Tables and columns linked to the question. */
  | 'LINKED'
  /** All tables and columns. */
  | 'FULL';

/** Lines of a run's log. */
export type RecordLogInput = {
  /** Under which the trainer speaks. */
  lease: LeaseInput;
  /** In any order. */
  lines: Array<LogLineInput>;
};

/** Points of a run's metrics. */
export type RecordMetricsInput = {
  /** Under which the trainer speaks. */
  lease: LeaseInput;
  /** The points, by metric. */
  series: Array<MetricSeriesInput>;
};

/** Predictions of one evaluation. Columns of equal length, one entry an example. */
export type RecordPredictionsInput = {
  /** Under which the trainer speaks. */
  lease: LeaseInput;
  /** Which evaluation. */
  evaluation: EvaluationKeyInput;
  /** Positions in the split, from 0. */
  exampleIndexes: Array<number>;
  /** The submitted SQL; empty if there was none. */
  sql: Array<string>;
  /** What became of it. */
  outcomes: Array<Outcome>;
  /** How long it executed. */
  milliseconds: Array<number>;
  /** What the database said, where it refused; null elsewhere. */
  reasons: Array<string | null | undefined>;
  /** The answers that the SQL was taken from; null where one is no more than the SQL. So much is kept of each: 10000 characters. */
  given?: Array<string | null | undefined> | null | undefined;
  /** Names and versions of the rules that gave verdicts, as in `strict@1`; the same in every batch. */
  rules?: Array<string> | null | undefined;
  /** One list a rule, one entry an example: 1 right, 0 wrong, a graded rule's number, null where it does not apply. Those of the evaluation's `outcomeRule` must agree with the outcomes: 1 with CORRECT, null with GOLD_FAILED, 0 with the others. */
  verdicts?: Array<Array<number | null | undefined>> | null | undefined;
};

/** What a trainer says of itself. */
export type RegisterTrainerInput = {
  /** Its own, and the same at every start. */
  name: string;
  /** The machine it runs on. */
  host: string;
  /** What computes, and its version. */
  engine: string;
  /** What it computes on. */
  devices: Array<string>;
  /** Version of its code. */
  codeVersion: string;
  /** Content hashes of the pretrained models in its folder. Default: none. */
  models?: Array<string> | null | undefined;
  /** Bytes of memory that it may take; it is given no run that takes more. Default: not known, and any run. */
  memoryByteCount?: number | null | undefined;
  /** Metrics that it records beside those built in, which it cannot describe anew. What was said of the same names before is replaced, whoever said it; at most 500 can be registered in all. */
  metrics?: Array<MetricDefinitionInput> | null | undefined;
  /** Rules that it grades by beside those built in, which it cannot describe anew. What was said of the same versions before is replaced, whoever said it; at most 200 can be registered in all. */
  rules?: Array<RuleDefinitionInput> | null | undefined;
};

/** How a trainer leaves a run. */
export type ReleaseOutcome =
  /** All is done. */
  | 'SUCCEEDED'
  /** A fault ended it. */
  | 'FAILED'
  /** It was asked to stop. */
  | 'CANCELLED'
  /** Back into the queue: the trainer itself is stopping. Not of an EXTERNAL run. */
  | 'QUEUED';

/** How a run is left. */
export type ReleaseRunInput = {
  /** Which lease to give back. */
  lease: LeaseInput;
  /** How the run is left. */
  outcome: ReleaseOutcome;
  /** For people, where it did not succeed. */
  reason?: string | null | undefined;
  /** Only with the outcome FAILED. Default: CODE, with the reason. */
  failure?: FailureInput | null | undefined;
  /** Number of the generation that is the run's result; only with the outcome SUCCEEDED. Default: the last evaluated one. */
  resultGeneration?: number | null | undefined;
};

/** A rule that a trainer brings. */
export type RuleDefinitionInput = {
  /** Its name, as in `strict`. */
  name: string;
  /** Raised with every change that can change a verdict; scores of different versions do not compare. */
  version: number;
  /** For column heads, as in `BIRD EX`. */
  title: string;
  /** What it calls right, or what it grades, in whole sentences. */
  meaning: string;
  /** Paper or script that it comes from. May be empty. */
  source: string;
  /** Whether a verdict may lie between right and wrong, or beyond right, as with Soft F1. */
  isGraded: boolean;
};

/** What a run is. */
export type RunKind =
  /** Trains a base model by a method. */
  | 'TRAINING'
  /** Scores predictions that were made elsewhere. */
  | 'IMPORT'
  /** A program elsewhere runs it and logs it here, with `startRun`. */
  | 'EXTERNAL';

/** Where a run stands: QUEUED, CLAIMED, RUNNING, then one of the three ends. */
export type RunStatus =
  /** Waits for a trainer; so does one whose trainer fell silent. */
  | 'QUEUED'
  /** A trainer has it and prepares. */
  | 'CLAIMED'
  /** A trainer has started an iteration. */
  | 'RUNNING'
  /** Ended as planned. */
  | 'SUCCEEDED'
  /** Ended by a fault; `statusReason` and `failures` say which. */
  | 'FAILED'
  /** Ended because somebody asked for it. */
  | 'CANCELLED';

/** What a pair prefers: gold SQL, or the player's own answer where it executes to gold's result. SPFT-SQL Eq. 3 can be read either way; ours: gold. */
export type SelfPlayChosen =
  /** Gold SQL is preferred. */
  | 'GOLD'
  /** The player's own answer is, where it executes to gold's result. */
  | 'OWN_CORRECT';

/** Which generation is the run's result: the last, or the most accurate on the ranking examples (SPFT-SQL Algorithm 1; ExSPIN §5.2 reports its best). */
export type SelfPlayReports =
  /** The last generation is the run's result. */
  | 'LAST'
  /** The generation most accurate on the ranking examples is. */
  | 'BEST_OF_POOL';

/** An iteration that begins. */
export type StartIterationInput = {
  /** Under which the trainer speaks. */
  lease: LeaseInput;
  /** From 0 to 999. */
  number: number;
  /** What it does. */
  stage: IterationStage;
  /** Number of the generation the player starts from. */
  playerNumber?: number | null | undefined;
  /** Number of the generation that answers; null if none does. */
  opponentNumber?: number | null | undefined;
  /** What the run's model reads of its first training example, for people; at most 100000 characters. */
  examplePrompt?: string | null | undefined;
};

/** What a metric's steps count. */
export type StepAxis =
  /** Updates of the weights, over all iterations. */
  | 'OPTIMIZER_STEP'
  /** Iterations of the run. */
  | 'ITERATION'
  /** Generations, by their numbers. */
  | 'GENERATION'
  /** Nothing: it is measured once a run, at step 0. */
  | 'RUN';

/** Targets of NLL: gold SQL, the opponent's answers that execute to gold's result, or both (RFT, arXiv 2308.01825). */
export type SupervisedTargets =
  /** Gold SQL. */
  | 'GOLD'
  /** The opponent's answers that execute to gold's result. */
  | 'CORRECT'
  /** Both. */
  | 'GOLD_AND_CORRECT';

/** What rounds add to the training split: there are no rounds, new examples from templates (SPFT-SQL §3.1.1), or its own examples again, which is the control for equal steps (ours). */
export type SynthesisKind =
  /** There are no rounds. */
  | 'NONE'
  /** New examples from templates of gold SQL. */
  | 'TEMPLATE'
  /** The training split's own examples again, the control for equal steps. */
  | 'REPEATED';

/** Who asks the questions of synthesized SQL: a model trained from SQL to questions (SPFT-SQL §3.1.2), or a verbalizer (ours). */
export type SynthesisQuestions =
  /** A model trained from SQL to questions asks. */
  | 'SQL_TO_TEXT'
  /** Rules put the SQL into words. */
  | 'VERBALIZER';

/** What a round trains: generation 0 on all real and synthetic examples so far, or the previous generation. SPFT-SQL leaves it open; ours: generation 0. */
export type SynthesisStartsFrom =
  /** Generation 0 learns all real and synthetic examples so far. */
  | 'SUPERVISED'
  /** The previous generation learns on. */
  | 'PREVIOUS';

/** Tokens are averaged within answers (GRPO Eq. 3), over the batch (DAPO, arXiv 2503.14476), or summed and divided by the context's length (Dr. GRPO, arXiv 2503.20783). */
export type TokenNormalization =
  /** Tokens are averaged within answers. */
  | 'SEQUENCE'
  /** Tokens are averaged over the batch. */
  | 'TOKEN'
  /** Tokens are summed and divided by the context's length. */
  | 'CONTEXT';

export type WholeConfigurationFragment = { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } };

export type RegisterTrainerMutationVariables = Exact<{
  input: RegisterTrainerInput;
}>;


export type RegisterTrainerMutation = { registerTrainer: { id: string, name: string } };

export type ClaimRunMutationVariables = Exact<{
  input: ClaimRunInput;
}>;


export type ClaimRunMutation = { claimRun: { leaseToken: string, leaseExpiresAt: string, import: { split: string, decoding: string, sql: Array<string> } | null, run: { id: string, kind: RunKind, name: string, seed: number, attempt: number, configurationHash: string, experiment: { id: string, name: string }, method: { name: string, title: string }, baseModel: { name: string, architecture: { vocabularySize: number, hiddenSize: number, intermediateSize: number, layerCount: number, headCount: number, keyValueHeadCount: number, contextLength: number } | null, pretrained: { contentHash: string, isChat: boolean } | null }, benchmark: { name: string, version: number, dialect: Dialect, folder: string, splits: Array<{ name: string, contentHash: string, exampleCount: number }> }, configuration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, replay: { iteration: { number: number } } | null } } | null };

export type RunSpecFragment = { id: string, kind: RunKind, name: string, seed: number, attempt: number, configurationHash: string, experiment: { id: string, name: string }, method: { name: string, title: string }, baseModel: { name: string, architecture: { vocabularySize: number, hiddenSize: number, intermediateSize: number, layerCount: number, headCount: number, keyValueHeadCount: number, contextLength: number } | null, pretrained: { contentHash: string, isChat: boolean } | null }, benchmark: { name: string, version: number, dialect: Dialect, folder: string, splits: Array<{ name: string, contentHash: string, exampleCount: number }> }, configuration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, replay: { iteration: { number: number } } | null };

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

export const WholeConfigurationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<WholeConfigurationFragment, unknown>;
export const RunSpecFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunSpec"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vocabularySize"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenSize"}},{"kind":"Field","name":{"kind":"Name","value":"intermediateSize"}},{"kind":"Field","name":{"kind":"Name","value":"layerCount"}},{"kind":"Field","name":{"kind":"Name","value":"headCount"}},{"kind":"Field","name":{"kind":"Name","value":"keyValueHeadCount"}},{"kind":"Field","name":{"kind":"Name","value":"contextLength"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pretrained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"isChat"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dialect"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iteration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<RunSpecFragment, unknown>;
export const RegisterTrainerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterTrainer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterTrainerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerTrainer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegisterTrainerMutation, RegisterTrainerMutationVariables>;
export const ClaimRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaseToken"}},{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}}]}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunSpec"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunSpec"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vocabularySize"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenSize"}},{"kind":"Field","name":{"kind":"Name","value":"intermediateSize"}},{"kind":"Field","name":{"kind":"Name","value":"layerCount"}},{"kind":"Field","name":{"kind":"Name","value":"headCount"}},{"kind":"Field","name":{"kind":"Name","value":"keyValueHeadCount"}},{"kind":"Field","name":{"kind":"Name","value":"contextLength"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pretrained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"isChat"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dialect"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iteration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<ClaimRunMutation, ClaimRunMutationVariables>;
export const SendHeartbeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendHeartbeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HeartbeatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heartbeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelRequested"}}]}}]}}]} as unknown as DocumentNode<SendHeartbeatMutation, SendHeartbeatMutationVariables>;
export const ReleaseRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<ReleaseRunMutation, ReleaseRunMutationVariables>;
export const StartIterationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartIteration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartIterationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startIteration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<StartIterationMutation, StartIterationMutationVariables>;
export const CompleteIterationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteIteration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteIterationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeIteration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<CompleteIterationMutation, CompleteIterationMutationVariables>;
export const RecordMetricsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMetrics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMetricsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordMetrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}}]}}]}}]} as unknown as DocumentNode<RecordMetricsMutation, RecordMetricsMutationVariables>;
export const RecordLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordLogInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}}]}}]}}]} as unknown as DocumentNode<RecordLogMutation, RecordLogMutationVariables>;
export const RecordPredictionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPredictions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPredictionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPredictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}}]}}]}}]} as unknown as DocumentNode<RecordPredictionsMutation, RecordPredictionsMutationVariables>;
export const CompleteEvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteEvaluation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteEvaluationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeEvaluation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}}]}}]}}]} as unknown as DocumentNode<CompleteEvaluationMutation, CompleteEvaluationMutationVariables>;
