import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort, startServerProgram } from "../support/programs.ts";
import { type FuzzFindings, fuzzServer } from "./api/fuzzServer.ts";

export interface FuzzBench extends FuzzFindings {
  /** Of the server's process, after a tenth of the time and at its end. */
  readonly residentMegabytes: readonly [early: number, late: number];
}

/** `npm run bench -- fuzz [--minutes=5] [--seed=1]`: a server of its own, sent nonsense. A fault in it ends with exit code 1. */
export async function runFuzzBench(): Promise<FuzzBench> {
  const option = (name: string, value: number) =>
    Number(process.argv.find((each) => each.startsWith(`--${name}=`))?.split("=")[1] ?? value);
  const seconds = option("minutes", 5) * 60;
  const seed = option("seed", Math.floor(Date.now() / 1000));
  console.error(`seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-fuzz-"));
  try {
    const server = await startServerProgram(folder, await findFreePort(), { DATABASE_URL: "" });
    try {
      const token = readFileSync(join(folder, "tokens/editor"), "utf8").trim();
      const resident = () =>
        Math.round(
          Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, "utf8"))?.[1]) / 1024,
        );
      let early = 0;
      const timer = setTimeout(
        () => {
          early = resident();
        },
        (seconds * 1000) / 10,
      );
      const findings = await fuzzServer({ url: server.url, token, seconds, seed });
      clearTimeout(timer);
      if (findings.faults.length > 0) process.exitCode = 1;
      return { ...findings, residentMegabytes: [early, resident()] };
    } finally {
      await server.kill("SIGTERM");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
