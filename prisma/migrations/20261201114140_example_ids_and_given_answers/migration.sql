-- AlterTable
ALTER TABLE "Split" ADD COLUMN     "leftOut" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Example" ADD COLUMN     "sourceId" TEXT;

-- AlterTable
ALTER TABLE "PredictionImport" ADD COLUMN     "given" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Prediction" ADD COLUMN     "given" TEXT;
