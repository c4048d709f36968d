import type { ApiClient } from "../../../trainer/api/client.ts";
import { RetryRunDocument } from "../../api/generated/operations.ts";
import { awaitRuns, hasEnded } from "../../shared/awaitRuns.ts";
import type { LaunchedStudy } from "./launchStudy.ts";
import { loadRuns } from "./loadRuns.ts";
import { progressLine, type RunState } from "./studyProgress.ts";

export async function loadStates(
  admin: ApiClient,
  { experiments, runs }: LaunchedStudy,
): Promise<RunState[]> {
  const loaded = [];
  for (const { id } of experiments) loaded.push(...(await loadRuns(admin, id)));
  const states = new Map(loaded.map((state) => [state.id, state]));
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

/** Resolves with the last state of every run once all have ended; says so after each that does. */
export async function awaitStudy(
  admin: ApiClient,
  launched: LaunchedStudy,
  trainers: number,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<readonly RunState[]> {
  const startedAt = performance.now();
  let told = -1;
  return awaitRuns(
    () => loadStates(admin, launched),
    signal,
    (states) => {
      const ended = states.filter(hasEnded).length;
      if (ended === told) return;
      told = ended;
      say(progressLine(states, trainers, (performance.now() - startedAt) / 1000, Date.now()));
    },
  );
}
