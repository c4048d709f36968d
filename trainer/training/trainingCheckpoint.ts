/** A training's resumable state in two files: the engine's, and what the loop around it must remember. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Training } from "../engine/engine.ts";
import { WeightsError } from "../engine/weightsError.ts";

export interface CheckpointHooks {
  /** Where the resumable state lies while training goes on; removed by the caller afterwards. */
  readonly checkpointFile: string;
  /** Called where a checkpoint was found, with the steps it spares. */
  onResume(stepCount: number): void;
  /** Called before a checkpoint is written, so that what was reported up to it is safe too. */
  beforeCheckpoint(): void;
  onWarning(message: string): void;
}

/**
 * `memory` is written first: after a crash between the two files it may know of steps that the engine's state does not
 * hold, never the reverse.
 */
export async function saveTraining(
  training: Training,
  memory: unknown,
  { checkpointFile, beforeCheckpoint }: CheckpointHooks,
): Promise<void> {
  beforeCheckpoint();
  writeFileSync(`${checkpointFile}.steps.next`, JSON.stringify(memory));
  renameSync(`${checkpointFile}.steps.next`, `${checkpointFile}.steps`);
  await training.save(checkpointFile);
}

/**
 * Restores `training` and returns the memory saved with it, or `undefined` where there is no checkpoint. A damaged
 * checkpoint costs the steps since the start of the phase, never the run.
 */
export async function resumeTraining<Memory>(
  training: Training,
  { checkpointFile, onWarning, onResume }: CheckpointHooks,
): Promise<Memory | undefined> {
  if (!existsSync(checkpointFile)) return undefined;
  try {
    await training.load(checkpointFile);
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    onWarning(`${error.message}. The checkpoint is set aside and the phase starts over.`);
    rmSync(checkpointFile);
    return undefined;
  }
  onResume(training.stepCount);
  return JSON.parse(readFileSync(`${checkpointFile}.steps`, "utf8")) as Memory;
}
