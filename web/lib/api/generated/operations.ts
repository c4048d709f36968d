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
  /** Version of the benchmark. Default: the newest. */
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

/** LoRA adapters, which runs on pretrained base models can train in place of all weights. Fields left out stay as they are. */
export type AdapterConfigurationInput = {
  /** Rank of the LoRA adapters that are trained over one shared copy of a pretrained base model. Null: all weights. Ours: null, and 16 for pretrained models. Range: 1 to 1024. */
  rank?: number | null | undefined;
  /** An adapter's output is multiplied by alpha / rank. Ours: 32. Range: above 0 to 10000. */
  alpha?: number | null | undefined;
  /** Probability with which an adapter's input is left out, in training only. Ours: 0.05. Range: 0 to 0.9. */
  dropout?: number | null | undefined;
  /** The projections of every layer that have an adapter, as PEFT names them. Ours: all seven. */
  targets?: Array<string> | null | undefined;
  /** Multiply by alpha / √rank instead (rsLoRA, arXiv 2312.03732). Ours: no. */
  rankStabilized?: boolean | null | undefined;
};

/** What advantages are divided by: the group's standard deviation (GRPO §4.1.2) or nothing (Dr. GRPO). */
export type AdvantageScale =
  /** The standard deviation of the group's rewards. */
  | 'DEVIATION'
  /** Nothing. */
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
  /** No cell values. */
  | 'NONE'
  /** Cell values that the question mentions. */
  | 'MATCHED';

/** What the 95 % interval of a difference says. */
export type Conclusion =
  /** The interval lies above 0. */
  | 'BETTER'
  /** The interval lies below 0. */
  | 'WORSE'
  /** The interval lies within the margin on both sides of 0. */
  | 'EQUAL'
  /** The interval holds 0 and reaches beyond the margin. */
  | 'NOT_ENOUGH_DATA';

/** The token to issue. */
export type CreateAccessTokenInput = {
  /** Not yet taken; by which it can be revoked. */
  name: string;
  /** What it allows. */
  role: Role;
  /** When it becomes worthless by itself. Default: never. */
  expiresAt?: string | null | undefined;
  /** The experiments that it may change, of an EDITOR or a TRAINER; 1 to 100. It makes no others, and reads whatever a READER reads. Default: all. */
  experimentIds?: Array<string> | null | undefined;
};

/** Which examples are trained on and held out. Fields left out stay as they are. */
export type DataConfigurationInput = {
  /** Number of train examples used, from the first. Null: all that are not held out. Ours: null. Range: 1 to 1000000. */
  trainingExamples?: number | null | undefined;
  /** Examples held out from the end of the train split to rank generations and to stop early; never trained on. Ours: 200. Range: 1 to 1000000. */
  validationExamples?: number | null | undefined;
};

/** Conditions on a moment; all that are given must hold. What has none meets no such condition. */
export type DateTimeFilter = {
  /** At this moment or later. */
  gte?: string | null | undefined;
  /** Before this moment. */
  lt?: string | null | undefined;
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
  /** Names of the splits evaluated. Null: all but the train split. Ours: null. */
  splits?: Array<string> | null | undefined;
  /** Number of examples evaluated in each split, from the first. Null: all. Ours: null. Range: 1 to 1000000. */
  examplesPerSplit?: number | null | undefined;
  /** Maximum length of decoded SQL, in tokens. Ours: 96. Range: 1 to 4096. */
  maximumNewTokens?: number | null | undefined;
  /** The rule that decides in training and for the primary score: typed multisets, ordered where gold orders; Spider's rows under any order of columns; or BIRD's sets of rows. Ours: strict. */
  outcomeRule?: OutcomeRule | null | undefined;
  /** Which generations answer the evaluated splits: each of them, or the run's result alone; every one is ranked either way. Ours: all. */
  generations?: EvaluationGenerations | null | undefined;
};

/** Which generations answer the evaluated splits: each of them, or the run's result alone; every one is ranked either way. Ours: all. */
export type EvaluationGenerations =
  /** Each generation answers the evaluated splits. */
  | 'ALL'
  /** The run's result alone does. */
  | 'RESULT';

/** Whether an evaluation is still being recorded. */
export type EvaluationStatus =
  /** Predictions are being recorded. */
  | 'RUNNING'
  /** All are there; it never changes again. */
  | 'COMPLETE';

/** Which examples; all conditions must hold. */
export type ExampleFilter = {
  /** Of this split, by name. */
  split?: string | null | undefined;
  /** Words of which each must stand in one of the texts of `in`, as a part, capitals or not; between double quotes, several as they stand. At most 20. */
  search?: string | null | undefined;
  /** Which texts are searched. Default: the question and the gold SQL. */
  in?: Array<ExampleText> | null | undefined;
  /** On the database of this name (Spider's db_id). */
  database?: string | null | undefined;
  /** With this feature, as in `joins=2`. */
  feature?: string | null | undefined;
  /** Only those that an issue excludes, or only the others. */
  isExcluded?: boolean | null | undefined;
};

/** A text of an example that can be searched. */
export type ExampleText =
  /** The question, with its evidence. */
  | 'QUESTION'
  /** The benchmark's SQL. */
  | 'GOLD_SQL'
  /** The SQL of any prediction for it. */
  | 'PREDICTED_SQL';

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

/** The ablation to launch. */
export type LaunchAblationInput = {
  /** For people; need not be unique. */
  name: string;
  /** What it departs from. */
  base: AblationBaseInput;
  /** What to vary; none to run the base alone. */
  factors: Array<AblationFactorInput>;
  /** How to combine levels. */
  design: AblationDesign;
  /** A run of each cell for each, none twice. */
  seeds: Array<number>;
  /** True to be told what would be launched, and what it would cost, without launching it. */
  dryRun?: boolean | null | undefined;
  /** The same input again under the same key returns the ablation launched the first time; another input under it is refused with CONFLICT. */
  idempotencyKey?: string | null | undefined;
};

/** How the learning rate of an iteration falls after its peak: a cosine to a tenth, or a line to zero (SPIN). Ours: cosine. */
export type LearningRateSchedule =
  /** A cosine to a tenth of the peak. */
  | 'COSINE'
  /** A line to zero. */
  | 'LINEAR';

/** What stands in a lineage. */
export type LineageKind =
  /** Weights that an iteration made. */
  | 'GENERATION'
  /** The split that was learnt. */
  | 'DATA'
  /** What the run started from. */
  | 'BASE_MODEL';

/** How one thing in a lineage went into another. */
export type LineageRelation =
  /** Training started from its weights. */
  | 'PARENT'
  /** It answered the questions. */
  | 'OPPONENT'
  /** Its examples were learnt. */
  | 'DATA'
  /** The run's first generation started from it. */
  | 'BASE_MODEL'
  /** It has the very same weights and was the first to; they were taken over from it. */
  | 'SAME_WEIGHTS';

/** How much a log line matters. */
export type LogLevel =
  /** Progress. */
  | 'INFO'
  /** Worth a look. */
  | 'WARNING'
  /** Something failed. */
  | 'ERROR';

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

/** What a training step holds in memory at once. Fields left out stay as they are. */
export type MemoryConfigurationInput = {
  /** The most tokens, padding included, that forward and backward of a training step hold in memory at once: a batch of more is passed over in parts whose gradients are added up, the same as the whole batch's. Null: the whole batch. Ours: null, and 2,048 for pretrained models. Range: 16 to 1000000. */
  tokensPerPass?: number | null | undefined;
};

/** What a method is. */
export type MethodKind =
  /** A training recipe that runs here can follow. */
  | 'PRESET'
  /** A system elsewhere whose predictions were imported. */
  | 'IMPORTED'
  /** What programs elsewhere do whose runs are logged here. */
  | 'EXTERNAL';

/** Which point of a metric counts. */
export type MetricMoment =
  /** The last. */
  | 'LAST'
  /** The lowest of those that are finite. */
  | 'LOWEST'
  /** The highest of those that are finite. */
  | 'HIGHEST';

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

/** What came of a mutation. */
export type MutationOutcome =
  /** It is under way, or the server stopped in the midst of it. */
  | 'BEGUN'
  /** It was carried out. */
  | 'DONE'
  /** It was refused and changed nothing; `code` and `message` say why. */
  | 'REFUSED'
  /** Something failed in the server. */
  | 'FAILED';

/** Which records; all conditions must hold. */
export type MutationRecordFilter = {
  /** Sent with the token of this name. */
  token?: string | null | undefined;
  /** Of this name, as in `cancelRun`. */
  mutation?: string | null | undefined;
  /** Naming, making or changing what has this id. */
  id?: string | null | undefined;
  /** That came to one of these. */
  outcome?: Array<MutationOutcome> | null | undefined;
};

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

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

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

/** What an iteration's pairs must be like for the run to go on. Fields left out stay as they are. */
export type PairQualityGateConfigurationInput = {
  /** Minimum number of pairs in an iteration; with fewer the run ends. Ours: 0, off. Range: 0 to 1000000. */
  minimumPairs?: number | null | undefined;
  /** Maximum fraction of rejected SQL that executes to gold's result. Ours: 1, off. Range: 0 to 1. */
  maximumCorrectFraction?: number | null | undefined;
  /** Minimum fraction of rejected SQL that executes. Ours: 0, off. Range: 0 to 1. */
  minimumExecutableRate?: number | null | undefined;
  /** Maximum fraction of pairs whose rejected SQL is a prefix or an extension of the chosen SQL. Ours: 1, off. Range: 0 to 1. */
  maximumOverlapFraction?: number | null | undefined;
  /** Maximum decrease, in nats, of the mean log-probability of the chosen SQL in an iteration; beyond it the run ends. Null: no limit. Ours: null, off. Range: 0 to 10000. */
  maximumChosenFall?: number | null | undefined;
};

