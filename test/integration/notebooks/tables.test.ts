import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluateUnderRules,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "../server/testServer.ts";
import { python, whyNoPython } from "./python.ts";

const missing = await whyNoPython(["pandas", "requests"]);
const title = (sentence: string) => (missing === undefined ? sentence : `${sentence} (skipped: ${missing})`);
const isMissing = missing !== undefined;

let server: TestServer;
let experiment: string;
beforeAll(async () => {
  if (isMissing) return;
  server = await startTestServer(() => createTestDatabase("embedded"), { isReadingOpen: false });
  await registerDrill(server, { dev: [["joins=0"], ["joins=1"], ["joins=1"], []] });
  const runs = ["sft", "spin"].flatMap((method) => [1, 2].map((seed) => ({ method, seed })));
  experiment = (await createRuns(server, runs)).id;
  const trainerId = await registerTrainer(server);
  for (const [index, { method, seed }] of runs.entries()) {
    const lease = await claim(server, trainerId);
    await recordIteration(server, lease);
    const steps = seed === 1 ? [0, 1, 2] : [0, 1];
    const series = [{ name: "trainer/loss", steps, values: steps.map((step) => 4 - step + seed) }];
    await server.change("recordMetrics", { lease, series });
    const isRight = method === "spin" ? 1 : 0;
    await evaluateUnderRules(server, lease, "dev", {
      "strict@1": [1, isRight, index === 3 ? 1 : 0, 1 - isRight],
    });
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" }, "{ id }");
  }
});
afterAll(() => server?.close());

async function run(words: string[], token = server.tokens.editor) {
  const answer = await python(words, { SQLDOJO_URL: server.url, SQLDOJO_TOKEN: token });
  return { ...answer, lines: answer.stdout.trimEnd().split("\n") };
}

it.skipIf(isMissing)(
  title("prints the leaderboard as a paper's table with differences to the baseline"),
  async () => {
    const { stderr, lines } = await run([
      "leaderboardToLatex.py",
      "--benchmark",
      "drill",
      "--baseline",
      "sft",
    ]);
    expect(stderr).toBe("");
    const { leaderboard } = await server
      .send(
        '{ leaderboard(benchmark: "drill") { entries { label scores { value low high seedCount } } } }',
        {},
        server.tokens.editor,
      )
      .then(({ data }) => data);
    const [best] = leaderboard.entries;
    const [{ value, low, high, seedCount }] = best.scores;
    const points = (fraction: number) => (100 * fraction).toFixed(1);
    expect(lines[4]).toContain(
      `& ${best.label} & ${points(value)} & ${points(low)}--${points(high)} & ${seedCount} &`,
    );
    expect(lines[4]).toMatch(/& \$\+\d+\.\d\$ \[-?\d+\.\d, \d+\.\d\] \\\\$/);
    expect(lines[5]).toMatch(/& -- \\\\$/);
    expect(lines.slice(6, 8)).toEqual([String.raw`\bottomrule`, String.raw`\end{tabular}`]);
  },
);

it.skipIf(isMissing)(title("bands learning curves over seeds where all of them have a step"), async () => {
  const { stderr, lines } = await run([
    "learningCurves.py",
    "--experiment",
    experiment,
    "--metric",
    "trainer/loss",
  ]);
  expect(stderr).toBe("");
  expect(lines).toEqual([
    "method,step,seeds,mean,low,high,standardDeviation",
    "sft,0,2,5.5,5.0,6.0,0.7071067811865476",
    "sft,1,2,4.5,4.0,5.0,0.7071067811865476",
    "spin,0,2,5.5,5.0,6.0,0.7071067811865476",
    "spin,1,2,4.5,4.0,5.0,0.7071067811865476",
  ]);
});

it.skipIf(isMissing)(title("shows where two methods differ by example, and by feature"), async () => {
  const words = [
    "differingExamples.py",
    "--experiment",
    experiment,
    "--methods",
    "sft",
    "spin",
    "--split",
    "dev",
  ];
  const { stderr, lines } = await run(words);
  expect(stderr).toBe("");
  expect(lines).toEqual([
    "dev, strict@1: 4 examples; spin is right more often on 2, sft on 1.",
    "  joins=0: +0.0 points on 1 examples",
    "  joins=1: +75.0 points on 2 examples",
    "",
    "1. question of dev 1",
    "  gold: select 1",
    "  sft (0.00): select 1 -- WRONG",
    "  spin (1.00): select 1 -- CORRECT",
    "",
    "2. question of dev 2",
    "  gold: select 2",
    "  sft (0.00): select 2 -- WRONG",
    "  spin (0.50): select 2 -- WRONG",
    "",
    "3. question of dev 3",
    "  gold: select 3",
    "  sft (1.00): select 3 -- CORRECT",
    "  spin (0.00): select 3 -- WRONG",
  ]);
});

it.skipIf(isMissing)(title("says what the server says of a question that it refuses"), async () => {
  const words = ["learningCurves.py", "--experiment", "x", "--metric", "trainer/loss"];
  expect((await run(words)).stderr).toContain('tables.Refused: experiment: "x" is not an id');
  expect((await run(words, "sqldojo_unknown")).stderr).toContain("The token is unknown");
});
