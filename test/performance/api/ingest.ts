import { setTimeout as sleep } from "node:timers/promises";
import { createHttpClient, type HttpClient, type Latency, latencyOf } from "./requests.ts";

export const ingest = { clients: 20, batchesEach: 24, points: 500, names: 5 } as const;

export interface Ingest {
  /** Each client sends its next batch once the last is acknowledged. */
  readonly pointsPerSecond: number;
  readonly latency: Latency;
}

const record = "mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { recordedCount } }";
const start = "mutation ($input: StartRunInput!) { startRun(input: $input) { leaseToken run { id } } }";

/** Starts a run of a program elsewhere, and gives back its lease. */
export async function startRun(client: HttpClient, name: string): Promise<object> {
  const input = { experiment: "ingest", method: "loop", benchmark: "drill", name, leaseSeconds: 3600 };
  const answer = JSON.parse(await client.query(start, { input }));
  const { leaseToken, run } = answer.data.startRun;
  return { runId: run.id, leaseToken };
}

/** Twenty clients, each with a run of its own, at full speed or at `pointsPerSecond` together. */
export async function measureIngest(
  url: string,
  token: string,
  { name, pointsPerSecond }: { name: string; pointsPerSecond?: number },
): Promise<Ingest> {
  const clients = Array.from({ length: ingest.clients }, () => createHttpClient(url, token));
  try {
    const bodies = await Promise.all(
      clients.map(async (client, at) => batchesOf(await startRun(client, `${name} ${at}`))),
    );
    for (const [at, client] of clients.entries()) await client.send(bodies[at]![0]!);
    const milliseconds: number[] = [];
    const pause =
      pointsPerSecond === undefined ? 0 : (1000 * ingest.clients * ingest.points) / pointsPerSecond;
    const begin = performance.now();
    await Promise.all(
      clients.map(async (client, at) => {
        for (const [index, body] of bodies[at]!.slice(1).entries()) {
          const due = begin + (index + at / ingest.clients) * pause;
          if (pause > 0 && due > performance.now()) await sleep(due - performance.now());
          // At a given rate a batch waits from when it was due, however late its client comes to it.
          const sent = pause > 0 ? due : performance.now();
          await client.send(body);
          milliseconds.push(performance.now() - sent);
        }
      }),
    );
    const seconds = (performance.now() - begin) / 1000;
    return {
      pointsPerSecond: (milliseconds.length * ingest.points) / seconds,
      latency: latencyOf(milliseconds),
    };
  } finally {
    for (const client of clients) client.close();
  }
}

/** Made before the clock runs. The first batch warms up. */
function batchesOf(lease: object): string[] {
  const steps = ingest.points / ingest.names;
  return Array.from({ length: ingest.batchesEach + 1 }, (_, batch) => {
    const series = Array.from({ length: ingest.names }, (_, name) => ({
      name: `train/metric${name}`,
      steps: Array.from({ length: steps }, (_, step) => batch * steps + step),
      values: Array.from({ length: steps }, (_, step) => Math.sin(batch * steps + step + name)),
    }));
    return JSON.stringify({ query: record, variables: { input: { lease, series } } });
  });
}
