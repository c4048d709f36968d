/**
 * A run's records on their way to the server: first a line in a local file, then a request.
 *
 * Nothing that was recorded is lost when the server is away or the trainer is killed: lines are appended before
 * they are sent, and what was not acknowledged is sent again, under the new lease, after the next claim. Every
 * operation the server offers for records is idempotent, so that sending a line twice stores it once.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ApiClient } from "./client.ts";
import { RefusalError, UnreachableError } from "./client.ts";
import * as operations from "./generated/operations.ts";

/** Everything that can be recorded, by the name of its mutation. */
const documents = {
  startIteration: operations.StartIterationDocument,
  completeIteration: operations.CompleteIterationDocument,
  recordMetrics: operations.RecordMetricsDocument,
  recordLog: operations.RecordLogDocument,
  recordPredictions: operations.RecordPredictionsDocument,
  completeEvaluation: operations.CompleteEvaluationDocument,
};

type Documents = typeof documents;
export type RecordName = keyof Documents;
type Variables<Name extends RecordName> =
  Documents[Name] extends import("@graphql-typed-document-node/core").TypedDocumentNode<unknown, infer V>
    ? V
    : never;
export type RecordInput<Name extends RecordName> = Omit<
  Variables<Name> extends { input: infer Input } ? Input : never,
  "lease"
>;

export interface Lease {
  readonly runId: string;
  readonly leaseToken: string;
}

export interface Outbox {
  /** Appends a record; returns once it is in the file. Throws what made sending impossible for good, once it is known. */
  append<Name extends RecordName>(name: Name, input: RecordInput<Name>): void;
  /** Resolves when everything appended so far has been acknowledged. */
  drain(): Promise<void>;
  /** Stops sending; what is left stays in the file. */
  close(): Promise<void>;
}

const longestPauseMilliseconds = 5_000;

/**
 * Opens (or reopens) the outbox of one run and begins to send.
 *
 * @param file where the records lie; `<file>.sent` beside it counts the acknowledged ones.
 * @param onOutage called when the server stops answering, and with `undefined` when it answers again.
 */
export function openOutbox(
  file: string,
  client: ApiClient,
  lease: Lease,
  onOutage: (error: Error | undefined) => void = () => {},
): Outbox {
  mkdirSync(dirname(file), { recursive: true });
  const lines = existsSync(file) ? readLines(file) : [];
  let sentCount = existsSync(`${file}.sent`) ? Number(readFileSync(`${file}.sent`, "utf8")) : 0;
  let failure: Error | undefined;
  const closing = new AbortController();
  let wake = Promise.withResolvers<void>();
  let drained = Promise.withResolvers<void>();
  // A drain nobody waits for may reject: the failure is then thrown by the next append.
  drained.promise.catch(() => {});

  async function send(line: string): Promise<void> {
    const { name, input } = JSON.parse(line) as { name: RecordName; input: object };
    const document = documents[name] as import("@graphql-typed-document-node/core").TypedDocumentNode<
      unknown,
      { input: object }
    >;
    await client.request(document, { input: { ...input, lease } });
  }

  async function sendUntilAcknowledged(line: string): Promise<void> {
    for (let pause = 200; ; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
      try {
        await send(line);
        if (pause > 200) onOutage(undefined);
        return;
      } catch (error) {
        if (!(error instanceof UnreachableError) || closing.signal.aborted) throw error;
        if (pause === 200) onOutage(error);
        await sleep(pause, undefined, { signal: closing.signal });
      }
    }
  }

  async function sendAll(): Promise<void> {
    while (!closing.signal.aborted) {
      const line = lines[sentCount];
      if (line === undefined) {
        drained.resolve();
        await wake.promise;
        wake = Promise.withResolvers();
        continue;
      }
      await sendUntilAcknowledged(line);
      sentCount += 1;
      writeFileSync(`${file}.sent.next`, String(sentCount));
      renameSync(`${file}.sent.next`, `${file}.sent`);
    }
  }

  const sender = sendAll().catch((error: unknown) => {
    if (closing.signal.aborted) return;
    failure = error instanceof RefusalError ? error : new Error("Sending records failed.", { cause: error });
    drained.reject(failure);
  });

  return {
    append(name, input) {
      if (failure) throw failure;
      const line = JSON.stringify({ name, input });
      appendFileSync(file, `${line}\n`);
      if (lines.length === sentCount) {
        drained = Promise.withResolvers();
        drained.promise.catch(() => {});
      }
      lines.push(line);
      wake.resolve();
    },
    async drain() {
      if (failure) throw failure;
      if (lines.length > sentCount) await drained.promise;
    },
    async close() {
      closing.abort();
      wake.resolve();
      await sender;
    },
  };
}

/** The last line may be torn by a crash in the middle of an append: such a record was never promised. */
function readLines(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const end = text.lastIndexOf("\n") + 1;
  if (end < text.length) writeFileSync(file, text.slice(0, end));
  return text.slice(0, end).split("\n").slice(0, -1);
}
