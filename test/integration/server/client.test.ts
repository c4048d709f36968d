import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../../server/client/client.js";
import { createTestDatabase } from "../../support/database.ts";
import { registerDrill, startTestServer, type TestServer } from "./testServer.ts";

const root = join(import.meta.dirname, "../../..");

const program = `
import { connect, Refusal, type LeaderboardQuery } from "sqldojo/client";

const dojo = connect({ url: process.argv[2]!, token: process.argv[3]! });
const { startRun } = await dojo.startRun({
  input: { experiment: "outside", method: "my loop", benchmark: "drill", configuration: { rate: 0.5 } },
});
const lease = { runId: startRun.run.id, leaseToken: startRun.leaseToken };
const { eventCursor } = await dojo.request<{ eventCursor: string }>("{ eventCursor }");
await dojo.recordMetrics({ input: { lease, series: [{ name: "loss", steps: [0, 1], values: [2, 1.5] }] } });
for await (const { metricsRecorded } of dojo.metricsRecorded({ runId: lease.runId, after: eventCursor })) {
  const steps: number[] = metricsRecorded.series.flatMap((each) => each.steps);
  console.log("heard", steps.join());
  break;
}
await dojo.releaseRun({ input: { lease, outcome: "SUCCEEDED" } });
const board: LeaderboardQuery = await dojo.leaderboard({ benchmark: "drill" });
console.log("rows", board.leaderboard.entries.length);
const { runs } = await dojo.runs({ filter: { method: { equals: "my loop" } } });
console.log("runs", runs.nodes.map(({ status, method }) => [method.name, status].join(" ")).join());
const lines = (await (await dojo.exportTable("metrics", { run: lease.runId })).text()).trim().split("\\n");
console.log("points", lines.length);
try {
  await dojo.leaderboard({ benchmark: "dril" });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.log(error.code, error.message);
}
`;

const mistaken = `
import { connect } from "sqldojo/client";
const dojo = connect();
await dojo.leaderboard({ benchmrk: "drill" });
const { runs } = await dojo.runs();
runs.nodes[0]!.statsu;
await dojo.releaseRun({ input: { lease: { runId: "", leaseToken: "" }, outcome: "DONE" } });
`;

describe("the client that the package exports", () => {
  let server: TestServer;
  let folder: string;

  beforeAll(async () => {
    server = await startTestServer(() => createTestDatabase("embedded"));
    await registerDrill(server);
    folder = mkdtempSync(join(tmpdir(), "sqldojo-client-"));
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules/sqldojo"), "dir");
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    const compilerOptions = {
      target: "ES2024",
      module: "NodeNext",
      lib: ["ES2024", "DOM", "DOM.AsyncIterable"],
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
      strict: true,
      noUncheckedIndexedAccess: true,
      noEmitOnError: true,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    writeFileSync(join(folder, "program.ts"), program);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await server.close();
  });

  const compile = async () => {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", folder]).catch(
      (error: { stdout: string }) => error,
    );
    return stdout;
  };

  it("compiles in a program outside, which logs a run, hears of it, and reads the leaderboard", async () => {
    expect(await compile()).toBe("");
    const given = [join(folder, "program.js"), server.url, server.tokens.editor];
    const { stdout } = await promisify(execFile)(process.execPath, given);
    expect(stdout.trim().split("\n")).toEqual([
      "heard 0,1",
      "rows 0",
      "runs my loop SUCCEEDED",
      "points 2",
      expect.stringMatching(/^(NOT_FOUND|INVALID_INPUT) .*drill/),
    ]);
  });

  it("does not compile where an argument, a field or a value is misspelled", async () => {
    writeFileSync(join(folder, "program.ts"), mistaken);
    const faults = (await compile()).split("\n").filter((line) => line.includes("error TS"));
    expect(faults.map((line) => /benchmrk|statsu|DONE/.exec(line)?.[0])).toEqual([
      "benchmrk",
      "statsu",
      "DONE",
    ]);
  });

  it("says which token does not open the server, by HTTP and by socket, and that nothing answers", async () => {
    const stranger = connect({ url: server.url, token: "wrong" });
    const refused = { name: "Refusal", code: "UNAUTHENTICATED" };
    await expect(stranger.viewer()).rejects.toMatchObject(refused);
    await expect(stranger.runUpdated().next()).rejects.toMatchObject(refused);
    const nobody = connect({ url: "http://127.0.0.1:1/graphql" });
    await expect(nobody.viewer()).rejects.toMatchObject({ name: "Unreachable" });
  });
});