/** Which candidates become rejected: all of them (SPIN) or only those whose result differs from gold's (ExSPIN Eq. 11). */
export type PairSelection =
  /** All candidates become rejected. */
  | 'ALL'
  /** Only candidates whose result differs from gold's do. */
  | 'INCORRECT_ONLY';

/** Where two answers to one example stand. Of graded verdicts the higher counts as the right one. */
export type PairedOutcome =
  /** The first is right, the second wrong. */
  | 'ONLY_FIRST'
  /** The second is right, the first wrong. */
  | 'ONLY_SECOND'
  /** Both are right. */
  | 'BOTH_RIGHT'
  /** Both are wrong. */
  | 'BOTH_WRONG';

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

/** How GRPO samples groups of answers and learns from them. Fields left out stay as they are. */
export type PolicyConfigurationInput = {
  /** Rollout steps of an iteration: at each, the player as it is then answers its share of the questions. Ours: 25, so that 400 questions make steps of 16. Range: 1 to 1000. */
  rolloutSteps?: number | null | undefined;
  /** Updates from a rollout step's answers; with 1 all are on-policy (GRPO, arXiv 2402.03300 §4.2). Range: 1 to 64. */
  batchesPerRolloutStep?: number | null | undefined;
  /** Clipping range of a token's probability ratio. PPO (arXiv 1707.06347): 0.2. Range: above 0 to below 1. */
  clipEpsilon?: number | null | undefined;
  /** Weight of the divergence from the opponent, which is the reference. GRPO §4.2: 0.04. Range: 0 to 10. */
  klWeight?: number | null | undefined;
  /** Tokens are averaged within answers (GRPO Eq. 3), over the batch (DAPO, arXiv 2503.14476), or summed and divided by the context's length (Dr. GRPO, arXiv 2503.20783). */
  normalization?: TokenNormalization | null | undefined;
  /** What advantages are divided by: the group's standard deviation (GRPO §4.1.2) or nothing (Dr. GRPO). */
  advantageScale?: AdvantageScale | null | undefined;
  /** Reward of SQL that executes to a wrong result; a correct result has 1. Arctic-Text2SQL-R1 (arXiv 2505.20315): 0.1. Range: 0 to below 1. */
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
  /** How prompts are written: in one line, for models trained on that from scratch; as messages in the model's own chat template, with the schema as DDL; or as DDL and question to go on behind, for base models. The last two end with SELECT, where the answer has begun. Ours: compact, and CHAT or COMPLETION for pretrained models. */
  form?: PromptForm | null | undefined;
  /** Tables and columns in the prompt: none (database name only), those linked to the question, or all. Ours: none. */
  schema?: PromptSchema | null | undefined;
  /** Cell values that the question mentions, written into the prompt (ExSPIN §4.2, value retrieval). */
  columnValues?: ColumnValues | null | undefined;
  /** Foreign keys between the tables in the prompt (ExSPIN §4.2, metadata). */
  foreignKeys?: boolean | null | undefined;
  /** The example's evidence, where the benchmark gives it (BIRD). Ours: yes. */
  evidence?: boolean | null | undefined;
  /** Maximum number of tables in the prompt if schema is LINKED (ExSPIN §4.2, k1). CodeS: 6. Ours: 2. Range: 1 to 100. */
  linkedTables?: number | null | undefined;
  /** Maximum number of columns per table (ExSPIN §4.2, k2). CodeS: 10. Ours: 3. Range: 1 to 1000. */
  linkedColumns?: number | null | undefined;
  /** Linked tables and columns are filled up to these numbers with random ones and shuffled, in training alone (ExSPIN §4.2). Ours: no. */
  padding?: boolean | null | undefined;
  /** Types, primary keys and comments of the columns in the prompt (ExSPIN §4.2, metadata). Ours: no. */
  metadata?: boolean | null | undefined;
  /** Cell values shown of each column in the prompt (ExSPIN §4.2, metadata). CodeS: 2. Ours: 0. Range: 0 to 10. */
  representativeValues?: number | null | undefined;
};

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

/** What became of training an iteration again. */
export type ReplayVerdict =
  /** It has not been done yet. */
  | 'PENDING'
  /** It came to the same weights, byte for byte. */
  | 'REPRODUCED'
  /** It came to other weights; the differences tell what else is not the same. */
  | 'DIFFERS'
  /** The run ended before it was done; `Run.statusReason` says why. */
  | 'FAILED';

/** What a token allows, beside reading. ADMIN includes all others. */
export type Role =
  /** Reads, and no more. */
  | 'READER'
  /** Plans experiments, cancels and retries runs, imports predictions, and logs runs of its own programs. Verdicts come from trainers alone. */
  | 'EDITOR'
  /** Claims runs and records their results. */
  | 'TRAINER'
  /** Creates, cancels, registers, and makes tokens. */
  | 'ADMIN';

/** Overrides of a configuration; fields left out stay as they are. */
export type RunConfigurationInput = {
  /** What the model is told beside the question. */
  prompt?: PromptConfigurationInput | null | undefined;
  /** LoRA adapters, which runs on pretrained base models can train in place of all weights. */
  adapter?: AdapterConfigurationInput | null | undefined;
  /** The supervised stage that makes generation 0. */
  supervised?: SupervisedConfigurationInput | null | undefined;
  /** Synthetic examples. */
  synthesis?: SynthesisConfigurationInput | null | undefined;
  /** The iterations after the supervised stage. */
  selfPlay?: SelfPlayConfigurationInput | null | undefined;
  /** How GRPO samples groups of answers and learns from them. */
  policy?: PolicyConfigurationInput | null | undefined;
  /** What an iteration's pairs must be like for the run to go on. */
  pairQualityGate?: PairQualityGateConfigurationInput | null | undefined;
  /** Which examples are trained on and held out. */
  data?: DataConfigurationInput | null | undefined;
  /** What a training step holds in memory at once. */
  memory?: MemoryConfigurationInput | null | undefined;
  /** What every generation is evaluated on, and how. */
  evaluation?: EvaluationConfigurationInput | null | undefined;
};

/** Which runs; all conditions must hold. Filters lie at most 6 deep within each other, and are at most 100. */
export type RunFilter = {
  /** That meet all of these. */
  and?: Array<RunFilter> | null | undefined;
  /** That meet at least one of these. */
  or?: Array<RunFilter> | null | undefined;
  /** That do not meet this one. */
  not?: RunFilter | null | undefined;
  /** Of this kind. */
  kind?: RunKind | null | undefined;
  /** Of this experiment. */
  experimentId?: string | null | undefined;
  /** By the experiment's name. */
  experiment?: StringFilter | null | undefined;
  /** By their own name. */
  name?: StringFilter | null | undefined;
  /** By the method's name. */
  method?: StringFilter | null | undefined;
  /** By the benchmark's name. */
  benchmark?: StringFilter | null | undefined;
  /** By the base model's name. */
  baseModel?: StringFilter | null | undefined;
  /** In one of these. */
  status?: Array<RunStatus> | null | undefined;
  /** With one of these. */
  seed?: Array<number> | null | undefined;
  /** With all of these tags. */
  tags?: Array<string> | null | undefined;
  /** Within the archive, or outside it; null for both. Where no filter says so, those within are left out. */
  isArchived?: boolean | null | undefined;
  /** By creation. */
  createdAt?: DateTimeFilter | null | undefined;
  /** By their end. */
  finishedAt?: DateTimeFilter | null | undefined;
  /** With all of these scores. */
  score?: Array<ScoreFilter> | null | undefined;
  /** With all of these settings. */
  configuration?: Array<SettingFilter> | null | undefined;
};

/** One key of the groups: exactly one of its fields. */
export type RunGroupByInput = {
  /** What every run has. */
  column?: RunGroupColumn | null | undefined;
  /** A setting of the configuration by its path, as in `selfPlay.loss`. */
  setting?: string | null | undefined;
};

/** What runs are grouped by. */
export type RunGroupColumn =
  /** The method's name. */
  | 'METHOD'
  /** The base model's name. */
  | 'BASE_MODEL'
  /** The benchmark, as in `kata`; of a later version, as in `kata@2`. */
  | 'BENCHMARK'
  /** The experiment's name. */
  | 'EXPERIMENT'
  /** Where the run stands. */
  | 'STATUS'
  /** The seed. */
  | 'SEED';

/** What a run is. */
export type RunKind =
  /** Trains a base model by a method. */
  | 'TRAINING'
  /** Scores predictions that were made elsewhere. */
  | 'IMPORT'
  /** A program elsewhere runs it and logs it here, with `startRun`. */
  | 'EXTERNAL';

/** Order of runs; newest first by default. */
export type RunOrderBy = {
  /** By creation. */
  createdAt?: OrderDirection | null | undefined;
  /** By name. */
  name?: OrderDirection | null | undefined;
  /** By seed. */
  seed?: OrderDirection | null | undefined;
  /** By the stored status, in the order of RunStatus; pages after the first show it as it was when that was asked for. */
  status?: OrderDirection | null | undefined;
};

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

/** One number a run: a score, for which `split` is given, or a metric. */
export type RunValueInput = {
  /** Name of the split of the score. */
  split?: string | null | undefined;
  /** The rule whose verdicts count, by name or by name and version. Default: the one that decides the outcomes. */
  rule?: string | null | undefined;
  /** Name of the metric. */
  metric?: string | null | undefined;
  /** Which point of the metric. */
  at?: MetricMoment | null | undefined;
};

