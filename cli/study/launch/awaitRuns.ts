import { setTimeout as sleep } from "node:timers/promises";
import { type ApiClient, UnreachableError } from "../../../trainer/api/client.ts";
import { RetryRunDocument, StudyProgressDocument } from "../../api/generated/operations.ts";
import type { LaunchedStudy } from "./launchStudy.ts";
import { hasEnded, progressLine, type RunState } from "./studyProgress.ts";

const pollMilliseconds = 1_000;

export async function loadStates(
  admin: ApiClient,
  { experiments, runs }: LaunchedStudy,
): Promise<RunState[]> {
  const answers = [];
  for (const { id } of experiments) answers.push(await admin.request(StudyProgressDocument, { id }));
  const states = new Map(
    answers.flatMap(({ experiment }) => experiment?.runs ?? []).map((state) => [state.id, state]),
  );
  return runs.flatMap((run) => {
    const state = states.get(run.id);
    return state ? [{ ...run, ...state }] : [];
  });
}

/** Queues again what had failed when the study was last stopped. Resolves with the number of those runs. */
export async function retryFailed(admin: ApiClient, states: readonly RunState[]): Promise<number> {
  const failed = states.filter(({ status }) => status === "FAILED");
  for (const { id } of failed) await admin.request(RetryRunDocument, { id });
  return failed.length;
}

/**
 * Resolves with the last state of every run once all have ended; says so after each that does. Rejects with the signal's
 * reason when it is aborted: until then a server that does not answer is waited for.
 */
export async function awaitRuns(
  admin: ApiClient,
  launched: LaunchedStudy,
  trainers: number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<RunState[]> {
  const startedAt = performance.now();
  for (let told = -1; ; await sleep(pollMilliseconds, undefined, { signal })) {
    const states = await patiently(() => loadStates(admin, launched));
    if (states === undefined) continue;
    const ended = states.filter(hasEnded).length;
    if (ended !== told)
      say(progressLine(states, trainers, (performance.now() - startedAt) / 1000, Date.now()));
    if (ended === states.length) return states;
    told = ended;
  }
}

/** An answer that does not come in time is asked for again: on a busy machine it may be late. */
async function patiently<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UnreachableError) return undefined;
    throw error;
  }
}
