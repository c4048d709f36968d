/** Server, web app and one trainer on this machine, as `sqldojo up` and `sqldojo demo` start them. */
import { availableParallelism, hostname } from "node:os";
import getPort from "get-port";
import { type ApiClient, createApiClient } from "../../trainer/api/client.ts";
import type { Progress } from "../../trainer/phases/progress.ts";
import { readAdminToken } from "./adminToken.ts";
import { buildWeb } from "./buildWeb.ts";
import { type Program, type ProgramOptions, startProgram, waitUntilAnswering } from "./supervise.ts";

export interface StackOptions {
  readonly dataFolder: string;
  /** Taken where they are free; else the system picks others. */
  readonly port: number;
  readonly webPort: number;
  readonly progress: Progress;
  /** Aborted where starting is to stop. */
  readonly signal: AbortSignal;
}

export interface Stack {
  readonly serverUrl: string;
  readonly webUrl: string;
  /** Speaks with the embedded admin token. */
  readonly admin: ApiClient;
  /** Its output is on the terminal. */
  startTrainer(): void;
  /** So many that share the machine's processors, with their output in the log folder. */
  startTrainers(count: number): void;
  /** Rejects as soon as a program has ended that was not told to. */
  readonly failure: Promise<never>;
  /** Trainer first, so that it can hand its run back; then web app and server. */
  stop(): Promise<void>;
}

const serverSeconds = 60;
const webSeconds = 30;

/** Starts the server and the web app and waits until both answer. Stops what it started where one fails. */
export async function startStack({
  dataFolder,
  port,
  webPort,
  progress,
  signal,
}: StackOptions): Promise<Stack> {
  const programs: Program[] = [];
  const failure = Promise.withResolvers<never>();
  // Waited for by whoever runs the stack; until then a failure must not end the process.
  failure.promise.catch(() => undefined);
  let isStopping = false;

  function start(
    name: string,
    programArguments: readonly string[],
    shown: Omit<ProgramOptions, "dataFolder"> = {},
  ): Program {
    const program = startProgram(
      name,
      ["--data", dataFolder, ...programArguments].slice(name === "web" ? 2 : 0),
      { dataFolder, ...shown },
    );
    programs.push(program);
    program.ended.then((end) => {
      if (!isStopping) failure.reject(new Error(end));
    });
    return program;
  }

  async function stop(): Promise<void> {
    isStopping = true;
    for (const program of programs.toReversed()) await program.stop();
  }

  try {
    const serverPort = await freePort(port);
    const serverUrl = `http://127.0.0.1:${serverPort}`;
    const starting = progress.phase("starting server and database");
    const server = start("server", ["--port", String(serverPort)]);
    await waitUntilAnswering(`${serverUrl}/health`, server, serverSeconds, signal);
    starting.end(serverUrl);

    const building = progress.phase("building the web app");
    const { isBuilt } = await buildWeb(signal);
    building.end(isBuilt ? "" : "built before");

    const freeWebPort = await freePort(webPort);
    const webUrl = `http://127.0.0.1:${freeWebPort}`;
    const serving = progress.phase("starting the web app");
    const graphqlUrl = `${serverUrl}/graphql`;
    const web = start("web", ["--port", String(freeWebPort), "--server", graphqlUrl]);
    await waitUntilAnswering(webUrl, web, webSeconds, signal);
    serving.end(webUrl);

    return {
      serverUrl: graphqlUrl,
      webUrl,
      admin: createApiClient(graphqlUrl, readAdminToken(dataFolder)),
      startTrainer: () => void start("trainer", ["--server", graphqlUrl], { isShown: true }),
      startTrainers(count) {
        const threads = Math.max(1, Math.floor(availableParallelism() / count));
        for (let number = 1; number <= count; number += 1) {
          const name = `${hostname()}-${number}`;
          start("trainer", ["--server", graphqlUrl, "--threads", String(threads), "--name", name], {
            logName: `trainer-${number}`,
          });
        }
      },
      failure: failure.promise,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `wanted` where nothing listens there, else a port that the system picks. */
export function freePort(wanted: number): Promise<number> {
  return getPort({ port: wanted, host: "127.0.0.1" });
}