/** Conditions on what a run counts with on a split: the score of its result generation or, until it names one, of its last that is evaluated on as many splits as any. A run without it meets none. */
export type ScoreFilter = {
  /** Name of the split. */
  split: string;
  /** The rule whose verdicts count, by name or by name and version. Default: the one that decides the outcomes. */
  rule?: string | null | undefined;
  /** At least this, as a fraction of 1. */
  gte?: number | null | undefined;
  /** At most this, as a fraction of 1. */
  lte?: number | null | undefined;
};

/** What a pair prefers: gold SQL, or the player's own answer where it executes to gold's result. SPFT-SQL Eq. 3 can be read either way; ours: gold. */
export type SelfPlayChosen =
  /** Gold SQL is preferred. */
  | 'GOLD'
  /** The player's own answer is, where it executes to gold's result. */
  | 'OWN_CORRECT';

/** The iterations after the supervised stage. Fields left out stay as they are. */
export type SelfPlayConfigurationInput = {
  /** Iterations after the supervised stage. SPIN and ExSPIN: 4. Ours: 2. Range: 0 to 100. */
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
  /** The loss of an iteration. ERROR_DRIVEN_A, _B and _C are reconstructions of SPFT-SQL Eq. 3; GRPO (arXiv 2402.03300) learns on-policy from groups of samplesPerQuestion answers. */
  loss?: Loss | null | undefined;
  /** λ of the self-play losses, β in DPO's words. SPIN: 0.1. Range: above 0 to 100. */
  lambda?: number | null | undefined;
  /** Weight of the chosen SQL's mean negative log-likelihood added to the loss, a guard against likelihood displacement. Ours: 0. Range: 0 to 10. */
  nllWeight?: number | null | undefined;
  /** Peak learning rate of an iteration. SPIN: 5e-7. Ours: 2e-4. Range: above 0 to 0.1. */
  learningRate?: number | null | undefined;
  /** Passes over the pairs of an iteration, or over the answers of a rollout step under GRPO. SPIN: 2. Ours: 1. Range: 1 to 100. */
  epochs?: number | null | undefined;
  /** Pairs in a batch. SPIN: 64. Ours: 32. Range: 1 to 4096. */
  batchSize?: number | null | undefined;
  /** Questions drawn, without replacement, for one iteration. Ours: 400. Range: 1 to 1000000. */
  questionsPerIteration?: number | null | undefined;
  /** Temperature of the opponent's candidates; 0 is greedy. SPIN's sampling script: 1. Range: 0 to 5. */
  temperature?: number | null | undefined;
  /** Nucleus of the opponent's candidates. SPIN's sampling script: 1. Range: above 0 to 1. */
  topP?: number | null | undefined;
  /** Candidates per question. SPIN: 1. Range: 1 to 64. */
  samplesPerQuestion?: number | null | undefined;
  /** An iteration whose player falls below this executable fraction on the validation examples is the run's last. Ours: 0.5. Range: 0 to 1. */
  minimumExecutableRate?: number | null | undefined;
  /** What updates the weights in an iteration. SPIN: RMSProp without weight decay. Ours: AdamW. */
  optimizer?: Optimizer | null | undefined;
  /** How the learning rate of an iteration falls after its peak: a cosine to a tenth, or a line to zero (SPIN). Ours: cosine. */
  schedule?: LearningRateSchedule | null | undefined;
  /** Warm-up: the fraction of an iteration's steps in which the learning rate rises. SPIN: 0.1. Ours: 0.05. Range: 0 to 1. */
  warmUpFraction?: number | null | undefined;
  /** Targets of NLL: gold SQL, the opponent's answers that execute to gold's result, or both (RFT, arXiv 2308.01825). */
  targets?: SupervisedTargets | null | undefined;
  /** Maximum number of distinct correct answers trained on per question, besides gold, if targets includes them. Ours: 4. Range: 1 to 64. */
  correctPerQuestion?: number | null | undefined;
  /** What a pair prefers: gold SQL, or the player's own answer where it executes to gold's result. SPFT-SQL Eq. 3 can be read either way; ours: gold. */
  chosen?: SelfPlayChosen | null | undefined;
  /** Maximum number of pairs per question, in sampling order. Null: all. Ours: null. Range: 1 to 64. */
  incorrectPerQuestion?: number | null | undefined;
  /** Least executable fraction on the ranking examples of a generation that WORST_OF_POOL may choose. Ours: 0.5. Range: 0 to 1. */
  opponentExecutableRate?: number | null | undefined;
  /** An iteration whose generation is less accurate than its player by more than this on the ranking examples is the run's last. Null: never. Ours: null, off. Range: 0 to 1. */
  maximumAccuracyFall?: number | null | undefined;
  /** Which generation is the run's result: the last, or the most accurate on the ranking examples (SPFT-SQL Algorithm 1; ExSPIN §5.2 reports its best). */
  reports?: SelfPlayReports | null | undefined;
};

/** Which generation is the run's result: the last, or the most accurate on the ranking examples (SPFT-SQL Algorithm 1; ExSPIN §5.2 reports its best). */
export type SelfPlayReports =
  /** The last generation is the run's result. */
  | 'LAST'
  /** The generation most accurate on the ranking examples is. */
  | 'BEST_OF_POOL';

/** Conditions on one setting, by its path in `Run.configuration` or `Run.externalConfiguration`; all that are given must hold. A run that has no such setting meets none. */
export type SettingFilter = {
  /** Names from the outside in, as in `selfPlay.loss`. */
  path: string;
  /** This value. */
  equals?: string | number | boolean | readonly string[] | null | undefined;
  /** One of these values. */
  in?: Array<string | number | boolean | readonly string[]> | null | undefined;
  /** Null where true, not null where false. */
  isNull?: boolean | null | undefined;
  /** A number, at least this. */
  gte?: number | null | undefined;
  /** A number, at most this. */
  lte?: number | null | undefined;
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

/** Conditions on a text; all that are given must hold. */
export type StringFilter = {
  /** The whole text. */
  equals?: string | null | undefined;
  /** A part of it, letter by letter, capitals or not. */
  contains?: string | null | undefined;
  /** One of these. */
  in?: Array<string> | null | undefined;
};

/** The supervised stage that makes generation 0. Fields left out stay as they are. */
export type SupervisedConfigurationInput = {
  /** Epochs over the training examples in the supervised stage; 0 leaves the stage out, and generation 0 is the pretrained base model as it is. Ours: 12. Range: 0 to 1000. */
  epochs?: number | null | undefined;
  /** Peak learning rate of the supervised stage. Ours: 2e-3. Range: above 0 to 0.1. */
  learningRate?: number | null | undefined;
  /** Examples in a batch. Ours: 32. Range: 1 to 4096. */
  batchSize?: number | null | undefined;
};

/** Targets of NLL: gold SQL, the opponent's answers that execute to gold's result, or both (RFT, arXiv 2308.01825). */
export type SupervisedTargets =
  /** Gold SQL. */
  | 'GOLD'
  /** The opponent's answers that execute to gold's result. */
  | 'CORRECT'
  /** Both. */
  | 'GOLD_AND_CORRECT';

/** Synthetic examples. Fields left out stay as they are. */
export type SynthesisConfigurationInput = {
  /** What rounds add to the training split: there are no rounds, new examples from templates (SPFT-SQL §3.1.1), or its own examples again, which is the control for equal steps (ours). */
  kind?: SynthesisKind | null | undefined;
  /** Rounds of synthesis, each of which makes a generation. SPFT-SQL: 5. Ours: 2. Range: 1 to 100. */
  rounds?: number | null | undefined;
  /** Synthetic examples that a round adds to what is trained on. SPFT-SQL: 3,000. Ours: 800. Range: 1 to 1000000. */
  examplesPerRound?: number | null | undefined;
  /** Synthetic examples of each round that are not trained on; the new generation answers them, which tells correct examples from failed ones (SPFT-SQL §3.1.3). Ours: 400. Range: 1 to 1000000. */
  feedbackExamples?: number | null | undefined;
  /** Examples of the synthetic validation set, made in the first round and never trained on in a round: it ranks generations and is what SYNTHETIC_VALIDATION plays on (SPFT-SQL §3.2). Ours: 400. Range: 1 to 1000000. */
  validationExamples?: number | null | undefined;
  /** Who asks the questions of synthesized SQL: a model trained from SQL to questions (SPFT-SQL §3.1.2), or a verbalizer (ours). */
  questions?: SynthesisQuestions | null | undefined;
  /** Passes of the SQL-to-text model over the training split, at the supervised stage's learning rate and batch size. 0 asks the pretrained base model as it is, with three real examples in its prompt, until it is retrained (SPFT-SQL starts from a pretrained one). Ours starts from nothing: 12. Range: 0 to 1000. */
  sqlToTextEpochs?: number | null | undefined;
  /** Whether the SQL-to-text model learns each round's correct examples (SPFT-SQL §3.1.3). */
  retrainsSqlToText?: boolean | null | undefined;
  /** From the second round on, whether templates are drawn from the last round's failures (SPFT-SQL §3.1.3) rather than by their frequency in training. */
  seededByFailures?: boolean | null | undefined;
  /** Answers that the newest generation gives to a synthetic question; the example is dropped unless one of them executes to its SQL's result. Ours: 0, no check. Range: 0 to 64. */
  roundTripSamples?: number | null | undefined;
  /** What a round trains: generation 0 on all real and synthetic examples so far, or the previous generation. SPFT-SQL leaves it open; ours: generation 0. */
  startsFrom?: SynthesisStartsFrom | null | undefined;
  /** Passes over real and synthetic examples in a round, and over those that the SQL-to-text model is retrained on. Ours: 2. Range: 1 to 100. */
  epochs?: number | null | undefined;
  /** Peak learning rate of a round, and of retraining the SQL-to-text model. Ours: 1e-3. Range: above 0 to 0.1. */
  learningRate?: number | null | undefined;
};

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

/** What people say of it; fields left out stay as they are. */
export type UpdateExperimentInput = {
  /** Which. */
  id: string;
  /** Its new name, at most 200 characters. */
  name?: string | null | undefined;
  /** Its new notes, at most 20000 characters. */
  notes?: string | null | undefined;
  /** All its tags from now on: at most 20, each of at most 60 characters, without commas. */
  tags?: Array<string> | null | undefined;
  /** True to leave it out of lists and leaderboards, false to bring it back; nothing is lost either way. What has not ended cannot be put away. */
  isArchived?: boolean | null | undefined;
};

/** What people say of it; fields left out stay as they are. */
export type UpdateRunInput = {
  /** Which. */
  id: string;
  /** Its new name, at most 200 characters. */
  name?: string | null | undefined;
  /** Its new notes, at most 20000 characters. */
  notes?: string | null | undefined;
  /** All its tags from now on: at most 20, each of at most 60 characters, without commas. */
  tags?: Array<string> | null | undefined;
  /** True to leave it out of lists and leaderboards, false to bring it back; nothing is lost either way. What has not ended cannot be put away. */
  isArchived?: boolean | null | undefined;
};

/** What varies within a group of runs. */
export type Variation =
  /** Nothing but the seed, which is another for each value: the interval is over seeds. */
  | 'SEEDS'
  /** More than the seed: the interval is over such runs, as if they were drawn by chance. */
  | 'RUNS';

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

export type WholeConfigurationFragment = { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } };

