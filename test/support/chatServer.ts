/** A small server that speaks the chat completions protocol and misbehaves as told. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface ChatRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly temperature: number;
  readonly prompt: string;
}

/** An answer's text, or a status with a body and perhaps headers; a delay comes before either. */
export interface ChatReply {
  readonly content?: string | null;
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly delayMilliseconds?: number;
  /** Ends the connection without an answer. */
  readonly isCut?: boolean;
}

export interface ChatServer {
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  close(): Promise<void>;
}

/** Listens on a free port of this machine; `reply` is told each request and how many came before it. */
export async function startChatServer(
  reply: (request: ChatRequest, earlier: number) => ChatReply,
): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { model, temperature, messages } = JSON.parse(await text(incoming)) as {
      model: string;
      temperature: number;
      messages: { content: string }[];
    };
    const { authorization } = incoming.headers;
    const request = {
      path: incoming.url ?? "",
      authorization,
      model,
      temperature,
      prompt: messages[0]?.content ?? "",
    };
    requests.push(request);
    const {
      content,
      status = 200,
      body,
      headers = {},
      delayMilliseconds = 0,
      isCut,
    } = reply(request, requests.length - 1);
    await new Promise((resolve) => setTimeout(resolve, delayMilliseconds));
    if (isCut) incoming.socket.destroy();
    const completion = { choices: [{ message: { role: "assistant", content }, finish_reason: "stop" }] };
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body ?? JSON.stringify(completion));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
