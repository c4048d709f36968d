import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { measureGflops } from "../../trainer/engine/onnx/matrixProduct.ts";
import { startPostgresql } from "../support/postgresql.ts";
import { findFreePort, startServerProgram } from "../support/programs.ts";
import { fillServer } from "./api/fillServer.ts";
import { type Ingest, ingest, measureIngest, startRun } from "./api/ingest.ts";
import { type Mlflow, measureMlflow } from "./api/mlflow.ts";
import { measureReading, type Reading } from "./api/reading.ts";
import { createHttpClient, type Latency, timeEach } from "./api/requests.ts";
import { measureSubscribers } from "./api/subscribers.ts";

export interface ApiMetrics extends Reading {
  readonly database: "embedded" | "postgresql";
  /** Twenty clients, batches of 500 points. */
  readonly ingest: Ingest;
  /** The same at a rate of 60,000 points a second, or what it comes to. */
  readonly ingestAtRate: Ingest;
  /** One client, one run after another. */
  readonly createRun: Latency;
  /** Until the last of 1,000 subscribers has heard. */
  readonly subscribers: Latency;
  /** Of the server's process at its end. */
  readonly residentMegabytes: number;
}

export interface ApiBench {
  readonly cores: number;
  /** Of a plain matrix product, before anything else ran. */
  readonly gflops: number;
  /** Over a minute, before and after. */
  readonly load: readonly number[];
  readonly servers: readonly ApiMetrics[];
  readonly mlflow: Mlflow | null;
  /** Ours, the slower of both databases, to MLflow's. */
  readonly ratios: { readonly pointsPerSecond: number; readonly createRun: number } | null;
  readonly skipped: readonly string[];
}

const rate = 60_000;

/**
 * The API over HTTP as its clients use it: a server in a process of its own over a database with a year's content, embedded
 * and on a PostgreSQL that syncs, and the same work for the server and client of MLflow, which `SQLDOJO_MLFLOW_PYTHON` names.
 */
export async function runApiBench(): Promise<ApiBench> {
  const before = loadavg()[0]!;
  const gflops = await measureGflops();
  const skipped: string[] = [];
  const servers = [await measureServer("embedded")];
  const postgresql = await startPostgresql({ isDurable: true });
  if ("missing" in postgresql) skipped.push(postgresql.missing);
  else {
    try {
      servers.push(await measureServer("postgresql", postgresql.url));
    } finally {
      await postgresql.stop();
    }
  }
  const python = process.env.SQLDOJO_MLFLOW_PYTHON;
  if (python === undefined) skipped.push("SQLDOJO_MLFLOW_PYTHON names no interpreter with mlflow");
  const mlflow = python === undefined ? null : await measureMlflow(python, ingest);
  return {
    cores: availableParallelism(),
    gflops,
    load: [before, loadavg()[0]!],
    servers,
    mlflow,
    ratios: mlflow && {
      pointsPerSecond:
        Math.min(...servers.map((each) => each.ingest.pointsPerSecond)) / mlflow.pointsPerSecond,
      createRun:
        mlflow.createRun.medianMilliseconds /
        Math.max(...servers.map((each) => each.createRun.medianMilliseconds)),
    },
    skipped,
  };
}

async function measureServer(database: ApiMetrics["database"], databaseUrl?: string): Promise<ApiMetrics> {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  try {
    await fillServer(folder, databaseUrl);
    const environment = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    const server = await startServerProgram(folder, await findFreePort(), environment);
    try {
      const token = readFileSync(join(folder, "tokens/admin"), "utf8").trim();
      const reading = await measureReading(server.url, token);
      const client = createHttpClient(server.url, token);
      const createRun = await timeEach(60, (index) => startRun(client, `created ${index}`));
      client.close();
      return {
        database,
        ingest: await measureIngest(server.url, token, { name: "fast" }),
        ingestAtRate: await measureIngest(server.url, token, { name: "paced", pointsPerSecond: rate }),
        createRun,
        ...reading,
        subscribers: await measureSubscribers(server.url, token, { count: 1_000, rounds: 11 }),
        residentMegabytes: residentMegabytes(server.child.pid!),
      };
    } finally {
      await server.kill("SIGTERM");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
