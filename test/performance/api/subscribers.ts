import WebSocket from "ws";
import { startRun } from "./ingest.ts";
import { createHttpClient, type Latency, latencyOf } from "./requests.ts";

const subscription =
  "subscription ($id: ID!) { metricsRecorded(runId: $id) { cursor isGap series { name steps values } } }";
const record = "mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { recordedCount } }";

/** From sending a point to the last of `count` subscribers, each on a socket of its own, hearing of it. */
export async function measureSubscribers(
  url: string,
  token: string,
  { count, rounds }: { count: number; rounds: number },
): Promise<Latency> {
  const client = createHttpClient(url, token);
  const sockets: WebSocket[] = [];
  try {
    const lease = (await startRun(client, `watched by ${count}`)) as { runId: string };
    let heard = 0;
    let tellAll = () => {};
    const hear = () => {
      heard += 1;
      if (heard === count) tellAll();
    };
    for (let at = 0; at < count; at += 50) {
      const opened = Array.from({ length: Math.min(50, count - at) }, () =>
        subscribe({ url, token, runId: lease.runId, hear }),
      );
      sockets.push(...(await Promise.all(opened)));
    }
    const milliseconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      heard = 0;
      const all = new Promise<void>((resolve) => {
        tellAll = resolve;
      });
      const begin = performance.now();
      const series = [{ name: "loss", steps: [round], values: [1 / (round + 1)] }];
      await client.query(record, { input: { lease, series } });
      await all;
      // The first events find everything cold.
      if (round > 0) milliseconds.push(performance.now() - begin);
    }
    return latencyOf(milliseconds);
  } finally {
    for (const socket of sockets) socket.terminate();
    client.close();
  }
}

/** Resolves once the subscription stands: a query sent after it on the same socket has been answered. */
function subscribe({
  url,
  token,
  runId,
  hear,
}: {
  url: string;
  token: string;
  runId: string;
  hear: () => void;
}): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace("http:", "ws:"), "graphql-transport-ws");
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.once("error", reject);
    socket.once("open", () => send({ type: "connection_init", payload: { token } }));
    socket.on("message", (data) => {
      const { type, id, payload } = JSON.parse(String(data));
      if (type === "connection_ack") {
        send({ id: "1", type: "subscribe", payload: { query: subscription, variables: { id: runId } } });
        send({ id: "2", type: "subscribe", payload: { query: "{ __typename }" } });
      } else if (type === "ping") send({ type: "pong" });
      else if (type === "error") reject(new Error(JSON.stringify(payload)));
      else if (type === "next" && id === "1") hear();
      else if (type === "next" && id === "2") resolve(socket);
    });
  });
}
