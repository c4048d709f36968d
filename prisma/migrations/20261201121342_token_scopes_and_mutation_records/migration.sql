-- CreateEnum
CREATE TYPE "MutationOutcome" AS ENUM ('BEGUN', 'DONE', 'REFUSED', 'FAILED');

-- AlterTable
ALTER TABLE "AccessToken" ADD COLUMN     "isScoped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lastUsedAt" TIMESTAMPTZ(3);

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
CREATE INDEX "MutationRecord_tokenId_idx" ON "MutationRecord"("tokenId");

-- CreateIndex
CREATE INDEX "MutationRecord_startedAt_id_idx" ON "MutationRecord"("startedAt", "id");

-- CreateIndex
CREATE INDEX "_AccessTokenToExperiment_B_index" ON "_AccessTokenToExperiment"("B");

-- AddForeignKey
ALTER TABLE "MutationRecord" ADD CONSTRAINT "MutationRecord_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "AccessToken"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AccessTokenToExperiment" ADD CONSTRAINT "_AccessTokenToExperiment_A_fkey" FOREIGN KEY ("A") REFERENCES "AccessToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AccessTokenToExperiment" ADD CONSTRAINT "_AccessTokenToExperiment_B_fkey" FOREIGN KEY ("B") REFERENCES "Experiment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
