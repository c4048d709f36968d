/** Requests over kept connections, as clients send them, and how long they took. */
import { Agent, request } from "node:http";

export interface Latency {
  readonly count: number;
  readonly medianMilliseconds: number;
  readonly p95Milliseconds: number;
}

export interface HttpClient {
  /** The text of the answer. @throws Error for every status but 200 and for errors of GraphQL. */
  send(body: string): Promise<string>;
  query(document: string, variables?: object): Promise<string>;
  close(): void;
}

/** One connection of its own. */
export function createHttpClient(url: string, token: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const send = (body: string) =>
    new Promise<string>((resolve, reject) => {
      const sent = request(
        url,
        { method: "POST", agent, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (chunk: string) => {
            text += chunk;
          });
          answer.on("end", () => {
            if (answer.statusCode === 200 && !text.includes('"errors"')) resolve(text);
            else reject(new Error(`${answer.statusCode}: ${text.slice(0, 500)}`));
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  return {
    send,
    query: (document, variables = {}) => send(JSON.stringify({ query: document, variables })),
    close: () => agent.destroy(),
  };
}

export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = milliseconds.toSorted((left, right) => left - right);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { count: sorted.length, medianMilliseconds: at(0.5), p95Milliseconds: at(0.95) };
}

/** One after another; the first `warmUp` are not counted. */
export async function timeEach(
  count: number,
  work: (index: number) => Promise<unknown>,
  warmUp = 3,
): Promise<Latency> {
  const milliseconds: number[] = [];
  for (let index = 0; index < warmUp + count; index += 1) {
    const begin = performance.now();
    await work(index);
    if (index >= warmUp) milliseconds.push(performance.now() - begin);
  }
  return latencyOf(milliseconds);
}
