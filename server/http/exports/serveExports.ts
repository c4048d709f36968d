import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler, Response } from "express";
import { Refusal, type RefusalCode } from "../../domain/errors.ts";
import type { Services } from "../../schema/context.ts";
import { readRequest } from "./readRequest.ts";

/** Exports that are written at one time; the next one waits. */
const mostAtOnce = 4;

const statusOf: Partial<Record<RefusalCode, number>> = { NOT_FOUND: 404 };

/**
 * Whole tables for notebooks: `/export/predictions.parquet?experiment=…`. Read and sent a batch at a time, so that their
 * size is no matter of memory.
 */
export function serveExports({ prisma }: Services, log: (message: string) => void): RequestHandler {
  const enter = createGate(mostAtOnce);
  return async (request: Request, response: Response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      refuse(response, 405, "INVALID_INPUT", "Exports are read: send GET.");
      return;
    }
    const leave = await enter();
    try {
      if (response.closed) return;
      const { name, asked, format, values } = readRequest(request);
      const chunks = format.write(await asked.open(prisma, values))[Symbol.asyncIterator]();
      // What fails before the first row is told in words; after it only the connection can be broken off.
      const first = await chunks.next();
      response.setHeader("content-type", format.mediaType);
      response.setHeader("content-disposition", `attachment; filename="${name}.${format.name}"`);
      response.vary("accept");
      if (request.method === "HEAD") {
        await chunks.return?.();
        response.end();
      } else {
        await pipeline(Readable.from(resume(first, chunks)), response);
      }
    } catch (error) {
      answerError(error, response, log);
    } finally {
      leave();
    }
  };
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
