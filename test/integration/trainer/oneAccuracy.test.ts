/** One evaluation, some of whose gold SQL fails: whoever tells its accuracy tells the same number. */
import { print } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluationTables } from "../../../cli/evaluate/evaluationTables.ts";
import { registerBenchmark } from "../../../cli/shared/registerBenchmark.ts";
import { createApiClient } from "../../../trainer/api/client.ts";
import type { Benchmark } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { accuracyOf, executableRateOf } from "../../../trainer/evaluation/accuracy.ts";
import { caseInputs } from "../../../trainer/evaluation/caseInputs.ts";
import { evaluatePredictions } from "../../../trainer/evaluation/evaluatePredictions.ts";
import { createEvaluationReport } from "../../../trainer/evaluation/evaluationReport.ts";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import { verdictOf } from "../../../trainer/evaluation/outcome.ts";
import { rules } from "../../../trainer/evaluation/rules/registry.ts";
import { strict } from "../../../trainer/evaluation/rules/strict.ts";
import { judgeCandidates } from "../../../trainer/phases/candidates.ts";
import { createExecutors } from "../../../trainer/sql/executors/executors.ts";
import { scoreRows, type WireEvaluation } from "../../../web/lib/api/evaluationView.ts";
import { EvaluationDocument } from "../../../web/lib/api/generated/operations.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { createTestDatabase } from "../../support/database.ts";
import { workOnQueue } from "../../support/workOnQueue.ts";
import { createBenchmarkFolder } from "../../trainer/benchmarks/benchmarkFolder.ts";
import { startTestServer, type TestServer } from "../server/testServer.ts";

const golds = [
  "SELECT count(*) FROM Pet",
  "SELECT id FROM Pet",
  "SELECT count(*) FROM Bird",
  "SELECT id, weight FROM Pet",
  "SELECT id FROM owner WHERE full_name = 'Ann'",
  "SELECT wings FROM Pet",
  "SELECT full_name FROM owner",
];
/** Right, right, on failing gold, wrong, refused, the failing gold's own text, and none. */
const predictions = [
  "SELECT count(id) FROM Pet",
  "SELECT id FROM Pet",
  "SELECT 0",
  "SELECT weight, id FROM Pet",
  "DELETE FROM owner",
  "SELECT wings FROM Pet",
  "",
];
/** 2 right of the 5 whose gold executes; 3 of these run. */
const accuracy = 0.4;
const executableRate = 0.6;

let server: TestServer;
let benchmark: Benchmark;
beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  const folder = createBenchmarkFolder(temporaryFolder());
  const examples = golds.map((query, index) => ({ db_id: "pets", question: `Question ${index}?`, query }));
  await folder.write("dev.json", examples);
  await folder.write("test.json", [{ ...examples[2], question: "Only birds?" }]);
  await folder.writeSqlite("database/pets/pets.sqlite");
  benchmark = await loadBenchmark(folder.path, { name: "pets" });
  await registerBenchmark(createApiClient(server.url, server.tokens.admin), benchmark);
});
afterAll(() => server.close());

async function scoreOn(split: string, sql: readonly string[]) {
  const input = { benchmark: "pets", split, system: { name: `rival on ${split}` }, sql };
  const { id } = await server.change("importPredictions", input);
  const terminal = await workOnQueue(server, temporaryFolder());
  const { run, metricSeries } = await server.read(
    `query ($id: ID!) { run(id: $id) { generations { evaluations {
      id judgedCount correctCount executableCount executionAccuracy interval { low high } verdicts
      scores { rule accuracy } slices(dimension: "joins") { verdictSum exampleCount } } } }
      metricSeries(runId: $id) { name values } }`,
    { id },
  );
  return { metricSeries, terminal, evaluation: run.generations[0].evaluations[0] };
}

