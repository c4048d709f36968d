import type { PrismaClient } from "../../generated/prisma/client.ts";

/** Predictions made elsewhere that a trainer is to score. */
export interface ImportSpec {
  /** Name of the split. */
  split: string;
  decoding: string;
  /** One text an example, in the order of the split. */
  sql: string[];
}

/** @returns null for a run that trains. */
export async function loadImportSpec(prisma: PrismaClient, runId: string): Promise<ImportSpec | null> {
  const found = await prisma.predictionImport.findUnique({
    where: { runId },
    select: { decoding: true, sql: true, split: { select: { name: true } } },
  });
  return found && { split: found.split.name, decoding: found.decoding, sql: found.sql };
}
