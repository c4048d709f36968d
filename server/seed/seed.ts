import { methodPresets } from "../domain/presets/presets.ts";
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { baseModels } from "./baseModels.ts";
import { reportedResults } from "./reportedResults.ts";

/** What is there from the start; run at every start, so that a new version brings its own. */
export async function seed(prisma: PrismaClient): Promise<void> {
  for (const [position, method] of methodPresets.entries()) {
    const { name, title, description, source } = method;
    const preset = method.preset as Prisma.InputJsonObject;
    const values = { title, description, source, preset, position, deletedAt: null };
    await prisma.method.upsert({ where: { name }, create: { name, ...values }, update: values });
  }
  for (const { name, description, architecture } of baseModels) {
    const values = { description, architecture: { ...architecture } };
    await prisma.baseModel.upsert({ where: { name }, create: { name, ...values }, update: values });
  }
  await prisma.reportedResult.createMany({ data: [...reportedResults], skipDuplicates: true });
}
