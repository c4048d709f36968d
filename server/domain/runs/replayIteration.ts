import type { PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput, Refusal } from "../errors.ts";
import { inTransaction } from "../transaction.ts";

/**
 * Queues a run that trains one iteration of another again: the same configuration, seed, base model and version of the
 * benchmark, from the recorded parent, and nothing taken over. It evaluates nothing, and so stands on no leaderboard.
 *
 * @returns the id of the new run.
 * @throws Refusal NOT_FOUND, INVALID_INPUT
 */
export async function replayIteration(prisma: PrismaClient, runId: string, number: number): Promise<string> {
  return inTransaction(prisma, async (transaction) => {
    const run = await transaction.run.findUnique({
      where: { id: runId },
      select: {
        kind: true,
        experimentId: true,
        name: true,
        methodId: true,
        baseModelId: true,
        benchmarkId: true,
        seed: true,
        configuration: true,
        configurationHash: true,
        replayOfId: true,
        iterations: { where: { number }, select: { generation: { select: { id: true } } } },
      },
    });
    if (run === null) throw new Refusal("NOT_FOUND", "runId: there is no such run.", "runId");
    const { kind, replayOfId, iterations, configuration, ...same } = run;
    if (kind !== "TRAINING" || configuration === null)
      throw invalidInput(
        "runId",
        `the run is ${kind}; only iterations that a trainer trained can be replayed.`,
      );
    if (replayOfId !== null)
      throw invalidInput("runId", "the run is a replay itself; replay the iteration that it replays.");
    if (!iterations[0]?.generation)
      throw invalidInput(
        "number",
        `iteration ${number} of the run has made no generation; name one that has.`,
      );
    const base = `${run.name}-replay${number}`;
    const taken = await transaction.run.count({ where: { replayOfId: runId, replayNumber: number } });
    const { id } = await transaction.run.create({
      data: {
        ...same,
        configuration,
        name: taken === 0 ? base : `${base}-${taken + 1}`,
        replayOfId: runId,
        replayNumber: number,
      },
    });
    return id;
  });
}
