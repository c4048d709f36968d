-- CreateEnum
CREATE TYPE "RunKind" AS ENUM ('TRAINING', 'IMPORT');

-- CreateEnum
CREATE TYPE "MethodKind" AS ENUM ('PRESET', 'IMPORTED');

-- AlterEnum
ALTER TYPE "IterationStage" ADD VALUE 'IMPORT';

-- AlterEnum
ALTER TYPE "Outcome" ADD VALUE 'GOLD_FAILED';

-- DropIndex
DROP INDEX "Benchmark_name_key";

-- AlterTable
ALTER TABLE "Benchmark" ADD COLUMN     "isNewest" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Split" ADD COLUMN     "healthCheckVersion" INTEGER,
ADD COLUMN     "healthCheckedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Example" ADD COLUMN     "features" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "BaseModel" ALTER COLUMN "architecture" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Method" ADD COLUMN     "kind" "MethodKind" NOT NULL DEFAULT 'PRESET',
ALTER COLUMN "preset" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "kind" "RunKind" NOT NULL DEFAULT 'TRAINING',
ALTER COLUMN "configuration" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "rules" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Prediction" ADD COLUMN     "isDisputed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "verdicts" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[];

-- CreateTable
CREATE TABLE "HealthFinding" (
    "id" UUID NOT NULL,
    "exampleId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "isQuarantined" BOOLEAN NOT NULL,

    CONSTRAINT "HealthFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PredictionImport" (
    "runId" UUID NOT NULL,
    "splitId" UUID NOT NULL,
    "decoding" TEXT NOT NULL,
    "sql" TEXT[],
    "contentHash" TEXT NOT NULL,
    "idempotencyKey" TEXT,

    CONSTRAINT "PredictionImport_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "EvaluationScore" (
    "evaluationId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "isGraded" BOOLEAN NOT NULL,
    "exampleCount" INTEGER NOT NULL,
    "correct" DOUBLE PRECISION NOT NULL,
    "sumOfSquares" DOUBLE PRECISION NOT NULL,
    "accuracy" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "EvaluationScore_pkey" PRIMARY KEY ("evaluationId","rule")
);

-- CreateIndex
CREATE INDEX "HealthFinding_exampleId_idx" ON "HealthFinding"("exampleId");

-- CreateIndex
CREATE INDEX "HealthFinding_kind_idx" ON "HealthFinding"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "PredictionImport_idempotencyKey_key" ON "PredictionImport"("idempotencyKey");

-- CreateIndex
CREATE INDEX "PredictionImport_splitId_idx" ON "PredictionImport"("splitId");

-- CreateIndex
CREATE UNIQUE INDEX "Benchmark_name_version_key" ON "Benchmark"("name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Benchmark_name_contentHash_key" ON "Benchmark"("name", "contentHash");

-- AddForeignKey
ALTER TABLE "HealthFinding" ADD CONSTRAINT "HealthFinding_exampleId_fkey" FOREIGN KEY ("exampleId") REFERENCES "Example"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PredictionImport" ADD CONSTRAINT "PredictionImport_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PredictionImport" ADD CONSTRAINT "PredictionImport_splitId_fkey" FOREIGN KEY ("splitId") REFERENCES "Split"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationScore" ADD CONSTRAINT "EvaluationScore_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what the database enforces and Prisma's language cannot say.

-- The comparison rule BIRD_SET is called BIRD_EXECUTION from now on. The hashes stay: they only say which runs stand together.
UPDATE "Run"
  SET "configuration" = jsonb_set("configuration", '{evaluation,comparisonRule}', '"BIRD_EXECUTION"')
  WHERE "configuration" #>> '{evaluation,comparisonRule}' = 'BIRD_SET';

-- A name alone means one version, never two.
CREATE UNIQUE INDEX "Benchmark_newest" ON "Benchmark" ("name") WHERE "isNewest";

ALTER TABLE "Benchmark"
  ADD CONSTRAINT "Benchmark_version_from_one" CHECK ("version" >= 1);

ALTER TABLE "Split"
  ADD CONSTRAINT "Split_checked_by_a_version" CHECK (
    ("healthCheckVersion" IS NULL) = ("healthCheckedAt" IS NULL) AND "healthCheckVersion" >= 1
  );

-- Only what is trained here has a configuration, and a preset to start from.
ALTER TABLE "Run"
  ADD CONSTRAINT "Run_configured_unless_imported" CHECK (("kind" = 'IMPORT') = ("configuration" IS NULL));

ALTER TABLE "Method"
  ADD CONSTRAINT "Method_preset_unless_imported" CHECK (("kind" = 'IMPORTED') = ("preset" IS NULL));

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
        USING ERRCODE = 'SD001', HINT = 'Evaluate again under another decoding, comparison rule or executor.';
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
