-- CreateEnum
CREATE TYPE "FailureClass" AS ENUM ('OUT_OF_MEMORY', 'HOST_LOST', 'CODE', 'DATA');

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "forgivenAttempts" INTEGER NOT NULL DEFAULT 0;

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

-- AddForeignKey
ALTER TABLE "RunFailure" ADD CONSTRAINT "RunFailure_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what the database enforces and Prisma's language cannot say.

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
