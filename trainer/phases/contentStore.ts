/**
 * What was computed once and need not be again: weights, candidates, verdicts, each in a folder named by the
 * hash of everything it follows from (inputs, configuration, seed, code version).
 *
 * It is what lets a run go on after a crash (finished phases are found, not repeated) and what lets runs share a
 * phase whose inputs are the same (the supervised stage of several methods).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { contentHash } from "../storage/contentHash.ts";
import { takeEntryLock } from "./entryLock.ts";

export interface StoreEntry {
  readonly folder: string;
  /** Hash of the inputs. */
  readonly key: string;
  /** The run that made it. */
  readonly madeBy: string;
  /** Seconds it took to make. */
  readonly seconds: number;
}

export interface ContentStore {
  /**
   * The entry made of these inputs; `make` fills its folder where there is none yet. A folder appears whole or
   * not at all: it is filled under another name and renamed. What another trainer on this machine is making is waited for.
   */
  remember(
    kind: string,
    inputs: unknown,
    runId: string,
    make: (folder: string) => Promise<void>,
  ): Promise<StoreEntry>;
  /** Removes an entry that turned out to be damaged. */
  forget(entry: StoreEntry): void;
}

const patienceMilliseconds = 250;

/** @param signal aborted where waiting for another trainer is to end. */
export function openContentStore(root: string, signal?: AbortSignal): ContentStore {
  return {
    async remember(kind, inputs, runId, make) {
      const key = contentHash(inputs);
      const folder = join(root, kind, key);
      mkdirSync(join(root, kind), { recursive: true });
      while (!existsSync(folder)) {
        const lock = takeEntryLock(`${folder}.lock`);
        if (lock === undefined) {
          await sleep(patienceMilliseconds, undefined, { signal });
          continue;
        }
        try {
          if (!existsSync(folder)) await fill(folder, inputs, runId, make);
        } finally {
          lock.release();
        }
      }
      const { madeBy, seconds } = JSON.parse(readFileSync(join(folder, "entry.json"), "utf8")) as StoreEntry;
      return { folder, key, madeBy, seconds };
    },
    forget: (entry) => rmSync(entry.folder, { recursive: true, force: true }),
  };
}

async function fill(
  folder: string,
  inputs: unknown,
  runId: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  const startedAt = performance.now();
  await make(unfinished);
  const seconds = (performance.now() - startedAt) / 1000;
  writeFileSync(join(unfinished, "entry.json"), JSON.stringify({ madeBy: runId, seconds, inputs }));
  renameSync(unfinished, folder);
}
