import { InvalidArgumentError } from "commander";

/** Reads a port from a command line; 0 lets the system pick. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}