export type PartTypeFragment = { kind: __TypeKind, name: string | null, enumValues: Array<{ name: string }> | null };

export type ConfigurationPartsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConfigurationPartsQuery = { configuration: { fields: Array<{ name: string, description: string | null, type: { ofType: { fields: Array<{ name: string, description: string | null, type: { kind: __TypeKind, name: string | null, ofType: { kind: __TypeKind, name: string | null, enumValues: Array<{ name: string }> | null } | null, enumValues: Array<{ name: string }> | null } }> | null } | null } }> | null } | null };

export type AblationChoicesQueryVariables = Exact<{
  baseModel?: string | null | undefined;
}>;


export type AblationChoicesQuery = { methods: Array<{ name: string, title: string, configuration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null }>, benchmarks: { nodes: Array<{ name: string }> }, baseModels: { nodes: Array<{ name: string, architecture: { hiddenSize: number } | null, pretrained: { contentHash: string } | null }> } };

export type RunToVaryQueryVariables = Exact<{
  id: string;
}>;


export type RunToVaryQuery = { run: { name: string, seed: number, method: { name: string }, presetConfiguration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, configuration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, baseModel: { name: string }, benchmark: { name: string, version: number, isNewest: boolean } } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, tokenName: string | null } };

export type LaunchAblationMutationVariables = Exact<{
  input: LaunchAblationInput;
}>;


export type LaunchAblationMutation = { launchAblation: { runCount: number, cells: Array<{ name: string, mergedNames: Array<string>, levels: Array<{ factor: string, level: string }>, differences: Array<{ path: string, base: unknown, value: unknown }> }>, estimate: { tokens: number | null, hours: number | null, trainers: number, basis: { runCount: number, baseModels: Array<string>, note: string } }, experiment: { id: string } | null } };

export type BenchmarksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BenchmarksQuery = { benchmarks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, version: number, isNewest: boolean, description: string, dialect: Dialect, createdAt: string, databases: Array<{ id: string }>, splits: Array<{ name: string, exampleCount: number }>, audit: { checkedExamples: number, excludedCount: number } }> } };

export type TrainersQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainersQuery = { trainers: { totalCount: number, nodes: Array<{ name: string, host: string, engine: string, devices: Array<string>, codeVersion: string, memoryByteCount: number | string | null, lastHeartbeatAt: string, models: Array<{ name: string }> }> }, held: { totalCount: number, nodes: Array<{ id: string, name: string, status: RunStatus, trainer: { name: string } | null, progress: { finishedIterations: number, plannedIterations: number, remainingSeconds: number | null } | null }> }, queue: { totalCount: number, nodes: Array<{ id: string, name: string, createdAt: string, queuePosition: number, waitsFor: string | null, statusReason: string | null, method: { title: string }, baseModel: { name: string }, experiment: { id: string, name: string } }> } };

export type TokensQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TokensQuery = { accessTokens: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ name: string, role: Role, isScoped: boolean, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, experiments: Array<{ id: string, name: string }> }> }, experiments: { nodes: Array<{ id: string, name: string }> } };

export type CreateAccessTokenMutationVariables = Exact<{
  input: CreateAccessTokenInput;
}>;


export type CreateAccessTokenMutation = { createAccessToken: { name: string, role: Role, token: string } };

export type RevokeAccessTokenMutationVariables = Exact<{
  name: string;
}>;


export type RevokeAccessTokenMutation = { revokeAccessToken: boolean };

export type AuditTrailQueryVariables = Exact<{
  filter?: MutationRecordFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { mutationRecords: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ tokenName: string, mutation: string, input: unknown, ids: Array<string>, outcome: MutationOutcome, code: string | null, message: string | null, startedAt: string, finishedAt: string | null }> } };

export type BenchmarkQueryVariables = Exact<{
  name: string;
  version?: number | null | undefined;
}>;


export type BenchmarkQuery = { benchmark: { name: string, version: number, isNewest: boolean, description: string, dialect: Dialect, contentHash: string, createdAt: string, databases: Array<{ name: string }>, versions: Array<{ version: number, isNewest: boolean, contentHash: string, createdAt: string }>, splits: Array<{ id: string, name: string, exampleCount: number, contentHash: string }>, audit: { checkedExamples: number, excludedCount: number, kinds: Array<{ kind: string, count: number, excludedCount: number, definition: { title: string, meaning: string } }> } } | null };

export type FoundExamplesQueryVariables = Exact<{
  benchmark: string;
  version: number;
  filter: ExampleFilter;
  size: number;
  after?: string | null | undefined;
}>;


