import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { Worker } from "node:worker_threads";
import { refuseSql } from "../text/refuseSql.ts";
import type { ChildEvent, ChildLimits, ChildMessage, SqlRequest } from "./childMessages.ts";
import type { WatchdogData } from "./childWatchdog.ts";
import { DatabaseFault } from "./databaseFault.ts";
import type { SqlResult, SqlValue } from "./executor.ts";
import { liftDataLimit, limitProcess } from "./limitProcess.ts";

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** One database engine as a child process runs it. */
export interface ChildEngine {
  /**
   * For engines that read a database whole before its first SQL: whether it is read, and reading it. Neither the time
   * nor the memory of it is the SQL's.
   */
  readonly loader?: {
    isLoaded(databaseFile: string): boolean;
    load(databaseFile: string): Promise<void>;
  };
  /** Whether the values of its rows are packed (`packedValue.ts`). */
  readonly isPacking?: boolean;
  /** In place of `refuseSql`, for a dialect that is split into words in another way. */
  refuse?(sql: string): string | undefined;
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
  const guard = await startGuard(limits.maximumMegabytes, engine.loader !== undefined);

  let previous: Promise<void> = Promise.resolve();
  process.on("message", (requests: readonly SqlRequest[]) => {
    previous = previous.then(async () => {
      for (const request of requests) await send(await answer(engine, request, limits, guard));
    });
  });
  await send({ kind: "ready" });
}

interface Guard {
  /** Does what takes memory that no SQL answers for, then limits this process anew from where it stands. */
  liftedFor(work: () => Promise<void>): Promise<void>;
}

/** The kernel's own guards cost nothing; where they are not to be had, a thread stands in for them. */
async function startGuard(maximumMegabytes: number, isLiftable: boolean): Promise<Guard> {
  const residentBytes = (megabytes: number) =>
    process.memoryUsage.rss() + (megabytes + watchdogMegabytes) * 2 ** 20;
  flushCompileCache();
  const isTied = process.argv[3] === "tied";
  const isGuarded = isTied && limitProcess(maximumMegabytes, { isLiftable });
  const watchdog = isGuarded ? undefined : await startWatchdog(residentBytes(maximumMegabytes));
  if (!isTied) limitProcess(maximumMegabytes, { isLiftable });
  return {
    async liftedFor(work) {
      liftDataLimit();
      watchdog?.postMessage(residentBytes(loadingMegabytes));
      try {
        await work();
      } finally {
        limitProcess(maximumMegabytes, { isLiftable });
        watchdog?.postMessage(residentBytes(maximumMegabytes));
      }
    },
  };
}

async function startWatchdog(maximumResidentBytes: number): Promise<Worker> {
  const workerData: WatchdogData = { parentProcessId: process.ppid, maximumResidentBytes };
  const watchdog = new Worker(new URL("./childWatchdog.ts", import.meta.url), { workerData });
  await once(watchdog, "online");
  watchdog.unref();
  return watchdog;
}

/** Beyond what a WebAssembly memory can hold, short of what brings a machine down. */
const loadingMegabytes = 4_096;

/** What the watchdog's own thread takes. */
const watchdogMegabytes = 32;

async function answer(
  engine: ChildEngine,
  request: SqlRequest,
  limits: ChildLimits,
  guard: Guard,
): Promise<ChildEvent> {
  const { id, sql, databaseFile } = request;
  let start = performance.now();
  let processorStart = process.threadCpuUsage();
  const answerWith = (result: SqlResult, isOutOfMemory: boolean): ChildEvent => {
    const { user, system } = process.threadCpuUsage(processorStart);
    const processorMilliseconds = (user + system) / 1_000;
    const isPacked = engine.isPacking === true;
    return { kind: "answer", id, result, processorMilliseconds, isOutOfMemory, isPacked };
  };
  const invalid = (reason: string): ChildEvent => {
    const result: SqlResult = { kind: "invalid", reason, milliseconds: performance.now() - start };
    return answerWith(result, /out of memory|bad_alloc/i.test(reason));
  };
  const refusal = (engine.refuse ?? refuseSql)(sql);
  if (refusal !== undefined) return invalid(refusal);
  const { loader } = engine;
  try {
    if (loader !== undefined && !loader.isLoaded(databaseFile)) {
      await send({ kind: "loading", id });
      await guard.liftedFor(() => loader.load(databaseFile));
      await send({ kind: "loaded", id });
      start = performance.now();
      processorStart = process.threadCpuUsage();
    }
    const { columns, rows } = await engine.execute(sql, databaseFile, limits);
    const result: SqlResult = { kind: "rows", columns, rows, milliseconds: performance.now() - start };
    return answerWith(result, false);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof DatabaseFault ? { kind: "fault", id, message } : invalid(message);
  }
}

function send(event: ChildEvent): Promise<void> {
  const { user, system } = process.cpuUsage();
  const message: ChildMessage = { ...event, processorTotal: (user + system) / 1_000 };
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
}
