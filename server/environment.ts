import { resolve } from "node:path";

/** How the server is to run; read once, at its start. */
export interface Environment {
  dataFolder: string;
  /** Absent for the embedded database. */
  databaseUrl: string | undefined;
  port: number;
  host: string;
  /** Whether reading needs no token; by default for callers on this machine, undefined. */
  isReadingOpen: boolean | undefined;
  /** Host names by which a proxy in front is called, and whose pages may call. */
  allowedHosts: string[];
}

/** What the command line may say. */
export interface ServerArguments {
  readonly data?: string;
  readonly port?: number;
  readonly host?: string;
}

/**
 * What neither the command line nor the environment says has a default.
 *
 * @throws Error naming the variable, its fault and what would do.
 */
export function readEnvironment(given: ServerArguments, variables: NodeJS.ProcessEnv): Environment {
  const host = given.host ?? (variables.SQLDOJO_HOST || "127.0.0.1");
  return {
    dataFolder: resolve(given.data ?? (variables.SQLDOJO_DATA || ".sqldojo")),
    databaseUrl: readDatabaseUrl(variables.DATABASE_URL),
    port: given.port ?? readPort(variables.PORT || "4000"),
    host,
    isReadingOpen: readSwitch(variables.SQLDOJO_OPEN_READING),
    allowedHosts: readHosts(variables.SQLDOJO_ALLOWED_HOSTS),
  };
}

function readHosts(text: string | undefined): string[] {
  const hosts = (text ?? "").split(",").map((host) => host.trim().toLowerCase());
  for (const host of hosts) {
    if (host !== "" && (!URL.canParse(`http://${host}`) || new URL(`http://${host}`).host !== host)) {
      throw new Error(
        `SQLDOJO_ALLOWED_HOSTS: ${JSON.stringify(host)} is not a host name; write names without scheme and port, with ` +
          "commas between them.",
      );
    }
  }
  return hosts.filter((host) => host !== "");
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`PORT: ${JSON.stringify(text)} is not a port; give a number from 0 to 65535.`);
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
