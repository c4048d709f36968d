/**
 * A replay trains one iteration of another run again, to see whether it comes to the same weights. The iterations before it
 * are found in the store, where that run left them; the one itself is done in an empty store, so that nothing of it is found.
 */
import { join } from "node:path";
import type { RunState } from "../methods/runState.ts";
import { type ContentStore, openContentStore } from "../phases/contentStore.ts";
import { MissingWeightsError } from "../phases/missingWeights.ts";
import type { RunContext } from "../phases/runContext.ts";
import type { RunResult } from "./trainRun.ts";

/** The trainer's store, but weights that are not there are not made: the replay would start from others than were recorded. */
export function storeOfReplay({ store, codeVersion }: RunContext): ContentStore {
  return {
    ...store,
    remember: (kind, inputs, runId, make) =>
      store.remember(
        kind,
        inputs,
        runId,
        kind === "generations"
          ? () => {
              throw new MissingWeightsError(
                `Weights that this iteration starts from are not in this trainer's store under code version ${codeVersion}. ` +
                  "Replay it with a trainer on the host and of the code version that made them.",
              );
            }
          : make,
      ),
  };
}

/** Of the iteration that is done again; it goes with the run's folder. */
export function emptyStore({ folder, signal }: RunContext): ContentStore {
  return openContentStore(join(folder, "replay"), signal);
}

/** Nothing is evaluated: what counts is whether the weights are the same, and that the server says. */
export async function finishReplay({ context, pool }: RunState): Promise<RunResult> {
  await context.recorder.drain();
  return { resultGeneration: pool.at(-1)?.number ?? 0 };
}