describe("an evaluation with gold SQL that fails", () => {
  let scored: Awaited<ReturnType<typeof scoreOn>>;
  beforeAll(async () => {
    scored = await scoreOn("dev", predictions);
  });

  it("has one accuracy in the API: of itself, of its rule, of its verdicts and of its slices", () => {
    const { evaluation } = scored;
    expect(evaluation).toMatchObject({ judgedCount: 5, correctCount: 2, executionAccuracy: accuracy });
    expect(evaluation.executableCount / evaluation.judgedCount).toBe(executableRate);
    expect(evaluation.scores).toContainEqual({ rule: "strict", accuracy });
    expect(evaluation.verdicts).toEqual([1, 1, null, 0, 0, null, 0]);
    const given = evaluation.verdicts.map((verdict: number | null) => verdict ?? undefined);
    expect(accuracyOf(given).accuracy).toBe(accuracy);
    const sum = (name: "verdictSum" | "exampleCount") =>
      evaluation.slices.reduce((total: number, slice: Record<typeof name, number>) => total + slice[name], 0);
    expect(sum("verdictSum") / sum("exampleCount")).toBe(accuracy);
  });

  it("has it on the leaderboard, under its own rule as under the strict one by name", async () => {
    const { own, strictly } = await server.read(`{
      own: leaderboard(benchmark: "pets") { ...scores }
      strictly: leaderboard(benchmark: "pets", rule: "strict") { ...scores }
    } fragment scores on Leaderboard { entries { scores { value exampleCount executableRate } } }`);
    for (const { entries } of [own, strictly]) {
      expect(entries).toEqual([{ scores: [{ value: accuracy, exampleCount: 5, executableRate }] }]);
    }
  });

  it("has it on the evaluation's page", async () => {
    const { node } = await server.read(print(EvaluationDocument), { id: scored.evaluation.id });
    const deciding = scoreRows(node as WireEvaluation).filter(({ isDeciding }) => isDeciding);
    expect(deciding).toMatchObject([{ rule: "strict", accuracy, exampleCount: 5, verdictSum: 2 }]);
  });

  it("has it in the trainer's line on the terminal and in its metric", () => {
    expect(scored.terminal).toMatch(/dev: judging .* 40\.0 % \(Strict\)/);
    expect(scored.metricSeries).toContainEqual({
      name: "evaluation/dev/executionAccuracy",
      values: [accuracy],
    });
  });

  it("has it where sqldojo evaluate scores the same predictions without a server", async () => {
    const split = benchmark.splits.get("dev") ?? expect.fail("no split dev");
    const given = { benchmark, split, predictions, rules, dataFolder: temporaryFolder() };
    const report = createEvaluationReport({
      ...given,
      evaluation: await evaluatePredictions(given),
      excluded: undefined,
      hasSlices: false,
      efficiency: undefined,
    });
    expect(report.rules.strict).toMatchObject({ accuracy, n: 5, verdictSum: 2 });
    expect(report.outcomes.goldFailed).toBe(2);
    expect(evaluationTables(report, rules)).toMatch(/Strict \(strict@1\).* 2 .* 5 .* 40\.0/);
  });

  it("has it where training judges the same answers as candidates", async () => {
    const executors = createExecutors(temporaryFolder());
    const executor = executors.training("sqlite");
    const examples = benchmark.splits.get("dev")?.examples ?? [];
    const questions = examples.map((example) => ({ example, prompt: "" }));
    const judging = { benchmark, executor, rule: strict };
    const candidates = await judgeCandidates(predictions, questions, judging);
    const items = caseInputs(benchmark, { name: "dev", examples, contentHash: "" }, predictions);
    const evaluated = await judgeAll(items, { executor: executors.evaluation("sqlite") });
    await executors.dispose();
    const outcomes = candidates.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(evaluated.map(({ outcome }) => outcome));
    expect(accuracyOf(outcomes.map(verdictOf)).accuracy).toBe(accuracy);
    expect(executableRateOf(outcomes)).toBe(executableRate);
  });
});

it("has no accuracy, and not 0, where all gold SQL fails", async () => {
  const { metricSeries, terminal, evaluation } = await scoreOn("test", ["SELECT 0"]);
  expect(evaluation).toMatchObject({
    judgedCount: 0,
    correctCount: 0,
    executionAccuracy: null,
    interval: null,
  });
  expect(terminal).toMatch(/test: judging .* – % \(Strict\)/);
  expect(metricSeries).toEqual([]);
});
