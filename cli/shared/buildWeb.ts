import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeEntryLock } from "../../trainer/phases/entryLock.ts";

const webFolder = join(import.meta.dirname, "../../web");
const cacheFolder = join(import.meta.dirname, "../../node_modules/.cache/sqldojo");

/**
 * Builds the web app where its sources changed since the last build; waits where another process is building it. Rejects
 * with the build's output where it fails, and when aborted.
 *
 * @param folder The Next app to build; the web app by default.
 */
export async function buildWeb(signal?: AbortSignal, folder = webFolder): Promise<{ isBuilt: boolean }> {
  mkdirSync(cacheFolder, { recursive: true });
  // Next cannot build twice at once in one folder.
  const lockFile = join(cacheFolder, `${basename(folder)}-build.lock`);
  let lock = takeEntryLock(lockFile);
  while (lock === undefined) {
    await sleep(100, undefined, { signal });
    lock = takeEntryLock(lockFile);
  }
  try {
    return await buildWhereChanged(folder, signal);
  } finally {
    lock.release();
  }
}

async function buildWhereChanged(folder: string, signal?: AbortSignal): Promise<{ isBuilt: boolean }> {
  const stampFile = join(folder, ".next/sources.sha256");
  const stamp = hashSources(folder);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return { isBuilt: false };
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const { code, output } = await runNext([next, "build", folder], signal);
  signal?.throwIfAborted();
  if (code !== 0) throw new Error(`Building the web app failed (exit code ${code}):\n${output}`);
  writeFileSync(stampFile, stamp);
  return { isBuilt: true };
}

/** Everything that the pages are built from, relative to the app's folder. */
export function webSources(folder = webFolder): string[] {
  return globSync(["**/*.{ts,tsx,css,json}", "public/**/*.*", "../statistics/*.ts"], {
    cwd: folder,
    exclude: (name) => name.startsWith(".next") || name === "next-env.d.ts",
  }).sort();
}

function hashSources(folder: string): string {
  const files = webSources(folder);
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
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
