// Generated from server/schema.graphql by `npm run generate`; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Conditions on a moment; all that are given must hold. What has none meets no such condition. */
export type DateTimeFilter = {
  /** At this moment or later. */
  gte?: string | null | undefined;
  /** Before this moment. */
  lt?: string | null | undefined;
};

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

/** A heartbeat. */
export type HeartbeatInput = {
  /** Which lease to renew. */
  lease: LeaseInput;
  /** Seconds from now for which it holds. */
  leaseSeconds?: number | null | undefined;
};

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

/** What a training step holds in memory at once. Fields left out stay as they are. */
export type MemoryConfigurationInput = {
  /** The most tokens, padding included, that forward and backward of a training step hold in memory at once: a batch of more is passed over in parts whose gradients are added up, the same as the whole batch's. Null: the whole batch. Ours: null, and 2,048 for pretrained models. Range: 16 to 1000000. */
  tokensPerPass?: number | null | undefined;
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

/** A run of a program elsewhere. */
export type StartRunInput = {
  /** Name of its experiment, created if it does not exist. */
  experiment: string;
  /** What the program does, by any name but a preset's or an imported system's. */
  method: string;
  /** Of the method, as tables show it. Default: its name. */
  title?: string | null | undefined;
  /** Publication or place that the method comes from. */
  source?: string | null | undefined;
  /** Unique within the experiment. Default: `<method>-seed<seed>`. */
  name?: string | null | undefined;
  /** Name of the model that it starts from. Default: `unspecified`. */
  baseModel?: string | null | undefined;
  /** Name of a registered benchmark. */
  benchmark: string;
  /** Version of the benchmark. Default: the newest. */
  version?: number | null | undefined;
  /** Runs that differ in it alone are one row of the leaderboard. */
  seed?: number | null | undefined;
  /** Its settings, an object of any shape; at most 65536 characters and 32 levels. Default: none. */
  configuration?: unknown;
  /** Version of the program, as in a commit. */
  codeVersion?: string | null | undefined;
  /** Machine it runs on. */
  host?: string | null | undefined;
  /** What computes, and its version. */
  engine?: string | null | undefined;
  /** What it computes on. */
  devices?: Array<string> | null | undefined;
  /** Seconds without a heartbeat after which the program is taken for lost. */
  leaseSeconds?: number | null | undefined;
  /** The same input again under the same key returns the run started the first time; another input under it is refused with CONFLICT. The lease is a new one, also for a run whose program fell silent; one that has ended otherwise is refused with CONFLICT. `host` and `leaseSeconds` may differ. */
  idempotencyKey?: string | null | undefined;
};

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

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, tokenName: string | null } };

