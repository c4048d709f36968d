import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Postgresql {
  /** Address of its `postgres` database, whose user may create others. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a throw-away PostgreSQL server on a free port of this machine, with its data in a temporary folder.
 * Where none is installed and this is root on Debian, it is installed first.
 *
 * @param isDurable Whether what is acknowledged is on disk, as in use.
 * @returns the server, or the reason why there is none.
 */
export async function startPostgresql({
  isDurable = false,
}: {
  isDurable?: boolean;
} = {}): Promise<Postgresql | { missing: string }> {
  const binaries = findBinaries() ?? (await installPostgresql());
  if (!binaries) {
    return {
      missing:
        "no PostgreSQL server is installed (initdb and pg_ctl are neither on PATH nor in /usr/lib/postgresql)",
    };
  }
  const owner = await findOwner();
  if (owner === "none") {
    return { missing: "PostgreSQL refuses to run as root and there is no user postgres to run it as" };
  }
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-postgresql-"));
  const data = join(folder, "data");
  if (owner) {
    chownSync(folder, owner.uid, owner.gid);
  }
  const port = await findFreePort();
  // Durability is not what tests are about, and syncing would take most of their time.
  const hasty = isDurable ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off ";
  const settings =
    `${hasty}-c listen_addresses=127.0.0.1 -p ${port} ` +
    `-c unix_socket_directories='' -c timezone=America/New_York`;
  const as = { cwd: folder, ...owner };
  await run(
    join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    as,
  );
  await run(
    join(binaries, "pg_ctl"),
    ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"],
    as,
  );
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await run(join(binaries, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], as);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Folder of initdb and pg_ctl: on PATH, or the newest of Debian's, which keeps them off PATH. */
function findBinaries(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const installed = existsSync(debian) ? readdirSync(debian) : [];
  const newestFirst = installed.sort((one, other) => Number(other) - Number(one));
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    ...newestFirst.map((version) => join(debian, version, "bin")),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}

async function installPostgresql(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return undefined;
  }
  try {
    await run("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch (error) {
    console.error(`PostgreSQL could not be installed: ${(error as Error).message}`);
    return undefined;
  }
  return findBinaries();
}

/** PostgreSQL refuses to run as root: then it runs as user postgres; otherwise as whoever runs the tests. */
async function findOwner(): Promise<{ uid: number; gid: number } | "none" | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  try {
    const [user, group] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(user.stdout), gid: Number(group.stdout) };
  } catch {
    return "none";
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") {
    throw new Error("The system named no free port.");
  }
  return address.port;
}
