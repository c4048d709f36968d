import { afterEach, describe, expect, it } from "vitest";
import {
  ChatEndpointError,
  createChatEndpoint,
} from "../../../../trainer/predictions/endpoint/chatEndpoint.ts";
import {
  type ChatReply,
  type ChatRequest,
  type ChatServer,
  startChatServer,
} from "../../../support/chatServer.ts";

let server: ChatServer | undefined;
afterEach(() => server?.close());

async function start(...replies: ((request: ChatRequest) => ChatReply)[]): Promise<ChatServer> {
  server = await startChatServer((request, earlier) => (replies[earlier] ?? replies.at(-1)!)(request));
  return server;
}

const right = () => ({ content: "SELECT 1" });
const quick = { model: "m", temperature: 0, retryMilliseconds: 1 };

async function refusal(asking: Promise<unknown>): Promise<string> {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ChatEndpointError);
  return (error as Error).message;
}

describe("a chat endpoint", () => {
  it("is asked with model, temperature and key", async () => {
    const { url, requests } = await start(right);
    const endpoint = createChatEndpoint({ ...quick, url, temperature: 0.7, apiKey: "secret" });
    expect(await endpoint.complete("How many?")).toBe("SELECT 1");
    expect(requests).toEqual([
      {
        path: "/v1/chat/completions",
        authorization: "Bearer secret",
        model: "m",
        temperature: 0.7,
        prompt: "How many?",
      },
    ]);
  });

  it("may be given with /v1, without, with a slash, or whole", async () => {
    const addresses = ["", "/", "/v1", "/v1/", "/v1/chat/completions"].map(
      (path) => createChatEndpoint({ ...quick, url: `http://host:8000${path}` }).address,
    );
    expect(new Set(addresses)).toEqual(new Set(["http://host:8000/v1/chat/completions"]));
    expect(() => createChatEndpoint({ ...quick, url: "host:8000" })).toThrow(/no HTTP address/);
  });

  it("is asked again after 429, 5xx, broken JSON and a cut connection", async () => {
    const { url, requests } = await start(
      () => ({ status: 429, body: "{}", headers: { "retry-after": "0" } }),
      () => ({ status: 503, body: "busy" }),
      () => ({ body: '{"choices": [' }),
      () => ({ isCut: true }),
      right,
    );
    expect(await createChatEndpoint({ ...quick, url }).complete("?")).toBe("SELECT 1");
    expect(requests).toHaveLength(5);
  });

  it("is asked again when an answer takes too long", async () => {
    const { url, requests } = await start(() => ({ ...right(), delayMilliseconds: 10_000 }), right);
    expect(await createChatEndpoint({ ...quick, url, timeoutMilliseconds: 500 }).complete("?")).toBe(
      "SELECT 1",
    );
    // On a busy machine a right answer may be too late, too.
    expect(requests.length).toBeGreaterThanOrEqual(2);
  });

  it("is given up after six attempts, with the last fault", async () => {
    const { url, requests } = await start(() => ({
      status: 500,
      body: '{"error": {"message": "out of memory"}}',
    }));
    const message = await refusal(createChatEndpoint({ ...quick, url }).complete("?"));
    expect(message).toMatch(
      /no answer in 6 attempts; the last: 500 out of memory.*start the same command again/,
    );
    expect(requests).toHaveLength(6);
  });

  it("that is not there is named with the cause", async () => {
    const { url, close } = await start(right);
    await close();
    expect(await refusal(createChatEndpoint({ ...quick, url }).complete("?"))).toMatch(/ECONNREFUSED/);
  });

  it("that wants a key, or another, says so at once", async () => {
    const { url, requests } = await start(() => ({ status: 401, body: '{"error": "no key"}' }));
    const keyless = await refusal(createChatEndpoint({ ...quick, url }).complete("?"));
    expect(keyless).toMatch(/answered 401 no key\. It wants a key.*--api-key-env/);
    const wrong = await refusal(createChatEndpoint({ ...quick, url, apiKey: "wrong" }).complete("?"));
    expect(wrong).toMatch(/Check the key in the variable/);
    expect(wrong).not.toContain("wrong.");
    expect(requests).toHaveLength(2);
  });

  it("that does not know the model says so at once", async () => {
    const { url } = await start(() => ({ status: 404, body: '{"error": {"message": "no model m"}}' }));
    expect(await refusal(createChatEndpoint({ ...quick, url }).complete("?"))).toMatch(
      /answered 404 no model m\. Check --model and --endpoint/,
    );
  });

  it("gives no answer to a prompt longer than the model reads, and an empty one where the model says nothing", async () => {
    const tooLong = '{"error": {"code": "context_length_exceeded", "message": "maximum is 4096"}}';
    const { url } = await start(
      () => ({ status: 400, body: tooLong }),
      () => ({ content: null }),
    );
    const endpoint = createChatEndpoint({ ...quick, url });
    expect(await endpoint.complete("?")).toBeUndefined();
    expect(await endpoint.complete("?")).toBe("");
  });

  it("is left alone when interrupted", async () => {
    const { url } = await start(() => ({ ...right(), delayMilliseconds: 10_000 }));
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("interrupted")), 50);
    await expect(createChatEndpoint({ ...quick, url }).complete("?", controller.signal)).rejects.toThrow(
      "interrupted",
    );
  });
});
