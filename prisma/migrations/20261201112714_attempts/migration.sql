-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "attemptNumber" INTEGER NOT NULL;

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

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_runId_number_key" ON "Attempt"("runId", "number");

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_made_in_attempt_of_its_run" FOREIGN KEY ("runId", "attemptNumber") REFERENCES "Attempt"("runId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

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
