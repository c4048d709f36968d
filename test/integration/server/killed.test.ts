import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "graphql-ws";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { createEmptyPostgresql, findPostgresql, putMigrated } from "../../support/database.ts";
import { findFreePort, type RunningServer, startServerProgram, until } from "../../support/programs.ts";
import { splitOf } from "./testServer.ts";

const folders: string[] = [];
const started: RunningServer[] = [];

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-killed-"));
  folders.push(folder);
  return folder;
}

async function startAt(folder: string, port: number, databaseUrl: string): Promise<RunningServer> {
  const server = await startServerProgram(folder, port, { DATABASE_URL: databaseUrl });
  started.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.kill("SIGKILL")));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

// biome-ignore lint/suspicious/noExplicitAny: the answers of several documents
type Data = any;

/** What is not acknowledged, because the server is gone, comes back as undefined. A refusal is thrown. */
async function send(url: string, token: string, query: string, variables: object): Promise<Data | undefined> {
  let answer: { data?: Data; errors?: object[] };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    answer = (await response.json()) as typeof answer;
  } catch {
    return undefined;
  }
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

const adminToken = (folder: string) => readFileSync(join(folder, "tokens/admin"), "utf8").trim();
const register = `mutation ($input: RegisterBenchmarkInput!) { registerBenchmark(input: $input) { id } }`;
const start = "mutation ($input: StartRunInput!) { startRun(input: $input) { leaseToken run { id } } }";
const recordBoth = `mutation ($metrics: RecordMetricsInput!, $log: RecordLogInput!) {
  recordMetrics(input: $metrics) { recordedCount } recordLog(input: $log) { recordedCount } }`;

const drill = {
  name: "drill",
  dialect: "SQLITE",
  folder: "/drill",
  databases: [{ name: "shop", schema: { tables: [] } }],
  splits: [splitOf("train", 206), splitOf("dev", 4)],
};

interface Lease {
  runId: string;
  leaseToken: string;
}

async function startRun(url: string, token: string, name: string): Promise<Lease> {
  const input = {
    experiment: "killed",
    method: "loop",
    benchmark: "drill",
    name,
    leaseSeconds: 600,
    idempotencyKey: name,
  };
  const { startRun: begun } = await send(url, token, start, { input });
  return { runId: begun.run.id, leaseToken: begun.leaseToken };
}

const pointsEach = 40;
const valueAt = (step: number) => Math.sin(step) / 3;

/** Forty points and a line of the log, the same for the same batch. */
function batchOf(lease: Lease, batch: number) {
  const steps = Array.from({ length: pointsEach }, (_, index) => batch * pointsEach + index);
  const line = {
    sequence: batch,
    level: "INFO",
    message: `batch ${batch}`,
    recordedAt: new Date(0).toISOString(),
  };
  return {
    metrics: { lease, series: [{ name: "loss", steps, values: steps.map(valueAt) }] },
    log: { lease, lines: [line] },
  };
}

describe.each([
  ["embedded", false],
  ["PostgreSQL", true],
] as const)("a server (%s) killed while four programs write", (_name, isExternal) => {
  let databaseUrl = "";
  let drop = async () => {};
  beforeEach(async () => {
    if (isExternal && !("missing" in findPostgresql()))
      ({ url: databaseUrl, drop } = await createEmptyPostgresql());
  });
  afterEach(() => drop());

  it.skipIf(isExternal && "missing" in findPostgresql())(
    "has all that it acknowledged when it is started anew, and takes the rest again without doubling any",
    async () => {
      const folder = makeFolder();
      if (!isExternal) await putMigrated(folder);
      const port = await findFreePort();
      let server = await startAt(folder, port, databaseUrl);
      const token = adminToken(folder);
      await send(server.url, token, register, { input: drill });
      const runs = ["a", "b", "c", "d"];
      const leases = await Promise.all(runs.map((name) => startRun(server.url, token, name)));
      const acknowledged = leases.map(() => 0);
      let isOver = false;
      const write = async (writer: number) => {
        while (!isOver) {
          const batch = batchOf(leases[writer]!, acknowledged[writer]!);
          const answer = await send(server.url, token, recordBoth, batch);
          if (answer === undefined) return;
          acknowledged[writer]! += 1;
        }
      };
      for (let kill = 0; kill < 2; kill += 1) {
        const before = Math.max(...acknowledged);
        const writing = Promise.all(leases.map((_lease, writer) => write(writer)));
        await until("every writer is amid its work", 60, async () =>
          acknowledged.every((count) => count >= before + 3),
        );
        await server.kill("SIGKILL");
        await writing;
        server = await startAt(folder, port, databaseUrl);
        for (const [writer, { runId }] of leases.entries()) {
          const found = await readRecord(server.url, token, runId);
          const count = acknowledged[writer]!;
          // One batch may have been stored whose acknowledgment was lost; half of one never.
          expect([count, count + 1]).toContain(found.lines.length);
          expect([count, count + 1]).toContain(found.points.length / pointsEach);
        }
      }
      isOver = true;
      for (const [writer, lease] of leases.entries()) {
        await send(server.url, token, recordBoth, batchOf(lease, acknowledged[writer]!));
        const count = acknowledged[writer]! + 1;
        const { points, lines } = await readRecord(server.url, token, lease.runId);
        const steps = Array.from({ length: count * pointsEach }, (_, step) => step);
        expect(points).toEqual(steps.map((step) => [step, valueAt(step)]));
        expect(lines).toEqual(Array.from({ length: count }, (_, batch) => `batch ${batch}`));
      }
      // A start whose answer was lost is sent again, too.
      expect((await startRun(server.url, token, "a")).runId).toBe(leases[0]!.runId);
    },
  );
});

