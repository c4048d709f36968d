-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Dialect" AS ENUM ('SQLITE', 'DUCKDB', 'POSTGRESQL');

-- CreateEnum
CREATE TYPE "RunKind" AS ENUM ('TRAINING', 'IMPORT', 'EXTERNAL');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'CLAIMED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "FailureClass" AS ENUM ('OUT_OF_MEMORY', 'HOST_LOST', 'CODE', 'DATA');

-- CreateEnum
CREATE TYPE "AblationDesign" AS ENUM ('GRID', 'LEAVE_ONE_OUT');

-- CreateEnum
CREATE TYPE "IterationStage" AS ENUM ('SUPERVISED', 'SYNTHESIS', 'SELF_PLAY', 'IMPORT');

-- CreateEnum
CREATE TYPE "EvaluationStatus" AS ENUM ('RUNNING', 'COMPLETE');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('CORRECT', 'WRONG', 'INVALID', 'TIMED_OUT', 'EMPTY', 'GOLD_FAILED');

-- CreateEnum
CREATE TYPE "MetricUnit" AS ENUM ('FRACTION', 'COUNT', 'NATS', 'NATS_PER_TOKEN', 'TOKENS_PER_SECOND', 'SECONDS', 'NUMBER');

-- CreateEnum
CREATE TYPE "StepAxis" AS ENUM ('OPTIMIZER_STEP', 'ITERATION', 'GENERATION', 'RUN');

-- CreateEnum
CREATE TYPE "LogLevel" AS ENUM ('INFO', 'WARNING', 'ERROR');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'EDITOR', 'TRAINER', 'ADMIN');

-- CreateEnum
CREATE TYPE "MutationOutcome" AS ENUM ('BEGUN', 'DONE', 'REFUSED', 'FAILED');

-- CreateEnum
CREATE TYPE "MethodKind" AS ENUM ('PRESET', 'IMPORTED', 'EXTERNAL');

