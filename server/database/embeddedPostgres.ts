import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import type { EmbeddedWorkerData, EmbeddedWorkerMessage } from "./embeddedWorker.ts";
import { lockDataFolder } from "./lockDataFolder.ts";

export interface EmbeddedPostgres {
  /** Folder of the Unix socket, which is what the `pg` package takes as host. */
  host: string;
  port: number;
  /** Ends the thread once everything is on disk, and lets go of the data folder. */
  close(): Promise<void>;
}

/** Longest path that every system we run on takes for a Unix socket (macOS 104 bytes, Linux 108, with the final zero). */
const longestSocketPath = 103;
const port = 5432;

/**
 * Starts PostgreSQL inside this process, in a thread of its own, with its data in `<dataFolder>/postgres`.
 *
 * It is reached through a Unix socket in a folder that only this user can open, because the embedded
 * server asks nobody for a password.
 *
 * @throws where another process uses the data folder, or its files cannot be opened.
 */
export async function startEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const root = resolve(dataFolder);
  const unlock = lockDataFolder(root);
  const host = makeSocketFolder(root);
  const workerData: EmbeddedWorkerData = {
    folder: join(root, "postgres"),
    socket: join(host, `.s.PGSQL.${port}`),
  };
  const release = () => {
    rmSync(host, { recursive: true, force: true });
    unlock();
  };
  let worker: Worker | undefined;
  try {
    if (!existsSync(join(workerData.folder, "PG_VERSION"))) await initialize(workerData.folder);
    worker = new Worker(new URL("./embeddedWorker.ts", import.meta.url), { workerData, execArgv: [] });
    await nextMessage(worker, "ready");
  } catch (error) {
    await worker?.terminate();
    release();
    throw new Error(
      `The embedded PostgreSQL could not open ${workerData.folder}: ${(error as Error).message}. ` +
        "If its files are damaged, restore them from a backup or start with another data folder.",
      { cause: error },
    );
  }
  const server = worker;
  // A thread that broke down has reported so by itself, and would never answer.
  let isRunning = true;
  server.once("exit", () => {
    isRunning = false;
  });
  return {
    host,
    port,
    async close() {
      try {
        if (isRunning) {
          const exited = once(server, "exit");
          server.postMessage("close");
          await Promise.all([nextMessage(server, "closed"), exited]);
        }
      } finally {
        release();
      }
    },
  };
}

async function initialize(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "embeddedInitializer.ts"), folder]);
}

function makeSocketFolder(root: string): string {
  const beside = join(root, "socket");
  if (Buffer.byteLength(join(beside, `.s.PGSQL.${port}`)) > longestSocketPath) {
    return mkdtempSync(join(tmpdir(), "sqldojo-"));
  }
  // What a killed process left there would keep the new one from listening.
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { mode: 0o700 });
  return beside;
}

async function nextMessage(worker: Worker, expected: EmbeddedWorkerMessage): Promise<void> {
  const signal = new AbortController();
  try {
    await Promise.race([
      once(worker, "message", { signal: signal.signal }),
      once(worker, "exit", { signal: signal.signal }).then(([code]) => {
        throw new Error(`its thread ended with code ${code} before it was ${expected}`);
      }),
    ]);
  } finally {
    signal.abort();
  }
}
