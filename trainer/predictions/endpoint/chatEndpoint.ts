import { setTimeout as sleep } from "node:timers/promises";

export interface ChatEndpointOptions {
  /** Of any OpenAI-compatible server, with `/v1` or without. */
  readonly url: string;
  readonly model: string;
  readonly temperature: number;
  /** Sent as a bearer token. */
  readonly apiKey?: string;
  /** For one answer, from the request to its last byte. Default: 5 minutes. */
  readonly timeoutMilliseconds?: number;
  /** The first wait before asking again, doubled each time. Default: 500. */
  readonly retryMilliseconds?: number;
}

export interface ChatEndpoint {
  /** `<url>/v1/chat/completions`. */
  readonly address: string;
  /**
   * The model's answer to one prompt; undefined where the prompt is longer than the model can read. Asks again after
   * 429, 5xx, a broken answer or no connection, and rejects with `ChatEndpointError` when that does not help.
   */
  complete(prompt: string, signal?: AbortSignal): Promise<string | undefined>;
}

/** The server gives no answer that could be used; the message says what to change. */
export class ChatEndpointError extends Error {
  override readonly name = "ChatEndpointError";
}

const attempts = 6;
const longestWaitMilliseconds = 60_000;

type Attempt = { answer: string | undefined } | { fault: string; waitMilliseconds?: number };

export function createChatEndpoint(options: ChatEndpointOptions): ChatEndpoint {
  const { model, temperature, apiKey, timeoutMilliseconds = 300_000, retryMilliseconds = 500 } = options;
  const address = chatAddress(options.url);

  async function ask(prompt: string, signal?: AbortSignal): Promise<Attempt> {
    const deadline = AbortSignal.timeout(timeoutMilliseconds);
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({ model, temperature, messages: [{ role: "user", content: prompt }] }),
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      return read(response.status, await response.text(), response.headers.get("retry-after"));
    } catch (error) {
      if (error instanceof ChatEndpointError) throw error;
      signal?.throwIfAborted();
      if (deadline.aborted) return { fault: `no answer within ${timeoutMilliseconds / 1000} s` };
      return { fault: causeOf(error) };
    }
  }

  function read(status: number, body: string, retryAfter: string | null): Attempt {
    if (status === 200) {
      const content = contentOf(body);
      return content === undefined
        ? { fault: `an answer that is no chat completion: ${brief(body)}` }
        : { answer: content };
    }
    if (status === 429 || status === 408 || status >= 500) {
      const seconds = Number(retryAfter ?? Number.NaN);
      return {
        fault: `${status} ${messageOf(body)}`,
        ...(seconds >= 0 ? { waitMilliseconds: seconds * 1000 } : {}),
      };
    }
    if (isTooLong(status, body)) return { answer: undefined };
    throw new ChatEndpointError(
      `${address} answered ${status} ${messageOf(body)}. ${fixFor(status, apiKey !== undefined)}`,
    );
  }

  return {
    address,
    async complete(prompt, signal) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await ask(prompt, signal);
        if ("answer" in outcome) return outcome.answer;
        if (attempt === attempts) {
          throw new ChatEndpointError(
            `${address} gave no answer in ${attempts} attempts; the last: ${outcome.fault}. ` +
              "Check that the server runs there, and start the same command again: it asks only what is missing.",
          );
        }
        const wait =
          outcome.waitMilliseconds ?? retryMilliseconds * 2 ** (attempt - 1) * (0.5 + Math.random());
        await sleep(Math.min(wait, longestWaitMilliseconds), undefined, signal ? { signal } : {});
      }
    },
  };
}

/** Throws `ChatEndpointError` for what is no HTTP address. */
function chatAddress(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new ChatEndpointError(
      `${url} is no HTTP address. Give the server's, such as http://127.0.0.1:8000/v1.`,
    );
  }
  const path = parsed.pathname.replace(/\/+$/, "");
  if (path.endsWith("/chat/completions")) return parsed.href;
  parsed.pathname = `${path}${path.endsWith("/v1") ? "" : "/v1"}/chat/completions`;
  return parsed.href;
}

/** Undefined where the body is no chat completion; empty where the model said nothing. */
function contentOf(body: string): string | undefined {
  const message = (parse(body) as { choices?: { message?: { content?: unknown } }[] } | undefined)
    ?.choices?.[0]?.message;
  if (typeof message !== "object" || message === null) return undefined;
  return typeof message.content === "string" ? message.content : "";
}

function messageOf(body: string): string {
  const { error } = (parse(body) ?? {}) as { error?: unknown };
  if (typeof error === "string") return brief(error);
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return brief(typeof message === "string" ? message : body);
}

function isTooLong(status: number, body: string): boolean {
  const speaksOfLength = /context.?length|context.?window|context_size|too (?:long|many tokens)/i.test(body);
  return status === 413 || ((status === 400 || status === 422) && speaksOfLength);
}

function fixFor(status: number, hasKey: boolean): string {
  if (status === 401 || status === 403) {
    return hasKey
      ? "Check the key in the variable that --api-key-env names."
      : "It wants a key: put it in an environment variable and name that with --api-key-env.";
  }
  if (status === 404) return "Check --model and --endpoint; GET /v1/models of the server lists its models.";
  return "Change what it objects to and start the same command again.";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? String(error);
}
