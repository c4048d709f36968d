// Generated from server/schema.graphql by `npm run generate`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an ablation departs from. */
export type AblationBaseInput = {
  /** Name of the method whose preset it starts from. */
  method: string;
  /** Overrides of every cell, applied after the preset and before the levels'. */
  overrides?: RunConfigurationInput | null | undefined;
  /** Name of a base model. */
  baseModel: string;
  /** Name of a registered benchmark. */
  benchmark: string;
  /** Which version of it; the newest unless told. */
  benchmarkVersion?: number | null | undefined;
};

/** How the levels of an ablation's factors are combined. */
export type AblationDesign =
  /** Every combination of levels, one of each factor. */
  | 'GRID'
  /** The base as it is, and each level of each factor alone. */
  | 'LEAVE_ONE_OUT';

/** A part of the configuration to vary. */
export type AblationFactorInput = {
  /** Unique within the ablation, as in `execution filter`. */
  name: string;
  /** Its settings: at least one, in a grid at least two. */
  levels: Array<AblationLevelInput>;
};

/** One setting of a factor. */
export type AblationLevelInput = {
  /** Unique within its factor, as in `off`. */
  name: string;
  /** What it overrides of the base. A level of a leave-one-out must change something. */
  overrides: RunConfigurationInput;
};

/** What advantages are divided by: the group's standard deviation (GRPO §4.1.2) or nothing (Dr. GRPO). */
export type AdvantageScale =
  | 'DEVIATION'
  | 'NONE';

/** Which issues; all conditions must hold. */
export type AuditIssueFilter = {
  /** By kind. */
  kind?: StringFilter | null | undefined;
  /** By the split's name. */
  split?: StringFilter | null | undefined;
  /** Only those that exclude their example, or only the others. */
  isExcluded?: boolean | null | undefined;
};

/** Cell values that the question mentions, written into the prompt (ExSPIN §4.2, value retrieval). */
export type ColumnValues =
  | 'NONE'
  | 'MATCHED';

/** Which examples are trained on and held out. Fields left out stay as they are. */
export type DataConfigurationInput = {
  /** How many examples of the train split are trained on, from its first on; null for all that are not held out. Ours: null. Range: 1 to 1000000. */
  trainingExamples?: number | null | undefined;
  /** Examples held out from the end of the train split to rank generations and to stop early; never trained on. Ours: 200. Range: 1 to 1000000. */
  validationExamples?: number | null | undefined;
};

/** The SQL that a benchmark's gold SQL is written in. */
export type Dialect =
  /** SQLite. */
  | 'SQLITE'
  /** DuckDB. */
  | 'DUCKDB'
  /** PostgreSQL. */
  | 'POSTGRESQL';

/** What every generation is evaluated on, and how. Fields left out stay as they are. */
export type EvaluationConfigurationInput = {
  /** Names of the splits evaluated; null for all but the train split. Ours: null. */
  splits?: Array<string> | null | undefined;
  /** Examples evaluated, from the first of each split on; null for all. Ours: null. Range: 1 to 1000000. */
  examplesPerSplit?: number | null | undefined;
  /** Longest SQL decoded, in tokens. Ours: 96. Range: 1 to 4096. */
  maximumNewTokens?: number | null | undefined;
  /** The rule that decides in training and for the primary score: typed multisets, ordered where gold orders; Spider's rows under any order of columns; or BIRD's sets of rows. Ours: strict. */
  outcomeRule?: OutcomeRule | null | undefined;
  /** Which generations answer the evaluated splits: each of them, or the run's result alone; every one is ranked either way. Ours: all. */
  generations?: EvaluationGenerations | null | undefined;
};

/** Which generations answer the evaluated splits: each of them, or the run's result alone; every one is ranked either way. Ours: all. */
export type EvaluationGenerations =
  | 'ALL'
  | 'RESULT';

/** Whether an evaluation is still being recorded. */
export type EvaluationStatus =
  /** Predictions are being recorded. */
  | 'RUNNING'
  /** All are there; it never changes again. */
  | 'COMPLETE';

/** What ended an attempt of a run. */
export type FailureClass =
  /** Memory ran out; the run is queued again by itself, twice at most. */
  | 'OUT_OF_MEMORY'
  /** Its trainer fell silent; the run is queued again by itself, twice at most. */
  | 'HOST_LOST'
  /** The trainer itself failed; the run waits for somebody to retry it. */
  | 'CODE'
  /** The benchmark is at fault; the run waits for somebody to retry it. */
  | 'DATA';

/** What an iteration does. */
export type IterationStage =
  /** Trains on gold SQL: the warm-up. */
  | 'SUPERVISED'
  /** Makes and verifies synthetic examples, and trains on them. */
  | 'SYNTHESIS'
  /** Plays against an opponent. */
  | 'SELF_PLAY'
  /** Takes predictions made elsewhere; nothing is trained. */
  | 'IMPORT';

/** An ablation to be. */
export type LaunchAblationInput = {
  /** For people; need not be unique. */
  name: string;
  /** What it departs from. */
  base: AblationBaseInput;
  /** What to vary. */
  factors: Array<AblationFactorInput>;
  /** How to combine levels. */
  design: AblationDesign;
  /** A run of each cell for each, none twice. */
  seeds: Array<number>;
  /** True to be told what would be launched, and what it would cost, without launching it. */
  dryRun?: boolean | null | undefined;
  /** The same key again returns the ablation launched the first time. */
  idempotencyKey?: string | null | undefined;
};

/** How the learning rate of an iteration falls after its peak: a cosine to a tenth, or a line to zero (SPIN). Ours: cosine. */
export type LearningRateSchedule =
  | 'COSINE'
  | 'LINEAR';

