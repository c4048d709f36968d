/** `sqldojo web`: builds the web app where needed and serves it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Command } from "commander";
import { buildWeb } from "../shared/buildWeb.ts";
import { portNumber } from "../shared/portNumber.ts";

const { port, host, server } = new Command("sqldojo web")
  .description("Serves the web app: leaderboard, experiments, runs.")
  .option("--port <port>", "port of the web app", portNumber, 3000)
  .option("--host <host>", "address to listen on", "127.0.0.1")
  .option(
    "--server <url>",
    "GraphQL address of the server",
    process.env.SQLDOJO_SERVER_URL ?? "http://127.0.0.1:4000/graphql",
  )
  .parse()
  .opts<{ port: number; host: string; server: string }>();

Object.assign(process.env, {
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  SQLDOJO_SERVER_URL: server,
});
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
http.listen(port, host, () => console.log(`Web app at http://${host}:${port}`));

const stop = () => {
  http.close(() => process.exit(0));
  http.closeAllConnections();
};
for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) process.on(signal, stop);
