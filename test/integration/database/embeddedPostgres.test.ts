import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../server/database/openDatabase.ts";
import { createDataFolder } from "../../support/database.ts";

const program = join(import.meta.dirname, "owningChild.ts");

describe("the embedded database", () => {
  let dataFolder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    dataFolder = await createDataFolder();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill("SIGKILL");
    }
    await rm(dataFolder, { recursive: true, force: true });
  });

  /** Starts a process that owns the data folder and writes; `acknowledged` grows with every committed row. */
  async function startOwner() {
    const child = spawn(process.execPath, [program, dataFolder], { stdio: ["ignore", "pipe", "inherit"] });
    children.push(child);
    const acknowledged: number[] = [];
    const lines = createInterface({ input: child.stdout });
    await once(lines, "line");
    lines.on("line", (line) => acknowledged.push(Number(line)));
    const kill = async () => {
      const closed = once(lines, "close");
      child.kill("SIGKILL");
      await closed;
    };
    return { pid: child.pid, acknowledged, kill };
  }

  it("has every acknowledged row, whole, after kill -9 in the middle of commits, several times over", async () => {
    let expected = 0;
    for (let round = 1; round <= 3; round += 1) {
      const owner = await startOwner();
      while (owner.acknowledged.length < 30 * round) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await owner.kill();
      expected += owner.acknowledged.length;
      // Opening it here is also the proof that a killed owner's lock and socket are no obstacle.
      const database = await openDatabase({ dataFolder });
      const experiments = await database.prisma.experiment.findMany();
      await database.close();
      // One more may have been committed without having been acknowledged.
      expect([expected, expected + 1]).toContain(experiments.length);
      expect(experiments.every(({ description }) => description === "both or neither")).toBe(true);
      expected = experiments.length;
    }
  });

  it("refuses a second process, naming the first and what to do", async () => {
    const owner = await startOwner();
    await expect(openDatabase({ dataFolder })).rejects.toThrow(
      new RegExp(`in use by process ${owner.pid}: stop that process.*--data.*DATABASE_URL`),
    );
    await owner.kill();
    const database = await openDatabase({ dataFolder });
    expect(await database.prisma.experiment.count()).toBeGreaterThanOrEqual(owner.acknowledged.length);
    await database.close();
  });

  it("refuses to be opened twice by one process, and can be opened again once closed", async () => {
    const database = await openDatabase({ dataFolder });
    await expect(openDatabase({ dataFolder })).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await database.prisma.experiment.count()).toBe(0);
    await database.close();
    expect((await readdir(dataFolder)).sort()).toEqual(["lock.sqlite", "postgres"]);
    await (await openDatabase({ dataFolder })).close();
  });

  it("keeps its connection when a statement is refused", async () => {
    const { prisma, close } = await openDatabase({ dataFolder });
    await prisma.$executeRaw`set application_name = 'still the same'`;
    for (let round = 0; round < 20; round += 1) {
      await expect(prisma.$executeRaw`select 1 / 0`).rejects.toThrow("division by zero");
    }
    expect(await prisma.$queryRaw`select current_setting('application_name') as "name"`).toEqual([
      { name: "still the same" },
    ]);
    await close();
  });

  it("turns away a second client and goes on serving the first; its socket is this user's alone", async () => {
    const { prisma, url, close } = await openDatabase({ dataFolder });
    const second = new Client({ connectionString: url });
    await expect(second.connect()).rejects.toThrow();
    expect(await prisma.experiment.count()).toBe(0);
    expect(statSync(join(dataFolder, "socket")).mode & 0o777).toBe(0o700);
    await close();
  });

  it("leaves the event loop free while it computes", async () => {
    const { prisma, close } = await openDatabase({ dataFolder });
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 10);
    const started = performance.now();
    await prisma.$queryRaw`select count(*) from generate_series(1, 3000000)`;
    const elapsed = performance.now() - started;
    clearInterval(timer);
    expect(elapsed).toBeGreaterThan(100);
    expect(ticks).toBeGreaterThan(elapsed / 10 / 4);
    await close();
  });

  it("works where the path of the data folder is too long for a socket", async () => {
    const long = join(dataFolder, "x".repeat(120));
    await mkdir(long);
    await rename(join(dataFolder, "postgres"), join(long, "postgres"));
    const { prisma, close } = await openDatabase({ dataFolder: long });
    expect(await prisma.experiment.count()).toBe(0);
    await close();
  });

  it("says which folder it cannot write", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sqldojo-test-"));
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(openDatabase({ dataFolder: file })).rejects.toThrow(
      `The data folder ${file} cannot be written`,
    );
    await rm(folder, { recursive: true });
  });
});
