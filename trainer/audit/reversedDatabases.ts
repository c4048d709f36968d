import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReversalAnswer, ReversalRequest } from "./reverseDatabaseChild.ts";

export interface ReversedDatabases {
  /**
   * Writes the SQLite database with its rows stored in reverse order, one at a time.
   *
   * @returns its file, or undefined where the database is too large or cannot be copied so.
   */
  reverse(file: string): Promise<string | undefined>;
  /** Removes a file that `reverse` gave. */
  discard(file: string): Promise<void>;
  dispose(): Promise<void>;
}

/** Spider's largest is 300 MB, BIRD's 4 GB; the copies of larger ones would take minutes and much of a disk. */
const maximumBytes = 512 * 2 ** 20;
const timeoutMilliseconds = 60_000;

/** The files lie in a temporary folder, which `dispose` removes. */
export async function createReversedDatabases(): Promise<ReversedDatabases> {
  const script = fileURLToPath(new URL("./reverseDatabaseChild.ts", import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), "sqldojo-audit-"));
  let child: ChildProcess | undefined;
  let count = 0;

  async function ask(request: ReversalRequest): Promise<ReversalAnswer> {
    child ??= fork(script, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const asked = child;
    const timer = setTimeout(() => asked.kill("SIGKILL"), timeoutMilliseconds);
    const waiting = new AbortController();
    const ended = once(asked, "exit", { signal: waiting.signal }).then(() => {
      child = undefined;
      return { fault: "the copying process ended" };
    });
    const answered = once(asked, "message", { signal: waiting.signal }).then(
      ([answer]) => answer as ReversalAnswer,
    );
    asked.send(request);
    try {
      return await Promise.race([answered, ended]);
    } finally {
      clearTimeout(timer);
      for (const other of [answered, ended]) other.catch(() => undefined);
      waiting.abort();
    }
  }

  return {
    async reverse(file) {
      if (statSync(file).size > maximumBytes) return undefined;
      count += 1;
      const target = join(folder, `${count}.sqlite`);
      const { fault } = await ask({ source: file, target });
      return fault === undefined ? target : undefined;
    },
    discard: (file) => rm(file, { force: true }),
    async dispose() {
      child?.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
