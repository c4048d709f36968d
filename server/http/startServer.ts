import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { GraphQLError } from "graphql";
import { type OpenDatabase, openDatabase } from "../database/openDatabase.ts";
import { requestScope } from "../database/requestScope.ts";
import { prepareLocalTokens } from "../domain/accessTokens.ts";
import { createEventFeed } from "../events/eventFeed.ts";
import { budgets } from "../schema/budget.ts";
import { type Context, createContext, type Services } from "../schema/context.ts";
import { schema } from "../schema/index.ts";
import { watchLeases } from "../schema/watchLeases.ts";
import { seed } from "../seed/seed.ts";
import { admit, bodyLimits, callerOf } from "./admit.ts";
import { parquetType } from "./exports/formats.ts";
import { serveExports } from "./exports/serveExports.ts";
import { forgetHistory } from "./forgetHistory.ts";
import { serveGraphiql } from "./graphiql/serveGraphiql.ts";
import { type Door, guardDoor, isLoopback } from "./guardDoor.ts";
import { limits, limitsRule } from "./limits.ts";
import { maskError } from "./maskError.ts";
import { serveSockets } from "./serveSockets.ts";

export interface ServerOptions {
  /** Everything kept: the embedded database and the tokens. */
  dataFolder: string;
  /** A PostgreSQL server's address; without it the embedded one is used. */
  databaseUrl?: string | undefined;
  /** An open database in place of the two above; the server closes it. */
  database?: OpenDatabase | undefined;
  /** 0, the default, for any free one. */
  port?: number | undefined;
  host?: string | undefined;
  /** Whether reading needs no token; by default only for callers on this machine, of a server on a loopback address. */
  isReadingOpen?: boolean | undefined;
  /** Host names by which a proxy in front of the server is called. */
  allowedHosts?: readonly string[] | undefined;
  /** How long a request may take that only reads. */
  readMilliseconds?: number | undefined;
  /** Hears one line at a time. */
  log?: ((message: string) => void) | undefined;
}

export interface RunningServer {
  /** Of the GraphQL endpoint: http://127.0.0.1:4000/graphql. */
  url: string;
  tokensFolder: string;
  /** Stops accepting, finishes the requests under way, closes sockets and database. */
  close(): Promise<void>;
}

const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string }
).version;

/** Opens the database, brings it up to date, and serves. @throws where the database or the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataFolder, host = "127.0.0.1", port = 0, log = () => {} } = options;
  const database =
    options.database ??
    (await openDatabase({ dataFolder, databaseUrl: options.databaseUrl, onProgress: log }));
  try {
    const services: Services = {
      prisma: database.prisma,
      events: await createEventFeed(database.prisma, { log }),
      tokensFolder: join(dataFolder, "tokens"),
    };
    await seed(database.prisma);
    await prepareLocalTokens(database.prisma, services.tokensFolder);
    const door = {
      isLoopbackOnly: isLoopback(host),
      allowedHosts: options.allowedHosts ?? [],
      isReadingOpen: options.isReadingOpen,
    };
    const { readMilliseconds = budgets.milliseconds } = options;
    return await serve(services, database, { host, port, door, log, readMilliseconds });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(
  services: Services,
  database: OpenDatabase,
  {
    host,
    port,
    door,
    log,
    readMilliseconds,
  }: { host: string; port: number; door: Door; log: (message: string) => void; readMilliseconds: number },
): Promise<RunningServer> {
  const app = express();
  const server = createServer(app);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // Clients that try them send the document itself once they are told.
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitsRule],
    formatError: (formatted, thrown) => maskError(formatted, thrown, log),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
      ApolloServerPluginLandingPageDisabled(),
      refuseSubscriptions,
      markReading,
    ],
    logger: { debug() {}, info() {}, warn: log, error: log },
  });
  await apollo.start();
  addRoutes(app, { apollo, services, database, door, log, readMilliseconds });
  const closeSockets = serveSockets(server, { schema, services, door, log });
  const stopWatching = watchLeases(services, log);
  const stopListening = database.listen(() => void services.events.poke());
  const stopForgetting = forgetHistory(services.prisma, log);
  const stopAll = () => Promise.all([stopWatching(), stopListening(), stopForgetting()]);
  await listen(server, host, port).catch(async (error: unknown) => {
    await stopAll();
    throw error;
  });
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}/graphql`,
    tokensFolder: services.tokensFolder,
    async close() {
      await stopAll();
      // Sockets first: a subscription that ends on an open one is over for its subscriber, on a lost one it is resumed.
      await closeSockets();
      await services.events.close();
      await apollo.stop();
      await database.close();
    },
  };
}

/** What only reads is broken off when its time is over, slow SQL included. */
const markReading: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        const scope = requestScope.getStore();
        if (scope) scope.isReading = operation?.operation === "query";
      },
    };
  },
};

