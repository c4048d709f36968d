import type { PrismaClient } from "../../generated/prisma/client.ts";

export interface BenchmarkVersion {
  version: number;
  isNewest: boolean;
  contentHash: string;
  createdAt: Date;
}

/** Versions of each name, newest first. */
export async function loadBenchmarkVersions(
  prisma: PrismaClient,
  names: string[],
): Promise<Map<string, BenchmarkVersion[]>> {
  const versions = await prisma.benchmark.findMany({
    where: { name: { in: names }, deletedAt: null },
    orderBy: { version: "desc" },
    select: { name: true, version: true, isNewest: true, contentHash: true, createdAt: true },
  });
  return Map.groupBy(versions, ({ name }) => name);
}
