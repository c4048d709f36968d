import getPort from "get-port";

/** `wanted` where nothing listens there, else a port that the system picks. */
export function freePort(wanted: number): Promise<number> {
  return getPort({ port: wanted, host: "127.0.0.1" });
}
