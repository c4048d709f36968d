-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "resultGeneration" INTEGER;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_result_is_its_own" FOREIGN KEY ("id", "resultGeneration") REFERENCES "Generation"("runId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what the database enforces and Prisma's language cannot say.

ALTER TABLE "Run"
  ADD CONSTRAINT "Run_result_once_succeeded" CHECK ("resultGeneration" IS NULL OR "status" = 'SUCCEEDED');
