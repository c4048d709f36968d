/** Options that several commands have, and how their values are read. */
import { InvalidArgumentError, Option } from "commander";

/** Where a command that talks to a server looks for it. */
export const usualServer = "http://127.0.0.1:4000/graphql";

export function dataOption(description = "data folder"): Option {
  return new Option("--data <folder>", description).default(process.env.SQLDOJO_DATA || ".sqldojo");
}

export function serverOption(): Option {
  return new Option("--server <url>", "GraphQL address of the server").default(
    process.env.SQLDOJO_SERVER_URL || usualServer,
  );
}

export function adminTokenOption(): Option {
  return new Option("--token <token>", "admin token (default: the file <data>/tokens/admin)");
}

export function workersOption(): Option {
  return new Option("--workers <count>", "child processes that execute SQL")
    .argParser(wholeNumber)
    .default(2);
}

/** Whether SQL is looked for in what a model answered. */
export function extractOption(): Option {
  return new Option("--extract <how>", "take the SQL out of fences, prose and tags, or every answer as it is")
    .choices(["auto", "none"])
    .default("auto");
}

/** Ports of what `demo`, `up` and `study` start. */
export function portOptions(): [Option, Option] {
  const another = "another where it is taken";
  return [
    new Option("--port <port>", `port of the server; ${another}`).argParser(portNumber).default(4000),
    new Option("--web-port <port>", `port of the web app; ${another}`).argParser(portNumber).default(3000),
  ];
}

/** 0 lets the system pick. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number from 1.");
  return value;
}

export function numberFrom(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < least)
      throw new InvalidArgumentError(`It must be a number from ${least}.`);
    return value;
  };
}

export function numberAbove(bound: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value > bound)) throw new InvalidArgumentError(`It must be a number above ${bound}.`);
    return value;
  };
}

/** Names separated by commas. */
export function nameList(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}

/** Seeds separated by commas: `1,2,3`. */
export function seedList(text: string): number[] {
  const seeds = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (seeds.some((seed) => !Number.isInteger(seed)) || new Set(seeds).size < seeds.length)
    throw new InvalidArgumentError("They must be whole numbers, such as 1,2,3, none twice.");
  return seeds;
}

/** For an option that may be repeated. */
export function append(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}
