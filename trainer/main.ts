/** `sqldojo trainer`: claims runs from a server and plays them until it is told to stop. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { availableParallelism, cpus, hostname } from "node:os";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { createApiClient, RefusalError } from "./api/client.ts";
import { createOnnxEngine } from "./engine/onnx/onnxEngine.ts";
import { readCodeVersion } from "./phases/codeVersion.ts";
import { createProgress } from "./phases/progress.ts";
import { StoppedError } from "./run/holdLease.ts";
import { createExecutors } from "./sql/executors/executors.ts";
import { work } from "./worker.ts";

interface TrainerArguments {
  server: string;
  token?: string;
  data: string;
  name: string;
  leaseSeconds: number;
  checkpointSeconds: number;
  threads: number;
  once: boolean;
}

const command = new Command("sqldojo trainer")
  .description("Claims runs from a SQL Dojo server, trains and evaluates them, and records what happens.")
  .option(
    "--server <url>",
    "GraphQL address of the server",
    process.env.SQLDOJO_SERVER_URL ?? "http://127.0.0.1:4000/graphql",
  )
  .option("--token <token>", "trainer token (default: $SQLDOJO_TOKEN, else the file <data>/tokens/trainer)")
  .option(
    "--data <folder>",
    "where benchmarks, weights and checkpoints lie",
    process.env.SQLDOJO_DATA ?? ".sqldojo",
  )
  .option("--name <name>", "how the trainer calls itself; one name, one trainer", hostname())
  .option(
    "--lease-seconds <seconds>",
    "silence after which another trainer may take a run over",
    wholeNumber,
    30,
  )
  .option(
    "--checkpoint-seconds <seconds>",
    "time between resumable checkpoints while training",
    positiveNumber,
    15,
  )
  .option("--threads <count>", "processor threads for training", wholeNumber, availableParallelism())
  .option("--once", "stop when the queue is empty", false);

try {
  await main(command.parse().opts<TrainerArguments>());
} catch (error) {
  const isExpected = error instanceof RefusalError || error instanceof StoppedError;
  console.error(isExpected ? `sqldojo trainer: ${error.message}` : error);
  process.exitCode = error instanceof StoppedError ? 0 : 1;
}

async function main(options: TrainerArguments): Promise<void> {
  const dataFolder = resolve(options.data);
  mkdirSync(dataFolder, { recursive: true });
  const client = createApiClient(options.server, readToken(options, dataFolder));
  const stopping = new AbortController();
  const stop = () => stopping.abort(new StoppedError("stopping", "The trainer was told to stop."));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  // A supervisor that died leaves no one to stop us by signal.
  process.on("disconnect", stop);

  const engine = await createOnnxEngine({ threads: options.threads });
  const executors = createExecutors(dataFolder);
  try {
    await work({
      client,
      engine,
      executors,
      progress: createProgress(process.stdout),
      name: options.name,
      dataFolder,
      codeVersion: readCodeVersion(),
      devices: [cpus()[0]?.model ?? "cpu"],
      leaseSeconds: options.leaseSeconds,
      checkpointEverySeconds: options.checkpointSeconds,
      isOnce: options.once,
      signal: stopping.signal,
    });
  } finally {
    await executors.dispose();
    await engine.dispose();
    if (process.connected) process.disconnect();
  }
}

function readToken({ token, server }: TrainerArguments, dataFolder: string): string {
  const file = join(dataFolder, "tokens/trainer");
  const found =
    token ?? process.env.SQLDOJO_TOKEN ?? (existsSync(file) ? readFileSync(file, "utf8").trim() : undefined);
  if (!found) {
    throw new RefusalError(
      "UNAUTHENTICATED",
      `no token for ${server}. Pass --token, set SQLDOJO_TOKEN, or point --data at the server's data folder.`,
    );
  }
  return found;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("It must be a whole number from 1 on.");
  return number;
}

function positiveNumber(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("It must be a number above 0.");
  return number;
}
