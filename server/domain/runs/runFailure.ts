/**
 * What ended an attempt of a run, and whether the run tries again by itself.
 *
 *     OUT_OF_MEMORY  Memory ran out, of the machine or of its accelerator.
 *     HOST_LOST      Its trainer fell silent: killed, or cut off from the server. Nobody says so; the lease lapses.
 *     CODE           The trainer itself failed. The same again would fail the same way.
 *     DATA           The benchmark is at fault. So would this.
 *
 * The first two may be no fault of the run's: it is queued again, `mostRetries` times for each of them, unless a program
 * elsewhere runs it (EXTERNAL), which no queue can start. The others stay FAILED until somebody queues them again by hand, which forgives all failures before. Every failure stays on
 * record, whatever became of the run.
 */
import { type FailureClass, Prisma, type RunKind } from "../../generated/prisma/client.ts";
import { storableText } from "../storableText.ts";
import type { Transaction } from "../transaction.ts";

export interface Failure {
  class: FailureClass;
  message: string;
}

export interface FailedRun {
  id: string;
  kind: RunKind;
  attempt: number;
  forgivenAttempts: number;
  cancelRequestedAt: Date | null;
}

/** How often a run is queued again by itself after failures of one class. */
export const mostRetries = 2;

const retriedClasses: readonly FailureClass[] = ["OUT_OF_MEMORY", "HOST_LOST"];

const words: { readonly [Class in FailureClass]: string } = {
  OUT_OF_MEMORY: "out of memory",
  HOST_LOST: "host lost",
  CODE: "code",
  DATA: "data",
};

const advice: { readonly [Class in FailureClass]?: string } = {
  OUT_OF_MEMORY: "; where it stays so, lower the batch sizes or give the trainer a larger machine",
};

/** How often the row `run` has lost its host since somebody last queued it by hand. */
export const lossesOfRun = Prisma.sql`(
  select count(*) from "RunFailure" as failure
  where failure."runId" = run."id" and failure."class" = 'HOST_LOST' and failure."attempt" > run."forgivenAttempts"
)`;

/**
 * Puts the failure of the run's current attempt on record.
 *
 * @returns whether it is to be queued again, and what to say of it.
 */
export async function recordFailure(
  transaction: Transaction,
  run: FailedRun,
  failure: Failure,
): Promise<{ isRetried: boolean; statusReason: string }> {
  const earlier = await transaction.runFailure.count({
    where: { runId: run.id, class: failure.class, attempt: { gt: run.forgivenAttempts } },
  });
  const isRetried =
    run.kind !== "EXTERNAL" &&
    retriedClasses.includes(failure.class) &&
    earlier < mostRetries &&
    run.cancelRequestedAt === null;
  const message = storableText(failure.message);
  await transaction.runFailure.create({
    data: { runId: run.id, attempt: run.attempt, class: failure.class, message, isRetried },
  });
  const note = `${words[failure.class]}${advice[failure.class] ?? ""}`;
  return {
    isRetried,
    statusReason: isRetried
      ? `${message} (${note}; queued again, retry ${earlier + 1} of ${mostRetries})`
      : `${message} (${note})`,
  };
}
