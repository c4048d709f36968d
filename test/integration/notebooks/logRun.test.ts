import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase } from "../../support/database.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import {
  evaluationOf,
  judgedPredictionsOf,
  lapse,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "../server/testServer.ts";
import { notebooksFolder, python, whyNoPython } from "./python.ts";

const missing = await whyNoPython();
const title = (sentence: string) => (missing === undefined ? sentence : `${sentence} (skipped: ${missing})`);

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  await registerDrill(server);
});
afterAll(() => server?.close());

const environment = (token = server.tokens.editor) => ({ SQLDOJO_URL: server.url, SQLDOJO_TOKEN: token });

/** A program of its own that uses the client; `dojo` is there. */
async function program(lines: string[]) {
  const file = join(temporaryFolder(), "program.py");
  const head = [
    "import sys",
    `sys.path.insert(0, ${JSON.stringify(notebooksFolder)})`,
    "import logRun",
    "from logRun import *",
  ];
  writeFileSync(file, [...head, "dojo = Dojo(patience_seconds=5)", ...lines].join("\n"));
  return python([file], environment());
}

const read = async (id: string) =>
  await server.read(
    `query ($id: ID!) { run(id: $id) { kind status statusReason attempt method { name } externalConfiguration
        iterations { number finishedAt } generations { number weightCount } metrics { name }
        logLines { sequence level message } scorings { id status } experiment { id } host }
        metricSeries(runId: $id) { name steps values } }`,
    { id },
  );

it.skipIf(missing !== undefined)(
  title("the worked example logs a run, which a trainer scores onto the leaderboard"),
  async () => {
    const words = ["logRun.py", "--benchmark", "drill", "--split", "dev", "--steps", "40", "--seed", "3"];
    const { code, stdout, stderr } = await python(words, environment());
    expect([code, stderr]).toEqual([0, ""]);
    const { run, metricSeries } = await read(stdout.trim());
    expect(run).toMatchObject({
      kind: "EXTERNAL",
      status: "SUCCEEDED",
      method: { name: "nearest question" },
      externalConfiguration: { steps: 40, learningRate: 0.5 },
      generations: [{ number: 0, weightCount: 2 }],
      metrics: [{ name: "train/loss" }],
      logLines: [
        { sequence: 0, level: "INFO", message: "Training begins." },
        { sequence: 1, level: "INFO", message: "4 answers wait for a trainer to score them." },
      ],
      scorings: [{ status: "QUEUED" }],
    });
    expect(run.iterations[0].finishedAt).not.toBeNull();
    const [{ steps, values }] = metricSeries;
    expect(steps).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(values.at(-1)).toBeLessThan(values[0] / 10);

    const trainerId = await registerTrainer(server);
    const claimed = await server.change(
      "claimRun",
      { trainerId },
      "{ leaseToken import { sql decoding } run { id } }",
    );
    expect(claimed.import.sql).toEqual(
      ["select 0", "select 0", "select 0", "select 0"].map(() => expect.stringMatching(/^select \d$/)),
    );
    const lease = { runId: claimed.run.id, leaseToken: claimed.leaseToken };
    await server.change("startIteration", { lease, number: 0, stage: "IMPORT" });
    const generation = { number: 0, weightsHash: "hash", weightCount: 0, isReused: false };
    await server.change("completeIteration", { lease, number: 0, generation, counters: {} });
    const evaluation = { ...evaluationOf("dev", 4), decoding: claimed.import.decoding };
    const judged = judgedPredictionsOf({ "strict@1": [1, 1, 1, 0] });
    await server.change("recordPredictions", { lease, evaluation, ...judged });
    await server.change("completeEvaluation", { lease, evaluation });
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    const { leaderboard } = await server.read(
      `{ leaderboard(benchmark: "drill") { entries { method { kind } isProvisional scores { value seeds { seed } } } } }`,
    );
    expect(leaderboard.entries).toEqual([
      { method: { kind: "EXTERNAL" }, isProvisional: false, scores: [{ value: 0.75, seeds: [{ seed: 3 }] }] },
    ]);
  },
);