async function readRecord(url: string, token: string, id: string) {
  const query = `query ($id: ID!) {
    metricSeries(runId: $id, maximumPoints: 100000) { steps values pointCount }
    run(id: $id) { logLines(last: 1000) { sequence message } } }`;
  const { metricSeries, run } = await send(url, token, query, { id });
  const [{ steps, values }] = metricSeries;
  const last = run.logLines.length - 1;
  expect(run.logLines[last].sequence).toBe(last);
  return {
    points: steps.map((step: number, index: number) => [step, values[index]]) as [number, number][],
    lines: run.logLines.map(({ message }: { message: string }) => message) as string[],
  };
}

describe.skipIf("missing" in findPostgresql())("two servers on one PostgreSQL, killed in turn", () => {
  it("lose, double and reorder no event for a subscriber that goes to the other with its cursor", async () => {
    const { url: databaseUrl, drop } = await createEmptyPostgresql();
    const places = await Promise.all(
      [makeFolder(), makeFolder()].map(async (folder) => ({ folder, port: await findFreePort() })),
    );
    const servers = [await startAt(places[0]!.folder, places[0]!.port, databaseUrl)];
    servers.push(await startAt(places[1]!.folder, places[1]!.port, databaseUrl));
    // Both know both tokens: they are in the database.
    const token = adminToken(places[0]!.folder);
    await send(servers[0]!.url, token, register, { input: drill });
    const lease = await startRun(servers[0]!.url, token, "watched");
    const { eventCursor } = await send(servers[0]!.url, token, "{ eventCursor }", {});

    let isWriting = true;
    let written = 0;
    let alive = 0;
    const write = async () => {
      while (isWriting) {
        const series = [{ name: "loss", steps: [written], values: [valueAt(written)] }];
        const mutation =
          "mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { recordedCount } }";
        const answer = await send(servers[alive]!.url, token, mutation, { input: { lease, series } });
        if (answer !== undefined) written += 1;
      }
    };
    // One subscriber at each server, which goes to the other one when its own is gone.
    const heard: number[][] = [[], []];
    let isWatching = true;
    const watch = async (watcher: number) => {
      let after: string = eventCursor;
      while (isWatching) {
        const at =
          servers[watcher]!.child.exitCode === null && servers[watcher]!.child.signalCode === null
            ? watcher
            : alive;
        const client = createClient({
          url: servers[at]!.url.replace("http:", "ws:"),
          connectionParams: { token },
          webSocketImpl: WebSocket,
          retryAttempts: 0,
        });
        const query = `subscription ($id: ID!, $after: String) {
          metricsRecorded(runId: $id, after: $after) { cursor isGap series { steps } } }`;
        try {
          for await (const { data } of client.iterate<Data>({
            query,
            variables: { id: lease.runId, after },
          })) {
            const { cursor, isGap, series } = data.metricsRecorded;
            expect(isGap).toBe(false);
            heard[watcher]!.push(...series.flatMap(({ steps }: { steps: number[] }) => steps));
            after = cursor;
            if (!isWatching) break;
          }
        } catch (error) {
          // The socket of a server that was killed closes without a farewell; all else is a fault.
          if (
            !(typeof error === "object" && error !== null && "code" in error) &&
            !(error as { type?: string }).type
          )
            throw error;
        } finally {
          await client.dispose();
        }
      }
    };
    const working = Promise.all([write(), watch(0), watch(1)]);
    const hearTwenty = (what: string) => {
      const until20 = heard.map((steps) => steps.length + 20);
      return until(what, 60, async () => heard.every((steps, watcher) => steps.length >= until20[watcher]!));
    };
    await hearTwenty("both hear of what is written at the first");
    await servers[1]!.kill("SIGKILL");
    await hearTwenty("both hear at the server that is left");
    servers[1] = await startAt(places[1]!.folder, places[1]!.port, databaseUrl);
    alive = 1;
    await servers[0]!.kill("SIGKILL");
    await hearTwenty("both hear at the other server");
    isWriting = false;
    await until("all that was acknowledged was heard of", 60, async () =>
      heard.every((steps) => new Set(steps).size >= written),
    );
    isWatching = false;
    // Wakes those who wait for an event.
    await send(
      servers[1]!.url,
      token,
      "mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { recordedCount } }",
      {
        input: { lease, series: [{ name: "loss", steps: [written], values: [0] }] },
      },
    );
    await working;
    for (const steps of heard) {
      // A batch whose acknowledgment was lost was sent again, and told of again as the same step.
      const once = steps.filter((step, index) => step !== steps[index - 1]);
      expect(once.slice(0, written)).toEqual(Array.from({ length: written }, (_, step) => step));
      expect(steps.length - once.length).toBeLessThanOrEqual(1);
    }
    await Promise.all(servers.map((server) => server.kill("SIGKILL")));
    await drop();
  });
});
