import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ChildLimits, ChildMessage, SqlRequest } from "./childMessages.ts";
import type { WatchdogData } from "./childWatchdog.ts";
import { DatabaseFault } from "./databaseFault.ts";
import type { SqlResult, SqlValue } from "./executor.ts";
import { limitProcess } from "./limitProcess.ts";
import { refuseSql } from "./refuseSql.ts";

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** One database engine as a child process runs it. */
export interface ChildEngine {
  /** Throws `DatabaseFault` for a file that is no usable database, any other `Error` for SQL that is no good. */
  execute(sql: string, databaseFile: string, limits: ChildLimits): Rows | Promise<Rows>;
}

/**
 * The whole life of a child process: limit itself, say ready, then answer requests in order until the parent goes.
 *
 * An answer is handed to the kernel in full before the next SQL starts, so that the parent always knows which SQL is
 * running and can blame the right one.
 */
export async function serveSql(engine: ChildEngine): Promise<void> {
  process.on("disconnect", () => process.exit(0));
  const limits = JSON.parse(process.argv[2] ?? "") as ChildLimits;
  await guard(limits.maximumMegabytes);

  let previous: Promise<void> = Promise.resolve();
  process.on("message", (request: SqlRequest) => {
    previous = previous.then(async () => send(await answer(engine, request, limits)));
  });
  await send({ kind: "ready" });
}

async function guard(maximumMegabytes: number): Promise<void> {
  const workerData: WatchdogData = {
    parentProcessId: process.ppid,
    maximumResidentBytes: process.memoryUsage.rss() + (maximumMegabytes + watchdogMegabytes) * 2 ** 20,
  };
  const watchdog = new Worker(new URL("./childWatchdog.ts", import.meta.url), { workerData });
  await once(watchdog, "online");
  watchdog.unref();
  limitProcess(maximumMegabytes);
}

/** What the watchdog's own thread takes. */
const watchdogMegabytes = 32;

async function answer(engine: ChildEngine, request: SqlRequest, limits: ChildLimits): Promise<ChildMessage> {
  const { id, sql, databaseFile } = request;
  const start = performance.now();
  const invalid = (reason: string): ChildMessage => {
    const result: SqlResult = { kind: "invalid", reason, milliseconds: performance.now() - start };
    return { kind: "answer", id, result, isOutOfMemory: /out of memory|bad_alloc/i.test(reason) };
  };
  const refusal = refuseSql(sql);
  if (refusal !== undefined) return invalid(refusal);
  try {
    const { columns, rows } = await engine.execute(sql, databaseFile, limits);
    const result: SqlResult = { kind: "rows", columns, rows, milliseconds: performance.now() - start };
    return { kind: "answer", id, result, isOutOfMemory: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof DatabaseFault ? { kind: "fault", id, message } : invalid(message);
  }
}

function send(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
}
