import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeEntryLock } from "../../trainer/phases/entryLock.ts";

const webFolder = join(import.meta.dirname, "../../web");
const stampFile = join(webFolder, ".next/sources.sha256");

/** Next cannot build twice at once in one folder. */
const lockFile = join(import.meta.dirname, "../../node_modules/.cache/sqldojo/web-build.lock");

/**
 * Builds the web app where its sources changed since the last build; waits where another process is building it. Rejects
 * with the build's output where it fails, and when aborted.
 */
export async function buildWeb(signal?: AbortSignal): Promise<{ isBuilt: boolean }> {
  mkdirSync(dirname(lockFile), { recursive: true });
  let lock = takeEntryLock(lockFile);
  while (lock === undefined) {
    await sleep(100, undefined, { signal });
    lock = takeEntryLock(lockFile);
  }
  try {
    return await buildWhereChanged(signal);
  } finally {
    lock.release();
  }
}

async function buildWhereChanged(signal?: AbortSignal): Promise<{ isBuilt: boolean }> {
  const stamp = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return { isBuilt: false };
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const { code, output } = await runNext([next, "build", webFolder], signal);
  signal?.throwIfAborted();
  if (code !== 0) throw new Error(`Building the web app failed (exit code ${code}):\n${output}`);
  writeFileSync(stampFile, stamp);
  return { isBuilt: true };
}

/** Everything that the pages are built from, relative to the web app's folder. */
export function webSources(): string[] {
  return globSync(["**/*.{ts,tsx,css,json}", "public/**/*.*", "../statistics/*.ts"], {
    cwd: webFolder,
    exclude: (name) => name.startsWith(".next") || name === "next-env.d.ts",
  }).sort();
}

function hashSources(): string {
  const files = webSources();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(webFolder, file)));
  return hash.digest("hex");
}

function runNext(
  nextArguments: string[],
  signal?: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nextArguments, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    signal?.addEventListener("abort", () => child.kill(), { once: true });
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, output }));
  });
}
