import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findBenchmark } from "../../../trainer/benchmarks/manifests/findBenchmark.ts";
import { createTestDatabase } from "../../support/database.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../../trainer/benchmarks/benchmarkFolder.ts";
import { isAbsent, sharedData } from "../../trainer/benchmarks/sharedData.ts";
import { startTestServer, type TestServer } from "../server/testServer.ts";

const program = join(import.meta.dirname, "../../../bin/sqldojo.js");
const count = {
  db_id: "pets",
  question: "How many pets?",
  query: "select count(*) from Pet",
  difficulty: "easy",
};
const broken = {
  db_id: "pets",
  question: "Who?",
  query: "select nobody\u001b[2J from Pet",
  difficulty: "hard",
};

describe("sqldojo import benchmark", () => {
  let server: TestServer;
  let folder: BenchmarkFolder;
  let data: string;

  beforeAll(async () => {
    server = await startTestServer(() => createTestDatabase("embedded"));
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    folder = createBenchmarkFolder();
    data = createBenchmarkFolder().path;
    await folder.write("dev.json", [count, broken]);
    await folder.writeSqlite("database/pets/pets.sqlite");
  });

  /** Runs the program; nothing it says depends on a server of the machine. */
  const run = (...given: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const environment = { ...process.env, SQLDOJO_SERVER_URL: "http://127.0.0.1:1/graphql" };
      execFile(
        process.execPath,
        [program, "import", "benchmark", folder.path, "--data", data, ...given],
        { env: environment },
        (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
      );
    });

  it("checks gold SQL, writes report and manifest, and says that there is no server", async () => {
    const { code, stdout } = await run("--name", "mine", "--token", "any");
    expect(code).toBe(0);
    expect(stdout).toMatch(/mine: spider, sqlite; databases: 1\n/);
    expect(stdout).toMatch(/dev 1: The database says: /);
    expect(stdout).toMatch(/^ {4}select nobody \[2J from Pet$/m);
    expect(stdout).toMatch(/Not registered: no server answers at .* with --server URL registers it later/);
    const manifest = JSON.parse(readFileSync(join(data, "benchmarks/mine/manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      path: folder.path,
      format: "spider",
      splits: { dev: { examples: 2, leftOut: 0, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      databases: { pets: { contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
  });

  it("prints one JSON object where asked to, and does not check the same content again", async () => {
    const first = JSON.parse((await run("--json", "--no-register")).stdout);
    expect(first).toMatchObject({
      format: "spider",
      splits: {
        dev: { examples: 2, difficulties: { easy: 1, hard: 1 }, excluded: 1, issues: { fails: 1 } },
      },
      registration: { isRegistered: false },
    });
    expect(existsSync(first.auditFile)).toBe(true);
    const again = await run("--json", "--no-register");
    expect(JSON.parse(again.stdout)).toEqual(first);
    expect(again.stderr).toMatch(/checked before; --recheck/);
  });

  it("registers with audit and features, and other content as the next version", async () => {
    const register = () =>
      run("--name", "mine", "--server", server.url, "--token", server.tokens.admin, "--json");
    const versionOf = async () => JSON.parse((await register()).stdout).registration.version;
    expect(await versionOf()).toBe(1);
    expect(await versionOf()).toBe(1);
    await folder.write("dev.json", [count, { ...broken, question: "Whose?" }]);
    expect(await versionOf()).toBe(2);
    const { benchmark } = await server.read(
      `{ benchmark(name: "mine") { name version folder audit { excludedCount }
          splits { name contentHash exampleCount } } }`,
    );
    expect(benchmark).toMatchObject({
      version: 2,
      audit: { excludedCount: 1 },
      splits: [{ exampleCount: 2 }],
    });
    expect(await findBenchmark(benchmark, data)).toMatchObject({ name: "mine", folder: folder.path });
  });

  it("fails where the server named does not answer, though everything else is done", async () => {
    const { code, stderr } = await run(
      "--name",
      "mine",
      "--server",
      "http://127.0.0.1:1/graphql",
      "--token",
      "any",
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/No answer from http:\/\/127\.0\.0\.1:1.*once the server answers/);
    expect(existsSync(join(data, "benchmarks/mine/manifest.json"))).toBe(true);
  });

  it("leaves out what has no database where allowed to, and remembers that", async () => {
    await folder.write("dev.json", [{ ...count, db_id: "ghosts" }, count]);
    const refused = await run("--no-register");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/ghosts; examples that ask them: 1.*--databases DIR.*--allow-missing/);
    const { stdout } = await run("--no-register", "--allow-missing", "--name", "partial");
    expect(stdout).toMatch(/databases without a file \(ghosts\): 1; examples left out: 1/);
    const { splits } = JSON.parse(readFileSync(join(data, "benchmarks/partial/manifest.json"), "utf8"));
    const registered = { name: "partial", folder: "/nowhere", splits: [{ name: "dev", ...splits.dev }] };
    expect([...(await findBenchmark(registered, data)).databases.keys()]).toEqual(["pets"]);
  });

  it("imports a benchmark without any database for its questions, and says that nothing can be scored", async () => {
    await folder.write("dev.json", [{ ...count, db_id: "ghosts" }]);
    const { code, stdout } = await run("--no-register", "--allow-missing");
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /No database has a file \(ghosts\): questions and gold SQL can be read, but nothing executed/,
    );
  });

  it("refuses a name that cannot be a folder's", async () => {
    const { code, stderr } = await run("--no-register", "--name", "../mine");
    expect(code).toBe(1);
    expect(stderr).toMatch(/"\.\.\/mine" cannot name a benchmark\. Give --name/);
  });

  it("imports a DuckDB benchmark", async () => {
    await folder.write("benchmark.json", { name: "ducks", dialect: "duckdb" });
    await folder.writeDuckdb("database/pets/pets.duckdb");
    const report = JSON.parse((await run("--no-register", "--json")).stdout);
    expect(report).toMatchObject({
      name: "ducks",
      dialect: "duckdb",
      splits: { dev: { issues: { fails: 1 } } },
    });
  });

  it.skipIf(isAbsent("text2sql-data"))(
    "tells the gold of GeoQuery that fails from four beside which an accepted SQL executes",
    async () => {
      const geography = join(sharedData, "text2sql-data/geography.json");
      folder = { ...folder, path: geography };
      const { splits } = JSON.parse((await run("--no-register", "--json")).stdout);
      const counts = Object.values<{ issues: Record<string, number> }>(splits).map(({ issues }) => issues);
      const count = (kind: string) => counts.reduce((sum, issues) => sum + (issues[kind] ?? 0), 0);
      expect(count("fails")).toBe(1);
      expect(count("acceptedFails")).toBe(4);
    },
  );
});