/** How much a log line matters. */
export type LogLevel =
  /** Progress. */
  | 'INFO'
  /** Worth a look. */
  | 'WARNING'
  /** Something failed. */
  | 'ERROR';

/** What an iteration minimises. ERROR_DRIVEN_A, _B and _C are reconstructions of SPFT-SQL Eq. 3; GRPO (arXiv 2402.03300) learns on-policy from groups of samplesPerQuestion answers. */
export type Loss =
  | 'NLL'
  | 'SPIN'
  | 'ERROR_DRIVEN_A'
  | 'ERROR_DRIVEN_B'
  | 'ERROR_DRIVEN_C'
  | 'DPO'
  | 'IPO'
  | 'GRPO';

/** What a method is. */
export type MethodKind =
  /** A training recipe that runs here can follow. */
  | 'PRESET'
  /** A system elsewhere whose predictions were imported. */
  | 'IMPORTED';

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
  | 'PREVIOUS'
  | 'WORST_OF_POOL'
  | 'FIXED';

/** What updates the weights in an iteration. SPIN: RMSProp without weight decay. Ours: AdamW. */
export type Optimizer =
  | 'ADAMW'
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
  | 'STRICT'
  | 'SPIDER_EXECUTION'
  | 'BIRD_EXECUTION';

/** What an iteration's pairs must be like for the run to go on. Fields left out stay as they are. */
export type PairQualityGateConfigurationInput = {
  /** Fewest pairs that an iteration trains on; with fewer the run ends. Ours: 0, off. Range: 0 to 1000000. */
  minimumPairs?: number | null | undefined;
  /** Most of the rejected SQL that may execute to gold's result. Ours: 1, off. Range: 0 to 1. */
  maximumCorrectFraction?: number | null | undefined;
  /** Least of the rejected SQL that is to execute. Ours: 0, off. Range: 0 to 1. */
  minimumExecutableRate?: number | null | undefined;
  /** Most of the pairs that may reject a beginning or continuation of what they choose. Ours: 1, off. Range: 0 to 1. */
  maximumOverlapFraction?: number | null | undefined;
  /** Nats that the mean log-probability of the chosen SQL may lose in an iteration before the run ends; null for any. Ours: null, off. Range: 0 to 10000. */
  maximumChosenFall?: number | null | undefined;
};

/** Which candidates become rejected: all of them (SPIN) or only those whose result differs from gold's (ExSPIN Eq. 11). */
export type PairSelection =
  | 'ALL'
  | 'INCORRECT_ONLY';

/** The questions played on: the training split (SPIN, ExSPIN) or the synthetic validation set (SPFT-SQL §3.2). */
export type PlayedOn =
  | 'TRAIN'
  | 'SYNTHETIC_VALIDATION';

/** Which generation the player starts from: the previous one (SPIN), or the most accurate on the validation examples (SPFT-SQL Algorithm 1). */
export type PlayerChoice =
  | 'PREVIOUS'
  | 'BEST_OF_POOL';

/** How GRPO samples groups of answers and learns from them. Fields left out stay as they are. */
export type PolicyConfigurationInput = {
  /** How often the player answers anew in an iteration, whose questions are dealt out over the rounds. Ours: 25, so that 400 questions make rounds of 16. Range: 1 to 1000. */
  rounds?: number | null | undefined;
  /** Updates from a round's answers; with 1 all are on-policy (GRPO, arXiv 2402.03300 §4.2). Range: 1 to 64. */
  batchesPerRound?: number | null | undefined;
  /** How far a token's ratio may move before its gradient stops. PPO (arXiv 1707.06347): 0.2. Range: above 0 to below 1. */
  clipEpsilon?: number | null | undefined;
  /** Weight of the divergence from the opponent, which is the reference. GRPO §4.2: 0.04. Range: 0 to 10. */
  klWeight?: number | null | undefined;
  /** Tokens are averaged within answers (GRPO Eq. 3), over the batch (DAPO, arXiv 2503.14476), or summed and divided by the context's length (Dr. GRPO, arXiv 2503.20783). */
  normalization?: TokenNormalization | null | undefined;
  /** What advantages are divided by: the group's standard deviation (GRPO §4.1.2) or nothing (Dr. GRPO). */
  advantageScale?: AdvantageScale | null | undefined;
  /** Reward of SQL that runs to a wrong result; right is 1. Arctic-Text2SQL-R1 (arXiv 2505.20315): 0.1. Range: 0 to below 1. */
  executableReward?: number | null | undefined;
};

/** Which predictions; all conditions must hold. */
export type PredictionFilter = {
  /** With one of these outcomes. */
  outcome?: Array<Outcome> | null | undefined;
  /** Only those on which rules that only know right and wrong disagree, or only the others. */
  hasDisagreement?: boolean | null | undefined;
  /** Names of two rules: only predictions to which both apply and whose verdicts differ. */
  disagreementBetween?: Array<string> | null | undefined;
  /** Only those that this rule calls right, by its name; a graded rule's 1 or more is right. */
  rightUnder?: string | null | undefined;
  /** Only those that this rule applies to and does not call right, by its name; with `rightUnder`, those that one rule alone calls right. */
  wrongUnder?: string | null | undefined;
  /** On the database of this name (Spider's db_id). */
  database?: string | null | undefined;
  /** With this feature, as in `joins=2`. */
  feature?: string | null | undefined;
};

