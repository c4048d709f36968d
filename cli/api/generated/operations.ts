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

/** Numbers of a decoder-only transformer of the Llama family. */
export type ArchitectureInput = {
  /** Tokens the model knows. */
  vocabularySize: number;
  /** Width of the residual stream. */
  hiddenSize: number;
  /** Width of the feed-forward layers. */
  intermediateSize: number;
  /** Layers. */
  layerCount: number;
  /** Attention heads; they share the hidden size evenly. */
  headCount: number;
  /** Heads of keys and values; each serves an equal number of attention heads. */
  keyValueHeadCount: number;
  /** Longest sequence, in tokens. */
  contextLength: number;
};

/** Something wrong with one example. */
export type AuditIssueInput = {
  /** The example's position in its split, from 0. */
  index: number;
  /** What kind of fault. */
  kind: string;
  /** For people. */
  detail: string;
  /** True where the example tells nothing about a prediction. */
  isExcluded: boolean;
};

/** Cell values that the question mentions, written into the prompt (ExSPIN §4.2, value retrieval). */
export type ColumnValues =
  /** No cell values. */
  | 'NONE'
  /** Cell values that the question mentions. */
  | 'MATCHED';

/** An experiment with its runs. */
export type CreateExperimentInput = {
  /** For people; need not be unique. */
  name: string;
  /** For people. */
  description?: string | null | undefined;
  /** Name of a registered benchmark. */
  benchmark: string;
  /** Version of the benchmark. Default: the newest. */
  benchmarkVersion?: number | null | undefined;
  /** Name of a base model. */
  baseModel: string;
  /** Overrides shared by all runs, applied after the method's preset and before the run's own. */
  configuration?: RunConfigurationInput | null | undefined;
  /** Its runs, at least one. */
  runs: Array<CreateRunInput>;
  /** The same input again under the same key returns the experiment made the first time; another input under it is refused with CONFLICT. */
  idempotencyKey?: string | null | undefined;
};

/** One run of an experiment to be. */
export type CreateRunInput = {
  /** Name of the method whose preset it starts from. */
  method: string;
  /** Seed of everything random in the run. */
  seed?: number | null | undefined;
  /** Unique within the experiment. Default: `<method>-seed<seed>`. */
  name?: string | null | undefined;
  /** Overrides of this run alone; the last to be applied. */
  configuration?: RunConfigurationInput | null | undefined;
};

/** Which examples are trained on and held out. Fields left out stay as they are. */
export type DataConfigurationInput = {
  /** Number of train examples used, from the first. Null: all that are not held out. Ours: null. Range: 1 to 1000000. */
  trainingExamples?: number | null | undefined;
  /** Examples held out from the end of the train split to rank generations and to stop early; never trained on. Ours: 200. Range: 1 to 1000000. */
  validationExamples?: number | null | undefined;
};

