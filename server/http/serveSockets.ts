import type { IncomingMessage, Server } from "node:http";
import { GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { useServer as attachProtocol } from "graphql-ws/use/ws";
import { type WebSocket, WebSocketServer } from "ws";
import { type Caller, findGoodTokens } from "../domain/caller.ts";
import { createContext, type Services } from "../schema/context.ts";
import { authenticate } from "./authenticate.ts";
import { type Door, judgeEntry } from "./guardDoor.ts";
import { limits, limitsRule } from "./limits.ts";
import { maskError } from "./maskError.ts";
import { executeInTime, subscribeTogether } from "./subscribeTogether.ts";

/** Close codes of the graphql-transport-ws protocol. */
const unauthorized = 4401;

const largestMessageBytes = 100 * 1024;

/** How often the tokens of open sockets are looked up: none stays open for a second after its token was revoked. */
const lookMilliseconds = 400;

/** By what a socket was opened, and so by what its operations are admitted. */
interface Admitted {
  readonly token: string | undefined;
  readonly isReadingOpen: boolean;
  /** As of the last operation. */
  caller: Caller;
}

export interface SocketOptions {
  schema: GraphQLSchema;
  services: Services;
  door: Door;
  log(message: string): void;
}

/**
 * GraphQL over WebSocket at /graphql (protocol graphql-transport-ws). The token goes into `connectionParams.token`.
 *
 * @returns a function that closes all sockets.
 */
export function serveSockets(server: Server, options: SocketOptions): () => Promise<void> {
  const { schema, services, door, log } = options;
  const sockets = new WebSocketServer({
    server,
    path: "/graphql",
    maxPayload: largestMessageBytes,
    // Browsers let any page open a socket to anywhere; only the server can refuse.
    verifyClient: ({ req }: { req: IncomingMessage }) => judgeEntry(req.headers, door).isAllowed,
  });
  const mask = (error: GraphQLError) => maskError(error.toJSON(), error, log);
  const admitted = new Map<WebSocket, Admitted>();
  const service = attachProtocol<{ token?: unknown }>(
    {
      schema,
      // What only a server says would be thrown on, and told in the words of the library.
      jsonMessageReviver: (name, value) => (name === "" && isOfServers(value) ? null : value),
      parse: (source) => parse(source, { maxTokens: limits.tokens }),
      validate: (checked, document) => validate(checked, document, [...specifiedRules, limitsRule]),
      execute: executeInTime,
      subscribe: subscribeTogether,
      async onConnect({ connectionParams, extra }) {
        const token = typeof connectionParams?.token === "string" ? connectionParams.token : undefined;
        const entry = judgeEntry(extra.request.headers, door);
        const isReadingOpen = entry.isAllowed && entry.isReadingOpen;
        try {
          const caller = await authenticate(services, token, isReadingOpen);
          admitted.set(extra.socket, { token, isReadingOpen, caller });
          extra.socket.once("close", () => admitted.delete(extra.socket));
          return true;
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          extra.socket.close(unauthorized, String(error.extensions.code));
          // Else what was sent right behind would be carried out for nobody, and fail in the server's own words.
          return false;
        }
      },
      // The token may have been revoked since the socket was opened.
      async onSubscribe({ extra }) {
        const known = admitted.get(extra.socket);
        if (!known) return;
        try {
          known.caller = await authenticate(services, known.token, known.isReadingOpen);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          shut(extra.socket, String(error.extensions.code));
          return [error];
        }
      },
      context({ extra }) {
        const known = admitted.get(extra.socket);
        if (!known) throw new Error("An operation came over a socket that nobody was let in by.");
        return createContext(services, known.caller);
      },
      onError: (_context, _id, _payload, errors) => errors.map(mask),
      onNext(_context, _id, _payload, _arguments, { errors, data }) {
        if (!errors) return undefined;
        return {
          errors: errors.map(mask),
          data: data === undefined ? null : (data as { [name: string]: unknown } | null),
        };
      },
    },
    sockets,
  );
  const stopLooking = closeRevoked(services, admitted, log);
  return async () => {
    await stopLooking();
    await service.dispose();
    for (const socket of sockets.clients) socket.terminate();
  };
}

function isOfServers(message: unknown): boolean {
  const type = (message as { type?: unknown } | null)?.type;
  return type === "next" || type === "error" || type === "connection_ack";
}

/** Says so, and does not wait for a caller that takes no notice. */
function shut(socket: WebSocket, reason: string): void {
  socket.close(unauthorized, reason);
  setTimeout(() => socket.terminate(), lookMilliseconds).unref();
}

/** Closes sockets whose token is revoked or has expired. Returns a function that ends the looking. */
function closeRevoked(
  { prisma }: Services,
  admitted: ReadonlyMap<WebSocket, Admitted>,
  log: (message: string) => void,
): () => Promise<void> {
  let looking = Promise.resolve();
  const look = async () => {
    const hashes = new Set([...admitted.values()].flatMap(({ caller }) => caller.tokenHash ?? []));
    if (hashes.size === 0) return;
    const good = await findGoodTokens(prisma, [...hashes]);
    for (const [socket, { caller }] of admitted)
      if (caller.tokenHash !== undefined && !good.has(caller.tokenHash)) shut(socket, "UNAUTHENTICATED");
  };
  let isIdle = true;
  const timer = setInterval(() => {
    if (!isIdle) return;
    isIdle = false;
    looking = look()
      .catch((error: unknown) => log(`The tokens of open sockets could not be looked up: ${error}`))
      .finally(() => {
        isIdle = true;
      });
  }, lookMilliseconds);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
