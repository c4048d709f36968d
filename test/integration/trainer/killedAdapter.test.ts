import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const steps = 24;
let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

/** Trains in `folder` until it ends, or until `step` is done and it is killed in whatever it does next; gives its lines. */
async function train(folder: string, step?: number): Promise<string[]> {
  const started = spawn(process.execPath, ["test/support/trainAdapter.ts", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = started;
  const exit = once(started, "exit");
  const lines: string[] = [];
  for await (const line of createInterface(started.stdout)) {
    lines.push(line);
    if (line === `step ${step}`) started.kill("SIGKILL");
  }
  const [code, signal] = await exit;
  expect(step === undefined ? code : signal).toBe(step === undefined ? 0 : "SIGKILL");
  return lines;
}

it("an adapter whose training is killed at a random step and goes on has the bytes of one that was not", async () => {
  const [whole, killed] = [temporaryFolder(), temporaryFolder()];
  await train(whole);
  const step = 2 + Math.floor(Math.random() * (steps - 4));
  await train(killed, step);
  expect(existsSync(join(killed, "adapter_model.safetensors"))).toBe(false);
  const lines = await train(killed);
  expect(lines[0], `killed after step ${step}`).toMatch(/^resumed after \d+$/);
  expect(Number(lines[0]!.split(" ").at(-1))).toBeGreaterThanOrEqual(step - 1);
  expect(lines.at(-1)).toBe(`step ${steps}`);
  for (const file of ["adapter_model.safetensors", "adapter_config.json"])
    expect(
      readFileSync(join(killed, file)).equals(readFileSync(join(whole, file))),
      `killed after ${step}`,
    ).toBe(true);
}, 60_000);
