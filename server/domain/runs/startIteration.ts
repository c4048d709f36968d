import type { IterationStage, PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { type Lease, lockRun } from "./lease.ts";

/** A run's iterations, and the generations that they make, are lists and no pages: they have an end. */
export const lastIteration = 999;

export interface IterationStart {
  number: number;
  stage: IterationStage;
  /** Number of the generation the player starts from. */
  playerNumber: number | null;
  opponentNumber: number | null;
  /** What the run's model reads of its first training example; null where that is not said. */
  examplePrompt: string | null;
}

/** Room for a prompt of some 25,000 tokens. */
export const longestExamplePrompt = 100_000;

/**
 * Starts an iteration and makes the run RUNNING. An unfinished one of this number begins anew, a finished one stays
 * as it is: a resumed run may pass over its iterations again.
 *
 * @returns the iteration's id.
 * @throws Refusal STALE_LEASE, INVALID_INPUT
 */
export async function startIteration(
  prisma: PrismaClient,
  lease: Lease,
  start: IterationStart,
): Promise<string> {
  if (start.number < 0 || start.number > lastIteration) {
    throw invalidInput("input.number", `must lie between 0 and ${lastIteration}.`);
  }
  const { examplePrompt } = start;
  if (examplePrompt !== null && examplePrompt.length > longestExamplePrompt) {
    throw invalidInput(
      "input.examplePrompt",
      `has ${examplePrompt.length} characters; send at most ${longestExamplePrompt}.`,
    );
  }
  return inTransaction(prisma, async (transaction) => {
    const run = await lockRun(transaction, lease);
    const place = { runId_number: { runId: run.id, number: start.number } };
    const existing = await transaction.iteration.findUnique({ where: place });
    if (existing?.finishedAt) return existing.id;
    const beginning = {
      stage: start.stage,
      playerId: await generationId(transaction, run.id, start.playerNumber, "input.playerNumber"),
      opponentId: await generationId(transaction, run.id, start.opponentNumber, "input.opponentNumber"),
    };
    const iteration = await transaction.iteration.upsert({
      where: place,
      create: { runId: run.id, number: start.number, ...beginning },
      update: { ...beginning, startedAt: new Date() },
    });
    await transaction.$executeRaw`
      update "Run" set "status" = 'RUNNING', "startedAt" = coalesce("startedAt", now()),
        "examplePrompt" = coalesce(${examplePrompt && storableText(examplePrompt)}, "examplePrompt")
      where "id" = ${run.id}::uuid`;
    return iteration.id;
  });
}

/** @throws Refusal INVALID_INPUT where the run has no generation of this number. */
export async function generationId(
  transaction: Transaction,
  runId: string,
  number: number | null,
  field: string,
): Promise<string | null> {
  if (number === null) return null;
  const generation = await transaction.generation.findUnique({
    where: { runId_number: { runId, number } },
    select: { id: true },
  });
  if (!generation) {
    throw invalidInput(
      field,
      `the run has no generation ${number} yet; complete the iteration that makes it first.`,
    );
  }
  return generation.id;
}
