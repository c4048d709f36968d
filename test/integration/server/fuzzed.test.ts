import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { fuzzServer } from "../../performance/api/fuzzServer.ts";
import { createTestDatabase } from "../../support/database.ts";
import { registerDrill, startTestServer, type TestServer } from "./testServer.ts";

const init = (payload: object) => JSON.stringify({ type: "connection_init", payload });
const asked = JSON.stringify({ type: "subscribe", id: "1", payload: { query: "{ viewer { role } }" } });

describe("a server that is sent nonsense", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(() => createTestDatabase("embedded"));
    await registerDrill(server);
  });
  afterAll(() => server.close());

  it.each([
    ["what only servers say", 4400, [init({}), JSON.stringify({ type: "next", id: "1", payload: {} })]],
    ["a request right behind a token that opens nothing", 4401, [init({ token: "x" }), asked]],
  ])("closes a socket that sends %s, in the words of the protocol", async (_what, code, frames) => {
    const closed = await new Promise((resolve) => {
      const socket = new WebSocket(server.url.replace("http:", "ws:"), "graphql-transport-ws");
      socket.on("open", () => {
        for (const frame of frames) socket.send(frame);
      });
      socket.on("close", (was, reason) => resolve([was, String(reason)]));
    });
    expect(closed).toEqual([code, expect.stringMatching(/^(Invalid message received|Unauthorized)$/)]);
  });

  it("answers in time, stays well and tells nothing of what it is made of", async () => {
    const { url, tokens } = server;
    const { sent, faults } = await fuzzServer({ url, token: tokens.editor, seconds: 4, seed: 11 });
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(50);
    expect(server.logged.filter((line) => line.startsWith("Error "))).toEqual([]);
  });
});
