import type { IncomingMessage, Server } from "node:http";
import { GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { useServer as attachProtocol } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { Caller } from "../domain/caller.ts";
import { createContext, type Services } from "../schema/context.ts";
import { authenticate } from "./authenticate.ts";
import { isOriginAllowed } from "./guardOrigin.ts";
import { limits, limitsRule } from "./limits.ts";
import { maskError } from "./maskError.ts";

/** Close codes of the graphql-transport-ws protocol. */
const unauthorized = 4401;

const largestMessageBytes = 1024 * 1024;

export interface SocketOptions {
  schema: GraphQLSchema;
  services: Services;
  isLoopbackOnly: boolean;
  log(message: string): void;
}

/**
 * GraphQL over WebSocket at /graphql (protocol graphql-transport-ws). The token goes into `connectionParams.token`.
 *
 * @returns a function that closes all sockets.
 */
export function serveSockets(server: Server, options: SocketOptions): () => Promise<void> {
  const { schema, services, isLoopbackOnly, log } = options;
  const sockets = new WebSocketServer({
    server,
    path: "/graphql",
    maxPayload: largestMessageBytes,
    // Browsers let any page open a socket to anywhere; only the server can refuse.
    verifyClient: ({ origin, req }: { origin: string | undefined; req: IncomingMessage }) =>
      isOriginAllowed(origin, req.headers.host, isLoopbackOnly),
  });
  const mask = (error: GraphQLError) => maskError(error.toJSON(), error, log);
  const callers = new WeakMap<object, Caller>();
  const service = attachProtocol<{ token?: unknown }>(
    {
      schema,
      parse: (source) => parse(source, { maxTokens: limits.tokens }),
      validate: (checked, document) => validate(checked, document, [...specifiedRules, limitsRule]),
      async onConnect({ connectionParams, extra }) {
        const token = connectionParams?.token;
        try {
          callers.set(
            extra.socket,
            await authenticate(services, typeof token === "string" ? token : undefined),
          );
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          extra.socket.close(unauthorized, String(error.extensions.code));
        }
      },
      context({ extra }) {
        const caller = callers.get(extra.socket);
        if (!caller) throw new Error("An operation came over a socket that nobody was let in by.");
        return createContext(services, caller);
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
  return async () => {
    await service.dispose();
    for (const socket of sockets.clients) socket.terminate();
  };
}