/** What the model is told beside the question. Fields left out stay as they are. */
export type PromptConfigurationInput = {
  /** Tables and columns in the prompt: none (database name only), those linked to the question, or all. Ours: none. */
  schema?: PromptSchema | null | undefined;
  /** Cell values that the question mentions, written into the prompt (ExSPIN §4.2, value retrieval). */
  columnValues?: ColumnValues | null | undefined;
  /** Foreign keys between the tables in the prompt (ExSPIN §4.2, metadata). */
  foreignKeys?: boolean | null | undefined;
  /** The example's evidence, where the benchmark gives it (BIRD). Ours: yes. */
  evidence?: boolean | null | undefined;
  /** Most tables in the prompt where schema is LINKED (ExSPIN §4.2, k1). CodeS: 6. Ours: 2. Range: 1 to 100. */
  linkedTables?: number | null | undefined;
  /** Most columns of each of them (ExSPIN §4.2, k2). CodeS: 10. Ours: 3. Range: 1 to 1000. */
  linkedColumns?: number | null | undefined;
  /** Linked tables and columns are filled up to these numbers with random ones and shuffled, in training alone (ExSPIN §4.2). Ours: no. */
  padding?: boolean | null | undefined;
  /** Types, primary keys and comments of the columns in the prompt (ExSPIN §4.2, metadata). Ours: no. */
  metadata?: boolean | null | undefined;
  /** Cell values shown of each column in the prompt (ExSPIN §4.2, metadata). CodeS: 2. Ours: 0. Range: 0 to 10. */
  representativeValues?: number | null | undefined;
};

/** Tables and columns in the prompt: none (database name only), those linked to the question, or all. Ours: none. */
export type PromptSchema =
  | 'NONE'
  | 'LINKED'
  | 'FULL';

/** What a token allows; each role includes the ones before it. */
export type Role =
  /** Reads. */
  | 'READER'
  /** Claims runs and records their results. */
  | 'TRAINER'
  /** Creates, cancels, registers, and makes tokens. */
  | 'ADMIN';

/** Overrides of a configuration; fields left out stay as they are. */
export type RunConfigurationInput = {
  /** What the model is told beside the question. */
  prompt?: PromptConfigurationInput | null | undefined;
  /** The warm-up that makes generation 0. */
  supervised?: SupervisedConfigurationInput | null | undefined;
  /** Synthetic examples. */
  synthesis?: SynthesisConfigurationInput | null | undefined;
  /** The iterations after the warm-up. */
  selfPlay?: SelfPlayConfigurationInput | null | undefined;
  /** How GRPO samples groups of answers and learns from them. */
  policy?: PolicyConfigurationInput | null | undefined;
  /** What an iteration's pairs must be like for the run to go on. */
  pairQualityGate?: PairQualityGateConfigurationInput | null | undefined;
  /** Which examples are trained on and held out. */
  data?: DataConfigurationInput | null | undefined;
  /** What every generation is evaluated on, and how. */
  evaluation?: EvaluationConfigurationInput | null | undefined;
};

/** What a run is. */
export type RunKind =
  /** Trains a base model by a method. */
  | 'TRAINING'
  /** Scores predictions that were made elsewhere. */
  | 'IMPORT';

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
  | 'GOLD'
  | 'OWN_CORRECT';

/** The iterations after the warm-up. Fields left out stay as they are. */
export type SelfPlayConfigurationInput = {
  /** Rounds after the warm-up. SPIN and ExSPIN: 4. Ours: 2. Range: 0 to 100. */
  iterations?: number | null | undefined;
  /** Which generation the player starts from: the previous one (SPIN), or the most accurate on the validation examples (SPFT-SQL Algorithm 1). */
  player?: PlayerChoice | null | undefined;
  /** Which generation answers: the previous one (SPIN), the least accurate still at least half executable (SPFT-SQL Algorithm 1), or always generation 0 (DPO's reference). */
  opponent?: OpponentChoice | null | undefined;
  /** The questions played on: the training split (SPIN, ExSPIN) or the synthetic validation set (SPFT-SQL §3.2). */
  playedOn?: PlayedOn | null | undefined;
  /** Which candidates become rejected: all of them (SPIN) or only those whose result differs from gold's (ExSPIN Eq. 11). */
  pairs?: PairSelection | null | undefined;
  /** Train on the previous iteration's pairs too (SPIN's published code does). */
  mixPreviousPairs?: boolean | null | undefined;
  /** What an iteration minimises. ERROR_DRIVEN_A, _B and _C are reconstructions of SPFT-SQL Eq. 3; GRPO (arXiv 2402.03300) learns on-policy from groups of samplesPerQuestion answers. */
  loss?: Loss | null | undefined;
  /** λ of the self-play losses, β in DPO's words. SPIN: 0.1. Range: above 0 to 100. */
  lambda?: number | null | undefined;
  /** Weight of the chosen SQL's mean negative log-likelihood added to the loss, a guard against likelihood displacement. Ours: 0. Range: 0 to 10. */
  nllWeight?: number | null | undefined;
  /** Peak learning rate of an iteration. SPIN: 5e-7. Ours: 2e-4. Range: above 0 to 0.1. */
  learningRate?: number | null | undefined;
  /** Passes over the pairs of an iteration, or over the answers of a round under GRPO. SPIN: 2. Ours: 1. Range: 1 to 100. */
  epochs?: number | null | undefined;
  /** Pairs in a batch. SPIN: 64. Ours: 32. Range: 1 to 4096. */
  batchSize?: number | null | undefined;
  /** Questions drawn, without replacement, for one iteration. Ours: 400. Range: 1 to 1000000. */
  questionsPerIteration?: number | null | undefined;
  /** Temperature of the opponent's candidates; 0 is greedy. SPIN's sampling script: 1. Range: 0 to 5. */
  temperature?: number | null | undefined;
  /** Nucleus of the opponent's candidates. SPIN's sampling script: 1. Range: above 0 to 1. */
  topP?: number | null | undefined;
  /** Candidates a question. SPIN: 1. Range: 1 to 64. */
  samplesPerQuestion?: number | null | undefined;
  /** An iteration whose player falls below this executable fraction on the validation examples is the run's last. Ours: 0.5. Range: 0 to 1. */
  minimumExecutableRate?: number | null | undefined;
  /** What updates the weights in an iteration. SPIN: RMSProp without weight decay. Ours: AdamW. */
  optimizer?: Optimizer | null | undefined;
  /** How the learning rate of an iteration falls after its peak: a cosine to a tenth, or a line to zero (SPIN). Ours: cosine. */
  schedule?: LearningRateSchedule | null | undefined;
  /** Fraction of an iteration's steps in which the learning rate climbs. SPIN: 0.1. Ours: 0.05. Range: 0 to 1. */
  warmUpFraction?: number | null | undefined;
  /** What NLL learns: gold SQL, the opponent's answers that execute to gold's result, or both (RFT, arXiv 2308.01825). */
  targets?: SupervisedTargets | null | undefined;
  /** Different correct answers learnt a question, beside gold, where targets has them. Ours: 4. Range: 1 to 64. */
  correctPerQuestion?: number | null | undefined;
  /** What a pair prefers: gold SQL, or the player's own answer where it executes to gold's result. SPFT-SQL Eq. 3 can be read either way; ours: gold. */
  chosen?: SelfPlayChosen | null | undefined;
  /** Most pairs of a question, the first sampled first; null for all. Ours: null. Range: 1 to 64. */
  incorrectPerQuestion?: number | null | undefined;
  /** Least executable fraction on the ranking examples of a generation that WORST_OF_POOL may choose. Ours: 0.5. Range: 0 to 1. */
  opponentExecutableRate?: number | null | undefined;
  /** An iteration whose generation is less accurate than its player by more than this on the ranking examples is the run's last; null for any. Ours: null, off. Range: 0 to 1. */
  maximumAccuracyFall?: number | null | undefined;
  /** Which generation is the run's result: the last, or the most accurate on the ranking examples (SPFT-SQL Algorithm 1; ExSPIN §5.2 reports its best). */
  reports?: SelfPlayReports | null | undefined;
};

