/** The real programs as child processes, to be killed in all the ways there are. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ApiClient, createApiClient } from "../../trainer/api/client.ts";

const launcher = join(import.meta.dirname, "../../bin/sqldojo.js");

export interface RunningProgram {
  readonly child: ChildProcess;
  /** Everything written to stdout and stderr so far. */
  output(): string;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  kill(signal: "SIGKILL" | "SIGTERM" | "SIGINT"): Promise<number | string>;
}

/** Starts `sqldojo <arguments>`. */
export function startSqldojo(
  programArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningProgram {
  const child = spawn(process.execPath, [launcher, ...programArguments], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code ?? -1));
  });
  return {
    child,
    output: () => output,
    ended,
    kill(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

export interface RunningServer extends RunningProgram {
  readonly url: string;
  readonly port: number;
  readonly admin: ApiClient;
}

/** Starts a server on `port` and waits until it is healthy. */
export async function startServerProgram(
  dataFolder: string,
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const program = startSqldojo(["server", "--data", dataFolder, "--port", String(port)], environment);
  const base = `http://127.0.0.1:${port}`;
  await until("the server is healthy", 180, async () => {
    if (program.child.exitCode !== null) throw new Error(`The server ended:\n${program.output()}`);
    const response = await fetch(`${base}/health`).catch(() => undefined);
    return response?.ok === true;
  });
  const token = readFileSync(join(dataFolder, "tokens/admin"), "utf8").trim();
  return { ...program, url: `${base}/graphql`, port, admin: createApiClient(`${base}/graphql`, token) };
}

/** Asks again and again until the answer is yes; fails after `seconds`. */
export async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline; await sleep(100))
    if (await isSo()) return;
  throw new Error(`Waited ${seconds} s in vain until ${what}.`);
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No port.");
  return address.port;
}

/** A folder that is removed when the callback has ended; empty, unless `fill` is given. */
export async function withDataFolder(
  use: (folder: string) => Promise<void>,
  fill?: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-"));
  try {
    await fill?.(folder);
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
