-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "metricsRevision" INTEGER NOT NULL DEFAULT 0;
