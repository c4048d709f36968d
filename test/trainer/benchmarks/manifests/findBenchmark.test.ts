import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { loadBenchmark } from "../../../../trainer/benchmarks/loadBenchmark.ts";
import { writeManifest } from "../../../../trainer/benchmarks/manifests/benchmarkManifest.ts";
import { findBenchmark } from "../../../../trainer/benchmarks/manifests/findBenchmark.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../benchmarkFolder.ts";

const examples = [
  { db_id: "pets", question: "How many pets?", query: "select count(*) from pet" },
  { db_id: "ghosts", question: "How many ghosts?", query: "select count(*) from ghost" },
];

describe("findBenchmark", () => {
  let data: BenchmarkFolder;
  let elsewhere: BenchmarkFolder;

  beforeEach(async () => {
    data = createBenchmarkFolder();
    elsewhere = createBenchmarkFolder();
    await elsewhere.write("dev.json", examples);
    await elsewhere.writeSqlite("files/pets/pets.sqlite");
  });

  const registered = (contentHash: string, folder = "/nowhere") => ({
    name: "mine",
    folder,
    splits: [{ name: "dev", contentHash }],
  });

  it("reads an imported benchmark as it was imported", async () => {
    const databasesFolder = [join(elsewhere.path, "files")];
    const options = { databasesFolder, missingDatabases: "leaveOut" } as const;
    const dev = (await loadBenchmark(elsewhere.path, options)).splits.get("dev") ?? expect.fail("no dev");
    await writeManifest(data.path, {
      name: "mine",
      path: elsewhere.path,
      ...options,
      splitBy: "question",
      format: "spider",
      dialect: "sqlite",
      splits: { dev: { examples: 1, leftOut: 1, contentHash: dev.contentHash } },
      databases: {},
    });
    const found = await findBenchmark(registered(dev.contentHash), data.path);
    expect(found).toMatchObject({ name: "mine", folder: elsewhere.path });
    expect([...found.databases.keys()]).toEqual(["pets"]);
  });

  it("finds a benchmark that lies in the data folder itself", async () => {
    await data.write("benchmarks/mine/dev.json", examples.slice(0, 1));
    await data.writeSqlite("benchmarks/mine/database/pets/pets.sqlite");
    const folder = join(data.path, "benchmarks/mine");
    const { contentHash } = (await loadBenchmark(folder)).splits.get("dev") ?? expect.fail("no dev");
    expect(await findBenchmark(registered(contentHash), data.path)).toMatchObject({ folder });
  });

  it("refuses other content, and says where it looked for what is missing", async () => {
    await elsewhere.write("dev.json", examples.slice(0, 1));
    await elsewhere.writeSqlite("database/pets/pets.sqlite");
    await expect(findBenchmark(registered("0", elsewhere.path), data.path)).rejects.toThrow(
      /Split dev of .* is not the one registered as mine .*import it again/,
    );
    await expect(findBenchmark(registered("0"), data.path)).rejects.toThrow(
      /mine is not on this machine: put its folder at \/nowhere or .*sqldojo import benchmark/,
    );
  });
});