/** Which generation is the run's result: the last, or the most accurate on the ranking examples (SPFT-SQL Algorithm 1; ExSPIN §5.2 reports its best). */
export type SelfPlayReports =
  | 'LAST'
  | 'BEST_OF_POOL';

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

/** Conditions on a text; all that are given must hold. */
export type StringFilter = {
  /** The whole text. */
  equals?: string | null | undefined;
  /** A part of it, capitals or not. */
  contains?: string | null | undefined;
  /** One of these. */
  in?: Array<string> | null | undefined;
};

/** The warm-up that makes generation 0. Fields left out stay as they are. */
export type SupervisedConfigurationInput = {
  /** Passes over the training examples of the warm-up. Ours: 12. Range: 1 to 1000. */
  epochs?: number | null | undefined;
  /** Peak learning rate of the warm-up. Ours: 2e-3. Range: above 0 to 0.1. */
  learningRate?: number | null | undefined;
  /** Examples in a batch. Ours: 32. Range: 1 to 4096. */
  batchSize?: number | null | undefined;
};

/** What NLL learns: gold SQL, the opponent's answers that execute to gold's result, or both (RFT, arXiv 2308.01825). */
export type SupervisedTargets =
  | 'GOLD'
  | 'CORRECT'
  | 'GOLD_AND_CORRECT';

/** Synthetic examples. Fields left out stay as they are. */
export type SynthesisConfigurationInput = {
  /** What rounds add to the training split: there are no rounds, new pairs from templates (SPFT-SQL §3.1.1), or its own examples again, which is the control for equal steps (ours). */
  kind?: SynthesisKind | null | undefined;
  /** Rounds of synthesis, each of which makes a generation. SPFT-SQL: 5. Ours: 2. Range: 1 to 100. */
  rounds?: number | null | undefined;
  /** New pairs that a round adds to what is trained on. SPFT-SQL: 3,000. Ours: 800. Range: 1 to 1000000. */
  pairsPerRound?: number | null | undefined;
  /** Pairs of each round that are not trained on; the new generation answers them, which tells correct pairs from failed ones (SPFT-SQL §3.1.3). Ours: 400. Range: 1 to 1000000. */
  feedbackPairs?: number | null | undefined;
  /** Pairs of the synthetic validation set, made in the first round and never trained on in a round: it ranks generations and is what SYNTHETIC_VALIDATION plays on (SPFT-SQL §3.2). Ours: 400. Range: 1 to 1000000. */
  validationPairs?: number | null | undefined;
  /** Who asks the questions of synthesized SQL: a model trained from SQL to questions (SPFT-SQL §3.1.2), or a verbalizer (ours). */
  questions?: SynthesisQuestions | null | undefined;
  /** Passes of the SQL-to-text model over the training split, at the warm-up's learning rate and batch size. SPFT-SQL starts from a pretrained one; ours starts from nothing: 12. Range: 1 to 1000. */
  sqlToTextEpochs?: number | null | undefined;
  /** Whether the SQL-to-text model learns each round's correct pairs (SPFT-SQL §3.1.3). */
  retrainsSqlToText?: boolean | null | undefined;
  /** From the second round on, whether templates are drawn from the last round's failures (SPFT-SQL §3.1.3) rather than by their frequency in training. */
  seededByFailures?: boolean | null | undefined;
  /** Answers that the newest generation gives to a synthetic question; the pair is dropped unless one of them executes to its SQL's result. Ours: 0, no check. Range: 0 to 64. */
  roundTripSamples?: number | null | undefined;
  /** What a round trains: generation 0 on real and all synthetic pairs so far, or the previous generation. SPFT-SQL leaves it open; ours: generation 0. */
  startsFrom?: SynthesisStartsFrom | null | undefined;
  /** Passes over real and synthetic pairs in a round, and over those that the SQL-to-text model is retrained on. Ours: 2. Range: 1 to 100. */
  epochs?: number | null | undefined;
  /** Peak learning rate of a round, and of retraining the SQL-to-text model. Ours: 1e-3. Range: above 0 to 0.1. */
  learningRate?: number | null | undefined;
};

