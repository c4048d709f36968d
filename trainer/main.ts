/** The trainer until it is told to stop: claims runs from a server, trains and records. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { createApiClient, RefusalError } from "./api/client.ts";
import { createOnnxEngine } from "./engine/onnx/onnxEngine.ts";
import { readCodeVersion } from "./phases/codeVersion.ts";
import { createProgress } from "./phases/progress.ts";
import { StoppedError } from "./run/holdLease.ts";
import { createExecutors } from "./sql/executors/executors.ts";
import { work } from "./worker.ts";

/** What the command line says, by the options' names. */
export interface TrainerOptions {
  readonly server: string;
  readonly token?: string;
  readonly data: string;
  readonly name: string;
  readonly leaseSeconds: number;
  readonly checkpointSeconds: number;
  readonly threads: number;
  /** What computes, as ONNX Runtime calls it. */
  readonly device: string;
  readonly once: boolean;
}

/** Resolves when it was told to stop, or the queue is empty where that is what it waits for. Rejects where the server refuses it. */
export async function runTrainer(options: TrainerOptions): Promise<void> {
  const dataFolder = resolve(options.data);
  mkdirSync(dataFolder, { recursive: true });
  const client = createApiClient(options.server, readToken(options, dataFolder));
  const stopping = new AbortController();
  const stop = () => stopping.abort(new StoppedError("stopping", "The trainer was told to stop."));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  // A supervisor that died leaves no one to stop us by signal.
  process.on("disconnect", stop);

  const engine = await createOnnxEngine({ threads: options.threads, device: options.device });
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
      devices: [options.device === "cpu" ? (cpus()[0]?.model ?? "cpu") : options.device],
      leaseSeconds: options.leaseSeconds,
      checkpointEverySeconds: options.checkpointSeconds,
      isOnce: options.once,
      signal: stopping.signal,
    });
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
  } finally {
    await executors.dispose();
    await engine.dispose();
    if (process.connected) process.disconnect();
  }
}

function readToken({ token, server }: TrainerOptions, dataFolder: string): string {
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
