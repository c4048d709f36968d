import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler, Response } from "express";
import { type RequestScope, requestScope } from "../../database/requestScope.ts";
import { Refusal, type RefusalCode } from "../../domain/errors.ts";
import type { ExportTable } from "../../domain/exports/exportTable.ts";
import type { Services } from "../../schema/context.ts";
import { isOverTime } from "../maskError.ts";
import { readRequest } from "./readRequest.ts";

/** Exports that are written at one time; the next one waits. */
const mostAtOnce = 4;

const statusOf: Partial<Record<RefusalCode, number>> = { NOT_FOUND: 404, TOO_COMPLEX: 503 };

/** So many times as long as a batch may take to be read, whoever asked may take to receive it; then the next in line is let in. */
const patience = 3;

interface ExportOptions {
  /** How long the database may take for each batch of rows. */
  readonly readMilliseconds: number;
  readonly log: (message: string) => void;
}

/**
 * Whole tables for notebooks: `/export/predictions.parquet?experiment=…`. Read and sent a batch at a time, so that their
 * size is no matter of memory. Each batch has the time that a request which reads has.
 */
export function serveExports({ prisma }: Services, { readMilliseconds, log }: ExportOptions): RequestHandler {
  const enter = createGate(mostAtOnce);
  return async (request: Request, response: Response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      refuse(response, 405, "INVALID_INPUT", "Exports are read: send GET.");
      return;
    }
    const leave = await enter();
    const scope: RequestScope = { isReading: true, endsAt: performance.now() + readMilliseconds };
    const send = async () => {
      const { name, asked, format, values } = readRequest(request);
      const table = await asked.open(prisma, values);
      const timed = { ...table, batches: withTimeForEach(table, scope, readMilliseconds) };
      const chunks = format.write(timed)[Symbol.asyncIterator]();
      // What fails before the first row is told in words; after it only the connection can be broken off.
      const first = await chunks.next();
      response.setHeader("content-type", format.mediaType);
      response.setHeader("content-disposition", `attachment; filename="${name}.${format.name}"`);
      response.vary("accept");
      if (request.method === "HEAD") {
        await chunks.return?.();
        response.end();
      } else {
        response.setTimeout(patience * readMilliseconds, () => response.destroy());
        await pipeline(Readable.from(resume(first, chunks)), response);
      }
    };
    try {
      if (!response.closed) await requestScope.run(scope, send);
    } catch (error) {
      answerError(error, response, log);
    } finally {
      leave();
    }
  };
}

/** A batch that takes longer is broken off. */
async function* withTimeForEach({ batches }: ExportTable, scope: RequestScope, milliseconds: number) {
  const rest = batches[Symbol.asyncIterator]();
  try {
    for (;;) {
      scope.endsAt = performance.now() + milliseconds;
      const { value, done } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}

type Chunk = string | Uint8Array;

async function* resume(first: IteratorResult<Chunk>, rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function answerError(error: unknown, response: Response, log: (message: string) => void): void {
  if (error instanceof Refusal) {
    const { code, extensions } = error;
    refuse(response, statusOf[code] ?? 400, code, error.message, extensions.field);
    return;
  }
  // Who asked may have gone; nothing failed then.
  if (response.headersSent && (error as { code?: string }).code === "ERR_STREAM_PREMATURE_CLOSE") return;
  if (isOverTime(error) && !response.headersSent) {
    refuse(
      response,
      503,
      "TOO_COMPLEX",
      "The table took too long to be read. Ask for fewer runs, or again later.",
    );
    return;
  }
  const reference = randomUUID();
  log(`Error ${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const message = `Something failed in the server. Its log says more under reference ${reference}.`;
  refuse(response, 500, "INTERNAL_SERVER_ERROR", message);
}

function refuse(response: Response, status: number, code: string, message: string, field?: string): void {
  response
    .status(status)
    .json({ errors: [{ message, extensions: { code, ...(field === undefined ? {} : { field }) } }] });
}

/** Lets so many in at a time, in the order in which they came. */
function createGate(size: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  };
  return async () => {
    if (inside < size) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return leave;
  };
}
