/** Sends a server what no client of ours sends, and tells what it should never have said. */
import WebSocket from "ws";
import { uniform } from "../../../statistics/random.ts";

export interface FuzzOptions {
  readonly url: string;
  /** Of an editor, so that mutations are reached. */
  readonly token: string;
  readonly seconds: number;
  /** The same seed sends the same, in the same order for each of its writers. */
  readonly seed: number;
}

export interface FuzzFindings {
  readonly seed: number;
  readonly sent: number;
  /** Answers by status, sockets by close code. */
  readonly answers: Readonly<Record<string, number>>;
  /** What was sent and what came, of the first twenty that were wrong. */
  readonly faults: readonly string[];
}

const documents: readonly [document: string, variables: object][] = [
  ["{ viewer { role } }", {}],
  [
    "query ($m: String!) { runs(filter: { method: { equals: $m } }, first: 5) { nodes { id name } } }",
    { m: "sft" },
  ],
  ["query ($id: ID!) { run(id: $id) { name status logLines(last: 3) { message } } }", { id: "Run_1" }],
  ["query ($b: String!) { leaderboard(benchmark: $b) { entries { key scores { value } } } }", { b: "drill" }],
  [
    "query ($a: ID!, $b: ID!) { compareEvaluations(a: $a, b: $b) { sentence } }",
    { a: "Evaluation_1", b: "Evaluation_2" },
  ],
  [
    "query ($id: ID!, $n: Int) { metricSeries(runId: $id, maximumPoints: $n) { steps values } }",
    { id: "Run_1", n: 9 },
  ],
  [
    "query ($after: String) { experiments(first: 3, after: $after) { pageInfo { endCursor } } }",
    { after: "eyJ9" },
  ],
  ["{ __schema { types { name fields { name } } } }", {}],
  [
    "mutation ($input: StartRunInput!) { startRun(input: $input) { leaseToken run { id } } }",
    {
      input: {
        experiment: "fuzz",
        method: "loop",
        benchmark: "drill",
        seed: 1,
        configuration: { rate: 0.5 },
      },
    },
  ],
  [
    "mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { recordedCount } }",
    {
      input: {
        lease: { runId: "Run_1", leaseToken: "x" },
        series: [{ name: "loss", steps: [0, 1], values: [1, "NaN"] }],
      },
    },
  ],
  [
    "mutation ($input: CreateExperimentInput!) { createExperiment(input: $input) { id } }",
    {
      input: {
        name: "fuzz",
        benchmark: "drill",
        baseModel: "scratch-tiny",
        runs: [{ method: "sft", seed: 1 }],
      },
    },
  ],
];
const tables = ["predictions", "metrics", "runs", "leaderboard", "log", "weights", "constructor", ".."];
const parameters = [
  "experiment",
  "run",
  "method",
  "status",
  "split",
  "rule",
  "benchmark",
  "level",
  "__proto__",
];
const words = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "$",
  "!",
  "...",
  "@skip(if: true)",
  '"',
  '"""',
  "\\",
  "\0",
  "\ud800",
  "𝔉",
  "null",
  "-1",
  "1e999",
  "fragment f on Query { ...f }",
  "__typename",
  "first: 99999999999",
  "\n",
  "#",
  "id_",
  "%00",
  "../../",
  "'; drop table x; --",
];
const strange: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  2 ** 31,
  2 ** 53,
  0.1,
  "",
  "\0",
  "\ud800",
  "x".repeat(5_000),
  [],
  {},
  [[]],
  [null],
  { __proto__: null },
  { toString: 1 },
  "NaN",
  "Run_00000000-0000-0000-0000-000000000000",
  "2026-99-99",
];
/** What no caller is to read: names of what the server is made of, places in its source, its own failures. */
const internal =
  /INTERNAL_SERVER_ERROR|prisma|pothos|node_modules|\.ts:\d|postgres(?!ql)|ECONN|TypeError|ReferenceError|undefined is not|Cannot read prop|at async /i;
const answerMilliseconds = 15_000;
const writers = 8;

