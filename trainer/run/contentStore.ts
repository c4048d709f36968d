/**
 * What was computed once and need not be again: weights, candidates, verdicts, each in a folder named by the
 * hash of everything it follows from (inputs, configuration, seed, code version).
 *
 * It is what lets a run go on after a crash (finished phases are found, not repeated) and what lets runs share a
 * phase whose inputs are the same (the supervised warm-up of several methods).
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./contentHash.ts";

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
   * not at all: it is filled under another name and renamed.
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

export function openContentStore(root: string): ContentStore {
  return {
    async remember(kind, inputs, runId, make) {
      const key = contentHash(inputs);
      const folder = join(root, kind, key);
      if (!existsSync(folder)) {
        const unfinished = join(root, kind, `${key}.unfinished-${process.pid}`);
        rmSync(unfinished, { recursive: true, force: true });
        mkdirSync(unfinished, { recursive: true });
        const startedAt = performance.now();
        await make(unfinished);
        const seconds = (performance.now() - startedAt) / 1000;
        writeFileSync(join(unfinished, "entry.json"), JSON.stringify({ madeBy: runId, seconds, inputs }));
        rmSync(folder, { recursive: true, force: true });
        renameSync(unfinished, folder);
      }
      const { madeBy, seconds } = JSON.parse(readFileSync(join(folder, "entry.json"), "utf8")) as StoreEntry;
      return { folder, key, madeBy, seconds };
    },
    forget: (entry) => rmSync(entry.folder, { recursive: true, force: true }),
  };
}