const description = (method: string) =>
  `dict(experiment="trial", method=${JSON.stringify(method)}, benchmark="drill")`;

it.skipIf(missing !== undefined)(
  title(
    "an exception in the program ends the run as FAILED, with its trace in the log, and is not swallowed",
  ),
  async () => {
    const { code, stdout, stderr } = await program([
      `with Run(dojo, **${description("breaks")}) as run:`,
      "    print(run.id, flush=True)",
      '    run.metrics(1, loss=float("nan"), **{"training/loss": 2.5})',
      '    raise ValueError("the data is gone")',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("ValueError: the data is gone");
    const { run, metricSeries } = await read(stdout.trim());
    expect(run).toMatchObject({ status: "FAILED", statusReason: "ValueError: the data is gone (code)" });
    expect(run.logLines[0]).toMatchObject({ level: "ERROR", message: expect.stringContaining("Traceback") });
    expect(metricSeries).toEqual([
      { name: "loss", steps: [1], values: ["NaN"] },
      { name: "training/loss", steps: [1], values: [2.5] },
    ]);
  },
);

it.skipIf(missing !== undefined)(
  title("a program that was killed goes on with the same run under its key, and its log goes on counting"),
  async () => {
    const run = (lines: string[]) => [
      `run = Run(dojo, **${description("resumes")}, idempotencyKey="resumes")`,
      "print(run.id, run.attempt, run.generations, flush=True)",
      ...lines,
    ];
    const killed = await program(
      run([
        "run.start_iteration(0)",
        'run.complete_iteration(0, "w", 1)',
        'run.log("first")',
        "run.record()",
        "os.kill(os.getpid(), 9)",
      ]),
    );
    const id = killed.stdout.split(" ")[0]!;
    expect(killed.stdout).toBe(`${id} 1 []\n`);
    await lapse(server);
    const again = await program(run(['run.log("second")', 'run.release("SUCCEEDED", result_generation=0)']));
    expect([again.code, again.stderr]).toEqual([0, ""]);
    expect(again.stdout).toBe(`${id} 2 [0]\n`);
    expect((await read(id)).run).toMatchObject({
      status: "SUCCEEDED",
      attempt: 2,
      logLines: [{ message: "first" }, { message: "second" }],
    });
  },
);

it.skipIf(missing !== undefined)(
  title("a program whose run somebody cancels hears of it, and leaves the run CANCELLED"),
  async () => {
    const { code, stdout, stderr } = await program([
      `with Run(dojo, **${description("is cancelled")}, leaseSeconds=1) as run:`,
      "    print(run.id, flush=True)",
      '    admin = Dojo(token=os.environ["SQLDOJO_TOKEN"])',
      '    admin.ask("mutation ($id: ID!) { cancelRun(id: $id) { id } }", id=run.id)',
      "    step = 0",
      "    while True:",
      "        step += 1",
      "        run.metrics(step, loss=1)",
      "        time.sleep(0.05)",
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("Cancelled: somebody asked for the end of this run");
    const { run } = await read(stdout.trim());
    expect(run).toMatchObject({ status: "CANCELLED", statusReason: "its program was asked to stop" });
  },
);

it.skipIf(missing !== undefined)(
  title("a refusal says the code and the field, and a wrong split which there are"),
  async () => {
    const { stdout } = await program([
      "try:",
      `    Run(dojo, **{**${description("x")}, "method": "sft"})`,
      "except Refused as refusal:",
      "    print(refusal.code, refusal.field)",
      "try:",
      '    dojo.examples("drill", "deb")',
      "except ValueError as fault:",
      "    print(fault)",
      "try:",
      `    Run(Dojo(token="sqldojo_unknown"), **${description("x")})`,
      "except Refused as refusal:",
      "    print(refusal.code)",
    ]);
    expect(stdout.trim().split("\n")).toEqual([
      "INVALID_INPUT input.method",
      "drill has no split 'deb'; it has train, dev, hard.",
      "UNAUTHENTICATED",
    ]);
  },
);
