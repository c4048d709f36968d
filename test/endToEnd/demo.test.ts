import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { findFreePort, startSqldojo, until, withDataFolder } from "../support/programs.ts";

/** Command lines of processes that name the data folder: the demo's server, web app, trainer and SQL children. */
function processesOf(dataFolder: string): string[] {
  const lines = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(dataFolder) && !line.startsWith("ps "));
}

describe("sqldojo demo", () => {
  it("stops every process on Ctrl-C, goes on when started again, and ends with the leaderboard", async () => {
    await withDataFolder(async (dataFolder) => {
      const ports = ["--port", String(await findFreePort()), "--web-port", String(await findFreePort())];
      const command = ["demo", "--preset", "smoke", "--exit", "--data", dataFolder, ...ports];

      const first = startSqldojo(command);
      await until("the first warm-up is trained", 120, async () => {
        if (first.child.exitCode !== null) throw new Error(`The demo ended:\n${first.output()}`);
        return first.output().includes("iteration 0: training");
      });
      expect(processesOf(dataFolder).length).toBeGreaterThanOrEqual(3);
      expect(await first.kill("SIGINT"), first.output()).toBe(0);
      expect(first.output()).toContain("goes on where this one ended");
      expect(processesOf(dataFolder)).toEqual([]);

      const second = startSqldojo(command);
      expect(await second.ended, second.output()).toBe(0);
      const output = second.output();
      expect(output).toContain("already trained");
      const leaderboard = output.slice(output.indexOf("Leaderboard"));
      for (const title of ["SFT", "SPIN", "ExSPIN", "SPFT-SQL"])
        expect(leaderboard).toMatch(new RegExp(`│ ${title} `));
      for (const split of ["kata-dev", "kata-syn", "kata-realistic", "kata-dk", "kata-hard"])
        expect(leaderboard).toContain(split);
      expect(output).toContain("template synthesis is switched off");
      expect(output).toMatch(/The same numbers, live: http:/);
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
    expect(unknown.output()).toContain("no command dance");
  });

  it("refuses a preset that is not there and names those that are", async () => {
    const program = startSqldojo(["demo", "--preset", "huge"]);
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/demo, smoke/);
  });
});
