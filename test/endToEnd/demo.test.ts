import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import {
  findFreePort,
  type RunningProgram,
  startSqldojo,
  until,
  withDataFolder,
} from "../support/programs.ts";

/** The screenshot of the README is the whole demo's; every other time the small one does. */
const isForReadme = process.env.UPDATE_SCREENSHOT === "1";
const preset = isForReadme ? "demo" : "smoke";
const titles = ["SFT", "SPIN", "ExSPIN", "SPFT-SQL"];

/** Command lines of processes that name the data folder: the demo's server, web app, trainer and SQL children. */
function processesOf(dataFolder: string): string[] {
  const lines = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(dataFolder) && !line.startsWith("ps "));
}

async function untilPrinted(program: RunningProgram, text: string, seconds: number): Promise<void> {
  await until(`the demo prints “${text}”`, seconds, async () => {
    if (program.child.exitCode !== null) throw new Error(`The demo ended:\n${program.output()}`);
    return program.output().includes(text);
  });
}

/** The rows of the page's leaderboard, and a picture of it. */
async function photograph(url: string): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
    await page.goto(url);
    mkdirSync("test/results", { recursive: true });
    const places = ["test/results/demo.png", ...(isForReadme ? ["test/screenshots/leaderboard.png"] : [])];
    for (const path of places) await page.screenshot({ path });
    return await page.locator("table").first().locator("tbody tr").allInnerTexts();
  } finally {
    await browser.close();
  }
}

describe("sqldojo demo", () => {
  it("stops every process on Ctrl-C, goes on when started again, and ends with the leaderboard", async () => {
    await withDataFolder(async (dataFolder) => {
      const ports = ["--port", String(await findFreePort()), "--web-port", String(await findFreePort())];
      const command = ["demo", "--preset", preset, "--data", dataFolder, ...ports];

      const first = startSqldojo(command);
      await untilPrinted(first, "iteration 0: training", 300);
      expect(processesOf(dataFolder).length).toBeGreaterThanOrEqual(3);
      expect(await first.kill("SIGINT"), first.output()).toBe(0);
      expect(first.output()).toContain("goes on where this one ended");
      expect(processesOf(dataFolder)).toEqual([]);

      const second = startSqldojo([...command, "--exit"]);
      expect(await second.ended, second.output()).toBe(0);
      expect(second.output()).toContain("already trained");
      expect(second.output()).toContain("iteration 1: synthesis");
      expect(processesOf(dataFolder)).toEqual([]);

      const third = startSqldojo(command);
      onTestFinished(async () => {
        await third.kill("SIGINT");
      });
      await untilPrinted(third, "Serving on", 300);
      const output = third.output();
      const leaderboard = output.slice(output.indexOf("Leaderboard"));
      for (const title of titles) expect(leaderboard).toMatch(new RegExp(`│ ${title} +│`));
      for (const split of ["kata-dev", "kata-syn", "kata-realistic", "kata-dk", "kata-hard"])
        expect(leaderboard).toContain(split);

      const rows = await photograph(/live: (\S+)/.exec(output)![1]!);
      expect(rows).toHaveLength(titles.length);
      for (const title of titles) {
        const [figure] = new RegExp(`│ ${title} .*?(\\d+\\.\\d) \\(`).exec(leaderboard)!.slice(1);
        expect(rows.find((row) => row.includes(`\t${title}\n`))).toMatch(new RegExp(`${figure}\\s%`));
      }
      expect(await third.kill("SIGINT"), third.output()).toBe(0);
      expect(processesOf(dataFolder)).toEqual([]);
    });
  });
});

describe("sqldojo demo, interrupted while it starts", () => {
  it("stops what it has started and says how to go on", async () => {
    await withDataFolder(async (dataFolder) => {
      const ports = ["--port", String(await findFreePort()), "--web-port", String(await findFreePort())];
      const demo = startSqldojo(["demo", "--preset", "smoke", "--data", dataFolder, ...ports]);
      await until("the server is starting", 120, async () => processesOf(dataFolder).length >= 2);
      expect(await demo.kill("SIGINT"), demo.output()).toBe(0);
      expect(demo.output()).toContain("goes on where this one ended");
      expect(demo.output()).not.toContain("Experiment");
      expect(processesOf(dataFolder)).toEqual([]);
    });
  });
});

describe("sqldojo", () => {
  it("tells its commands on --help, and names an unknown one", async () => {
    const help = startSqldojo(["--help"]);
    expect(await help.ended).toBe(0);
    for (const name of ["demo", "up", "server", "trainer", "web", "kata", "leaderboard"])
      expect(help.output()).toContain(name);
    const unknown = startSqldojo(["dance"]);
    expect(await unknown.ended).toBe(2);
    expect(unknown.output()).toContain("unknown command 'dance'");
  });

  it("refuses a preset that is not there and names those that are", async () => {
    const program = startSqldojo(["demo", "--preset", "huge"]);
    expect(await program.ended).toBe(2);
    expect(program.output()).toMatch(/demo, full, smoke/);
  });
});
