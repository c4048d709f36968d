import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ChildLimits } from "./childMessages.ts";

const setpriv = "/usr/bin/setpriv";

/** Where Node keeps what it has compiled: a child that finds it there starts in half the time. */
const compileCache = join(import.meta.dirname, "../../../node_modules/.cache/sql-children");

let canTie: boolean | undefined;

/**
 * Starts a script that calls `serveSql`, with nothing of this process's environment. On Linux the kernel kills the
 * child when this thread ends, however it ends; the child's third argument says whether it does.
 */
export function forkChild(script: string, limits: ChildLimits): ChildProcess {
  canTie ??= existsSync(setpriv) && spawnSync(setpriv, ["--pdeathsig", "KILL", "true"]).status === 0;
  const node = [`--max-old-space-size=${limits.maximumMegabytes}`];
  return fork(script, [JSON.stringify(limits), canTie ? "tied" : "untied"], {
    env: { NODE_COMPILE_CACHE: compileCache },
    ...(canTie
      ? { execPath: setpriv, execArgv: ["--pdeathsig", "KILL", process.execPath, ...node] }
      : { execArgv: node }),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}
