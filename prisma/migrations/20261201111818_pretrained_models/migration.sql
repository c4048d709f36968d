-- AlterTable
ALTER TABLE "BaseModel" ADD COLUMN     "contentHash" TEXT,
ADD COLUMN     "family" TEXT,
ADD COLUMN     "isChat" BOOLEAN,
ADD COLUMN     "license" TEXT,
ADD COLUMN     "weightCount" BIGINT,
ADD COLUMN     "weightFormat" TEXT;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "examplePrompt" TEXT;

-- AlterTable
ALTER TABLE "Trainer" ADD COLUMN     "memoryByteCount" BIGINT,
ADD COLUMN     "models" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE UNIQUE INDEX "BaseModel_contentHash_key" ON "BaseModel"("contentHash");
