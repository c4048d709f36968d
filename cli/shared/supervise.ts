/**
 * Child programs of one command: started with their output in a log file or on the terminal, stopped in order.
 *
 * Children lead process groups of their own, so that Ctrl-C reaches this process alone and the order of stopping is
 * ours; the IPC channel tells them when this process has died.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface Program {
  readonly name: string;
  /** Resolves with a description when the program ends, however it ends. */
  readonly ended: Promise<string>;
  /** SIGTERM, then SIGKILL after twenty seconds. */
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly dataFolder: string;
  readonly isShown?: boolean;
  /** Of its log, where that is not the program's own. */
  readonly logName?: string;
}

const patienceMilliseconds = 20_000;
/** glibc keeps an arena a thread; two spare the server several hundred megabytes after its database has started. */
const frugal = { MALLOC_ARENA_MAX: "2" };
const launcher = join(import.meta.dirname, "../../bin/sqldojo.js");

/** Starts `sqldojo <name> …`; its output goes to `<data>/logs/<logName>.log`, or to the terminal where `isShown`. */
export function startProgram(
  name: string,
  programArguments: readonly string[],
  options: ProgramOptions,
): Program {
  const { dataFolder, isShown = false, logName = name } = options;
  mkdirSync(join(dataFolder, "logs"), { recursive: true });
  const logFile = join(dataFolder, "logs", `${logName}.log`);
  const output = isShown ? "inherit" : openSync(logFile, "a");
  const child = spawn(process.execPath, [launcher, name, ...programArguments], {
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
    env: { ...process.env, ...frugal },
  });
  const ended = endOf(child).then((end) => `${name} ${end}${isShown ? "" : `; see ${logFile}`}`);
  return {
    name,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const patience = new AbortController();
      const kill = sleep(patienceMilliseconds, undefined, { signal: patience.signal }).then(
        () => child.kill("SIGKILL"),
        () => false,
      );
      await ended;
      patience.abort();
      await kill;
    },
  };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`did not start: ${error.message}`));
    child.once("exit", (code, signal) =>
      resolve(signal ? `was killed by ${signal}` : `ended with exit code ${code}`),
    );
  });
}

/** Asks `url` until it answers with success. Rejects when `program` ends before, after `seconds`, or when aborted. */
export async function waitUntilAnswering(
  url: string,
  program: Program,
  seconds: number,
  signal: AbortSignal,
): Promise<void> {
  let end: string | undefined;
  program.ended.then((text) => {
    end = text;
  });
  for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline; await sleep(150)) {
    signal.throwIfAborted();
    if (end !== undefined) throw new Error(end);
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(`${program.name} did not answer at ${url} within ${seconds} s.`);
}
