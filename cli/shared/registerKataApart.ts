import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { KataReport } from "../../trainer/kata/report.ts";

const launcher = join(import.meta.dirname, "../../bin/sqldojo.js");

/** What kata consists of, and which version of it the server took it for. */
export type RegisteredKata = KataReport & { readonly version: number };

/** Writes and registers kata in a process of its own, whose memory is given back when it ends. Rejects with its error text. */
export async function registerKataApart(
  serverUrl: string,
  dataFolder: string,
  signal: AbortSignal,
): Promise<RegisteredKata> {
  const kata = [launcher, "kata", "--data", dataFolder, "--register", serverUrl, "--json"];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, kata, { signal });
    return JSON.parse(stdout) as RegisteredKata;
  } catch (error) {
    signal.throwIfAborted();
    const { stderr } = error as { stderr?: string };
    throw new Error(stderr?.trim() || "Writing and registering kata failed.", { cause: error });
  }
}
