import { parentPort, workerData } from "node:worker_threads";

/**
 * A thread beside the one that executes SQL, which cannot look up while SQLite computes. Where the kernel does neither,
 * it ends the process when the parent is gone (SIGKILL leaves the parent no time to) and when memory has grown past the
 * limit.
 */
const { parentProcessId, maximumResidentBytes } = workerData as WatchdogData;
let limit = maximumResidentBytes;
// Sent where a database is read whole before its first SQL.
parentPort?.on("message", (bytes: number) => {
  limit = bytes;
});

export interface WatchdogData {
  readonly parentProcessId: number;
  readonly maximumResidentBytes: number;
}

const intervalMilliseconds = 25;

setInterval(() => {
  const isOrphan = process.ppid !== parentProcessId;
  if (isOrphan || process.memoryUsage.rss() > limit) process.kill(process.pid, "SIGKILL");
}, intervalMilliseconds);
