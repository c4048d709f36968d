import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** How the server is to run; read once, at its start. */
export interface Environment {
  dataFolder: string;
  /** Absent for the embedded database. */
  databaseUrl: string | undefined;
  port: number;
  host: string;
  /** Whether reading needs a token too; by default wherever others than this machine can connect. */
  isReadingOpen: boolean;
}

export const usage = `Usage: node server/main.ts [options]

  --data DIR    everything kept: embedded database, tokens (SQLDOJO_DATA; default .sqldojo)
  --port PORT   0 for any free one (PORT; default 4000)
  --host HOST   address to listen on (SQLDOJO_HOST; default 127.0.0.1)
  --help        this text

Environment
  DATABASE_URL           a PostgreSQL server instead of the embedded one
  SQLDOJO_OPEN_READING   yes or no: whether reading needs no token (default: yes on a loopback address, else no)

Tokens for the Authorization header lie in DIR/tokens/admin and DIR/tokens/trainer.`;

/**
 * @returns undefined where only the usage was asked for.
 * @throws Error naming the option or variable, its fault and what would do.
 */
export function readEnvironment(
  commandLine: readonly string[],
  variables: NodeJS.ProcessEnv,
): Environment | undefined {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      data: { type: "string" },
      port: { type: "string" },
      host: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return undefined;
  const host = values.host ?? (variables.SQLDOJO_HOST || "127.0.0.1");
  return {
    dataFolder: resolve(values.data ?? (variables.SQLDOJO_DATA || ".sqldojo")),
    databaseUrl: readDatabaseUrl(variables.DATABASE_URL),
    port: readPort(values.port ?? (variables.PORT || "4000"), values.port === undefined ? "PORT" : "--port"),
    host,
    isReadingOpen: readSwitch(variables.SQLDOJO_OPEN_READING) ?? isLoopback(host),
  };
}

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host);
}

function readPort(text: string, name: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`${name}: ${JSON.stringify(text)} is not a port; give a number from 0 to 65535.`);
  }
  return port;
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^postgres(ql)?:\/\//.test(text)) {
    throw new Error(
      "DATABASE_URL is not a PostgreSQL address; write postgresql://user:password@host:5432/database, or unset it.",
    );
  }
  return text;
}

function readSwitch(text: string | undefined): boolean | undefined {
  if (!text) return undefined;
  if (text === "yes" || text === "no") return text === "yes";
  throw new Error(`SQLDOJO_OPEN_READING: ${JSON.stringify(text)} is neither yes nor no.`);
}
