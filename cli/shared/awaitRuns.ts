import { setTimeout as sleep } from "node:timers/promises";
import { UnreachableError } from "../../trainer/api/client.ts";
import type { RunStatus } from "../api/generated/operations.ts";

const pollMilliseconds = 1_000;
const endedStatuses: ReadonlySet<RunStatus> = new Set(["SUCCEEDED", "FAILED", "CANCELLED"]);

export function hasEnded({ status }: { readonly status: RunStatus }): boolean {
  return endedStatuses.has(status);
}

/**
 * Asks for runs until all have ended; resolves with the last answer. A server that does not answer is waited for: on a busy
 * machine it may be late. Rejects with the signal's reason when it is aborted.
 *
 * @param onAnswer hears every answer.
 */
export async function awaitRuns<Run extends { readonly status: RunStatus }>(
  load: () => Promise<readonly Run[]>,
  signal: AbortSignal,
  onAnswer: (runs: readonly Run[]) => void = () => undefined,
): Promise<readonly Run[]> {
  for (; ; await sleep(pollMilliseconds, undefined, { signal })) {
    const runs = await load().catch((error) => {
      if (error instanceof UnreachableError) return undefined;
      throw error;
    });
    signal.throwIfAborted();
    if (runs === undefined) continue;
    onAnswer(runs);
    if (runs.every(hasEnded)) return runs;
  }
}
