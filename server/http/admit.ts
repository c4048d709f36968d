import type { IncomingMessage } from "node:http";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import { GraphQLError } from "graphql";
import type { Caller } from "../domain/caller.ts";
import type { Services } from "../schema/context.ts";
import { authenticate } from "./authenticate.ts";
import { type Door, judgeEntry } from "./guardDoor.ts";

/** How large a body may be, by who sends it; told by its header where it has one, and else while it is read. */
export const bodyLimits = { stranger: 100 * 2 ** 10, reader: 2 ** 20, writer: 32 * 2 ** 20 } as const;

const callers = new WeakMap<IncomingMessage, Caller>();

/** Who sent a request that was admitted. */
export function callerOf(request: IncomingMessage): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error("A request was served that nobody admitted.");
  return caller;
}

/** Identifies the caller, and only then reads the body, as large as this caller may send one. */
export function admit(services: Services, door: Door): RequestHandler {
  const readers = {
    stranger: express.json({ limit: bodyLimits.stranger }),
    reader: express.json({ limit: bodyLimits.reader }),
    writer: express.json({ limit: bodyLimits.writer }),
  };
  return async (request: Request, response: Response, next: NextFunction) => {
    const entry = judgeEntry(request.headers, door);
    const isReadingOpen = entry.isAllowed && entry.isReadingOpen;
    try {
      const caller = await authenticate(services, request.headers.authorization, isReadingOpen);
      callers.set(request, caller);
      const kind = caller.tokenName === null ? "stranger" : caller.role === "READER" ? "reader" : "writer";
      // The reader would take in all of a body before it refuses it.
      if (Number(request.headers["content-length"] ?? 0) > bodyLimits[kind]) {
        response.setHeader("connection", "close");
        next({ status: 413, limit: bodyLimits[kind] });
      } else readers[kind](request, response, next);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { message, extensions } = error;
      response.status(401).json({ errors: [{ message, extensions: { code: extensions.code } }] });
    }
  };
}
