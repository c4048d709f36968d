-- CreateEnum
CREATE TYPE "MetricUnit" AS ENUM ('FRACTION', 'COUNT', 'NATS', 'NATS_PER_TOKEN', 'TOKENS_PER_SECOND', 'SECONDS', 'NUMBER');

-- CreateEnum
CREATE TYPE "StepAxis" AS ENUM ('OPTIMIZER_STEP', 'ITERATION', 'GENERATION', 'RUN');

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

-- CreateIndex
CREATE INDEX "MetricDefinition_trainerId_idx" ON "MetricDefinition"("trainerId");

-- AddForeignKey
ALTER TABLE "MetricDefinition" ADD CONSTRAINT "MetricDefinition_trainerId_fkey" FOREIGN KEY ("trainerId") REFERENCES "Trainer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
