/** `sqldojo web`: builds the web app where needed and serves it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Command } from "commander";
import { portNumber, serverOption } from "../shared/options.ts";

interface Options {
  readonly port: number;
  readonly host: string;
  readonly server: string;
}

export function addWeb(program: Command): void {
  program
    .command("web")
    .description("Serve the web app: leaderboard, experiments, runs.")
    .option("--port <port>", "port of the web app", portNumber, 3000)
    .option("--host <host>", "address to listen on", "127.0.0.1")
    .addOption(serverOption())
    .action(serveWeb);
}

async function serveWeb({ port, host, server }: Options): Promise<void> {
  Object.assign(process.env, {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    SQLDOJO_SERVER_URL: server,
  });
  const { buildWeb } = await import("../shared/buildWeb.ts");
  await buildWeb();
  // Loaded late, because Next reads the environment then; by `require`, because its types would make NODE_ENV
  // obligatory in every environment of the whole project.
  const next = createRequire(import.meta.url)("next") as (options: object) => {
    prepare(): Promise<void>;
    getRequestHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  };
  const app = next({ dir: join(import.meta.dirname, "../../web"), dev: false, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const http = createServer((request, response) => void handle(request, response));
  http.listen(port, host, () => {
    process.env.SQLDOJO_WEB_ORIGIN = ownOrigin(http.address());
    console.log(`Web app at http://${host}:${port}`);
  });

  const stop = () => {
    http.close(() => process.exit(0));
    http.closeAllConnections();
  };
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) process.on(signal, stop);
}

/** Where the web app reaches itself, to read the pages that something is taken from. */
function ownOrigin(address: string | AddressInfo | null): string {
  if (address === null || typeof address === "string") throw new Error("The web app listens on no port.");
  const host = address.address.replace(/^0\.0\.0\.0$/, "127.0.0.1").replace(/^::$/, "::1");
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}
