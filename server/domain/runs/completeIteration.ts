import type { PrismaClient } from "../../generated/prisma/client.ts";
import { checkHash } from "../contentHash.ts";
import { checkAll, invalidInput, Refusal } from "../errors.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { checkCounters, type IterationCounters, iterationColumns } from "./iterationCounters.ts";
import { type Lease, type LockedRun, lockRun } from "./lease.ts";
import { generationId } from "./startIteration.ts";

export interface ArtifactRecord {
  sha256: string;
  byteCount: bigint;
  mediaType: string;
  location: string;
}

export interface GenerationRecord {
  number: number;
  parentNumber: number | null;
  weightsHash: string;
  weightCount: bigint;
  isReused: boolean;
  artifact: ArtifactRecord | null;
}

export interface IterationResult {
  number: number;
  /** Null where the opponent left nothing to learn from. */
  generation: GenerationRecord | null;
  counters: IterationCounters;
  stopReason: string | null;
}

/**
 * Finishes an iteration with the generation it produced. Repeating it with the same weights changes nothing.
 *
 * @returns the iteration's id.
 * @throws Refusal STALE_LEASE, INVALID_INPUT, CONFLICT where the number already stands for other weights.
 */
export async function completeIteration(
  prisma: PrismaClient,
  lease: Lease,
  result: IterationResult,
): Promise<string> {
  const { generation, counters } = result;
  checkAll([() => generation && checkGeneration(generation), () => checkCounters(counters)]);
  return inTransaction(prisma, async (transaction) => {
    const run = await lockRun(transaction, lease);
    const iteration = await transaction.iteration.findUnique({
      where: { runId_number: { runId: run.id, number: result.number } },
      include: { generation: true, player: { select: { number: true } } },
    });
    if (!iteration) {
      throw invalidInput(
        "input.number",
        `iteration ${result.number} was not started; call startIteration first.`,
      );
    }
    if (iteration.finishedAt) {
      checkRepetition(iteration.generation, result);
      return iteration.id;
    }
    if (generation) {
      await checkParent(transaction, run.id, generation, iteration.player);
      await storeGeneration(transaction, run, iteration.id, generation);
    }
    await transaction.iteration.update({
      where: { id: iteration.id },
      data: {
        ...iterationColumns(result.counters),
        stopReason: result.stopReason,
        finishedAt: new Date(),
      },
    });
    return iteration.id;
  });
}

function checkRepetition(
  generation: { number: number; weightsHash: string } | null,
  { number, generation: repeated }: IterationResult,
): void {
  if (generation?.number === repeated?.number && generation?.weightsHash === repeated?.weightsHash) return;
  const made = generation
    ? `already produced generation ${generation.number} with other weights (${generation.weightsHash})`
    : "already ended without a generation";
  throw new Refusal(
    "CONFLICT",
    `Iteration ${number} ${made}. Resume the run from its own checkpoint, or create a new run.`,
    "input.generation.weightsHash",
  );
}

async function storeGeneration(
  transaction: Transaction,
  { id: runId, attempt: attemptNumber }: LockedRun,
  iterationId: string,
  generation: GenerationRecord,
): Promise<void> {
  const parentId = await generationId(
    transaction,
    runId,
    generation.parentNumber,
    "input.generation.parentNumber",
  );
  const taken = await transaction.generation.findUnique({
    where: { runId_number: { runId, number: generation.number } },
    include: { iteration: { select: { number: true } } },
  });
  if (taken) {
    throw new Refusal(
      "CONFLICT",
      `Generation ${generation.number} of this run was made by iteration ${taken.iteration.number}; use the next number.`,
      "input.generation.number",
    );
  }
  const artifact = generation.artifact;
  const stored = artifact
    ? await transaction.artifact.upsert({
        where: { sha256: artifact.sha256 },
        create: artifact,
        update: { location: artifact.location },
      })
    : null;
  await transaction.generation.create({
    data: {
      runId,
      iterationId,
      number: generation.number,
      attemptNumber,
      parentId,
      weightsHash: generation.weightsHash,
      weightCount: generation.weightCount,
      isReused: generation.isReused,
      artifactId: stored?.id ?? null,
    },
  });
}

/** The first generation of a run has no parent; each later one is trained from the generation that its iteration's player is. */
async function checkParent(
  transaction: Transaction,
  runId: string,
  { number, parentNumber }: GenerationRecord,
  player: { number: number } | null,
): Promise<void> {
  const field = "input.generation.parentNumber";
  if (player && parentNumber !== player.number) {
    throw invalidInput(
      field,
      `is ${parentNumber ?? "missing"}, and the player of this iteration is generation ${player.number}; send ${player.number}.`,
    );
  }
  if (parentNumber === null && (await transaction.generation.count({ where: { runId } })) > 0) {
    throw invalidInput(
      field,
      `is missing, and generation ${number} is not the run's first; send the number of the generation it was trained from.`,
    );
  }
}

function checkGeneration({ number, weightCount, weightsHash, artifact }: GenerationRecord): void {
  const field = "input.generation";
  checkAll([
    () => checkCount(`${field}.number`, number),
    () => checkHash(`${field}.weightsHash`, weightsHash),
    () => checkCount(`${field}.weightCount`, weightCount),
    () => artifact && checkHash(`${field}.artifact.sha256`, artifact.sha256),
    () => artifact && checkCount(`${field}.artifact.byteCount`, artifact.byteCount),
  ]);
}

function checkCount(field: string, count: number | bigint): void {
  if (count < 0) throw invalidInput(field, "must be 0 or more.");
}