-- CreateTable
CREATE TABLE "Benchmark" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "isNewest" BOOLEAN NOT NULL DEFAULT true,
    "description" TEXT NOT NULL DEFAULT '',
    "dialect" "Dialect" NOT NULL,
    "folder" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Benchmark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Split" (
    "id" UUID NOT NULL,
    "benchmarkId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "exampleCount" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "leftOut" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "auditVersion" INTEGER,
    "auditedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Split_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Database" (
    "id" UUID NOT NULL,
    "benchmarkId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "schema" JSONB NOT NULL,

    CONSTRAINT "Database_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Example" (
    "id" UUID NOT NULL,
    "splitId" UUID NOT NULL,
    "databaseId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "sourceId" TEXT,
    "question" TEXT NOT NULL,
    "goldSql" TEXT NOT NULL,
    "difficulty" TEXT,
    "evidence" TEXT,
    "features" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Example_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditIssue" (
    "id" UUID NOT NULL,
    "exampleId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "isExcluded" BOOLEAN NOT NULL,

    CONSTRAINT "AuditIssue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BaseModel" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "architecture" JSONB,
    "contentHash" TEXT,
    "family" TEXT,
    "weightCount" BIGINT,
    "weightFormat" TEXT,
    "license" TEXT,
    "isChat" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BaseModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Method" (
    "id" UUID NOT NULL,
    "kind" "MethodKind" NOT NULL DEFAULT 'PRESET',
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "preset" JSONB,
    "position" INTEGER NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Experiment" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Experiment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "resultId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Ablation" (
    "experimentId" UUID NOT NULL,
    "design" "AblationDesign" NOT NULL,
    "baseConfiguration" JSONB NOT NULL,
    "factors" JSONB NOT NULL,
    "seeds" INTEGER[],

    CONSTRAINT "Ablation_pkey" PRIMARY KEY ("experimentId")
);

-- CreateTable
CREATE TABLE "AblationCell" (
    "id" UUID NOT NULL,
    "ablationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "mergedNames" TEXT[],
    "differences" JSONB NOT NULL,
    "configurationHash" TEXT NOT NULL,

    CONSTRAINT "AblationCell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "kind" "RunKind" NOT NULL DEFAULT 'TRAINING',
    "experimentId" UUID NOT NULL,
    "replayOfId" UUID,
    "replayNumber" INTEGER,
    "cellId" UUID,
    "name" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "methodId" UUID NOT NULL,
    "baseModelId" UUID NOT NULL,
    "benchmarkId" UUID NOT NULL,
    "seed" INTEGER NOT NULL,
    "configuration" JSONB,
    "externalConfiguration" JSONB,
    "configurationHash" TEXT NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "statusReason" TEXT,
    "examplePrompt" TEXT,
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "trainerId" UUID,
    "host" TEXT,
    "leaseToken" UUID,
    "leaseExpiresAt" TIMESTAMPTZ(3),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "forgivenAttempts" INTEGER NOT NULL DEFAULT 0,
    "resultGeneration" INTEGER,
    "codeVersion" TEXT,
    "metricsRevision" INTEGER NOT NULL DEFAULT 0,
    "queuePosition" SERIAL NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Configuration" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Configuration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "configurationId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT,
    "number" DOUBLE PRECISION,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("configurationId","path")
);

-- CreateTable
CREATE TABLE "RunScore" (
    "runId" UUID NOT NULL,
    "splitId" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "isOutcomeRule" BOOLEAN NOT NULL,
    "exampleCount" INTEGER NOT NULL,
    "accuracy" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RunScore_pkey" PRIMARY KEY ("runId","splitId","rule")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "trainerName" TEXT,
    "host" TEXT,
    "engine" TEXT,
    "devices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "codeVersion" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunFailure" (
    "runId" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "class" "FailureClass" NOT NULL,
    "message" TEXT NOT NULL,
    "isRetried" BOOLEAN NOT NULL,
    "failedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RunFailure_pkey" PRIMARY KEY ("runId","attempt")
);

-- CreateTable
CREATE TABLE "PredictionImport" (
    "runId" UUID NOT NULL,
    "madeById" UUID,
    "splitId" UUID NOT NULL,
    "decoding" TEXT NOT NULL,
    "sql" TEXT[],
    "given" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "PredictionImport_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "Iteration" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" "IterationStage" NOT NULL,
    "playerId" UUID,
    "opponentId" UUID,
    "synthesizedCount" BIGINT,
    "candidateCount" BIGINT,
    "executableCount" BIGINT,
    "correctCount" BIGINT,
    "incorrectCount" BIGINT,
    "wrongCount" BIGINT,
    "invalidCount" BIGINT,
    "timedOutCount" BIGINT,
    "emptyCount" BIGINT,
    "goldFailedCount" BIGINT,
    "trainingItemCount" BIGINT,
    "validationAccuracy" DOUBLE PRECISION,
    "tokenCount" BIGINT,
    "phaseSeconds" JSONB,
    "stopReason" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Iteration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Generation" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "iterationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "attemptNumber" INTEGER NOT NULL,
    "parentId" UUID,
    "weightsHash" TEXT NOT NULL,
    "weightCount" BIGINT NOT NULL,
    "isReused" BOOLEAN NOT NULL DEFAULT false,
    "artifactId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Generation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "generationId" UUID NOT NULL,
    "splitId" UUID NOT NULL,
    "decoding" TEXT NOT NULL,
    "outcomeRule" TEXT NOT NULL,
    "executor" TEXT NOT NULL,
    "rules" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "status" "EvaluationStatus" NOT NULL DEFAULT 'RUNNING',
    "exampleCount" INTEGER NOT NULL,
    "judgedCount" INTEGER,
    "correctCount" INTEGER,
    "executableCount" INTEGER,
    "executionAccuracy" DOUBLE PRECISION,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prediction" (
    "evaluationId" UUID NOT NULL,
    "exampleId" UUID NOT NULL,
    "sql" TEXT NOT NULL,
    "given" TEXT,
    "outcome" "Outcome" NOT NULL,
    "milliseconds" DOUBLE PRECISION NOT NULL,
    "reason" TEXT,
    "verdicts" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "hasDisagreement" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Prediction_pkey" PRIMARY KEY ("evaluationId","exampleId")
);

-- CreateTable
CREATE TABLE "EvaluationScore" (
    "evaluationId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "isGraded" BOOLEAN NOT NULL,
    "exampleCount" INTEGER NOT NULL,
    "verdictSum" DOUBLE PRECISION NOT NULL,
    "sumOfSquares" DOUBLE PRECISION NOT NULL,
    "accuracy" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "EvaluationScore_pkey" PRIMARY KEY ("evaluationId","rule")
);

-- CreateTable
CREATE TABLE "MetricPoint" (
    "runId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetricPoint_pkey" PRIMARY KEY ("runId","name","step")
);

-- CreateTable
CREATE TABLE "MetricDefinition" (
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit" "MetricUnit" NOT NULL,
    "stepAxis" "StepAxis" NOT NULL,
    "group" TEXT NOT NULL,
    "chart" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "trainerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetricDefinition_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "RuleDefinition" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "isGraded" BOOLEAN NOT NULL,
    "trainerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuleDefinition_pkey" PRIMARY KEY ("name","version")
);

-- CreateTable
CREATE TABLE "LogLine" (
    "runId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "level" "LogLevel" NOT NULL,
    "message" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogLine_pkey" PRIMARY KEY ("runId","sequence")
);

-- CreateTable
CREATE TABLE "Artifact" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "byteCount" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Artifact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportedResult" (
    "id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "baseModel" TEXT NOT NULL,
    "benchmark" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,

    CONSTRAINT "ReportedResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Trainer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "devices" TEXT[],
    "codeVersion" TEXT NOT NULL,
    "models" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "memoryByteCount" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastHeartbeatAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Trainer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isScoped" BOOLEAN NOT NULL DEFAULT false,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MutationRecord" (
    "id" UUID NOT NULL,
    "tokenId" UUID NOT NULL,
    "mutation" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "outcome" "MutationOutcome" NOT NULL DEFAULT 'BEGUN',
    "code" TEXT,
    "message" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MutationRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_AccessTokenToExperiment" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AccessTokenToExperiment_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Benchmark_name_version_key" ON "Benchmark"("name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Benchmark_name_contentHash_key" ON "Benchmark"("name", "contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Split_benchmarkId_name_key" ON "Split"("benchmarkId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Database_benchmarkId_name_key" ON "Database"("benchmarkId", "name");

-- CreateIndex
CREATE INDEX "Example_databaseId_idx" ON "Example"("databaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Example_splitId_index_key" ON "Example"("splitId", "index");

-- CreateIndex
CREATE INDEX "AuditIssue_exampleId_idx" ON "AuditIssue"("exampleId");

-- CreateIndex
CREATE INDEX "AuditIssue_kind_idx" ON "AuditIssue"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "BaseModel_name_key" ON "BaseModel"("name");

-- CreateIndex
CREATE UNIQUE INDEX "BaseModel_contentHash_key" ON "BaseModel"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Method_name_key" ON "Method"("name");

-- CreateIndex
CREATE UNIQUE INDEX "AblationCell_ablationId_position_key" ON "AblationCell"("ablationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AblationCell_ablationId_name_key" ON "AblationCell"("ablationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "AblationCell_ablationId_configurationHash_key" ON "AblationCell"("ablationId", "configurationHash");

-- CreateIndex
CREATE UNIQUE INDEX "Run_queuePosition_key" ON "Run"("queuePosition");

-- CreateIndex
CREATE INDEX "Run_experimentId_configurationHash_idx" ON "Run"("experimentId", "configurationHash");

-- CreateIndex
CREATE INDEX "Run_status_createdAt_idx" ON "Run"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Run_createdAt_idx" ON "Run"("createdAt");

-- CreateIndex
CREATE INDEX "Run_finishedAt_idx" ON "Run"("finishedAt");

-- CreateIndex
CREATE INDEX "Run_configurationHash_idx" ON "Run"("configurationHash");

-- CreateIndex
CREATE INDEX "Run_methodId_idx" ON "Run"("methodId");

-- CreateIndex
CREATE INDEX "Run_baseModelId_idx" ON "Run"("baseModelId");

-- CreateIndex
CREATE INDEX "Run_benchmarkId_idx" ON "Run"("benchmarkId");

-- CreateIndex
CREATE INDEX "Run_trainerId_idx" ON "Run"("trainerId");

-- CreateIndex
CREATE INDEX "Run_replayOfId_idx" ON "Run"("replayOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_experimentId_name_key" ON "Run"("experimentId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Run_cellId_seed_key" ON "Run"("cellId", "seed");

-- CreateIndex
CREATE UNIQUE INDEX "Configuration_hash_key" ON "Configuration"("hash");

-- CreateIndex
CREATE INDEX "Setting_path_number_idx" ON "Setting"("path", "number");

-- CreateIndex
CREATE INDEX "Setting_path_text_idx" ON "Setting"("path", "text");

-- CreateIndex
CREATE INDEX "RunScore_splitId_rule_accuracy_idx" ON "RunScore"("splitId", "rule", "accuracy");

-- CreateIndex
CREATE INDEX "RunScore_evaluationId_idx" ON "RunScore"("evaluationId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_runId_number_key" ON "Attempt"("runId", "number");

-- CreateIndex
CREATE INDEX "PredictionImport_splitId_idx" ON "PredictionImport"("splitId");

-- CreateIndex
CREATE UNIQUE INDEX "PredictionImport_madeById_splitId_key" ON "PredictionImport"("madeById", "splitId");

-- CreateIndex
CREATE INDEX "Iteration_playerId_idx" ON "Iteration"("playerId");

-- CreateIndex
CREATE INDEX "Iteration_opponentId_idx" ON "Iteration"("opponentId");

-- CreateIndex
CREATE UNIQUE INDEX "Iteration_runId_number_key" ON "Iteration"("runId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Generation_iterationId_key" ON "Generation"("iterationId");

-- CreateIndex
CREATE INDEX "Generation_parentId_idx" ON "Generation"("parentId");

-- CreateIndex
CREATE INDEX "Generation_weightsHash_idx" ON "Generation"("weightsHash");

-- CreateIndex
CREATE UNIQUE INDEX "Generation_runId_number_key" ON "Generation"("runId", "number");

-- CreateIndex
CREATE INDEX "Evaluation_splitId_idx" ON "Evaluation"("splitId");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_generationId_splitId_decoding_outcomeRule_execut_key" ON "Evaluation"("generationId", "splitId", "decoding", "outcomeRule", "executor");

-- CreateIndex
CREATE INDEX "Prediction_exampleId_idx" ON "Prediction"("exampleId");

-- CreateIndex
CREATE INDEX "MetricDefinition_trainerId_idx" ON "MetricDefinition"("trainerId");

-- CreateIndex
CREATE INDEX "RuleDefinition_trainerId_idx" ON "RuleDefinition"("trainerId");

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_sha256_key" ON "Artifact"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ReportedResult_method_baseModel_benchmark_metric_source_key" ON "ReportedResult"("method", "baseModel", "benchmark", "metric", "source");

-- CreateIndex
CREATE UNIQUE INDEX "Trainer_name_key" ON "Trainer"("name");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_name_key" ON "AccessToken"("name");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_hash_key" ON "AccessToken"("hash");

-- CreateIndex
CREATE INDEX "MutationRecord_tokenId_idx" ON "MutationRecord"("tokenId");

-- CreateIndex
CREATE INDEX "MutationRecord_startedAt_id_idx" ON "MutationRecord"("startedAt", "id");

-- CreateIndex
CREATE INDEX "_AccessTokenToExperiment_B_index" ON "_AccessTokenToExperiment"("B");

-- AddForeignKey
ALTER TABLE "Split" ADD CONSTRAINT "Split_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Benchmark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Database" ADD CONSTRAINT "Database_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Benchmark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Example" ADD CONSTRAINT "Example_splitId_fkey" FOREIGN KEY ("splitId") REFERENCES "Split"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Example" ADD CONSTRAINT "Example_databaseId_fkey" FOREIGN KEY ("databaseId") REFERENCES "Database"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditIssue" ADD CONSTRAINT "AuditIssue_exampleId_fkey" FOREIGN KEY ("exampleId") REFERENCES "Example"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ablation" ADD CONSTRAINT "Ablation_experimentId_fkey" FOREIGN KEY ("experimentId") REFERENCES "Experiment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AblationCell" ADD CONSTRAINT "AblationCell_ablationId_fkey" FOREIGN KEY ("ablationId") REFERENCES "Ablation"("experimentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_experimentId_fkey" FOREIGN KEY ("experimentId") REFERENCES "Experiment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_replayOfId_fkey" FOREIGN KEY ("replayOfId") REFERENCES "Run"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "AblationCell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_methodId_fkey" FOREIGN KEY ("methodId") REFERENCES "Method"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_baseModelId_fkey" FOREIGN KEY ("baseModelId") REFERENCES "BaseModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Benchmark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_configurationHash_fkey" FOREIGN KEY ("configurationHash") REFERENCES "Configuration"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_result_is_its_own" FOREIGN KEY ("id", "resultGeneration") REFERENCES "Generation"("runId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_configurationId_fkey" FOREIGN KEY ("configurationId") REFERENCES "Configuration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunScore" ADD CONSTRAINT "RunScore_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunScore" ADD CONSTRAINT "RunScore_splitId_fkey" FOREIGN KEY ("splitId") REFERENCES "Split"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunScore" ADD CONSTRAINT "RunScore_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFailure" ADD CONSTRAINT "RunFailure_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PredictionImport" ADD CONSTRAINT "PredictionImport_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PredictionImport" ADD CONSTRAINT "PredictionImport_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PredictionImport" ADD CONSTRAINT "PredictionImport_splitId_fkey" FOREIGN KEY ("splitId") REFERENCES "Split"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Iteration" ADD CONSTRAINT "Iteration_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Iteration" ADD CONSTRAINT "Iteration_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "Generation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Iteration" ADD CONSTRAINT "Iteration_opponentId_fkey" FOREIGN KEY ("opponentId") REFERENCES "Generation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_iterationId_fkey" FOREIGN KEY ("iterationId") REFERENCES "Iteration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_made_in_attempt_of_its_run" FOREIGN KEY ("runId", "attemptNumber") REFERENCES "Attempt"("runId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Generation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_splitId_fkey" FOREIGN KEY ("splitId") REFERENCES "Split"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prediction" ADD CONSTRAINT "Prediction_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prediction" ADD CONSTRAINT "Prediction_exampleId_fkey" FOREIGN KEY ("exampleId") REFERENCES "Example"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationScore" ADD CONSTRAINT "EvaluationScore_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricPoint" ADD CONSTRAINT "MetricPoint_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricDefinition" ADD CONSTRAINT "MetricDefinition_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleDefinition" ADD CONSTRAINT "RuleDefinition_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogLine" ADD CONSTRAINT "LogLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MutationRecord" ADD CONSTRAINT "MutationRecord_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "AccessToken"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AccessTokenToExperiment" ADD CONSTRAINT "_AccessTokenToExperiment_A_fkey" FOREIGN KEY ("A") REFERENCES "AccessToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AccessTokenToExperiment" ADD CONSTRAINT "_AccessTokenToExperiment_B_fkey" FOREIGN KEY ("B") REFERENCES "Experiment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what the database enforces and Prisma's language cannot say.

-- Claiming takes the first run of the queue, however many finished runs there are.
CREATE INDEX "Run_queued" ON "Run" ("queuePosition") WHERE "status" = 'QUEUED';

-- A run has a lease exactly while a trainer holds it. The trainer's name may stay afterwards: it says who made the results.
ALTER TABLE "Run"
  ADD CONSTRAINT "Run_lease_while_held" CHECK (
    ("status" IN ('CLAIMED', 'RUNNING')) = ("leaseToken" IS NOT NULL)
    AND ("status" IN ('CLAIMED', 'RUNNING')) = ("leaseExpiresAt" IS NOT NULL)
    AND ("status" NOT IN ('CLAIMED', 'RUNNING') OR "trainerId" IS NOT NULL OR "kind" = 'EXTERNAL')
  ),
  ADD CONSTRAINT "Run_attempt_counts" CHECK ("attempt" >= 0);

ALTER TABLE "Split"
  ADD CONSTRAINT "Split_counts" CHECK ("position" >= 0 AND "exampleCount" >= 0);

ALTER TABLE "Example"
  ADD CONSTRAINT "Example_index_from_zero" CHECK ("index" >= 0);

ALTER TABLE "Iteration"
  ADD CONSTRAINT "Iteration_number_from_zero" CHECK ("number" >= 0),
  ADD CONSTRAINT "Iteration_counts" CHECK (
    "synthesizedCount" >= 0 AND "candidateCount" >= 0 AND "executableCount" >= 0 AND "correctCount" >= 0
    AND "incorrectCount" >= 0 AND "wrongCount" >= 0 AND "invalidCount" >= 0 AND "timedOutCount" >= 0
    AND "emptyCount" >= 0 AND "goldFailedCount" >= 0 AND "trainingItemCount" >= 0 AND "tokenCount" >= 0
  ),
  ADD CONSTRAINT "Iteration_counts_add_up" CHECK (
    "candidateCount" = "correctCount" + "incorrectCount" + "goldFailedCount"
    AND "executableCount" = "correctCount" + "wrongCount"
    AND "incorrectCount" = "wrongCount" + "invalidCount" + "timedOutCount" + "emptyCount"
    AND "executableCount" <= "candidateCount"
  ),
  ADD CONSTRAINT "Iteration_accuracy_is_a_fraction" CHECK ("validationAccuracy" BETWEEN 0 AND 1);

ALTER TABLE "Generation"
  ADD CONSTRAINT "Generation_counts" CHECK ("number" >= 0 AND "weightCount" >= 0),
  ADD CONSTRAINT "Generation_weights_have_a_hash" CHECK (btrim("weightsHash") <> ''),
  ADD CONSTRAINT "Generation_is_not_its_own_parent" CHECK ("parentId" <> "id");

ALTER TABLE "Evaluation"
  ADD CONSTRAINT "Evaluation_counts" CHECK (
    "exampleCount" >= 0
    AND "judgedCount" BETWEEN 0 AND "exampleCount"
    AND "executableCount" BETWEEN 0 AND "judgedCount"
    AND "correctCount" BETWEEN 0 AND "exampleCount"
    AND "correctCount" <= "executableCount"
  ),
  ADD CONSTRAINT "Evaluation_accuracy_is_a_fraction" CHECK ("executionAccuracy" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Evaluation_complete_with_results" CHECK (
    CASE "status"
      WHEN 'COMPLETE' THEN num_nulls("judgedCount", "correctCount", "executableCount", "completedAt") = 0
        AND ("executionAccuracy" IS NULL) = ("judgedCount" = 0)
      ELSE "completedAt" IS NULL
    END
  );

ALTER TABLE "Prediction"
  ADD CONSTRAINT "Prediction_takes_time" CHECK ("milliseconds" >= 0 AND "milliseconds" < 'Infinity');

ALTER TABLE "MetricPoint"
  ADD CONSTRAINT "MetricPoint_step_from_zero" CHECK ("step" >= 0);

ALTER TABLE "LogLine"
  ADD CONSTRAINT "LogLine_sequence_from_zero" CHECK ("sequence" >= 0);

ALTER TABLE "Artifact"
  ADD CONSTRAINT "Artifact_byte_count" CHECK ("byteCount" >= 0);

-- An evaluation is immutable once complete, and so are its predictions. The error code is SQL Dojo's own, because Prisma
-- replaces the message of those it knows.
CREATE FUNCTION "refuse_change_of_complete_evaluation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'evaluation % is complete and cannot change', OLD."id"
    USING ERRCODE = 'SD001', HINT = 'Evaluate again under another decoding, rule or executor.';
END
$$;

CREATE TRIGGER "Evaluation_immutable_once_complete"
  BEFORE UPDATE OR DELETE ON "Evaluation"
  FOR EACH ROW WHEN (OLD."status" = 'COMPLETE')
  EXECUTE FUNCTION "refuse_change_of_complete_evaluation"();

-- Once a statement, not once a row: predictions come by the thousand. The evaluations touched are locked, so that one
-- that is being completed at the same moment is waited for and then seen as complete.
CREATE FUNCTION "refuse_predictions_of_complete_evaluation"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  evaluation RECORD;
BEGIN
  FOR evaluation IN
    SELECT "id", "status" FROM "Evaluation"
    WHERE "id" IN (SELECT DISTINCT "evaluationId" FROM touched)
    ORDER BY "id"
    FOR SHARE
  LOOP
    IF evaluation."status" = 'COMPLETE' THEN
      RAISE EXCEPTION 'evaluation % is complete and its predictions cannot change', evaluation."id"
        USING ERRCODE = 'SD001', HINT = 'Evaluate again under another decoding, rule or executor.';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Prediction_insert_before_completion"
  AFTER INSERT ON "Prediction" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_predictions_of_complete_evaluation"();

CREATE TRIGGER "Prediction_update_before_completion"
  AFTER UPDATE ON "Prediction" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_predictions_of_complete_evaluation"();

-- A prediction moved from an open evaluation into a complete one is an addition to the complete one.
CREATE TRIGGER "Prediction_move_before_completion"
  AFTER UPDATE ON "Prediction" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_predictions_of_complete_evaluation"();

CREATE TRIGGER "Prediction_delete_before_completion"
  AFTER DELETE ON "Prediction" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_predictions_of_complete_evaluation"();

-- A name alone means one version, never two.
CREATE UNIQUE INDEX "Benchmark_newest" ON "Benchmark" ("name") WHERE "isNewest";

ALTER TABLE "Benchmark"
  ADD CONSTRAINT "Benchmark_version_from_one" CHECK ("version" >= 1);

ALTER TABLE "Split"
  ADD CONSTRAINT "Split_audited_by_a_version" CHECK (
    ("auditVersion" IS NULL) = ("auditedAt" IS NULL) AND "auditVersion" >= 1
  );

-- Only what is trained here has a configuration, and a preset to start from.
ALTER TABLE "Run"
  ADD CONSTRAINT "Run_configured_where_it_trains_here" CHECK (("kind" = 'TRAINING') = ("configuration" IS NOT NULL)),
  ADD CONSTRAINT "Run_external_configuration" CHECK (
    CASE "kind"
      WHEN 'TRAINING' THEN "externalConfiguration" IS NULL
      WHEN 'EXTERNAL' THEN jsonb_typeof("externalConfiguration") = 'object'
      ELSE TRUE
    END
  ),
  -- No trainer of ours can run it, so that it never waits for one.
  ADD CONSTRAINT "Run_external_is_never_queued" CHECK ("kind" <> 'EXTERNAL' OR ("status" <> 'QUEUED' AND "trainerId" IS NULL)),
  ADD CONSTRAINT "Run_host_of_a_program_elsewhere" CHECK ("kind" = 'EXTERNAL' OR "host" IS NULL);

ALTER TABLE "Method"
  ADD CONSTRAINT "Method_preset_where_it_is_one" CHECK (("kind" = 'PRESET') = ("preset" IS NOT NULL));

-- A rule that does not apply is NaN; a verdict is a number like any other.
ALTER TABLE "Prediction"
  ADD CONSTRAINT "Prediction_verdicts_are_numbers" CHECK (
    array_position("verdicts", NULL) IS NULL
    AND 'Infinity' <> ALL ("verdicts") AND '-Infinity' <> ALL ("verdicts")
  );

ALTER TABLE "EvaluationScore"
  ADD CONSTRAINT "EvaluationScore_counts" CHECK ("version" >= 1 AND "position" >= 1 AND "exampleCount" >= 1),
  ADD CONSTRAINT "EvaluationScore_is_a_number" CHECK ("accuracy" BETWEEN '-1e300' AND '1e300');

-- Scores are part of the evaluation, and as immutable as it is.
CREATE FUNCTION "refuse_scores_of_complete_evaluation"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  evaluation RECORD;
BEGIN
  FOR evaluation IN
    SELECT "id", "status" FROM "Evaluation"
    WHERE "id" IN (SELECT DISTINCT "evaluationId" FROM touched)
    ORDER BY "id"
    FOR SHARE
  LOOP
    IF evaluation."status" = 'COMPLETE' THEN
      RAISE EXCEPTION 'evaluation % is complete and its scores cannot change', evaluation."id"
        USING ERRCODE = 'SD001', HINT = 'Evaluate again under another decoding, rule or executor.';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER "EvaluationScore_insert_before_completion"
  AFTER INSERT ON "EvaluationScore" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_scores_of_complete_evaluation"();

CREATE TRIGGER "EvaluationScore_update_before_completion"
  AFTER UPDATE ON "EvaluationScore" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_scores_of_complete_evaluation"();

CREATE TRIGGER "EvaluationScore_move_before_completion"
  AFTER UPDATE ON "EvaluationScore" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_scores_of_complete_evaluation"();

CREATE TRIGGER "EvaluationScore_delete_before_completion"
  AFTER DELETE ON "EvaluationScore" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_scores_of_complete_evaluation"();

-- Imported predictions are what a run's results rest on: they are stored once and stay.
CREATE FUNCTION "refuse_change_of_imported_predictions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the predictions imported for run % cannot change', OLD."runId"
    USING ERRCODE = 'SD001', HINT = 'Import the others as a run of their own.';
END
$$;

CREATE TRIGGER "PredictionImport_immutable"
  BEFORE UPDATE OR DELETE ON "PredictionImport"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_imported_predictions"();

ALTER TABLE "Run"
  ADD CONSTRAINT "Run_forgives_past_attempts" CHECK ("forgivenAttempts" BETWEEN 0 AND "attempt");

ALTER TABLE "RunFailure"
  ADD CONSTRAINT "RunFailure_attempt_from_one" CHECK ("attempt" >= 1);

-- What failed stays on record; all that can change is that somebody queued the run again.
CREATE FUNCTION "refuse_change_of_failure"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'isRetried') = (to_jsonb(OLD) - 'isRetried') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the failure of attempt % of run % stays on record', OLD."attempt", OLD."runId"
    USING ERRCODE = 'SD001', HINT = 'Retry the run: its next attempt counts by itself.';
END
$$;

CREATE TRIGGER "RunFailure_stays"
  BEFORE UPDATE OR DELETE ON "RunFailure"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_failure"();

ALTER TABLE "Ablation"
  ADD CONSTRAINT "Ablation_has_seeds" CHECK (cardinality("seeds") >= 1 AND array_position("seeds", NULL) IS NULL),
  ADD CONSTRAINT "Ablation_lists_factors" CHECK (jsonb_typeof("factors") = 'array');

ALTER TABLE "AblationCell"
  ADD CONSTRAINT "AblationCell_position_from_zero" CHECK ("position" >= 0),
  ADD CONSTRAINT "AblationCell_lists" CHECK (
    jsonb_typeof("levels") = 'array' AND jsonb_typeof("differences") = 'array'
  );

-- The layout is what the results mean: it never changes.
CREATE FUNCTION "refuse_change_of_ablation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the layout of an ablation cannot change'
    USING ERRCODE = 'SD001', HINT = 'Launch another ablation: iterations with the same inputs are reused.';
END
$$;

CREATE TRIGGER "Ablation_immutable"
  BEFORE UPDATE OR DELETE ON "Ablation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_ablation"();

CREATE TRIGGER "AblationCell_immutable"
  BEFORE UPDATE OR DELETE ON "AblationCell"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_ablation"();

-- A run stands in a cell of its own experiment and has the cell's configuration.
CREATE FUNCTION "refuse_run_in_foreign_cell"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "AblationCell"
    WHERE "id" = NEW."cellId" AND "ablationId" = NEW."experimentId" AND "configurationHash" = NEW."configurationHash"
  ) THEN
    RAISE EXCEPTION 'run % does not belong in cell %', NEW."id", NEW."cellId"
      USING ERRCODE = 'SD001', HINT = 'A cell holds runs of its own experiment and its own configuration.';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Run_in_its_own_cell"
  BEFORE INSERT OR UPDATE OF "cellId", "experimentId", "configurationHash" ON "Run"
  FOR EACH ROW WHEN (NEW."cellId" IS NOT NULL)
  EXECUTE FUNCTION "refuse_run_in_foreign_cell"();

ALTER TABLE "Run"
  ADD CONSTRAINT "Run_result_once_succeeded" CHECK ("resultGeneration" IS NULL OR "status" = 'SUCCEEDED');

-- Lists that can be sorted by what changes are read page by page in the order that the first page had: here stands what
-- a row was before each change, and in which transaction it changed.
CREATE TABLE "SortKeyChange" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "field" TEXT NOT NULL,
  "rowId" UUID NOT NULL,
  "previous" TEXT,
  "changedBy" XID8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE INDEX "SortKeyChange_since" ON "SortKeyChange" ("field", "changedBy");

CREATE FUNCTION "keep_previous_status"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SortKeyChange" ("field", "rowId", "previous") VALUES ('Run.status', OLD."id", OLD."status"::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "Run_keeps_previous_status"
  AFTER UPDATE OF "status" ON "Run"
  FOR EACH ROW WHEN (OLD."status" IS DISTINCT FROM NEW."status")
  EXECUTE FUNCTION "keep_previous_status"();

CREATE FUNCTION "keep_previous_accuracy"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SortKeyChange" ("field", "rowId", "previous")
    VALUES ('Evaluation.executionAccuracy', OLD."id", OLD."executionAccuracy"::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "Evaluation_keeps_previous_accuracy"
  AFTER UPDATE OF "executionAccuracy" ON "Evaluation"
  FOR EACH ROW WHEN (OLD."executionAccuracy" IS DISTINCT FROM NEW."executionAccuracy")
  EXECUTE FUNCTION "keep_previous_accuracy"();

ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_number_from_one" CHECK ("number" >= 1);

-- Who made a generation, and with what, is part of what it is.
CREATE FUNCTION "refuse_change_of_attempt"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'attempt % of run % stays on record as it was', OLD."number", OLD."runId"
    USING ERRCODE = 'SD001', HINT = 'Claim the run again: that is an attempt of its own.';
END
$$;

CREATE TRIGGER "Attempt_stays"
  BEFORE UPDATE OR DELETE ON "Attempt"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_attempt"();

-- A generation stays with the attempt that made it.
CREATE FUNCTION "refuse_other_attempt_of_generation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'generation % of run % was made in attempt %', OLD."number", OLD."runId", OLD."attemptNumber"
    USING ERRCODE = 'SD001', HINT = 'What an attempt makes has a number of its own.';
END
$$;

CREATE TRIGGER "Generation_stays_with_its_attempt"
  BEFORE UPDATE OF "attemptNumber" ON "Generation"
  FOR EACH ROW WHEN (OLD."attemptNumber" IS DISTINCT FROM NEW."attemptNumber")
  EXECUTE FUNCTION "refuse_other_attempt_of_generation"();

-- What subscribers hear, in the order in which it was committed. Written in the transaction of the change itself, so that
-- neither is there without the other.
CREATE TABLE "Event" (
  "position" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "topic" TEXT NOT NULL,
  "runId" UUID,
  "experimentId" UUID,
  "benchmarkId" UUID,
  -- JSON; null where readers load what changed.
  "payload" TEXT,
  "byteCount" INTEGER NOT NULL,
  "changedBy" XID8 NOT NULL DEFAULT pg_current_xact_id(),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- However much of a run one transaction changes, it is told of once.
CREATE UNIQUE INDEX "Event_of_run_once" ON "Event" ("changedBy", "runId") WHERE "topic" = 'runUpdated';
CREATE UNIQUE INDEX "Event_of_leaderboard_once" ON "Event" ("changedBy", "benchmarkId") WHERE "topic" = 'leaderboardChanged';

-- One row: which history the positions belong to, and up to where it was forgotten.
CREATE TABLE "EventHistory" (
  "isOnly" BOOLEAN PRIMARY KEY DEFAULT true CHECK ("isOnly"),
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "forgottenTo" BIGINT NOT NULL DEFAULT 0
);

-- The lock, held until the transaction ends, makes positions appear in their order. Nothing may be waited for after it: it
-- is called last, by triggers at the very end.
CREATE FUNCTION "tell"("topic" TEXT, "runId" UUID, "experimentId" UUID, "benchmarkId" UUID, "payload" TEXT)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('Event', 0));
  INSERT INTO "Event" ("topic", "runId", "experimentId", "benchmarkId", "payload", "byteCount")
    VALUES ($1, $2, $3, $4, $5, 100 + coalesce(octet_length($5), 0))
    ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION "tell_of_run"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "ended" CONSTANT "RunStatus"[] := ARRAY['SUCCEEDED', 'FAILED', 'CANCELLED']::"RunStatus"[];
BEGIN
  PERFORM "tell"('runUpdated', NEW."id", NEW."experimentId", NULL, NULL);
  IF TG_OP = 'UPDATE' THEN
    IF OLD."status" <> NEW."status" AND (OLD."status" = ANY("ended") OR NEW."status" = ANY("ended")) THEN
      PERFORM "tell"('leaderboardChanged', NULL, NULL, NEW."benchmarkId", NULL);
    END IF;
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Run_is_told_of"
  AFTER INSERT ON "Run" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "tell_of_run"();

-- Points are told of by themselves, with what they are: how often some were recorded is no news of the run, as a heartbeat is none.
CREATE CONSTRAINT TRIGGER "Run_change_is_told_of"
  AFTER UPDATE ON "Run" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (
    (to_jsonb(OLD) - ARRAY['leaseExpiresAt', 'metricsRevision'])
      IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['leaseExpiresAt', 'metricsRevision'])
  )
  EXECUTE FUNCTION "tell_of_run"();

CREATE FUNCTION "tell_of_iteration"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "tell"('runUpdated', "id", "experimentId", NULL, NULL) FROM "Run" WHERE "id" = NEW."runId";
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Iteration_is_told_of"
  AFTER INSERT OR UPDATE ON "Iteration" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "tell_of_iteration"();

CREATE FUNCTION "tell_of_evaluation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "tell"('runUpdated', run."id", run."experimentId", NULL, NULL)
    FROM "Generation" AS generation JOIN "Run" AS run ON run."id" = generation."runId"
    WHERE generation."id" = NEW."generationId";
  PERFORM "tell"('leaderboardChanged', NULL, NULL, "benchmarkId", NULL) FROM "Split" WHERE "id" = NEW."splitId";
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Evaluation_is_told_of"
  AFTER UPDATE ON "Evaluation" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."status" <> NEW."status")
  EXECUTE FUNCTION "tell_of_evaluation"();

-- What was done stays on record.
CREATE FUNCTION "refuse_change_of_mutation_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'mutation record % stays as it is', OLD."id"
    USING ERRCODE = 'SD001', HINT = 'Records of mutations are only ever added.';
END
$$;

CREATE TRIGGER "MutationRecord_immutable_once_ended"
  BEFORE UPDATE ON "MutationRecord"
  FOR EACH ROW WHEN (OLD."outcome" <> 'BEGUN')
  EXECUTE FUNCTION "refuse_change_of_mutation_record"();

CREATE TRIGGER "MutationRecord_never_deleted"
  BEFORE DELETE ON "MutationRecord"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_mutation_record"();

-- Up to which transaction the changes of sort keys are no longer kept. One row, once something was forgotten.
CREATE TABLE "SortKeyHistory" (
  "isOnly" BOOLEAN PRIMARY KEY DEFAULT true CHECK ("isOnly"),
  "forgottenTo" XID8 NOT NULL
);

-- Servers that share this database hear of each other's events at the commit. The notice is empty: what the events are is read
-- from the table, so that one that is lost loses nothing.
CREATE FUNCTION "notice_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sqldojo_events', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER "Event_is_noticed"
  AFTER INSERT ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "notice_events"();

-- The leaves of a configuration: what is no object, and objects without content.
CREATE FUNCTION "settings_of"("document" JSONB) RETURNS TABLE ("path" TEXT, "text" TEXT, "number" DOUBLE PRECISION)
LANGUAGE sql IMMUTABLE AS $$
  WITH RECURSIVE "part"("path", "value") AS (
    SELECT each."key", each."value"
      FROM jsonb_each(CASE WHEN jsonb_typeof("document") = 'object' THEN "document" ELSE '{}' END) AS each
    UNION ALL
    SELECT "part"."path" || '.' || each."key", each."value"
      FROM "part"
      CROSS JOIN LATERAL jsonb_each(
        CASE WHEN jsonb_typeof("part"."value") = 'object' THEN "part"."value" ELSE '{}' END
      ) AS each
  )
  SELECT
    CASE WHEN length(part."path") <= 200 THEN part."path" ELSE left(part."path", 200) || '…' || md5(part."path") END,
    CASE WHEN length(part."value" #>> '{}') <= 200 THEN part."value" #>> '{}'
      ELSE left(part."value" #>> '{}', 200) || '…' || md5(part."value" #>> '{}') END,
    CASE WHEN jsonb_typeof(part."value") = 'number' THEN (part."value" #>> '{}')::float8 END
  FROM "part" AS part
  WHERE jsonb_typeof(part."value") <> 'object' OR part."value" = '{}'
$$;

-- Who makes the first run of a configuration holds the lock until the commit: two who make several of the same, in different
-- orders, would wait for each other.
CREATE FUNCTION "keep_settings"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "made" INTEGER;
BEGIN
  IF EXISTS (SELECT FROM "Configuration" WHERE "hash" = NEW."configurationHash") THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('Configuration', 0));
  INSERT INTO "Configuration" ("hash") VALUES (NEW."configurationHash") ON CONFLICT DO NOTHING RETURNING "id" INTO "made";
  IF "made" IS NOT NULL THEN
    INSERT INTO "Setting" ("configurationId", "path", "text", "number")
      SELECT "made", each."path", each."text", each."number"
      FROM "settings_of"(coalesce(NEW."configuration", NEW."externalConfiguration")) AS each
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Run_keeps_settings"
  BEFORE INSERT ON "Run"
  FOR EACH ROW EXECUTE FUNCTION "keep_settings"();

-- The complete evaluations of the generation that a run counts with, the newest of each split, under each of their rules. A rule
-- that decided outcomes and gave no verdicts has the accuracy of the outcomes.
CREATE FUNCTION "keep_scores_of"("ofRun" UUID) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "RunScore" WHERE "runId" = "ofRun";
  INSERT INTO "RunScore"
    ("runId", "splitId", "evaluationId", "rule", "version", "isOutcomeRule", "exampleCount", "accuracy")
  WITH "evaluated" AS (
    SELECT evaluation.*, generation."number" AS "generationNumber"
    FROM "Generation" AS generation
    JOIN "Evaluation" AS evaluation ON evaluation."generationId" = generation."id"
    WHERE generation."runId" = "ofRun" AND evaluation."status" = 'COMPLETE' AND evaluation."judgedCount" > 0
  ), "result" AS (
    SELECT coalesce(
      (SELECT "resultGeneration" FROM "Run" WHERE "id" = "ofRun"),
      (
        SELECT "generationNumber" FROM "evaluated" GROUP BY "generationNumber"
        ORDER BY count(DISTINCT "splitId") DESC, "generationNumber" DESC LIMIT 1
      )
    ) AS "number"
  ), "counting" AS (
    SELECT DISTINCT ON (evaluated."splitId") evaluated.*
    FROM "evaluated" AS evaluated JOIN "result" AS result ON result."number" = evaluated."generationNumber"
    ORDER BY evaluated."splitId", evaluated."completedAt" DESC, evaluated."id" DESC
  )
  SELECT "ofRun", counting."splitId", counting."id", score."rule", score."version",
    score."rule" = split_part(counting."outcomeRule", '@', 1), score."exampleCount", score."accuracy"
  FROM "counting" AS counting JOIN "EvaluationScore" AS score ON score."evaluationId" = counting."id"
  UNION ALL
  SELECT "ofRun", counting."splitId", counting."id", split_part(counting."outcomeRule", '@', 1),
    split_part(counting."outcomeRule", '@', 2)::int, true, counting."judgedCount", counting."executionAccuracy"
  FROM "counting" AS counting
  WHERE NOT EXISTS (
    SELECT FROM "EvaluationScore" AS score
    WHERE score."evaluationId" = counting."id" AND score."rule" = split_part(counting."outcomeRule", '@', 1)
  )
$$;

CREATE FUNCTION "keep_scores_of_evaluated_run"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_scores_of"("runId") FROM "Generation" WHERE "id" = NEW."generationId";
  RETURN NULL;
END
$$;

CREATE TRIGGER "Evaluation_counts_for_its_run"
  AFTER INSERT OR UPDATE OF "status" ON "Evaluation"
  FOR EACH ROW WHEN (NEW."status" = 'COMPLETE')
  EXECUTE FUNCTION "keep_scores_of_evaluated_run"();

CREATE FUNCTION "keep_scores_of_run"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_scores_of"(NEW."id");
  RETURN NULL;
END
$$;

CREATE TRIGGER "Run_counts_with_its_result"
  AFTER UPDATE OF "resultGeneration" ON "Run"
  FOR EACH ROW WHEN (OLD."resultGeneration" IS DISTINCT FROM NEW."resultGeneration")
  EXECUTE FUNCTION "keep_scores_of_run"();

-- The leaderboard reads results: runs that wait, however many, have none, and are not looked at.
CREATE INDEX "Run_that_began" ON "Run" ("benchmarkId") WHERE "attempt" > 0;