export type ExperimentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExperimentsQuery = { experiments: { totalCount: number, nodes: Array<{ id: string, name: string, description: string, runCount: number }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RunsQueryVariables = Exact<{
  filter?: RunFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RunsQuery = { runs: { totalCount: number, nodes: Array<{ id: string, name: string, kind: RunKind, status: RunStatus, statusReason: string | null, seed: number, createdAt: string, startedAt: string | null, finishedAt: string | null, method: { name: string, title: string }, baseModel: { name: string }, experiment: { id: string, name: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type RunQueryVariables = Exact<{
  id: string;
}>;


export type RunQuery = { run: { id: string, name: string, kind: RunKind, status: RunStatus, statusReason: string | null, seed: number, configurationHash: string, externalConfiguration: unknown, method: { name: string, title: string }, baseModel: { name: string }, experiment: { id: string, name: string }, generations: Array<{ number: number, weightsHash: string, evaluations: Array<{ id: string, decoding: string, outcomeRule: string, status: EvaluationStatus, exampleCount: number, executionAccuracy: number | null, interval: { low: number, high: number } | null, split: { name: string }, scores: Array<{ rule: string, version: number, accuracy: number }> }> }> } | null };

export type MetricSeriesQueryVariables = Exact<{
  runId: string;
  names?: Array<string> | string | null | undefined;
  fromStep?: number | null | undefined;
  toStep?: number | null | undefined;
  maximumPoints?: number | null | undefined;
}>;


export type MetricSeriesQuery = { metricSeries: Array<{ name: string, steps: Array<number>, values: Array<number | "NaN" | "Infinity" | "-Infinity">, times: Array<string>, pointCount: number }> };

export type LeaderboardQueryVariables = Exact<{
  benchmark: string;
  version?: number | null | undefined;
  experimentId?: string | null | undefined;
  baseModel?: string | null | undefined;
  rule?: string | null | undefined;
  withoutExcluded?: boolean | null | undefined;
  baseline?: string | null | undefined;
}>;


export type LeaderboardQuery = { leaderboard: { splits: Array<{ name: string }>, entries: Array<{ key: string, label: string, isProvisional: boolean, seedCount: number, method: { name: string, title: string }, baseModel: { name: string }, scores: Array<{ value: number, low: number, high: number, standardDeviation: number | null, exampleCount: number, split: { name: string }, seeds: Array<{ seed: number, value: number, evaluationId: string }> }> }> } };

export type CompareEvaluationsQueryVariables = Exact<{
  a: string;
  b: string;
  rule?: string | null | undefined;
  margin?: number | null | undefined;
}>;


export type CompareEvaluationsQuery = { compareEvaluations: { exampleCount: number, databaseCount: number, conclusion: Conclusion, sentence: string, overQuestions: { difference: number, low: number, high: number, pValue: number }, overDatabases: { difference: number, low: number, high: number, pValue: number } | null, mcnemar: { onlyFirstCount: number, onlySecondCount: number, exact: number } | null } };

export type MetricsRecordedSubscriptionVariables = Exact<{
  runId: string;
  names?: Array<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type MetricsRecordedSubscription = { metricsRecorded: { cursor: string, isGap: boolean, series: Array<{ name: string, steps: Array<number>, values: Array<number | "NaN" | "Infinity" | "-Infinity"> }> } };

export type RunUpdatedSubscriptionVariables = Exact<{
  experimentId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RunUpdatedSubscription = { runUpdated: { cursor: string, isGap: boolean, run: { id: string, name: string, status: RunStatus, statusReason: string | null } | null } };

export type CreateExperimentMutationVariables = Exact<{
  input: CreateExperimentInput;
}>;


export type CreateExperimentMutation = { createExperiment: { id: string, runs: { nodes: Array<{ id: string, name: string }> } } };

export type StartRunMutationVariables = Exact<{
  input: StartRunInput;
}>;


export type StartRunMutation = { startRun: { leaseToken: string, leaseExpiresAt: string, run: { id: string, name: string } } };

export type RecordMetricsMutationVariables = Exact<{
  input: RecordMetricsInput;
}>;


export type RecordMetricsMutation = { recordMetrics: { recordedCount: number } };

export type RecordLogMutationVariables = Exact<{
  input: RecordLogInput;
}>;


export type RecordLogMutation = { recordLog: { recordedCount: number } };

export type HeartbeatMutationVariables = Exact<{
  input: HeartbeatInput;
}>;


export type HeartbeatMutation = { heartbeat: { leaseExpiresAt: string, isCancelRequested: boolean } };

export type ReleaseRunMutationVariables = Exact<{
  input: ReleaseRunInput;
}>;


export type ReleaseRunMutation = { releaseRun: { id: string, status: RunStatus } };


/** The operations that the client has by name. */
export interface Operations {
  viewer(variables?: ViewerQueryVariables): Promise<ViewerQuery>;
  experiments(variables?: ExperimentsQueryVariables): Promise<ExperimentsQuery>;
  runs(variables?: RunsQueryVariables): Promise<RunsQuery>;
  run(variables: RunQueryVariables): Promise<RunQuery>;
  metricSeries(variables: MetricSeriesQueryVariables): Promise<MetricSeriesQuery>;
  leaderboard(variables: LeaderboardQueryVariables): Promise<LeaderboardQuery>;
  compareEvaluations(variables: CompareEvaluationsQueryVariables): Promise<CompareEvaluationsQuery>;
  metricsRecorded(variables: MetricsRecordedSubscriptionVariables): AsyncGenerator<MetricsRecordedSubscription, void, undefined>;
  runUpdated(variables?: RunUpdatedSubscriptionVariables): AsyncGenerator<RunUpdatedSubscription, void, undefined>;
  createExperiment(variables: CreateExperimentMutationVariables): Promise<CreateExperimentMutation>;
  startRun(variables: StartRunMutationVariables): Promise<StartRunMutation>;
  recordMetrics(variables: RecordMetricsMutationVariables): Promise<RecordMetricsMutation>;
  recordLog(variables: RecordLogMutationVariables): Promise<RecordLogMutation>;
  heartbeat(variables: HeartbeatMutationVariables): Promise<HeartbeatMutation>;
  releaseRun(variables: ReleaseRunMutationVariables): Promise<ReleaseRunMutation>;
}
