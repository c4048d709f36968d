import { beforeEach, describe, expect, it } from "vitest";
import { loadSplit } from "../../../cli/evaluate/loadSplit.ts";
import { passedOverNotice } from "../../../cli/shared/passedOverNotice.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../../trainer/benchmarks/benchmarkFolder.ts";

const example = { db_id: "pets", question: "How many pets?", query: "select count(*) from Pet" };

describe("evaluate's split", () => {
  let folder: BenchmarkFolder;

  beforeEach(async () => {
    folder = createBenchmarkFolder();
    await folder.write("train.json", [example]);
    await folder.writeSqlite("database/pets/pets.sqlite");
  });

  const load = (split?: string) =>
    loadSplit({
      benchmark: folder.path,
      databases: [],
      allowMissing: false,
      ...(split === undefined ? {} : { split }),
    });
  const nameOf = async (split?: string) => (await load(split)).split.name;

  it("is the one named, else dev, else the only one", async () => {
    expect(await nameOf()).toBe("train");
    await folder.write("dev.json", [example]);
    expect(await nameOf()).toBe("dev");
    expect(await nameOf("train")).toBe("train");
  });

  it.for([
    ["empty", "", /dev\.json is passed over \(empty\)/],
    ["without gold", [{ db_id: "pets", question: "?" }], /dev\.json is passed over \(no gold SQL\)/],
    ["damaged", "[", /dev\.json is not JSON/],
  ] as const)("is no other where dev is %s", async ([, content, message]) => {
    await folder.write("dev.json", content);
    await expect(load()).rejects.toThrow(message);
    await expect(load("dev")).rejects.toThrow(message);
    expect(await nameOf("train")).toBe("train");
  });

  it("is not taken for granted among several", async () => {
    await folder.write("test.json", [example]);
    await expect(load()).rejects.toThrow(/no split "dev"; there is test, train\..*Pick one with --split/);
  });

  it("lacks only the databases that it asks itself", async () => {
    await folder.write("dev.json", [example, { ...example, db_id: "ghost" }]);
    await folder.write("train.json", [{ ...example, db_id: "phantom" }]);
    await expect(load("dev")).rejects.toThrow(/1 examples of .* dev ask .*\(missing: ghost\)/);
  });

  it("comes with one sentence on everything that was passed over, by what it is", async () => {
    for (const name of ["a", "b", "c", "d", "e", "f", "g"]) await folder.write(`._${name}.json`, "\0");
    await folder.write("answers.json", ["select 1"]);
    const { benchmark } = await load();
    expect(passedOverNotice(benchmark)).toBe(
      `Passed over in ${folder.path}: ._a.json, ._b.json, ._c.json, ._d.json, ._e.json and 2 more (hidden or left by ` +
        "an archive); answers.json (no list of examples).",
    );
    expect(passedOverNotice({ ...benchmark, passedOver: [] })).toBeUndefined();
  });
});