/** A database of a benchmark. */
export type DatabaseInput = {
  /** Spider's db_id; unique within the benchmark. */
  name: string;
  /** Its tables, columns and foreign keys. */
  schema: unknown;
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

/** Predictions for a whole split, made elsewhere. */
export type ImportPredictionsInput = {
  /** The EXTERNAL run that made them, in whose row of the leaderboard they are to stand. Benchmark, experiment, method, base model and seed are that run's; leave them out. */
  run?: string | null | undefined;
  /** Name of a registered benchmark; required without `run`. */
  benchmark?: string | null | undefined;
  /** Version of the benchmark. Default: the newest. */
  version?: number | null | undefined;
  /** Name of the split. */
  split: string;
  /** What made them; required without `run`. */
  system?: ImportedSystemInput | null | undefined;
  /** Name of the model that the system is built on. Default: `unspecified`. */
  baseModel?: string | null | undefined;
  /** Name of its experiment, created if it does not exist. Default: `Imported predictions`. */
  experiment?: string | null | undefined;
  /** How the SQL was decoded, as in `greedy`. Default: `unspecified`. */
  decoding?: string | null | undefined;
  /** One text an example, in the order of the split, empty where none came; one longer than 100000 characters is invalid. */
  sql: Array<string>;
  /** The answers that the SQL was taken from; null where one is no more than the SQL. So much is kept of each: 10000 characters. */
  given?: Array<string | null | undefined> | null | undefined;
  /** The same input again under the same key returns the run made the first time; another input under it is refused with CONFLICT. */
  idempotencyKey?: string | null | undefined;
};

/** What made the predictions. */
export type ImportedSystemInput = {
  /** By which its imports stand together; no method's name. */
  name: string;
  /** As tables show it. Default: the name. */
  title?: string | null | undefined;
  /** Publication or place it comes from. */
  source?: string | null | undefined;
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

/** What is known of a base model that comes with weights. */
export type PretrainedInput = {
  /** SHA-256 over the names and bytes of its files: weights, configuration, tokenizer, template. */
  contentHash: string;
  /** Kind of architecture, as its own configuration calls it: llama, qwen2 …. */
  family: string;
  /** How many weights. */
  weightCount: number;
  /** How its files store them: F32, BF16, Q4_1 …. */
  weightFormat: string;
  /** As its files name it; null where they name none. */
  license?: string | null | undefined;
  /** Whether it comes with a chat template, so that prompts can have the form CHAT. */
  isChat: boolean;
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

/** What a check of a benchmark found. */
export type RecordAuditInput = {
  /** The benchmark's name. */
  benchmark: string;
  /** Version of the benchmark. Default: the newest. */
  version?: number | null | undefined;
  /** Those that were checked. */
  splits: Array<SplitAuditInput>;
};

/** The base model to register: pretrained, or to be trained from scratch. */
export type RegisterBaseModelInput = {
  /** Not yet taken, or by the same model. */
  name: string;
  /** For people. */
  description?: string | null | undefined;
  /** Its shape. */
  architecture: ArchitectureInput;
  /** What is known of its weights. Default: none, it is trained from scratch. */
  pretrained?: PretrainedInput | null | undefined;
};

/** A benchmark with everything in it. */
export type RegisterBenchmarkInput = {
  /** By which everything will refer to it. */
  name: string;
  /** For people. */
  description?: string | null | undefined;
  /** What its gold SQL is written in. */
  dialect: Dialect;
  /** Where its files lie. */
  folder: string;
  /** Its databases. */
  databases: Array<DatabaseInput>;
  /** In the order in which tables show them. */
  splits: Array<SplitInput>;
};

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

/** What a check found in one split. */
export type SplitAuditInput = {
  /** The split's name. */
  split: string;
  /** Version of the check. */
  checkVersion: number;
  /** All issues; empty if there are none. */
  issues: Array<AuditIssueInput>;
};

/** A split. Columns of equal length, one entry an example. */
export type SplitInput = {
  /** Unique within the benchmark; `train` is trained on. */
  name: string;
  /** SHA-256 over its examples. */
  contentHash: string;
  /** What is asked. */
  questions: Array<string>;
  /** The SQL given as right. */
  goldSql: Array<string>;
  /** Name of each example's database. */
  databases: Array<string>;
  /** As the benchmark grades them; null where it does not. */
  difficulties?: Array<string | null | undefined> | null | undefined;
  /** Knowledge from outside the database; null where an example has none. */
  evidence?: Array<string | null | undefined> | null | undefined;
  /** The benchmark's own names for the examples, such as BIRD's `question_id`; need not be unique, null where one has none. */
  sourceIds?: Array<string | null | undefined> | null | undefined;
  /** Positions, in the split as published, of examples that are left out here, ascending. Default: none. */
  leftOut?: Array<number> | null | undefined;
  /** What each example can be grouped by, as `dimension=value`: `joins=2`, `difficulty=easy`. */
  features?: Array<Array<string>> | null | undefined;
  /** Issues that a check found in its examples; an empty list if there are none, omitted if it was not checked. */
  issues?: Array<AuditIssueInput> | null | undefined;
  /** Version of the check that made the issues. */
  checkVersion?: number | null | undefined;
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

export type RecordAuditMutationVariables = Exact<{
  input: RecordAuditInput;
}>;


export type RecordAuditMutation = { recordAudit: { name: string, version: number, audit: { checkedExamples: number, excludedCount: number, kinds: Array<{ kind: string, count: number, excludedCount: number }> } } };

export type RegisteredBenchmarkQueryVariables = Exact<{
  name: string;
  version?: number | null | undefined;
}>;


export type RegisteredBenchmarkQuery = { benchmark: { name: string, version: number, dialect: Dialect, folder: string, splits: Array<{ name: string, exampleCount: number, contentHash: string }> } | null };

export type RegisterBenchmarkMutationVariables = Exact<{
  input: RegisterBenchmarkInput;
}>;


export type RegisterBenchmarkMutation = { registerBenchmark: { id: string, name: string, version: number } };

export type CreateExperimentMutationVariables = Exact<{
  input: CreateExperimentInput;
}>;


export type CreateExperimentMutation = { createExperiment: { id: string, name: string, runs: { nodes: Array<{ id: string, name: string, status: RunStatus }> } } };

export type ExperimentProgressQueryVariables = Exact<{
  id: string;
}>;


export type ExperimentProgressQuery = { experiment: { runs: { nodes: Array<{ name: string, status: RunStatus, statusReason: string | null, iterations: Array<{ number: number, stage: IterationStage, synthesizedCount: number | string | null, validationAccuracy: number | null, generation: { isResult: boolean } | null }> }> } } | null };

export type LeaderboardQueryVariables = Exact<{
  benchmark: string;
  experimentId?: string | null | undefined;
}>;


export type LeaderboardQuery = { leaderboard: { splits: Array<{ name: string, position: number }>, entries: Array<{ generationNumber: number, seedCount: number, isProvisional: boolean, label: string, place: { from: number, to: number } | null, scores: Array<{ value: number, low: number, high: number, exampleCount: number, seedCount: number, unrankedBecause: string | null, differenceToAbove: { difference: number, low: number, high: number, pValue: number } | null, split: { name: string } }> }> } };

export type ImportPredictionsMutationVariables = Exact<{
  input: ImportPredictionsInput;
}>;


export type ImportPredictionsMutation = { importPredictions: { id: string, name: string, status: RunStatus } };

export type ImportProgressQueryVariables = Exact<{
  id: string;
}>;


export type ImportProgressQuery = { run: { name: string, status: RunStatus, statusReason: string | null, generations: Array<{ evaluations: Array<{ status: EvaluationStatus, exampleCount: number, recordedCount: number, executionAccuracy: number | null, split: { name: string }, scores: Array<{ rule: string, version: number, exampleCount: number, accuracy: number, interval: { low: number, high: number } }> }> }> } | null };

export type RegisterBaseModelMutationVariables = Exact<{
  input: RegisterBaseModelInput;
}>;


export type RegisterBaseModelMutation = { registerBaseModel: { id: string, name: string } };

export type SplitIdsQueryVariables = Exact<{
  benchmark: string;
}>;


export type SplitIdsQuery = { benchmark: { version: number, splits: Array<{ id: string, name: string, exampleCount: number, leftOut: Array<number> }> } | null };

export type SplitExamplesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type SplitExamplesQuery = { node:
    | { examples: { nodes: Array<{ index: number, sourceId: string | null, question: string, goldSql: string, database: { name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null };

export type LaunchAblationMutationVariables = Exact<{
  input: LaunchAblationInput;
}>;


export type LaunchAblationMutation = { launchAblation: { cells: Array<{ name: string, mergedNames: Array<string> }>, estimate: { tokens: number | null, hours: number | null, basis: { note: string } }, experiment: { id: string, name: string, ablation: { cells: Array<{ name: string, mergedNames: Array<string>, runs: Array<{ id: string, seed: number }> }> } | null } | null } };

export type RetryRunMutationVariables = Exact<{
  id: string;
}>;


export type RetryRunMutation = { retryRun: { id: string } };

export type StudyProgressQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type StudyProgressQuery = { experiment: { runs: { nodes: Array<{ id: string, name: string, status: RunStatus, statusReason: string | null, startedAt: string | null, finishedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type StudyRunQueryVariables = Exact<{
  id: string;
}>;


export type StudyRunQuery = { node:
    | { status: RunStatus, statusReason: string | null, resultGeneration: number | null, codeVersion: string | null, startedAt: string | null, finishedAt: string | null, iterations: Array<{ number: number, stage: IterationStage, stopReason: string | null, tokenCount: number | string | null, phaseSeconds: Array<{ seconds: number, phase: { key: string } }>, generation: { number: number, isReused: boolean, evaluations: Array<{ verdicts: Array<number | null>, split: { name: string } }> } | null }> }
    | Record<PropertyKey, never>
   | null, metricSeries: Array<{ name: string, steps: Array<number>, values: Array<number | "NaN" | "Infinity" | "-Infinity">, definition: { title: string, chart: string, unit: MetricUnit, unitText: string, position: number, isBuiltIn: boolean, group: { name: string } } }> };

export type StudyMethodsQueryVariables = Exact<{ [key: string]: never; }>;


export type StudyMethodsQuery = { methods: Array<{ name: string, preset: unknown }> };

export type StudyPhasesQueryVariables = Exact<{ [key: string]: never; }>;


export type StudyPhasesQuery = { phases: Array<{ key: string, title: string }> };


export const RecordAuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAudit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAuditInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"audit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedExamples"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"excludedCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordAuditMutation, RecordAuditMutationVariables>;
export const RegisteredBenchmarkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegisteredBenchmark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dialect"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}}]}}]}}]}}]} as unknown as DocumentNode<RegisteredBenchmarkQuery, RegisteredBenchmarkQueryVariables>;
export const RegisterBenchmarkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterBenchmark"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterBenchmarkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerBenchmark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<RegisterBenchmarkMutation, RegisterBenchmarkMutationVariables>;
export const CreateExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateExperimentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createExperiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateExperimentMutation, CreateExperimentMutationVariables>;
export const ExperimentProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExperimentProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"iterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"synthesizedCount"}},{"kind":"Field","name":{"kind":"Name","value":"validationAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isResult"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExperimentProgressQuery, ExperimentProgressQueryVariables>;
export const LeaderboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leaderboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaderboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"benchmark"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}},{"kind":"Argument","name":{"kind":"Name","value":"experimentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"experimentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generationNumber"}},{"kind":"Field","name":{"kind":"Name","value":"seedCount"}},{"kind":"Field","name":{"kind":"Name","value":"isProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"seedCount"}},{"kind":"Field","name":{"kind":"Name","value":"unrankedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"differenceToAbove"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"pValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeaderboardQuery, LeaderboardQueryVariables>;
export const ImportPredictionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportPredictions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPredictionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importPredictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<ImportPredictionsMutation, ImportPredictionsMutationVariables>;
export const ImportProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"generations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"recordedCount"}},{"kind":"Field","name":{"kind":"Name","value":"executionAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportProgressQuery, ImportProgressQueryVariables>;
export const RegisterBaseModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterBaseModel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterBaseModelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerBaseModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegisterBaseModelMutation, RegisterBaseModelMutationVariables>;
export const SplitIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SplitIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benchmark"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"benchmark"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"exampleCount"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"}}]}}]}}]}}]} as unknown as DocumentNode<SplitIdsQuery, SplitIdsQueryVariables>;
export const SplitExamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SplitExamples"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Split"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examples"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"goldSql"}},{"kind":"Field","name":{"kind":"Name","value":"database"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SplitExamplesQuery, SplitExamplesQueryVariables>;
export const LaunchAblationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LaunchAblation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LaunchAblationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"launchAblation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mergedNames"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"experiment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ablation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mergedNames"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LaunchAblationMutation, LaunchAblationMutationVariables>;
export const RetryRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RetryRunMutation, RetryRunMutationVariables>;
export const StudyProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudyProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StudyProgressQuery, StudyProgressQueryVariables>;
export const StudyRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudyRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"resultGeneration"}},{"kind":"Field","name":{"kind":"Name","value":"codeVersion"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"iterations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stopReason"}},{"kind":"Field","name":{"kind":"Name","value":"tokenCount"}},{"kind":"Field","name":{"kind":"Name","value":"phaseSeconds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"isReused"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdicts"}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metricSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"runId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"stepAxes"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ITERATION"},{"kind":"EnumValue","value":"GENERATION"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitText"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"isBuiltIn"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]} as unknown as DocumentNode<StudyRunQuery, StudyRunQueryVariables>;
export const StudyMethodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudyMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"methods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}}]}}]}}]} as unknown as DocumentNode<StudyMethodsQuery, StudyMethodsQueryVariables>;
export const StudyPhasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudyPhases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<StudyPhasesQuery, StudyPhasesQueryVariables>;
