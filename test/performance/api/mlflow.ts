import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findFreePort, until } from "../../support/programs.ts";
import type { Latency } from "./requests.ts";

export interface Mlflow {
  readonly version: string;
  readonly pointsPerSecond: number;
  readonly latency: Latency;
  readonly createRun: Latency;
}

/** MLflow's server over SQLite with as many workers as it starts by itself, and its own client: twenty threads, a run each. */
export async function measureMlflow(
  python: string,
  work: { readonly clients: number; readonly batchesEach: number; readonly points: number },
): Promise<Mlflow> {
  const folder = mkdtempSync(join(tmpdir(), "mlflow-bench-"));
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const store = `sqlite:///${join(folder, "mlflow.db")}`;
  const options = [
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
    "--backend-store-uri",
    store,
    "--artifacts-destination",
    folder,
  ];
  // A group of its own, because its workers are processes of their own.
  const server = spawn(python, ["-m", "mlflow", "server", ...options], {
    cwd: folder,
    detached: true,
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    await until("MLflow's server is healthy", 180, async () => {
      if (server.exitCode !== null) throw new Error("MLflow's server ended before it was healthy.");
      return (await fetch(`${address}/health`).catch(() => undefined))?.ok === true;
    });
    const script = join(import.meta.dirname, "mlflowPeer.py");
    const { stdout } = await promisify(execFile)(python, [script, address, JSON.stringify(work)], {
      maxBuffer: 2 ** 24,
      env: { ...process.env, MLFLOW_DISABLE_TELEMETRY: "true" },
    });
    return JSON.parse(stdout.trim().split("\n").at(-1)!) as Mlflow;
  } finally {
    process.kill(-server.pid!, "SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
