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

-- CreateIndex
CREATE INDEX "RuleDefinition_trainerId_idx" ON "RuleDefinition"("trainerId");

-- AddForeignKey
ALTER TABLE "RuleDefinition" ADD CONSTRAINT "RuleDefinition_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
