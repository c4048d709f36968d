import type { PrismaClient } from "../../generated/prisma/client.ts";
import { hasMemory, leastMemory } from "./leastMemory.ts";

/** Idle trainers ask for work every second, busy ones renew their lease: who is silent for so long is not there. */
const silentSeconds = 120;

interface WaitingRun {
  runId: string;
  model: string;
  contentHash: string;
  /** Trainers that have the model and its memory, of which none was heard of lately. */
  silent: string[];
  /** Trainers that have the model and too little memory, the largest first. */
  small: string[];
  largestByteCount: bigint | null;
  neededByteCount: bigint;
  trainsAll: boolean;
}

/**
 * What queued runs wait for that no trainer has which was heard of lately, a model or memory: a sentence for people, with the
 * fix, by the run's id. Runs that a trainer can take, or that are not queued, are not in it.
 */
export async function loadWaits(
  prisma: PrismaClient,
  runIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await prisma.$queryRaw<WaitingRun[]>`
    select run."id"::text as "runId", base."name" as "model", base."contentHash",
      array(
        select trainer."name" from "Trainer" as trainer
        where base."contentHash" = any (trainer."models") and ${hasMemory} order by 1
      ) as "silent",
      array(
        select trainer."name" from "Trainer" as trainer
        where base."contentHash" = any (trainer."models") and not ${hasMemory}
        order by trainer."memoryByteCount" desc, 1
      ) as "small",
      (
        select max(trainer."memoryByteCount") from "Trainer" as trainer
        where base."contentHash" = any (trainer."models") and not ${hasMemory}
      ) as "largestByteCount",
      ${leastMemory}::bigint as "neededByteCount",
      ${leastMemory} > base."weightCount" * 4 as "trainsAll"
    from "Run" as run join "BaseModel" as base on base."id" = run."baseModelId"
    where run."id" = any (${[...runIds]}::uuid[]) and run."kind" = 'TRAINING' and base."contentHash" is not null
      and (run."status" = 'QUEUED' or (run."status" in ('CLAIMED', 'RUNNING') and run."leaseExpiresAt" < now()))
      and not exists (
        select from "Trainer" as trainer
        where base."contentHash" = any (trainer."models") and ${hasMemory}
          and trainer."lastHeartbeatAt" > now() - make_interval(secs => ${silentSeconds})
      )`;
  return new Map(rows.map((row) => [row.runId, sentenceFor(row)]));
}

function sentenceFor(row: WaitingRun): string {
  const { model, contentHash, silent, small, largestByteCount, neededByteCount, trainsAll } = row;
  if (silent.length > 0) {
    const names = silent.slice(0, 3).join(", ");
    return `Base model ${model} is in the folder of ${names} alone, not heard of for two minutes; start that trainer.`;
  }
  if (small.length > 0 && largestByteCount !== null) {
    const work = trainsAll ? `training all weights of base model ${model}` : `base model ${model}`;
    const fix = trainsAll ? "train adapters (adapter.rank), or start" : "start";
    return (
      `No trainer has the ${gigabytes(neededByteCount)} of memory that ${work} takes at least: ` +
      `${small[0]}, the largest that has the model, has ${gigabytes(largestByteCount)}; ${fix} a trainer on a larger machine.`
    );
  }
  const short = contentHash.slice(0, 12);
  return `No trainer has base model ${model} (${short}); run sqldojo import model on a trainer's machine, with its --data.`;
}

function gigabytes(bytes: bigint): string {
  return `${(Number(bytes) / 1e9).toFixed(1)} GB`;
}