/** Rejects only where the server cannot be reached at its end. */
export async function fuzzServer({ url, token, seconds, seed }: FuzzOptions): Promise<FuzzFindings> {
  const answers: Record<string, number> = {};
  const faults: string[] = [];
  let sent = 0;
  const ends = performance.now() + seconds * 1000;
  const note = (kind: string, what: string, came: string) => {
    answers[kind] = (answers[kind] ?? 0) + 1;
    if (
      (internal.test(came) ||
        kind === "500" ||
        kind === "socket 4500" ||
        kind === "hang" ||
        kind === "lost") &&
      faults.length < 20
    )
      faults.push(`${kind}: ${what.slice(0, 600)} → ${came.slice(0, 400)}`);
  };

  async function write(writer: number): Promise<void> {
    const { random, pick, mutated, mutatedValue } = createRandom(seed, writer);

    async function http(): Promise<void> {
      const isExport = random() < 0.2;
      const address = isExport
        ? new URL(
            `/export/${encodeURIComponent(mutated(pick(tables)).toWellFormed())}.${pick(["csv", "jsonl", "parquet", "exe", ""])}`,
            url,
          )
        : new URL(url);
      if (isExport)
        for (let at = random() * 3; at > 0; at -= 1)
          address.searchParams.append(pick(parameters), mutated("Run_1"));
      const [document, variables] = pick(documents);
      const body =
        random() < 0.1
          ? pick([
              "[",
              "[".repeat(20_000),
              "nonsense",
              "[{}]",
              '{"query":1}',
              '{"query":{"a":[]}}',
              "\0",
              "null",
              '"x"',
            ])
          : JSON.stringify({
              query: random() < 0.7 ? mutated(document) : document,
              variables: random() < 0.7 ? mutatedValue(variables) : variables,
              ...(random() < 0.1
                ? {
                    operationName: mutated("x"),
                    extensions: mutatedValue({ persistedQuery: { version: 1 } }),
                  }
                : {}),
            });
      const headers: Record<string, string> = {
        "content-type":
          random() < 0.9
            ? "application/json"
            : pick(["text/plain", "application/json; charset=utf-7", "multipart/form-data", "x"]),
        authorization:
          random() < 0.85 ? `Bearer ${token}` : pick(["Bearer", "Basic eA==", "Bearer x", "x".repeat(4_000)]),
        ...(random() < 0.1
          ? { accept: pick(["text/html", "image/png", "*", "application/graphql-response+json"]) }
          : {}),
        ...(random() < 0.05 ? { "content-encoding": pick(["gzip", "br", "x"]) } : {}),
        ...(random() < 0.05 ? { origin: pick(["null", "http://evil.example", "x"]) } : {}),
      };
      const method = isExport
        ? pick(["GET", "GET", "HEAD", "POST"])
        : pick(["POST", "POST", "POST", "POST", "PUT"]);
      const what = `${method} ${address.pathname}${address.search} ${JSON.stringify(headers)} ${body}`;
      try {
        const response = await fetch(address, {
          method,
          headers,
          ...(method === "GET" || method === "HEAD" ? {} : { body }),
          signal: AbortSignal.timeout(answerMilliseconds),
        });
        note(String(response.status), what, await response.text());
      } catch (error) {
        // What cannot be sent at all was never the server's to answer.
        const { name, cause } = error as { name: string; cause?: { code?: string } };
        if (name === "TimeoutError") note("hang", what, "");
        else if (cause?.code === "ECONNREFUSED") note("lost", what, "");
        else note("unsent", what, "");
      }
    }

    function socket(): Promise<void> {
      return new Promise((resolve) => {
        const frames: (string | Buffer)[] = [];
        if (random() < 0.9)
          frames.push(
            JSON.stringify({
              type: "connection_init",
              payload: random() < 0.7 ? { token } : mutatedValue({ token }),
            }),
          );
        for (let count = 1 + random() * 5; count > 0; count -= 1) {
          const [query, variables] = pick([
            ...documents,
            ["subscription ($id: ID!) { metricsRecorded(runId: $id) { cursor } }", { id: "Run_1" }] as [
              string,
              object,
            ],
            ["subscription { runUpdated { cursor } }", {}] as [string, object],
          ]);
          const message = {
            id: pick(["1", "2", "", 3]),
            type: pick([
              "subscribe",
              "subscribe",
              "subscribe",
              "complete",
              "ping",
              "connection_init",
              "next",
              "x",
            ]),
            payload: { query: random() < 0.5 ? mutated(query) : query, variables: mutatedValue(variables) },
          };
          frames.push(
            random() < 0.15
              ? pick([Buffer.from([0, 255, 1]), "x".repeat(150_000), "{", "null", "[]"])
              : JSON.stringify(random() < 0.3 ? mutatedValue(message) : message),
          );
        }
        const what = frames.map((frame) => String(frame).slice(0, 200)).join(" ⏎ ");
        const client = new WebSocket(
          url.replace("http:", "ws:"),
          random() < 0.95 ? "graphql-transport-ws" : "graphql-ws",
        );
        let came = "";
        const end = setTimeout(() => client.close(1000), 100);
        const giveUp = setTimeout(() => {
          note("hang", what, came);
          client.terminate();
          resolve();
        }, answerMilliseconds);
        client.on("open", () => {
          for (const frame of frames) client.send(frame);
        });
        client.on("message", (data) => {
          came += String(data).slice(0, 5_000);
        });
        client.on("error", () => {});
        client.on("close", (code, reason) => {
          clearTimeout(end);
          clearTimeout(giveUp);
          note(`socket ${code}`, what, `${came} ${reason}`);
          resolve();
        });
      });
    }

    while (performance.now() < ends) {
      sent += 1;
      await (random() < 0.75 ? http() : socket());
    }
  }

  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const health = await fetch(new URL("/health", url), { signal: AbortSignal.timeout(answerMilliseconds) });
  if (!health.ok) faults.push(`The server is not well afterwards: ${await health.text()}`);
  return { seed, sent, answers, faults };
}

function createRandom(seed: number, writer: number) {
  let drawn = 0;
  const random = () => {
    drawn += 1;
    return uniform(seed, writer, drawn);
  };
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;

  /** A text with one to four changes. */
  function mutated(text: string): string {
    let changed = text;
    for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
      const at = Math.floor(random() * (changed.length + 1));
      const length = Math.floor(random() * 8);
      const piece = changed.slice(at, at + length);
      changed =
        changed.slice(0, at) +
        pick(["", pick(words), piece + piece, piece.repeat(50), piece.toUpperCase()]) +
        changed.slice(at + length);
    }
    return changed;
  }

  /** A value with strange ones in some of its places. */
  function mutatedValue(value: unknown): unknown {
    if (random() < 0.15) return pick(strange);
    if (Array.isArray(value)) return value.map(mutatedValue);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, within]) => [
          random() < 0.03 ? mutated(name) : name,
          mutatedValue(within),
        ]),
      );
    return typeof value === "string" && random() < 0.3 ? mutated(value) : value;
  }
  return { random, pick, mutated, mutatedValue };
}