/** What rounds add to the training split: there are no rounds, new pairs from templates (SPFT-SQL §3.1.1), or its own examples again, which is the control for equal steps (ours). */
export type SynthesisKind =
  | 'NONE'
  | 'TEMPLATE'
  | 'REPEATED';

/** Who asks the questions of synthesized SQL: a model trained from SQL to questions (SPFT-SQL §3.1.2), or a verbalizer (ours). */
export type SynthesisQuestions =
  | 'SQL_TO_TEXT'
  | 'VERBALIZER';

/** What a round trains: generation 0 on real and all synthetic pairs so far, or the previous generation. SPFT-SQL leaves it open; ours: generation 0. */
export type SynthesisStartsFrom =
  | 'SUPERVISED'
  | 'PREVIOUS';

/** Tokens are averaged within answers (GRPO Eq. 3), over the batch (DAPO, arXiv 2503.14476), or summed and divided by the context's length (Dr. GRPO, arXiv 2503.20783). */
export type TokenNormalization =
  | 'SEQUENCE'
  | 'TOKEN'
  | 'CONTEXT';

/** An enum describing what kind of type a given `__Type` is. */
export type __TypeKind =
  /** Indicates this type is a scalar. */
  | 'SCALAR'
  /** Indicates this type is an object. `fields` and `interfaces` are valid fields. */
  | 'OBJECT'
  /** Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields. */
  | 'INTERFACE'
  /** Indicates this type is a union. `possibleTypes` is a valid field. */
  | 'UNION'
  /** Indicates this type is an enum. `enumValues` is a valid field. */
  | 'ENUM'
  /** Indicates this type is an input object. `inputFields` is a valid field. */
  | 'INPUT_OBJECT'
  /** Indicates this type is a list. `ofType` is a valid field. */
  | 'LIST'
  /** Indicates this type is a non-null. `ofType` is a valid field. */
  | 'NON_NULL';

export type WholeConfigurationFragment = { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, pairsPerRound: number, feedbackPairs: number, validationPairs: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rounds: number, batchesPerRound: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } };

export type PartTypeFragment = { kind: __TypeKind, name: string | null, enumValues: Array<{ name: string }> | null };

export type ConfigurationPartsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConfigurationPartsQuery = { configuration: { fields: Array<{ name: string, description: string | null, type: { ofType: { fields: Array<{ name: string, description: string | null, type: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, enumValues: Array<{ name: string }> | null } | null, enumValues: Array<{ name: string }> | null } }> | null } | null } }> | null } | null };

export type AblationChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type AblationChoicesQuery = { methods: Array<{ name: string, title: string, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, pairsPerRound: number, feedbackPairs: number, validationPairs: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rounds: number, batchesPerRound: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null }>, benchmarks: { nodes: Array<{ name: string }> }, baseModels: { nodes: Array<{ name: string, architecture: { hiddenSize: number } | null }> } };

export type RunToVaryQueryVariables = Exact<{
  id: string;
}>;


export type RunToVaryQuery = { run: { name: string, seed: number, method: { name: string, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, pairsPerRound: number, feedbackPairs: number, validationPairs: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rounds: number, batchesPerRound: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null }, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, pairsPerRound: number, feedbackPairs: number, validationPairs: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rounds: number, batchesPerRound: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, baseModel: { name: string }, benchmark: { name: string, version: number, isNewest: boolean } } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, tokenName: string | null } };

export type LaunchAblationMutationVariables = Exact<{
  input: LaunchAblationInput;
}>;


export type LaunchAblationMutation = { launchAblation: { runCount: number, cells: Array<{ name: string, mergedNames: Array<string>, levels: Array<{ factor: string, level: string }>, differences: Array<{ path: string, base: unknown, value: unknown }> }>, estimate: { tokens: number | null, hours: number | null, trainers: number, basis: { runCount: number, baseModels: Array<string>, note: string } }, experiment: { id: string } | null } };

export type BenchmarkQueryVariables = Exact<{
  name: string;
  version?: number | null | undefined;
}>;


export type BenchmarkQuery = { benchmark: { name: string, version: number, isNewest: boolean, description: string, dialect: Dialect, contentHash: string, createdAt: string, databases: Array<{ name: string }>, versions: Array<{ version: number, isNewest: boolean, contentHash: string, createdAt: string }>, splits: Array<{ id: string, name: string, exampleCount: number, contentHash: string }>, audit: { checkedExamples: number, excludedCount: number, kinds: Array<{ kind: string, count: number, excludedCount: number, definition: { title: string, meaning: string } }> } } | null };

export type SplitExamplesQueryVariables = Exact<{
  splitId: string;
  size: number;
  after?: string | null | undefined;
}>;


