-- CreateEnum
CREATE TYPE "Dialect" AS ENUM ('SQLITE', 'DUCKDB', 'POSTGRESQL');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'CLAIMED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "IterationStage" AS ENUM ('SUPERVISED', 'SYNTHESIS', 'SELF_PLAY');

-- CreateEnum
CREATE TYPE "EvaluationStatus" AS ENUM ('RUNNING', 'COMPLETE');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('CORRECT', 'WRONG', 'INVALID', 'TIMED_OUT', 'EMPTY');

-- CreateEnum
CREATE TYPE "LogLevel" AS ENUM ('INFO', 'WARNING', 'ERROR');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'TRAINER', 'ADMIN');

-- CreateTable
CREATE TABLE "Benchmark" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
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
    "question" TEXT NOT NULL,
    "goldSql" TEXT NOT NULL,
    "difficulty" TEXT,
    "evidence" TEXT,

    CONSTRAINT "Example_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BaseModel" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "architecture" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BaseModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Method" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "preset" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Experiment" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "idempotencyKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Experiment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "experimentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "methodId" UUID NOT NULL,
    "baseModelId" UUID NOT NULL,
    "benchmarkId" UUID NOT NULL,
    "seed" INTEGER NOT NULL,
    "configuration" JSONB NOT NULL,
    "configurationHash" TEXT NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "statusReason" TEXT,
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "trainerId" UUID,
    "leaseToken" UUID,
    "leaseExpiresAt" TIMESTAMPTZ(3),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "codeVersion" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Iteration" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" "IterationStage" NOT NULL,
    "playerId" UUID,
    "opponentId" UUID,
    "synthesisedCount" INTEGER,
    "candidateCount" INTEGER,
    "executableCount" INTEGER,
    "verifiedCount" INTEGER,
    "wrongCount" INTEGER,
    "keptCount" INTEGER,
    "validationAccuracy" DOUBLE PRECISION,
    "tokenCount" INTEGER,
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
    "parentId" UUID,
    "weightsHash" TEXT NOT NULL,
    "weightCount" INTEGER NOT NULL,
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
    "comparisonRule" TEXT NOT NULL,
    "executor" TEXT NOT NULL,
    "status" "EvaluationStatus" NOT NULL DEFAULT 'RUNNING',
    "exampleCount" INTEGER NOT NULL,
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
    "outcome" "Outcome" NOT NULL,
    "milliseconds" DOUBLE PRECISION NOT NULL,
    "reason" TEXT,

    CONSTRAINT "Prediction_pkey" PRIMARY KEY ("evaluationId","exampleId")
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
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Benchmark_name_key" ON "Benchmark"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Split_benchmarkId_name_key" ON "Split"("benchmarkId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Database_benchmarkId_name_key" ON "Database"("benchmarkId", "name");

-- CreateIndex
CREATE INDEX "Example_databaseId_idx" ON "Example"("databaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Example_splitId_index_key" ON "Example"("splitId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "BaseModel_name_key" ON "BaseModel"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Method_name_key" ON "Method"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Experiment_idempotencyKey_key" ON "Experiment"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Run_status_createdAt_idx" ON "Run"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Run_methodId_idx" ON "Run"("methodId");

-- CreateIndex
CREATE INDEX "Run_baseModelId_idx" ON "Run"("baseModelId");

-- CreateIndex
CREATE INDEX "Run_benchmarkId_idx" ON "Run"("benchmarkId");

-- CreateIndex
CREATE INDEX "Run_trainerId_idx" ON "Run"("trainerId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_experimentId_name_key" ON "Run"("experimentId", "name");

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
CREATE UNIQUE INDEX "Evaluation_generationId_splitId_decoding_comparisonRule_exe_key" ON "Evaluation"("generationId", "splitId", "decoding", "comparisonRule", "executor");

-- CreateIndex
CREATE INDEX "Prediction_exampleId_idx" ON "Prediction"("exampleId");

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

-- AddForeignKey
ALTER TABLE "Split" ADD CONSTRAINT "Split_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Benchmark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Database" ADD CONSTRAINT "Database_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Benchmark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Example" ADD CONSTRAINT "Example_splitId_fkey" FOREIGN KEY ("splitId") REFERENCES "Split"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Example" ADD CONSTRAINT "Example_databaseId_fkey" FOREIGN KEY ("databaseId") REFERENCES "Database"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_experimentId_fkey" FOREIGN KEY ("experimentId") REFERENCES "Experiment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_methodId_fkey" FOREIGN KEY ("methodId") REFERENCES "Method"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_baseModelId_fkey" FOREIGN KEY ("baseModelId") REFERENCES "BaseModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "Benchmark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
ALTER TABLE "MetricPoint" ADD CONSTRAINT "MetricPoint_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogLine" ADD CONSTRAINT "LogLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what the database enforces and Prisma's language cannot say.

-- Claiming takes the oldest run of the queue, however many finished runs there are.
CREATE INDEX "Run_queued" ON "Run" ("createdAt", "id") WHERE "status" = 'QUEUED';

-- A run has a lease exactly while a trainer holds it. The trainer's name may stay afterwards: it says who made the results.
ALTER TABLE "Run"
  ADD CONSTRAINT "Run_lease_while_held" CHECK (
    ("status" IN ('CLAIMED', 'RUNNING')) = ("leaseToken" IS NOT NULL)
    AND ("status" IN ('CLAIMED', 'RUNNING')) = ("leaseExpiresAt" IS NOT NULL)
    AND ("status" NOT IN ('CLAIMED', 'RUNNING') OR "trainerId" IS NOT NULL)
  ),
  ADD CONSTRAINT "Run_attempt_counts" CHECK ("attempt" >= 0);

ALTER TABLE "Split"
  ADD CONSTRAINT "Split_counts" CHECK ("position" >= 0 AND "exampleCount" >= 0);

ALTER TABLE "Example"
  ADD CONSTRAINT "Example_index_from_zero" CHECK ("index" >= 0);

ALTER TABLE "Iteration"
  ADD CONSTRAINT "Iteration_number_from_zero" CHECK ("number" >= 0),
  ADD CONSTRAINT "Iteration_counts" CHECK (
    "synthesisedCount" >= 0 AND "candidateCount" >= 0 AND "executableCount" >= 0 AND "verifiedCount" >= 0
    AND "wrongCount" >= 0 AND "keptCount" >= 0 AND "tokenCount" >= 0
  ),
  ADD CONSTRAINT "Iteration_accuracy_is_a_fraction" CHECK ("validationAccuracy" BETWEEN 0 AND 1);

ALTER TABLE "Generation"
  ADD CONSTRAINT "Generation_counts" CHECK ("number" >= 0 AND "weightCount" >= 0),
  ADD CONSTRAINT "Generation_is_not_its_own_parent" CHECK ("parentId" <> "id");

ALTER TABLE "Evaluation"
  ADD CONSTRAINT "Evaluation_counts" CHECK (
    "exampleCount" >= 0
    AND "correctCount" BETWEEN 0 AND "exampleCount"
    AND "executableCount" BETWEEN 0 AND "exampleCount"
  ),
  ADD CONSTRAINT "Evaluation_accuracy_is_a_fraction" CHECK ("executionAccuracy" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Evaluation_complete_with_results" CHECK (
    CASE "status"
      WHEN 'COMPLETE' THEN num_nulls("correctCount", "executableCount", "executionAccuracy", "completedAt") = 0
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
    USING ERRCODE = 'SD001', HINT = 'Evaluate again under another decoding, comparison rule or executor.';
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
        USING ERRCODE = 'SD001', HINT = 'Evaluate again under another decoding, comparison rule or executor.';
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
