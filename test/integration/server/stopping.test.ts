import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { methodPresets } from "../../../server/domain/presets/presets.ts";
import { putMigrated } from "../../support/database.ts";

const launcher = join(import.meta.dirname, "../../../bin/sqldojo.js");
const started: ChildProcess[] = [];
const folders: string[] = [];

function startProgram(parameters: string[], environment: object = {}) {
  const child = spawn(process.execPath, [launcher, "server", ...parameters], {
    env: { ...process.env, DATABASE_URL: "", PORT: "", ...environment },
  });
  started.push(child);
  const lines: string[] = [];
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      const url = /^listening on (\S+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  return { child, lines, listening, ended };
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-stopping-"));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Asks for something long, and sends the signal so many milliseconds later; no answer where the request came too late. */
async function stopAmidRequest(signal: "SIGTERM" | "SIGINT", milliseconds: number) {
  const folder = makeFolder();
  await putMigrated(folder);
  const { child, listening, ended, lines } = startProgram(["--data", folder, "--port", "0"]);
  const url = await listening;
  const token = readFileSync(join(folder, "tokens/admin"), "utf8").trim();
  const column = (text: string) => Array.from({ length: 3000 }, () => text);
  const split = {
    name: "dev",
    contentHash: "x",
    questions: column("question"),
    goldSql: column("select 1"),
    databases: column("shop"),
  };
  const input = {
    name: "late",
    dialect: "SQLITE",
    folder: "/",
    databases: [{ name: "shop", schema: {} }],
    splits: [split],
  };
  const asked = fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query:
        "mutation ($input: RegisterBenchmarkInput!) { registerBenchmark(input: $input) { splits { exampleCount } } }",
      variables: { input },
    }),
  }).then(
    (response) => response.json() as Promise<unknown>,
    () => undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill(signal);
  return { answer: await asked, code: await ended, lines, url };
}

describe("the program", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("finishes what was asked and ends well on %s", async (signal) => {
    // A busy machine may be told to stop before the request has reached it: then it is told later, and longer after.
    for (let milliseconds = 30; ; milliseconds *= 4) {
      const stopped = await stopAmidRequest(signal, milliseconds);
      if (stopped.answer === undefined && milliseconds < 5_000) continue;
      expect(stopped.answer).toEqual({ data: { registerBenchmark: { splits: [{ exampleCount: 3000 }] } } });
      expect(stopped.code).toBe(0);
      expect(stopped.lines.at(-1)).toBe("stopping");
      await expect(fetch(stopped.url)).rejects.toThrow();
      return;
    }
  });

  it("keeps its tokens and its data across restarts", async () => {
    const folder = makeFolder();
    const tokenFile = join(folder, "tokens/trainer");
    const first = startProgram(["--data", folder, "--port", "0"]);
    await first.listening;
    const token = readFileSync(tokenFile, "utf8");
    first.child.kill("SIGTERM");
    await first.ended;
    const second = startProgram(["--data", folder, "--port", "0"]);
    const response = await fetch(await second.listening, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token.trim()}` },
      body: JSON.stringify({ query: "{ viewer { role } methods { name } }" }),
    });
    const { data } = (await response.json()) as { data: { viewer: object; methods: object[] } };
    expect(readFileSync(tokenFile, "utf8")).toBe(token);
    expect(data.viewer).toEqual({ role: "TRAINER" });
    expect(data.methods).toEqual(methodPresets.map(({ name }) => ({ name })));
  });

  it("explains itself", async () => {
    const { ended, lines } = startProgram(["--help"]);
    expect(await ended).toBe(0);
    expect(lines.join("\n")).toContain("--data <folder>");
  });

  it.each([
    [["--port", "many"], {}, 2, /'--port <port>' argument 'many' is invalid/],
    [[], { PORT: "70000" }, 1, /PORT: "70000" is not a port/],
    [[], { DATABASE_URL: "mysql://x" }, 1, /DATABASE_URL is not a PostgreSQL address/],
    [["--colour"], {}, 2, /--colour/],
  ])("refuses to start with %j %j", async (parameters, environment, code, message) => {
    const { ended, lines } = startProgram(parameters, environment);
    expect(await ended).toBe(code);
    expect(lines.join("\n")).toMatch(message);
  });
});