/** Over HTTP one answer is all there is; a subscription would end in the middle of its first. */
const refuseSubscriptions: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== "subscription") return;
        throw new GraphQLError(
          "Subscriptions are served over WebSocket at this address (protocol graphql-transport-ws); over HTTP send queries and mutations.",
          { extensions: { code: "BAD_REQUEST", http: { status: 400 } } },
        );
      },
    };
  },
};

function addRoutes(
  app: Express,
  {
    apollo,
    services,
    database,
    door,
    log,
    readMilliseconds,
  }: {
    apollo: ApolloServer<Context>;
    services: Services;
    database: OpenDatabase;
    door: Door;
    log: (message: string) => void;
    readMilliseconds: number;
  },
): void {
  app.disable("x-powered-by");
  app.use(compression({ filter: isCompressible }));
  app.use(guardDoor(door));
  app.get("/health", health(database));
  app.use(serveGraphiql());
  app.use(
    "/graphql",
    admit(services, door),
    (_request, _response, next) =>
      requestScope.run({ isReading: false, endsAt: performance.now() + readMilliseconds }, next),
    expressMiddleware(apollo, { context: async ({ req }) => createContext(services, callerOf(req)) }),
  );
  app.all("/export/:file", admit(services, door), serveExports(services, { readMilliseconds, log }));
  app.use((_request, response) => {
    response.status(404).json({
      errors: [
        {
          message:
            "Nothing is here; GraphQL is at /graphql, whole tables at /export/runs.csv and the like, health at /health.",
        },
      ],
    });
  });
  app.use(refuseBody);
}

/** All that is answered is text but Parquet, which is compressed within. */
function isCompressible(_request: Request, response: Response): boolean {
  return response.getHeader("content-type") !== parquetType;
}

function health({ prisma, kind }: OpenDatabase): RequestHandler {
  return async (_request, response) => {
    try {
      await prisma.$queryRaw`select 1`;
      response.json({ status: "ok", database: kind, version });
    } catch {
      response.status(503).json({ status: "database does not answer", database: kind, version });
    }
  };
}

/** A body that is too large or no JSON, in the words of GraphQL. */
const refuseBody: ErrorRequestHandler = (
  error: { status?: number; message?: string; limit?: number },
  _request,
  response,
  _next,
) => {
  response.status(error.status ?? 500).json({
    errors: [
      {
        message:
          error.limit === undefined
            ? `The request cannot be read: ${error.message ?? "it is malformed"}. Send JSON.`
            : `The request is larger than ${error.limit} bytes. Without a token at most ${bodyLimits.stranger} are read, ` +
              `with a reader's ${bodyLimits.reader}, with another's ${bodyLimits.writer}: send less at once.`,
        extensions: { code: "INVALID_INPUT" },
      },
    ],
  });
};

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(
              `Port ${port} of ${host} is taken: stop what listens there, or choose another with --port.`,
            )
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}
