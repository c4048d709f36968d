import { documents } from "./generated/operations.js";

/** The server refused: `code` says why, `field` what in the input, `faults` all that is wrong with it. */
export class Refusal extends Error {
  constructor({ message, extensions = {} }) {
    super(message);
    this.name = "Refusal";
    this.code = extensions.code ?? "UNKNOWN";
    this.field = extensions.field;
    this.faults = extensions.faults ?? [];
  }
}

/** The server did not answer, or not as one does. What was asked may be asked again. */
export class Unreachable extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "Unreachable";
  }
}

const unauthorizedClose = 4401;
const longestPauseMilliseconds = 10_000;

export function connect({ url = "http://127.0.0.1:4000/graphql", token } = {}) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };

  async function reach(address, init) {
    try {
      return await fetch(address, init);
    } catch (cause) {
      throw new Unreachable(`No answer from ${address}. Is the server running?`, { cause });
    }
  }

  async function request(document, variables = {}) {
    const response = await reach(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ query: String(document), variables }),
    });
    const answer = await response.json().catch((cause) => {
      throw new Unreachable(`${url} answered ${response.status} without JSON.`, { cause });
    });
    return dataOf(answer);
  }

  /** One operation over a socket of its own. Ends where the server ends it, and throws Unreachable where the socket is lost. */
  async function* watchOnce(query, variables) {
    const waiting = [];
    let wake = () => {};
    const put = (item) => {
      waiting.push(item);
      wake();
    };
    const socket = new WebSocket(url.replace(/^http/, "ws"), "graphql-transport-ws");
    const send = (message) => socket.send(JSON.stringify(message));
    socket.onopen = () => send({ type: "connection_init", payload: token === undefined ? {} : { token } });
    socket.onmessage = ({ data }) => {
      const { type, payload } = JSON.parse(data);
      if (type === "connection_ack") send({ id: "1", type: "subscribe", payload: { query, variables } });
      else if (type === "ping") send({ type: "pong" });
      else if (type === "next") put({ answer: payload });
      else if (type === "error") put({ answer: { errors: payload } });
      else if (type === "complete") put({ isOver: true });
    };
    socket.onclose = ({ code, reason }) =>
      put({
        error:
          code === unauthorizedClose
            ? new Refusal({ message: "The token does not open this server.", extensions: { code: reason } })
            : new Unreachable(`The socket to ${url} was closed (${code}).`),
      });
    try {
      for (;;) {
        const next = waiting.shift();
        if (next === undefined)
          await new Promise((resolve) => {
            wake = resolve;
          });
        else if (next.isOver) return;
        else if (next.error) throw next.error;
        else yield dataOf(next.answer);
      }
    } finally {
      socket.onclose = null;
      socket.close(1000);
    }
  }

  /** Goes on after the last cursor when the server was away; what it could not keep comes as an event with `isGap`. */
  async function* watch(document, variables = {}) {
    let { after } = variables;
    let failures = 0;
    for (;;) {
      try {
        for await (const data of watchOnce(String(document), { ...variables, after })) {
          failures = 0;
          after = Object.values(data)[0]?.cursor ?? after;
          yield data;
        }
        return;
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        const pause = Math.min(longestPauseMilliseconds, 100 * 2 ** failures);
        failures += 1;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async function exportTable(table, { format = "jsonl", ...conditions } = {}) {
    const address = new URL(`/export/${table}.${format}`, url);
    for (const [name, values] of Object.entries(conditions))
      for (const value of [values].flat()) address.searchParams.append(name, String(value));
    const response = await reach(address, { headers });
    if (!response.ok) dataOf(await response.json());
    return response;
  }

  const operations = Object.entries(documents).map(([name, { kind, text }]) => [
    name,
    kind === "subscription" ? (variables) => watch(text, variables) : (variables) => request(text, variables),
  ]);
  return { ...Object.fromEntries(operations), request, watch, exportTable };
}

/** Throws the first refusal; a server that failed is as one that did not answer. */
function dataOf({ data, errors }) {
  const [first] = errors ?? [];
  if (first === undefined) return data;
  if (first.extensions?.code === "INTERNAL_SERVER_ERROR") throw new Unreachable(first.message);
  throw new Refusal(first);
}
