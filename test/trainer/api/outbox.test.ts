import { appendFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createApiClient } from "../../../trainer/api/client.ts";
import { openOutbox } from "../../../trainer/api/outbox.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

interface Received {
  lease: { leaseToken: string };
  lines: { sequence: number }[];
}

const servers: Server[] = [];
afterEach(stopListening);

function stopListening(): void {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
}

/** An HTTP server that answers like the GraphQL one, or refuses everything with `refusal`. */
async function listen(
  received: Received[],
  port = 0,
  refusal?: string,
): Promise<{ url: string; port: number }> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.setHeader("content-type", "application/json");
    if (refusal) {
      response.end(
        JSON.stringify({ errors: [{ message: "no longer yours", extensions: { code: refusal } }] }),
      );
      return;
    }
    received.push((JSON.parse(body) as { variables: { input: Received } }).variables.input);
    response.end(JSON.stringify({ data: { recordLog: { recordedCount: 1 } } }));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  servers.push(server);
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}/graphql`, port: address.port };
}

const newFile = () => join(temporaryFolder(), "outbox.jsonl");
const lease = (leaseToken: string) => ({ runId: "Run_1", leaseToken });
const line = (sequence: number) => ({
  lines: [{ sequence, level: "INFO" as const, message: "", recordedAt: "2026-01-01T00:00:00Z" }],
});
const sequences = (received: Received[]) => received.map(({ lines }) => lines[0]!.sequence);

describe("openOutbox", () => {
  it("sends records in order under its lease", async () => {
    const received: Received[] = [];
    const { url } = await listen(received);
    const outbox = openOutbox(newFile(), createApiClient(url, "t"), lease("a"));
    for (const sequence of [1, 2, 3]) outbox.append("recordLog", line(sequence));
    await outbox.drain();
    await outbox.close();
    expect(sequences(received)).toEqual([1, 2, 3]);
    expect(received[0]!.lease).toEqual(lease("a"));
  });

  it("keeps what was not acknowledged and sends it under the next lease, once", async () => {
    const file = newFile();
    const received: Received[] = [];
    const first = await listen(received);
    const outbox = openOutbox(file, createApiClient(first.url, "t"), lease("a"));
    outbox.append("recordLog", line(1));
    await outbox.drain();
    stopListening();
    outbox.append("recordLog", line(2));
    await outbox.close();

    const again = await listen(received);
    const reopened = openOutbox(file, createApiClient(again.url, "t"), lease("b"));
    reopened.append("recordLog", line(3));
    await reopened.drain();
    await reopened.close();
    expect(sequences(received)).toEqual([1, 2, 3]);
    expect(received.map(({ lease: { leaseToken } }) => leaseToken)).toEqual(["a", "b", "b"]);
  });

  it("waits for a server that is away and says when it is back", async () => {
    const received: Received[] = [];
    const { url, port } = await listen(received);
    stopListening();
    const outages: boolean[] = [];
    const outbox = openOutbox(newFile(), createApiClient(url, "t"), lease("a"), (error) =>
      outages.push(error !== undefined),
    );
    outbox.append("recordLog", line(1));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(outages).toEqual([true]);
    await listen(received, port);
    await outbox.drain();
    await outbox.close();
    expect(outages).toEqual([true, false]);
    expect(sequences(received)).toEqual([1]);
  });

  it("throws the server's refusal at the next append and drain", async () => {
    const { url } = await listen([], 0, "STALE_LEASE");
    const outbox = openOutbox(newFile(), createApiClient(url, "t"), lease("old"));
    outbox.append("recordLog", line(1));
    await expect(outbox.drain()).rejects.toMatchObject({ code: "STALE_LEASE" });
    expect(() => outbox.append("recordLog", line(2))).toThrow("no longer yours");
    await outbox.close();
  });

  it("drops a last line torn by a crash, which was never promised", async () => {
    const file = newFile();
    const received: Received[] = [];
    const { url } = await listen(received);
    const whole = JSON.stringify({ name: "recordLog", input: line(1) });
    appendFileSync(file, `${whole}\n${whole.slice(0, 20)}`);
    const outbox = openOutbox(file, createApiClient(url, "t"), lease("a"));
    outbox.append("recordLog", line(2));
    await outbox.drain();
    await outbox.close();
    expect(sequences(received)).toEqual([1, 2]);
  });
});
