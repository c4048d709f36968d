import type { PrismaClient } from "../../generated/prisma/client.ts";

/** Idle trainers ask for work every second, busy ones renew their lease: who is silent for so long is not there. */
const silentSeconds = 120;

/**
 * What queued runs wait for that no trainer has which was heard of lately: a sentence for people, with the fix, by the run's
 * id. Runs that a trainer can take, or that are not queued, are not in it.
 */
export async function loadMissingModels(
  prisma: PrismaClient,
  runIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await prisma.$queryRaw<
    { runId: string; model: string; contentHash: string; silent: string[] }[]
  >`
    select run."id"::text as "runId", base."name" as "model", base."contentHash",
      array(
        select trainer."name" from "Trainer" as trainer where base."contentHash" = any (trainer."models") order by 1
      ) as "silent"
    from "Run" as run join "BaseModel" as base on base."id" = run."baseModelId"
    where run."id" = any (${[...runIds]}::uuid[]) and run."kind" = 'TRAINING' and base."contentHash" is not null
      and (run."status" = 'QUEUED' or (run."status" in ('CLAIMED', 'RUNNING') and run."leaseExpiresAt" < now()))
      and not exists (
        select from "Trainer" as trainer
        where base."contentHash" = any (trainer."models")
          and trainer."lastHeartbeatAt" > now() - make_interval(secs => ${silentSeconds})
      )`;
  return new Map(rows.map((row) => [row.runId, sentenceFor(row)]));
}

function sentenceFor({
  model,
  contentHash,
  silent,
}: {
  model: string;
  contentHash: string;
  silent: string[];
}) {
  if (silent.length > 0) {
    const names = silent.slice(0, 3).join(", ");
    return `Base model ${model} is in the folder of ${names} alone, not heard of for two minutes; start that trainer.`;
  }
  const short = contentHash.slice(0, 12);
  return `No trainer has base model ${model} (${short}); run sqldojo import model on a trainer's machine, with its --data.`;
}
