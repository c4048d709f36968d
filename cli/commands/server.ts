/** `sqldojo server`: the GraphQL server with its database. */
import type { Command } from "commander";
import { portNumber } from "../shared/options.ts";

interface Options {
  readonly data?: string;
  readonly port?: number;
  readonly host?: string;
}

const environment = `
Environment:
  DATABASE_URL           a PostgreSQL server instead of the embedded one
  SQLDOJO_OPEN_READING   yes or no: whether reading needs no token (default: yes for callers on this machine of a server
                         on a loopback address, else no)
  SQLDOJO_ALLOWED_HOSTS  host names by which a proxy in front of the server is called, with commas between them

Tokens for the Authorization header lie in <data>/tokens/admin, <data>/tokens/trainer and <data>/tokens/editor.`;

export function addServer(program: Command): void {
  program
    .command("server")
    .description("Serve the GraphQL API with its database.")
    .option(
      "--data <folder>",
      "everything kept: embedded database, tokens (default: $SQLDOJO_DATA, else .sqldojo)",
    )
    .option("--port <port>", "port, 0 for any free one (default: $PORT, else 4000)", portNumber)
    .option("--host <host>", "address to listen on (default: $SQLDOJO_HOST, else 127.0.0.1)")
    .addHelpText("after", environment)
    .action(async (options: Options) => {
      const { runServer } = await import("../../server/main.ts");
      await runServer(options, process.env);
    });
}
