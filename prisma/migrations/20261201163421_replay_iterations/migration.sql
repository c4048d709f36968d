-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "replayNumber" INTEGER,
ADD COLUMN     "replayOfId" UUID;

-- CreateIndex
CREATE INDEX "Run_replayOfId_idx" ON "Run"("replayOfId");

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_replayOfId_fkey" FOREIGN KEY ("replayOfId") REFERENCES "Run"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