export type SplitExamplesQuery = { node:
    | { examples: { nodes: Array<{ index: number, question: string, goldSql: string, difficulty: string | null, evidence: string | null, isExcluded: boolean, database: { name: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } }
    | Record<PropertyKey, never>
   | null };

export type AuditIssuesQueryVariables = Exact<{
  benchmark: string;
  version: number;
  filter?: AuditIssueFilter | null | undefined;
  size: number;
  after?: string | null | undefined;
}>;


export type AuditIssuesQuery = { auditIssues: { totalCount: number, nodes: Array<{ id: string, kind: string, detail: string, isExcluded: boolean, definition: { title: string }, example: { index: number, question: string, goldSql: string, database: { name: string }, split: { name: string } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RuleTextFragment = { name: string, version: number, title: string, meaning: string };

export type EvaluationQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationQuery = { node:
    | { id: string, status: EvaluationStatus, decoding: string, outcomeRule: string, executor: string, exampleCount: number, recordedCount: number, judgedCount: number | null, correctCount: number | null, executableCount: number | null, executionAccuracy: number | null, completedAt: string | null, interval: { low: number, high: number } | null, rules: Array<{ rule: string, version: number }>, split: { name: string }, generation: { number: number, run: { id: string, name: string, kind: RunKind, method: { title: string }, experiment: { id: string, name: string }, benchmark: { name: string, version: number, isNewest: boolean } } }, scores: Array<{ rule: string, version: number, isGraded: boolean, exampleCount: number, correct: number, accuracy: number, exampleCountWithoutExcluded: number, accuracyWithoutExcluded: number | null, interval: { low: number, high: number } }>, disagreements: Array<{ first: string, second: string, onlyFirstCount: number, onlySecondCount: number, agreedCount: number }> }
    | Record<PropertyKey, never>
   | null, rules: Array<{ name: string, version: number, title: string, meaning: string }> };

export type SlicesQueryVariables = Exact<{
  id: string;
  rule: string;
}>;


export type SlicesQuery = { node:
    | { slices: Array<{ dimension: string, value: string, exampleCount: number, accuracy: number, interval: { low: number, high: number } }> }
    | Record<PropertyKey, never>
   | null };

export type PredictionsQueryVariables = Exact<{
  evaluationId: string;
  filter?: PredictionFilter | null | undefined;
  size: number;
  after?: string | null | undefined;
}>;


export type PredictionsQuery = { predictions: { totalCount: number, edges: Array<{ cursor: string, node: { sql: string, outcome: Outcome, reason: string | null, milliseconds: number, verdicts: Array<{ rule: string, value: number }>, example: { index: number, question: string, evidence: string | null, goldSql: string, isExcluded: boolean, database: { name: string } } } }>, pageInfo: { hasNextPage: boolean } } };

export type ExperimentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExperimentsQuery = { experiments: { nodes: Array<{ id: string, name: string, description: string, createdAt: string, runs: Array<{ id: string, status: RunStatus }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type FailureFieldsFragment = { attempt: number, class: FailureClass, message: string, isRetried: boolean, failedAt: string };

export type ExperimentQueryVariables = Exact<{
  id: string;
}>;


export type ExperimentQuery = { experiment: { id: string, name: string, description: string, createdAt: string, ablation: { design: AblationDesign, seeds: Array<number>, factors: Array<{ name: string }>, cells: Array<{ id: string, name: string, mergedNames: Array<string>, configurationHash: string, levels: Array<{ factor: string, level: string }>, differences: Array<{ path: string, base: unknown, value: unknown }>, state: { runCount: number, queuedCount: number, runningCount: number, succeededCount: number, failedCount: number, cancelledCount: number, retriedCount: number, iterationCount: number, reusedIterationCount: number } }> } | null, runs: Array<{ id: string, name: string, kind: RunKind, seed: number, status: RunStatus, statusReason: string | null, configurationHash: string, startedAt: string | null, finishedAt: string | null, benchmark: { name: string, version: number }, failures: Array<{ attempt: number, class: FailureClass, message: string, isRetried: boolean, failedAt: string }>, cell: { name: string } | null, method: { title: string }, configuration: { synthesis: { kind: SynthesisKind, rounds: number }, selfPlay: { iterations: number } } | null, iterations: Array<{ number: number, finishedAt: string | null }>, generations: Array<{ number: number, evaluations: Array<{ decoding: string, outcomeRule: string, executor: string, exampleCount: number, executionAccuracy: number | null, interval: { low: number, high: number } | null, split: { name: string, position: number } }> }> }> } | null };

export type CellScoresQueryVariables = Exact<{
  benchmark: string;
  version: number;
  experimentId: string;
}>;


export type CellScoresQuery = { leaderboard: { splits: Array<{ name: string }>, entries: Array<{ configurationHash: string, scores: Array<{ exampleCount: number, seedCount: number, executionAccuracy: number, low: number, high: number, split: { name: string } }> }> } };

export type LeaderboardChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaderboardChoicesQuery = { benchmarks: { nodes: Array<{ name: string, version: number, versions: Array<{ version: number }> }> }, experiments: { nodes: Array<{ id: string, name: string }> }, baseModels: { nodes: Array<{ name: string }> } };

export type LeaderboardQueryVariables = Exact<{
  benchmark: string;
  version?: number | null | undefined;
  experimentId?: string | null | undefined;
  baseModel?: string | null | undefined;
  rule?: string | null | undefined;
  withoutExcluded: boolean;
}>;


export type LeaderboardQuery = { leaderboard: { benchmark: { name: string, version: number, isNewest: boolean, description: string, audit: { checkedExamples: number, excludedCount: number } }, rules: Array<{ rule: string, version: number }>, splits: Array<{ name: string }>, entries: Array<{ key: string, configurationHash: string, generationNumber: number, isProvisional: boolean, method: { name: string, kind: MethodKind, title: string, description: string, source: string }, baseModel: { name: string }, experiment: { id: string, name: string }, runs: Array<{ id: string, name: string, seed: number, status: RunStatus }>, scores: Array<{ exampleCount: number, seedCount: number, executionAccuracy: number, low: number, high: number, executableRate: number, outcomeRule: string, executor: string, split: { name: string } }> }> }, rules: Array<{ name: string, version: number, title: string, meaning: string }>, reportedResults: Array<{ id: string, method: string, baseModel: string, benchmark: string, metric: string, value: number, source: string, certainty: string }> };

export type LeaderboardChangedSubscriptionVariables = Exact<{
  benchmark: string;
  version: number;
}>;


export type LeaderboardChangedSubscription = { leaderboardChanged: { entries: Array<{ key: string }> } };

export type MethodsQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodsQuery = { methods: Array<{ name: string, title: string, kind: MethodKind, description: string, source: string, deviations: Array<{ path: string }> }> };

export type MethodConfigurationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodConfigurationsQuery = { methods: Array<{ name: string, title: string, kind: MethodKind, description: string, source: string, preset: unknown, deviations: Array<{ path: string, published: string, value: string, reason: string }>, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, pairsPerRound: number, feedbackPairs: number, validationPairs: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rounds: number, batchesPerRound: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null }> };

export type MetricCurveFragment = { name: string, steps: Array<number>, values: Array<number>, definition: { family: string | null, title: string, unit: MetricUnit, unitText: string, stepAxis: StepAxis | null, chart: string, label: string, help: string, position: number, group: { name: string, help: string } } };

export type RunQueryVariables = Exact<{
  id: string;
  logLines: number;
}>;


export type RunQuery = { run: { id: string, name: string, kind: RunKind, seed: number, status: RunStatus, statusReason: string | null, isCancelRequested: boolean, attempt: number, codeVersion: string | null, configurationHash: string, createdAt: string, startedAt: string | null, finishedAt: string | null, resultGeneration: number | null, cell: { name: string } | null, failures: Array<{ attempt: number, class: FailureClass, message: string, isRetried: boolean, failedAt: string }>, experiment: { id: string, name: string }, method: { name: string, title: string, description: string, source: string, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, pairsPerRound: number, feedbackPairs: number, validationPairs: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rounds: number, batchesPerRound: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null }, baseModel: { name: string }, benchmark: { name: string, version: number, isNewest: boolean }, trainer: { name: string, host: string, engine: string, devices: Array<string> } | null, configuration: { prompt: { schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, pairsPerRound: number, feedbackPairs: number, validationPairs: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rounds: number, batchesPerRound: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, iterations: Array<{ number: number, stage: IterationStage, candidateCount: number | null, executableCount: number | null, correctCount: number | null, incorrectCount: number | null, wrongCount: number | null, invalidCount: number | null, timedOutCount: number | null, emptyCount: number | null, goldFailedCount: number | null, trainingItemCount: number | null, synthesizedCount: number | null, tokenCount: number | null, validationAccuracy: number | null, stopReason: string | null, startedAt: string, finishedAt: string | null, player: { number: number } | null, opponent: { number: number } | null, generation: { number: number, isReused: boolean, isResult: boolean } | null, phaseSeconds: Array<{ seconds: number, phase: { key: string, title: string } }> }>, generations: Array<{ number: number, isResult: boolean, evaluations: Array<{ id: string, status: EvaluationStatus, decoding: string, outcomeRule: string, executor: string, exampleCount: number, recordedCount: number, judgedCount: number | null, executableCount: number | null, executionAccuracy: number | null, interval: { low: number, high: number } | null, split: { name: string, position: number }, scores: Array<{ rule: string, version: number, isGraded: boolean, exampleCount: number, accuracy: number, accuracyWithoutExcluded: number | null, interval: { low: number, high: number } }> }> }>, logLines: Array<{ sequence: number, level: LogLevel, message: string, recordedAt: string }> } | null, rules: Array<{ name: string, version: number, title: string, meaning: string }>, metricSeries: Array<{ name: string, steps: Array<number>, values: Array<number>, definition: { family: string | null, title: string, unit: MetricUnit, unitText: string, stepAxis: StepAxis | null, chart: string, label: string, help: string, position: number, group: { name: string, help: string } } }> };

export type RunUpdatedSubscriptionVariables = Exact<{
  runId?: string | null | undefined;
  experimentId?: string | null | undefined;
}>;


export type RunUpdatedSubscription = { runUpdated: { id: string, status: RunStatus } };

export type MetricsRecordedSubscriptionVariables = Exact<{
  runId: string;
}>;


export type MetricsRecordedSubscription = { metricsRecorded: Array<{ name: string, steps: Array<number>, values: Array<number>, definition: { family: string | null, title: string, unit: MetricUnit, unitText: string, stepAxis: StepAxis | null, chart: string, label: string, help: string, position: number, group: { name: string, help: string } } }> };

export type LogAppendedSubscriptionVariables = Exact<{
  runId: string;
}>;


export type LogAppendedSubscription = { logAppended: Array<{ sequence: number, level: LogLevel, message: string, recordedAt: string }> };

export const WholeConfigurationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"pairsPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackPairs"}},{"kind":"Field","name":{"kind":"Name","value":"validationPairs"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<WholeConfigurationFragment, unknown>;
export const PartTypeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartType"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"__Type"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"enumValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PartTypeFragment, unknown>;
export const RuleTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<RuleTextFragment, unknown>;
export const FailureFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"isRetried"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}}]} as unknown as DocumentNode<FailureFieldsFragment, unknown>;
export const MetricCurveFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricCurve"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitText"}},{"kind":"Field","name":{"kind":"Name","value":"stepAxis"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<MetricCurveFragment, unknown>;
export const ConfigurationPartsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConfigurationParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"configuration"},"name":{"kind":"Name","value":"__type"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"StringValue","value":"RunConfiguration","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ofType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartType"}},{"kind":"Field","name":{"kind":"Name","value":"ofType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartType"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartType"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"__Type"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"enumValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ConfigurationPartsQuery, ConfigurationPartsQueryVariables>;
export const AblationChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AblationChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"PRESET"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hiddenSize"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"pairsPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackPairs"}},{"kind":"Field","name":{"kind":"Name","value":"validationPairs"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<AblationChoicesQuery, AblationChoicesQueryVariables>;
export const RunToVaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunToVary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"pairsPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackPairs"}},{"kind":"Field","name":{"kind":"Name","value":"validationPairs"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<RunToVaryQuery, RunToVaryQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"tokenName"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const LaunchAblationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LaunchAblation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LaunchAblationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"launchAblation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedNames"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"trainers"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"baseModels"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LaunchAblationMutation, LaunchAblationMutationVariables>;
export const BenchmarkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Benchmark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"dialect"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"databases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedExamples"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BenchmarkQuery, BenchmarkQueryVariables>;
export const SplitExamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SplitExamples"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"splitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"splitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Split"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examples"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"difficulty"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"isExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SplitExamplesQuery, SplitExamplesQueryVariables>;
export const AuditIssuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditIssues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditIssueFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditIssues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AuditIssuesQuery, AuditIssuesQueryVariables>;
export const EvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Evaluation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}},{"kind":"Field","name":{"kind":"Name","value":"correctCount"}},{"kind":"Field","name":{"kind":"Name","value":"executableCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isGraded"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"correct"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCountWithoutExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"accuracyWithoutExcluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disagreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"second"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFirstCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlySecondCount"}},{"kind":"Field","name":{"kind":"Name","value":"agreedCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<EvaluationQuery, EvaluationQueryVariables>;
export const SlicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Slices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SlicesQuery, SlicesQueryVariables>;
export const PredictionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Predictions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"evaluationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PredictionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"evaluationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"evaluationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"isExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<PredictionsQuery, PredictionsQueryVariables>;
export const ExperimentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Experiments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ExperimentsQuery, ExperimentsQueryVariables>;
export const ExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Experiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"ablation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"design"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"factors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedNames"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"queuedCount"}},{"kind":"Field","name":{"kind":"Name","value":"runningCount"}},{"kind":"Field","name":{"kind":"Name","value":"succeededCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedCount"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledCount"}},{"kind":"Field","name":{"kind":"Name","value":"retriedCount"}},{"kind":"Field","name":{"kind":"Name","value":"iterationCount"}},{"kind":"Field","name":{"kind":"Name","value":"reusedIterationCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FailureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"iterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"isRetried"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}}]} as unknown as DocumentNode<ExperimentQuery, ExperimentQueryVariables>;
export const CellScoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CellScores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"seedCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CellScoresQuery, CellScoresQueryVariables>;
export const LeaderboardChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeaderboardChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardChoicesQuery, LeaderboardChoicesQueryVariables>;
export const LeaderboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leaderboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseModel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withoutExcluded"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"baseModel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseModel"}}},{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}},{"kind":"Argument","name":{"kind":"Name","value":"withoutExcluded"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withoutExcluded"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedExamples"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"generationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"seedCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"executableRate"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportedResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"certainty"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<LeaderboardQuery, LeaderboardQueryVariables>;
export const LeaderboardChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LeaderboardChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboardChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardChangedSubscription, LeaderboardChangedSubscriptionVariables>;
export const MethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"deviations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MethodsQuery, MethodsQueryVariables>;
export const MethodConfigurationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MethodConfigurations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"deviations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"pairsPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackPairs"}},{"kind":"Field","name":{"kind":"Name","value":"validationPairs"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<MethodConfigurationsQuery, MethodConfigurationsQueryVariables>;
export const RunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Run"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"logLines"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelRequested"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"codeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resultGeneration"}},{"kind":"Field","name":{"kind":"Name","value":"cell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FailureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"iterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"player"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opponent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidateCount"}},{"kind":"Field","name":{"kind":"Name","value":"executableCount"}},{"kind":"Field","name":{"kind":"Name","value":"correctCount"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectCount"}},{"kind":"Field","name":{"kind":"Name","value":"wrongCount"}},{"kind":"Field","name":{"kind":"Name","value":"invalidCount"}},{"kind":"Field","name":{"kind":"Name","value":"timedOutCount"}},{"kind":"Field","name":{"kind":"Name","value":"emptyCount"}},{"kind":"Field","name":{"kind":"Name","value":"goldFailedCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingItemCount"}},{"kind":"Field","name":{"kind":"Name","value":"synthesizedCount"}},{"kind":"Field","name":{"kind":"Name","value":"tokenCount"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isReused"}},{"kind":"Field","name":{"kind":"Name","value":"isResult"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"phaseSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stopReason"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isResult"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}},{"kind":"Field","name":{"kind":"Name","value":"executableCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isGraded"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accuracyWithoutExcluded"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"logLines"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metricSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"maximumPoints"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricCurve"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"isRetried"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"pairsPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackPairs"}},{"kind":"Field","name":{"kind":"Name","value":"validationPairs"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricCurve"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitText"}},{"kind":"Field","name":{"kind":"Name","value":"stepAxis"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<RunQuery, RunQueryVariables>;
export const RunUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RunUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<RunUpdatedSubscription, RunUpdatedSubscriptionVariables>;
export const MetricsRecordedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MetricsRecorded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricsRecorded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricCurve"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricCurve"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitText"}},{"kind":"Field","name":{"kind":"Name","value":"stepAxis"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<MetricsRecordedSubscription, MetricsRecordedSubscriptionVariables>;
export const LogAppendedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LogAppended"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logAppended"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<LogAppendedSubscription, LogAppendedSubscriptionVariables>;
