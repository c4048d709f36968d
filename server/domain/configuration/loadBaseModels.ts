import type { BaseModel, PrismaClient } from "../../generated/prisma/client.ts";

/** Registered pretrained models by content hash. */
export async function loadBaseModels(
  prisma: PrismaClient,
  contentHashes: readonly string[],
): Promise<Map<string, BaseModel>> {
  const found = await prisma.baseModel.findMany({
    where: { contentHash: { in: [...contentHashes] }, deletedAt: null },
  });
  return new Map(found.map((baseModel) => [baseModel.contentHash as string, baseModel]));
}
