import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const prlimitFiles = ["/usr/bin/prlimit", "/bin/prlimit"];

/**
 * Has the kernel bound this process from now on: at most `megabytes` more data than it holds now, not one byte
 * written to any file, no core dump. SQLite then reports "out of memory" and goes on.
 *
 * RLIMIT_DATA and not RLIMIT_AS: V8 reserves far more address space than it uses. Needs Linux and util-linux; false
 * elsewhere, where the watchdog's polling is the only bound on memory.
 *
 * For good, unless `isLiftable`: then `liftDataLimit` takes back the bound on data, which takes a system call, so that
 * only engines whose SQL cannot make one may use it.
 */
export function limitProcess(megabytes: number, { isLiftable = false } = {}): boolean {
  if (!existsSync("/proc/self/status")) return false;
  const kilobytes = /^VmData:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  if (kilobytes === undefined) return false;
  const dataBytes = (Number(kilobytes) + megabytes * 1024) * 1024;
  return setLimits(`--data=${dataBytes}${isLiftable ? ":" : ""}`, "--fsize=0", "--core=0");
}

/** Until the next `limitProcess`, this process may hold as much data as the system gives it. */
export function liftDataLimit(): boolean {
  return setLimits("--data=unlimited:");
}

function setLimits(...limits: string[]): boolean {
  const prlimit = prlimitFiles.find((file) => existsSync(file));
  if (prlimit === undefined) return false;
  const { status } = spawnSync(prlimit, ["--pid", String(process.pid), ...limits], {
    env: {},
    stdio: "ignore",
  });
  return status === 0;
}