export type FoundExamplesQuery = { examples: { totalCount: number, nodes: Array<{ id: string, index: number, question: string, goldSql: string, difficulty: string | null, evidence: string | null, isExcluded: boolean, database: { name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExampleQueryVariables = Exact<{
  id: string;
  onlyResults: boolean;
  size: number;
  after?: string | null | undefined;
}>;


export type ExampleQuery = { example: { id: string, index: number, sourceId: string | null, question: string, goldSql: string, evidence: string | null, difficulty: string | null, features: Array<string>, issues: Array<{ kind: string, detail: string, isExcluded: boolean, definition: { title: string } }>, database: { name: string, schema: unknown }, split: { name: string, benchmark: { name: string, version: number, isNewest: boolean } }, predictions: { totalCount: number, nodes: Array<{ sql: string, given: string | null, outcome: Outcome, reason: string | null, verdicts: Array<{ rule: string, value: number }>, evaluation: { id: string, decoding: string, generation: { number: number, run: { name: string, kind: RunKind, method: { title: string }, experiment: { name: string } } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, rules: Array<{ name: string, version: number, title: string, meaning: string }> };

export type AuditIssuesQueryVariables = Exact<{
  benchmark: string;
  version: number;
  filter?: AuditIssueFilter | null | undefined;
  size: number;
  after?: string | null | undefined;
}>;


export type AuditIssuesQuery = { auditIssues: { totalCount: number, nodes: Array<{ id: string, kind: string, detail: string, isExcluded: boolean, definition: { title: string }, example: { index: number, question: string, goldSql: string, database: { name: string }, split: { name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DifferenceFragment = { difference: number, low: number, high: number, pValue: number };

export type ComparedEvaluationFragment = { id: string, decoding: string, generation: { number: number, run: { id: string, name: string, kind: RunKind, seed: number, method: { title: string }, experiment: { id: string, name: string } } } };

export type ComparedAnswerFragment = { sql: string, given: string | null, outcome: Outcome, reason: string | null, verdicts: Array<{ rule: string, version: number, value: number }> };

export type ComparisonQueryVariables = Exact<{
  a: string;
  b: string;
  rule?: string | null | undefined;
  outcome?: Array<PairedOutcome> | PairedOutcome | null | undefined;
  size: number;
  after?: string | null | undefined;
}>;


export type ComparisonQuery = { compareEvaluations: { exampleCount: number, leftOutCount: number, databaseCount: number, effectSize: number, detectable: number, conclusion: Conclusion, sentence: string, first: { id: string, decoding: string, rules: Array<{ rule: string, version: number }>, split: { name: string }, generation: { number: number, run: { id: string, name: string, kind: RunKind, seed: number, method: { title: string }, experiment: { id: string, name: string } } } }, second: { id: string, decoding: string, rules: Array<{ rule: string, version: number }>, generation: { number: number, run: { id: string, name: string, kind: RunKind, seed: number, method: { title: string }, experiment: { id: string, name: string } } } }, rule: { rule: string, version: number }, overQuestions: { difference: number, low: number, high: number, pValue: number }, overDatabases: { difference: number, low: number, high: number, pValue: number } | null, mcnemar: { exact: number } | null, bootstrap: { probabilityOfImprovement: number, interval: { low: number, high: number } }, agreement: { bothRightCount: number, onlyFirstCount: number, onlySecondCount: number, bothWrongCount: number, kappa: number | null }, slices: Array<{ dimension: string, value: string, exampleCount: number, first: number, second: number, difference: { adjustedPValue: number | null, difference: number, low: number, high: number, pValue: number } }>, splits: Array<{ comparison: { exampleCount: number, conclusion: Conclusion, first: { id: string, split: { name: string } }, second: { id: string } }, difference: { adjustedPValue: number | null, difference: number, low: number, high: number, pValue: number } }>, configurationDifferences: Array<{ path: string, base: unknown, value: unknown }> | null, examples: { totalCount: number, edges: Array<{ cursor: string, node: { outcome: PairedOutcome, example: { id: string, index: number, question: string, evidence: string | null, goldSql: string, database: { name: string } }, first: { sql: string, given: string | null, outcome: Outcome, reason: string | null, verdicts: Array<{ rule: string, version: number, value: number }> }, second: { sql: string, given: string | null, outcome: Outcome, reason: string | null, verdicts: Array<{ rule: string, version: number, value: number }> } } }>, pageInfo: { hasNextPage: boolean } } }, rules: Array<{ name: string, version: number, title: string, meaning: string }> };

export type ComparisonChoiceQueryVariables = Exact<{
  id: string;
}>;


export type ComparisonChoiceQuery = { node:
    | { id: string, decoding: string, split: { id: string, name: string }, generation: { number: number, run: { id: string, name: string, kind: RunKind, seed: number, method: { title: string }, experiment: { id: string, name: string } } } }
    | Record<PropertyKey, never>
   | null };

export type ComparisonCandidatesQueryVariables = Exact<{
  split: string;
}>;


export type ComparisonCandidatesQuery = { evaluations: { totalCount: number, nodes: Array<{ executionAccuracy: number | null, id: string, decoding: string, split: { id: string }, generation: { number: number, run: { id: string, name: string, kind: RunKind, seed: number, method: { title: string }, experiment: { id: string, name: string } } } }> } };

export type JointComparisonQueryVariables = Exact<{
  evaluations: Array<string> | string;
  rule?: string | null | undefined;
}>;


export type JointComparisonQuery = { compareTogether: { exampleCount: number, rightByAllCount: number, rightByNoneCount: number, rightAloneCounts: Array<number>, evaluations: Array<{ id: string, decoding: string, rules: Array<{ rule: string, version: number }>, split: { name: string }, generation: { number: number, run: { id: string, name: string, kind: RunKind, seed: number, method: { title: string }, experiment: { id: string, name: string } } } }>, rule: { rule: string, version: number }, pairs: Array<{ comparison: { exampleCount: number, first: { id: string }, second: { id: string }, agreement: { bothRightCount: number, onlyFirstCount: number, onlySecondCount: number, bothWrongCount: number, kappa: number | null } }, difference: { adjustedPValue: number | null, difference: number, low: number, high: number, pValue: number } }> }, rules: Array<{ name: string, version: number, title: string, meaning: string }> };

export type RuleTextFragment = { name: string, version: number, title: string, meaning: string };

export type EvaluationQueryVariables = Exact<{
  id: string;
}>;


export type EvaluationQuery = { eventCursor: string, node:
    | { id: string, status: EvaluationStatus, decoding: string, outcomeRule: string, executor: string, exampleCount: number, recordedCount: number, judgedCount: number | null, correctCount: number | null, executableCount: number | null, executionAccuracy: number | null, completedAt: string | null, interval: { low: number, high: number } | null, rules: Array<{ rule: string, version: number }>, split: { name: string }, generation: { id: string, number: number, run: { id: string, name: string, kind: RunKind, method: { title: string }, experiment: { id: string, name: string }, benchmark: { name: string, version: number, isNewest: boolean } } }, scores: Array<{ rule: string, version: number, isGraded: boolean, exampleCount: number, verdictSum: number, accuracy: number, exampleCountWithoutExcluded: number, accuracyWithoutExcluded: number | null, interval: { low: number, high: number } }>, disagreements: Array<{ first: string, second: string, onlyFirstCount: number, onlySecondCount: number, agreedCount: number }> }
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


export type PredictionsQuery = { predictions: { totalCount: number, edges: Array<{ cursor: string, node: { sql: string, given: string | null, outcome: Outcome, reason: string | null, milliseconds: number, verdicts: Array<{ rule: string, value: number }>, example: { id: string, index: number, question: string, evidence: string | null, goldSql: string, isExcluded: boolean, database: { name: string } } } }>, pageInfo: { hasNextPage: boolean } } };

export type ExperimentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExperimentsQuery = { experiments: { nodes: Array<{ id: string, name: string, description: string, createdAt: string, runCount: number, endedRunCount: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UpdateExperimentMutationVariables = Exact<{
  input: UpdateExperimentInput;
}>;


export type UpdateExperimentMutation = { updateExperiment: { id: string } };

export type FailureFieldsFragment = { attempt: number, class: FailureClass, message: string, isRetried: boolean, failedAt: string };

export type ExperimentQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ExperimentQuery = { eventCursor: string, experiment: { id: string, name: string, description: string, notes: string, tags: Array<string>, archivedAt: string | null, runCount: number, endedRunCount: number, createdAt: string, ablation: { design: AblationDesign, seeds: Array<number>, factors: Array<{ name: string }>, cells: Array<{ id: string, name: string, mergedNames: Array<string>, configurationHash: string, levels: Array<{ factor: string, level: string }>, differences: Array<{ path: string, base: unknown, value: unknown }>, state: { runCount: number, queuedCount: number, runningCount: number, succeededCount: number, failedCount: number, cancelledCount: number, retriedCount: number, iterationCount: number, reusedIterationCount: number } }> } | null, runs: { nodes: Array<{ id: string, name: string, kind: RunKind, seed: number, status: RunStatus, statusReason: string | null, configurationHash: string, startedAt: string | null, finishedAt: string | null, predictionsOf: { id: string } | null, benchmark: { name: string, version: number }, failures: Array<{ attempt: number, class: FailureClass, message: string, isRetried: boolean, failedAt: string }>, cell: { name: string } | null, method: { title: string }, configuration: { synthesis: { kind: SynthesisKind, rounds: number }, selfPlay: { iterations: number } } | null, iterations: Array<{ number: number, finishedAt: string | null }>, generations: Array<{ number: number, evaluations: Array<{ decoding: string, outcomeRule: string, executor: string, exampleCount: number, executionAccuracy: number | null, interval: { low: number, high: number } | null, split: { name: string, position: number } }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CellScoresQueryVariables = Exact<{
  benchmark: string;
  version: number;
  experimentId: string;
  baseline?: string | null | undefined;
}>;


export type CellScoresQuery = { leaderboard: { splits: Array<{ name: string }>, entries: Array<{ key: string, configurationHash: string, scores: Array<{ exampleCount: number, seedCount: number, value: number, low: number, high: number, split: { name: string }, differenceToBaseline: { difference: number, low: number, high: number, pValue: number } | null }> }> } };

export type LeaderboardChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaderboardChoicesQuery = { benchmarks: { nodes: Array<{ name: string, version: number, versions: Array<{ version: number }> }> }, experiments: { nodes: Array<{ id: string, name: string }> }, baseModels: { nodes: Array<{ name: string }> }, evaluations: { nodes: Array<{ split: { benchmark: { name: string } } }> } };

export type LeaderboardQueryVariables = Exact<{
  benchmark: string;
  version?: number | null | undefined;
  experimentId?: string | null | undefined;
  baseModel?: string | null | undefined;
  rule?: string | null | undefined;
  withoutExcluded: boolean;
}>;


export type LeaderboardQuery = { eventCursor: string, leaderboard: { archivedRunCount: number, benchmark: { name: string, version: number, isNewest: boolean, description: string, audit: { checkedExamples: number, excludedCount: number } }, rules: Array<{ rule: string, version: number }>, splits: Array<{ name: string }>, entries: Array<{ key: string, differsBy: Array<string>, configurationHash: string, generationNumber: number, isProvisional: boolean, method: { name: string, kind: MethodKind, title: string, description: string, source: string }, baseModel: { name: string }, experiment: { id: string, name: string }, runs: Array<{ id: string, name: string, seed: number, status: RunStatus }>, scores: Array<{ exampleCount: number, seedCount: number, value: number, low: number, high: number, unrankedBecause: string | null, executableRate: number, outcomeRule: string, executor: string, split: { name: string }, seeds: Array<{ seed: number, evaluationId: string }>, place: { from: number, to: number } | null, differenceToAbove: { difference: number, low: number, high: number, pValue: number } | null }> }> }, rules: Array<{ name: string, version: number, title: string, meaning: string }>, reportedResults: Array<{ id: string, method: string, baseModel: string, benchmark: string, metric: string, value: number, source: string, certainty: string }> };

export type LeaderboardChangedSubscriptionVariables = Exact<{
  benchmark: string;
  version: number;
  after?: string | null | undefined;
}>;


export type LeaderboardChangedSubscription = { leaderboardChanged: { cursor: string, isGap: boolean } };

export type LineageQueryVariables = Exact<{
  id: string;
}>;


export type LineageQuery = { node:
    | { id: string, number: number, weightsHash: string, weightCount: number | string, isReused: boolean, isResult: boolean, createdAt: string, run: { id: string, name: string, kind: RunKind, seed: number, configurationHash: string, replay: { verdict: ReplayVerdict } | null, method: { name: string, title: string }, experiment: { id: string, name: string } }, iteration: { number: number, stage: IterationStage }, attempt: { number: number, trainerName: string | null, host: string | null, engine: string | null, devices: Array<string>, codeVersion: string | null }, evaluations: Array<{ id: string, decoding: string, executionAccuracy: number | null, split: { name: string } }> }
    | Record<PropertyKey, never>
   | null, lineage: { isCut: boolean, nodes: Array<{ key: string, kind: LineageKind, distance: number, hash: string | null, generation: { id: string, number: number, isReused: boolean, run: { id: string, name: string }, attempt: { number: number, trainerName: string | null, host: string | null, engine: string | null, devices: Array<string>, codeVersion: string | null } } | null, split: { name: string, exampleCount: number, benchmark: { name: string, version: number, isNewest: boolean } } | null, baseModel: { name: string } | null }>, edges: Array<{ from: string, to: string, relation: LineageRelation, detail: string | null }> } };

export type MethodsQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodsQuery = { methods: Array<{ name: string, title: string, kind: MethodKind, description: string, source: string, deviations: Array<{ path: string }> }> };

export type MethodConfigurationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodConfigurationsQuery = { methods: Array<{ name: string, title: string, kind: MethodKind, description: string, source: string, preset: unknown, deviations: Array<{ path: string, published: string, value: string, reason: string }>, configuration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null }> };

export type ModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelsQuery = { baseModels: { nodes: Array<{ name: string, description: string, architecture: { contextLength: number, vocabularySize: number } | null, pretrained: { contentHash: string, family: string, weightCount: number | string, weightFormat: string, license: string | null, isChat: boolean } | null }> }, trainers: { totalCount: number, nodes: Array<{ name: string, host: string, engine: string, devices: Array<string>, memoryByteCount: number | string | null, lastHeartbeatAt: string, models: Array<{ name: string }> }> } };

export type MetricCurveFragment = { name: string, steps: Array<number>, values: Array<number | "NaN" | "Infinity" | "-Infinity">, definition: { family: string | null, title: string, unit: MetricUnit, unitText: string, stepAxis: StepAxis | null, chart: string, label: string, help: string, position: number, group: { name: string, help: string } } };

export type RunQueryVariables = Exact<{
  id: string;
  logLines: number;
}>;


export type RunQuery = { eventCursor: string, run: { id: string, name: string, notes: string, tags: Array<string>, archivedAt: string | null, kind: RunKind, seed: number, status: RunStatus, statusReason: string | null, waitsFor: string | null, examplePrompt: string | null, isCancelRequested: boolean, attempt: number, codeVersion: string | null, configurationHash: string, externalConfiguration: unknown, host: string | null, createdAt: string, startedAt: string | null, finishedAt: string | null, resultGeneration: number | null, predictionsOf: { id: string, name: string } | null, scorings: Array<{ id: string, name: string }>, progress: { finishedIterations: number, plannedIterations: number, elapsedSeconds: number | null, remainingSeconds: number | null, basis: string } | null, totals: { tokens: number | string, reusedTokens: number | string, seconds: number, reusedSeconds: number }, replay: { verdict: ReplayVerdict, run: { id: string, name: string }, iteration: { number: number, generation: { id: string } | null }, differences: Array<{ what: string, recorded: string | null, replayed: string | null }> } | null, trainer: { name: string, lastHeartbeatAt: string } | null, cell: { name: string } | null, failures: Array<{ attempt: number, class: FailureClass, message: string, isRetried: boolean, failedAt: string }>, experiment: { id: string, name: string }, method: { name: string, title: string, description: string, source: string }, presetConfiguration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, baseModel: { name: string, architecture: { contextLength: number } | null, pretrained: { contentHash: string, family: string, weightCount: number | string, weightFormat: string, license: string | null } | null }, benchmark: { name: string, version: number, isNewest: boolean }, attempts: { totalCount: number, nodes: Array<{ number: number, trainerName: string | null, host: string | null, engine: string | null, devices: Array<string>, codeVersion: string | null, startedAt: string }> }, configuration: { prompt: { form: PromptForm, schema: PromptSchema, columnValues: ColumnValues, foreignKeys: boolean, evidence: boolean, linkedTables: number, linkedColumns: number, padding: boolean, metadata: boolean, representativeValues: number }, adapter: { rank: number | null, alpha: number, dropout: number, targets: Array<string>, rankStabilized: boolean }, supervised: { epochs: number, learningRate: number, batchSize: number }, synthesis: { kind: SynthesisKind, rounds: number, examplesPerRound: number, feedbackExamples: number, validationExamples: number, questions: SynthesisQuestions, sqlToTextEpochs: number, retrainsSqlToText: boolean, seededByFailures: boolean, roundTripSamples: number, startsFrom: SynthesisStartsFrom, epochs: number, learningRate: number }, selfPlay: { iterations: number, player: PlayerChoice, opponent: OpponentChoice, playedOn: PlayedOn, pairs: PairSelection, mixPreviousPairs: boolean, loss: Loss, lambda: number, nllWeight: number, learningRate: number, epochs: number, batchSize: number, questionsPerIteration: number, temperature: number, topP: number, samplesPerQuestion: number, minimumExecutableRate: number, optimizer: Optimizer, schedule: LearningRateSchedule, warmUpFraction: number, targets: SupervisedTargets, correctPerQuestion: number, chosen: SelfPlayChosen, incorrectPerQuestion: number | null, opponentExecutableRate: number, maximumAccuracyFall: number | null, reports: SelfPlayReports }, policy: { rolloutSteps: number, batchesPerRolloutStep: number, clipEpsilon: number, klWeight: number, normalization: TokenNormalization, advantageScale: AdvantageScale, executableReward: number }, pairQualityGate: { minimumPairs: number, maximumCorrectFraction: number, minimumExecutableRate: number, maximumOverlapFraction: number, maximumChosenFall: number | null }, data: { trainingExamples: number | null, validationExamples: number }, memory: { tokensPerPass: number | null }, evaluation: { splits: Array<string> | null, examplesPerSplit: number | null, maximumNewTokens: number, outcomeRule: OutcomeRule, generations: EvaluationGenerations } } | null, iterations: Array<{ number: number, stage: IterationStage, candidateCount: number | string | null, executableCount: number | string | null, correctCount: number | string | null, incorrectCount: number | string | null, wrongCount: number | string | null, invalidCount: number | string | null, timedOutCount: number | string | null, emptyCount: number | string | null, goldFailedCount: number | string | null, trainingItemCount: number | string | null, synthesizedCount: number | string | null, tokenCount: number | string | null, validationAccuracy: number | null, stopReason: string | null, startedAt: string, finishedAt: string | null, player: { number: number } | null, opponent: { number: number } | null, generation: { id: string, number: number, isReused: boolean, isResult: boolean } | null, phaseSeconds: Array<{ seconds: number, phase: { key: string, title: string } }> }>, generations: Array<{ id: string, number: number, isResult: boolean, attempt: { number: number }, evaluations: Array<{ id: string, status: EvaluationStatus, decoding: string, outcomeRule: string, executor: string, exampleCount: number, recordedCount: number, judgedCount: number | null, executableCount: number | null, executionAccuracy: number | null, interval: { low: number, high: number } | null, split: { name: string, position: number }, scores: Array<{ rule: string, version: number, isGraded: boolean, exampleCount: number, accuracy: number, accuracyWithoutExcluded: number | null, interval: { low: number, high: number } }> }> }>, logLines: Array<{ sequence: number, level: LogLevel, message: string, recordedAt: string }> } | null, rules: Array<{ name: string, version: number, title: string, meaning: string }>, metricSeries: Array<{ name: string, steps: Array<number>, values: Array<number | "NaN" | "Infinity" | "-Infinity">, definition: { family: string | null, title: string, unit: MetricUnit, unitText: string, stepAxis: StepAxis | null, chart: string, label: string, help: string, position: number, group: { name: string, help: string } } }> };

export type UpdateRunMutationVariables = Exact<{
  input: UpdateRunInput;
}>;


export type UpdateRunMutation = { updateRun: { id: string } };

export type RunLogQueryVariables = Exact<{
  id: string;
  before?: number | null | undefined;
  level?: Array<LogLevel> | LogLevel | null | undefined;
  search?: string | null | undefined;
  lines: number;
}>;


export type RunLogQuery = { run: { id: string, name: string, experiment: { id: string, name: string }, logLines: Array<{ sequence: number, level: LogLevel, message: string, recordedAt: string }> } | null };

export type CancelRunMutationVariables = Exact<{
  id: string;
}>;


export type CancelRunMutation = { cancelRun: { id: string } };

export type ReplayIterationMutationVariables = Exact<{
  runId: string;
  number: number;
}>;


export type ReplayIterationMutation = { replayIteration: { id: string } };

export type RetryRunMutationVariables = Exact<{
  id: string;
}>;


export type RetryRunMutation = { retryRun: { id: string } };

export type RunUpdatedSubscriptionVariables = Exact<{
  runId?: string | null | undefined;
  experimentId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RunUpdatedSubscription = { runUpdated: { cursor: string, isGap: boolean } };

export type MetricsRecordedSubscriptionVariables = Exact<{
  runId: string;
  after?: string | null | undefined;
}>;


export type MetricsRecordedSubscription = { metricsRecorded: { cursor: string, isGap: boolean, series: Array<{ name: string, steps: Array<number>, values: Array<number | "NaN" | "Infinity" | "-Infinity">, definition: { family: string | null, title: string, unit: MetricUnit, unitText: string, stepAxis: StepAxis | null, chart: string, label: string, help: string, position: number, group: { name: string, help: string } } }> } };

export type LogAppendedSubscriptionVariables = Exact<{
  runId: string;
  after?: string | null | undefined;
}>;


export type LogAppendedSubscription = { logAppended: { cursor: string, isGap: boolean, lines: Array<{ sequence: number, level: LogLevel, message: string, recordedAt: string }> } };

export type RunChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RunChoicesQuery = { methods: Array<{ name: string, title: string }>, baseModels: { nodes: Array<{ name: string }> }, benchmarks: { nodes: Array<{ name: string, splits: Array<{ name: string }> }> } };

export type RunsQueryVariables = Exact<{
  filter: RunFilter;
  orderBy: Array<RunOrderBy> | RunOrderBy;
  size: number;
  after?: string | null | undefined;
  settings: Array<string> | string;
}>;


export type RunsQuery = { runs: { totalCount: number, nodes: Array<{ id: string, name: string, kind: RunKind, status: RunStatus, seed: number, createdAt: string, finishedAt: string | null, experiment: { id: string, name: string }, method: { name: string, title: string }, baseModel: { name: string }, benchmark: { name: string, version: number, isNewest: boolean }, settings: Array<{ path: string, text: string | null }>, scores: Array<{ accuracy: number, split: { name: string }, evaluation: { id: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RunGroupsQueryVariables = Exact<{
  groupBy: Array<RunGroupByInput> | RunGroupByInput;
  of: RunValueInput;
  filter: RunFilter;
}>;


export type RunGroupsQuery = { aggregateRuns: Array<{ runCount: number, withoutValueCount: number, valueCount: number, mean: number | null, standardDeviation: number | null, over: Variation, minimum: number | null, maximum: number | null, keys: Array<{ text: string | null, isPresent: boolean }>, terms: { benchmark: string, benchmarkVersion: number, split: string, rule: string, ruleVersion: number, decoding: string, executor: string, exampleCount: number } | null, interval: { low: number, high: number } | null, maximumRun: { id: string, name: string } | null }> };

export type ScoredRunQueryVariables = Exact<{
  id: string;
}>;


export type ScoredRunQuery = { run: { id: string, scores: Array<{ split: { name: string }, evaluation: { id: string } }> } | null };

export const WholeConfigurationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<WholeConfigurationFragment, unknown>;
export const PartTypeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartType"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"__Type"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"enumValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PartTypeFragment, unknown>;
export const DifferenceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairedDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}}]}}]} as unknown as DocumentNode<DifferenceFragment, unknown>;
export const ComparedEvaluationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedEvaluation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComparedEvaluationFragment, unknown>;
export const ComparedAnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prediction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ComparedAnswerFragment, unknown>;
export const RuleTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<RuleTextFragment, unknown>;
export const FailureFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"isRetried"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}}]} as unknown as DocumentNode<FailureFieldsFragment, unknown>;
export const MetricCurveFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricCurve"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitText"}},{"kind":"Field","name":{"kind":"Name","value":"stepAxis"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<MetricCurveFragment, unknown>;
export const ConfigurationPartsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConfigurationParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"configuration"},"name":{"kind":"Name","value":"__type"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"StringValue","value":"RunConfiguration","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ofType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartType"}},{"kind":"Field","name":{"kind":"Name","value":"ofType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartType"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartType"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"__Type"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"enumValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ConfigurationPartsQuery, ConfigurationPartsQueryVariables>;
export const AblationChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AblationChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseModel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"PRESET"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"baseModel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseModel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hiddenSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pretrained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<AblationChoicesQuery, AblationChoicesQueryVariables>;
export const RunToVaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunToVary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presetConfiguration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<RunToVaryQuery, RunToVaryQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"tokenName"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const LaunchAblationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LaunchAblation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LaunchAblationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"launchAblation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedNames"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"trainers"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"baseModels"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LaunchAblationMutation, LaunchAblationMutationVariables>;
export const BenchmarksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Benchmarks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"dialect"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"databases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedExamples"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BenchmarksQuery, BenchmarksQueryVariables>;
export const TrainersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Trainers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"codeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"memoryByteCount"}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastHeartbeatAt"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"held"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CLAIMED"},{"kind":"EnumValue","value":"RUNNING"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trainer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishedIterations"}},{"kind":"Field","name":{"kind":"Name","value":"plannedIterations"}},{"kind":"Field","name":{"kind":"Name","value":"remainingSeconds"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"queue"},"name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"QUEUED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TrainersQuery, TrainersQueryVariables>;
export const TokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"isScoped"}},{"kind":"Field","name":{"kind":"Name","value":"experiments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TokensQuery, TokensQueryVariables>;
export const CreateAccessTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAccessToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccessTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAccessToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}}]}}]} as unknown as DocumentNode<CreateAccessTokenMutation, CreateAccessTokenMutationVariables>;
export const RevokeAccessTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeAccessToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeAccessToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}]}}]} as unknown as DocumentNode<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables>;
export const AuditTrailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditTrail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MutationRecordFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mutationRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokenName"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]}}]}}]} as unknown as DocumentNode<AuditTrailQuery, AuditTrailQueryVariables>;
export const BenchmarkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Benchmark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"dialect"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"databases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedExamples"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BenchmarkQuery, BenchmarkQueryVariables>;
export const FoundExamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FoundExamples"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExampleFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examples"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"difficulty"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"isExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<FoundExamplesQuery, FoundExamplesQueryVariables>;
export const ExampleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Example"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyResults"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"example"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"difficulty"}},{"kind":"Field","name":{"kind":"Name","value":"features"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"predictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onlyResults"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyResults"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<ExampleQuery, ExampleQueryVariables>;
export const AuditIssuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditIssues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditIssueFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditIssues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"isExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<AuditIssuesQuery, AuditIssuesQueryVariables>;
export const ComparisonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Comparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"a"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"b"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PairedOutcome"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareEvaluations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"a"},"value":{"kind":"Variable","name":{"kind":"Name","value":"a"}}},{"kind":"Argument","name":{"kind":"Name","value":"b"},"value":{"kind":"Variable","name":{"kind":"Name","value":"b"}}},{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedEvaluation"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"second"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedEvaluation"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutCount"}},{"kind":"Field","name":{"kind":"Name","value":"databaseCount"}},{"kind":"Field","name":{"kind":"Name","value":"overQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overDatabases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mcnemar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bootstrap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"probabilityOfImprovement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effectSize"}},{"kind":"Field","name":{"kind":"Name","value":"detectable"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bothRightCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFirstCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlySecondCount"}},{"kind":"Field","name":{"kind":"Name","value":"bothWrongCount"}},{"kind":"Field","name":{"kind":"Name","value":"kappa"}}]}},{"kind":"Field","name":{"kind":"Name","value":"slices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"second"}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}},{"kind":"Field","name":{"kind":"Name","value":"adjustedPValue"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"second"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}},{"kind":"Field","name":{"kind":"Name","value":"adjustedPValue"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configurationDifferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"outcome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"first"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedAnswer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"second"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedAnswer"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedEvaluation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairedDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedAnswer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prediction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<ComparisonQuery, ComparisonQueryVariables>;
export const ComparisonChoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparisonChoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedEvaluation"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedEvaluation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComparisonChoiceQuery, ComparisonChoiceQueryVariables>;
export const ComparisonCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparisonCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"split"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"split"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"equals"},"value":{"kind":"Variable","name":{"kind":"Name","value":"split"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"COMPLETE"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedEvaluation"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedEvaluation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComparisonCandidatesQuery, ComparisonCandidatesQueryVariables>;
export const JointComparisonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JointComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"evaluations"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareTogether"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"evaluations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"evaluations"}}},{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedEvaluation"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"rightByAllCount"}},{"kind":"Field","name":{"kind":"Name","value":"rightByNoneCount"}},{"kind":"Field","name":{"kind":"Name","value":"rightAloneCounts"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"second"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bothRightCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFirstCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlySecondCount"}},{"kind":"Field","name":{"kind":"Name","value":"bothWrongCount"}},{"kind":"Field","name":{"kind":"Name","value":"kappa"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}},{"kind":"Field","name":{"kind":"Name","value":"adjustedPValue"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedEvaluation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairedDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<JointComparisonQuery, JointComparisonQueryVariables>;
export const EvaluationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Evaluation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}},{"kind":"Field","name":{"kind":"Name","value":"correctCount"}},{"kind":"Field","name":{"kind":"Name","value":"executableCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isGraded"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"verdictSum"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCountWithoutExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"accuracyWithoutExcluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disagreements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"second"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFirstCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlySecondCount"}},{"kind":"Field","name":{"kind":"Name","value":"agreedCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<EvaluationQuery, EvaluationQueryVariables>;
export const SlicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Slices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evaluation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SlicesQuery, SlicesQueryVariables>;
export const PredictionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Predictions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"evaluationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PredictionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"evaluationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"evaluationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"verdicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"isExcluded"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<PredictionsQuery, PredictionsQueryVariables>;
export const ExperimentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Experiments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"endedRunCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ExperimentsQuery, ExperimentsQueryVariables>;
export const UpdateExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateExperimentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateExperiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<UpdateExperimentMutation, UpdateExperimentMutationVariables>;
export const ExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Experiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"endedRunCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"ablation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"design"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"}},{"kind":"Field","name":{"kind":"Name","value":"factors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedNames"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"queuedCount"}},{"kind":"Field","name":{"kind":"Name","value":"runningCount"}},{"kind":"Field","name":{"kind":"Name","value":"succeededCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedCount"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledCount"}},{"kind":"Field","name":{"kind":"Name","value":"retriedCount"}},{"kind":"Field","name":{"kind":"Name","value":"iterationCount"}},{"kind":"Field","name":{"kind":"Name","value":"reusedIterationCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"predictionsOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FailureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"iterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"isRetried"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}}]} as unknown as DocumentNode<ExperimentQuery, ExperimentQueryVariables>;
export const CellScoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CellScores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseline"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"baseline"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseline"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"seedCount"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"differenceToBaseline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CellScoresQuery, CellScoresQueryVariables>;
export const LeaderboardChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeaderboardChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"COMPLETE"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardChoicesQuery, LeaderboardChoicesQueryVariables>;
export const LeaderboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leaderboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"baseModel"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rule"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withoutExcluded"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"baseModel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"baseModel"}}},{"kind":"Argument","name":{"kind":"Name","value":"rule"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rule"}}},{"kind":"Argument","name":{"kind":"Name","value":"withoutExcluded"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withoutExcluded"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archivedRunCount"}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedExamples"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"differsBy"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"generationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"seedCount"}},{"kind":"Field","name":{"kind":"Name","value":"seeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unrankedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"differenceToAbove"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"executableRate"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportedResults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"certainty"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]} as unknown as DocumentNode<LeaderboardQuery, LeaderboardQueryVariables>;
export const LeaderboardChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LeaderboardChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboardChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"isGap"}}]}}]}}]} as unknown as DocumentNode<LeaderboardChangedSubscription, LeaderboardChangedSubscriptionVariables>;
export const LineageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Lineage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Generation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"weightsHash"}},{"kind":"Field","name":{"kind":"Name","value":"weightCount"}},{"kind":"Field","name":{"kind":"Name","value":"isReused"}},{"kind":"Field","name":{"kind":"Name","value":"isResult"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"replay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"iteration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"trainerName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"codeVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"generationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isCut"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isReused"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"trainerName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"codeVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]} as unknown as DocumentNode<LineageQuery, LineageQueryVariables>;
export const MethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"deviations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MethodsQuery, MethodsQueryVariables>;
export const MethodConfigurationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MethodConfigurations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"deviations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}}]} as unknown as DocumentNode<MethodConfigurationsQuery, MethodConfigurationsQueryVariables>;
export const ModelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contextLength"}},{"kind":"Field","name":{"kind":"Name","value":"vocabularySize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pretrained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"weightCount"}},{"kind":"Field","name":{"kind":"Name","value":"weightFormat"}},{"kind":"Field","name":{"kind":"Name","value":"license"}},{"kind":"Field","name":{"kind":"Name","value":"isChat"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"memoryByteCount"}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastHeartbeatAt"}}]}}]}}]}}]} as unknown as DocumentNode<ModelsQuery, ModelsQueryVariables>;
export const RunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Run"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"logLines"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"examplePrompt"}},{"kind":"Field","name":{"kind":"Name","value":"isCancelRequested"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"codeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"configurationHash"}},{"kind":"Field","name":{"kind":"Name","value":"externalConfiguration"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"predictionsOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resultGeneration"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishedIterations"}},{"kind":"Field","name":{"kind":"Name","value":"plannedIterations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"remainingSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"reusedTokens"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"reusedSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"iteration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trainer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeartbeatAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cell"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FailureFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"presetConfiguration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contextLength"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pretrained"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"weightCount"}},{"kind":"Field","name":{"kind":"Name","value":"weightFormat"}},{"kind":"Field","name":{"kind":"Name","value":"license"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"trainerName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"codeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"configuration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeConfiguration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"iterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"player"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opponent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidateCount"}},{"kind":"Field","name":{"kind":"Name","value":"executableCount"}},{"kind":"Field","name":{"kind":"Name","value":"correctCount"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectCount"}},{"kind":"Field","name":{"kind":"Name","value":"wrongCount"}},{"kind":"Field","name":{"kind":"Name","value":"invalidCount"}},{"kind":"Field","name":{"kind":"Name","value":"timedOutCount"}},{"kind":"Field","name":{"kind":"Name","value":"emptyCount"}},{"kind":"Field","name":{"kind":"Name","value":"goldFailedCount"}},{"kind":"Field","name":{"kind":"Name","value":"trainingItemCount"}},{"kind":"Field","name":{"kind":"Name","value":"synthesizedCount"}},{"kind":"Field","name":{"kind":"Name","value":"tokenCount"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isReused"}},{"kind":"Field","name":{"kind":"Name","value":"isResult"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validationAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"phaseSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stopReason"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isResult"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}},{"kind":"Field","name":{"kind":"Name","value":"executableCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isGraded"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accuracyWithoutExcluded"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"logLines"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RuleText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metricSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"maximumPoints"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricCurve"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"isRetried"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeConfiguration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunConfiguration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"schema"}},{"kind":"Field","name":{"kind":"Name","value":"columnValues"}},{"kind":"Field","name":{"kind":"Name","value":"foreignKeys"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"linkedTables"}},{"kind":"Field","name":{"kind":"Name","value":"linkedColumns"}},{"kind":"Field","name":{"kind":"Name","value":"padding"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"representativeValues"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"dropout"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"rankStabilized"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supervised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}}]}},{"kind":"Field","name":{"kind":"Name","value":"synthesis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"rounds"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerRound"}},{"kind":"Field","name":{"kind":"Name","value":"feedbackExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}},{"kind":"Field","name":{"kind":"Name","value":"questions"}},{"kind":"Field","name":{"kind":"Name","value":"sqlToTextEpochs"}},{"kind":"Field","name":{"kind":"Name","value":"retrainsSqlToText"}},{"kind":"Field","name":{"kind":"Name","value":"seededByFailures"}},{"kind":"Field","name":{"kind":"Name","value":"roundTripSamples"}},{"kind":"Field","name":{"kind":"Name","value":"startsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selfPlay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"iterations"}},{"kind":"Field","name":{"kind":"Name","value":"player"}},{"kind":"Field","name":{"kind":"Name","value":"opponent"}},{"kind":"Field","name":{"kind":"Name","value":"playedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"mixPreviousPairs"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"lambda"}},{"kind":"Field","name":{"kind":"Name","value":"nllWeight"}},{"kind":"Field","name":{"kind":"Name","value":"learningRate"}},{"kind":"Field","name":{"kind":"Name","value":"epochs"}},{"kind":"Field","name":{"kind":"Name","value":"batchSize"}},{"kind":"Field","name":{"kind":"Name","value":"questionsPerIteration"}},{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"samplesPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"optimizer"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"warmUpFraction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"}},{"kind":"Field","name":{"kind":"Name","value":"correctPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"chosen"}},{"kind":"Field","name":{"kind":"Name","value":"incorrectPerQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"opponentExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumAccuracyFall"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}}]}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutSteps"}},{"kind":"Field","name":{"kind":"Name","value":"batchesPerRolloutStep"}},{"kind":"Field","name":{"kind":"Name","value":"clipEpsilon"}},{"kind":"Field","name":{"kind":"Name","value":"klWeight"}},{"kind":"Field","name":{"kind":"Name","value":"normalization"}},{"kind":"Field","name":{"kind":"Name","value":"advantageScale"}},{"kind":"Field","name":{"kind":"Name","value":"executableReward"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairQualityGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumPairs"}},{"kind":"Field","name":{"kind":"Name","value":"maximumCorrectFraction"}},{"kind":"Field","name":{"kind":"Name","value":"minimumExecutableRate"}},{"kind":"Field","name":{"kind":"Name","value":"maximumOverlapFraction"}},{"kind":"Field","name":{"kind":"Name","value":"maximumChosenFall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainingExamples"}},{"kind":"Field","name":{"kind":"Name","value":"validationExamples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokensPerPass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"}},{"kind":"Field","name":{"kind":"Name","value":"examplesPerSplit"}},{"kind":"Field","name":{"kind":"Name","value":"maximumNewTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeRule"}},{"kind":"Field","name":{"kind":"Name","value":"generations"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricCurve"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitText"}},{"kind":"Field","name":{"kind":"Name","value":"stepAxis"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<RunQuery, RunQueryVariables>;
export const UpdateRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<UpdateRunMutation, UpdateRunMutationVariables>;
export const RunLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogLevel"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lines"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"logLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"beforeSequence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lines"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]} as unknown as DocumentNode<RunLogQuery, RunLogQueryVariables>;
export const CancelRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CancelRunMutation, CancelRunMutationVariables>;
export const ReplayIterationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayIteration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayIteration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ReplayIterationMutation, ReplayIterationMutationVariables>;
export const RetryRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RetryRunMutation, RetryRunMutationVariables>;
export const RunUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RunUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"isGap"}}]}}]}}]} as unknown as DocumentNode<RunUpdatedSubscription, RunUpdatedSubscriptionVariables>;
export const MetricsRecordedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MetricsRecorded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metricsRecorded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"isGap"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricCurve"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricCurve"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitText"}},{"kind":"Field","name":{"kind":"Name","value":"stepAxis"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<MetricsRecordedSubscription, MetricsRecordedSubscriptionVariables>;
export const LogAppendedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LogAppended"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logAppended"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"isGap"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]} as unknown as DocumentNode<LogAppendedSubscription, LogAppendedSubscriptionVariables>;
export const RunChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunChoicesQuery, RunChoicesQueryVariables>;
export const RunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Runs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunOrderBy"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"settings"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isNewest"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"paths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"settings"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<RunsQuery, RunsQueryVariables>;
export const RunGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunGroupByInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunValueInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aggregateRuns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"isPresent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"}},{"kind":"Field","name":{"kind":"Name","value":"benchmarkVersion"}},{"kind":"Field","name":{"kind":"Name","value":"split"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"ruleVersion"}},{"kind":"Field","name":{"kind":"Name","value":"decoding"}},{"kind":"Field","name":{"kind":"Name","value":"executor"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"runCount"}},{"kind":"Field","name":{"kind":"Name","value":"withoutValueCount"}},{"kind":"Field","name":{"kind":"Name","value":"valueCount"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"standardDeviation"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"over"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"maximumRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RunGroupsQuery, RunGroupsQueryVariables>;
export const ScoredRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoredRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evaluation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScoredRunQuery, ScoredRunQueryVariables>;
