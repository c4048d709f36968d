import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { studentCritical } from "../../../statistics/distributions.ts";
import { countStatements } from "../../support/countStatements.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  type Lease,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const right = "CORRECT";
const wrong = "WRONG";
const document = `query ($experimentId: ID, $baseModel: String, $rule: String) {
  leaderboard(benchmark: "drill", experimentId: $experimentId, baseModel: $baseModel, outcomeRule: $rule) {
    benchmark { name } splits { name }
    entries {
      place { from to } method { name } baseModel { name } experiment { id name } runs { name status } seedCount generationNumber isProvisional label differsBy
      scores { split { name } exampleCount seedCount value low high executableRate outcomeRule executor unrankedBecause seeds { seed value } standardDeviation }
    }
  }
}`;

describeOnBothDatabases("the leaderboard", (open) => {
  let server: TestServer;
  let trainerId: string;
  let experimentId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    trainerId = await registerTrainer(server);
    const experiment = await createRuns(server, [
      { method: "sft" },
      { method: "spin" },
      { method: "spin", seed: 2 },
      { method: "dpo" },
    ]);
    experimentId = experiment.id;
    const leases: Lease[] = [];
    for (let count = 0; count < 4; count += 1) leases.push(await claim(server, trainerId));
    const [sft, spin, spin2, dpo] = leases as [Lease, Lease, Lease, Lease];
    await recordIteration(server, sft);
    await evaluate(server, sft, "dev", [right, wrong, "INVALID", wrong]);
    await evaluate(server, sft, "hard", [wrong, wrong, wrong]);
    await server.change("releaseRun", { lease: sft, outcome: "SUCCEEDED" });
    for (const lease of [spin, spin2]) {
      await recordIteration(server, lease, 0);
      await evaluate(server, lease, "dev", [wrong, wrong, wrong, wrong]);
      await evaluate(server, lease, "hard", [wrong, wrong, wrong]);
      await recordIteration(server, lease, 1);
    }
    await evaluate(server, spin, "dev", [right, right, wrong, wrong], 1);
    await evaluate(server, spin, "hard", [right, right, right], 1);
    await evaluate(server, spin2, "dev", [right, right, right, wrong], 1);
    await evaluate(server, spin2, "hard", [right, right, right], 1);
    await server.change("releaseRun", { lease: spin, outcome: "SUCCEEDED" });
    await recordIteration(server, dpo);
    await evaluate(server, dpo, "dev", [right, right, right, right]);
    await server.change("releaseRun", { lease: dpo, outcome: "FAILED" });
  });
  afterAll(() => server.close());
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("compares the last evaluated generation of each configuration, seeds together, best first", async () => {
    const { leaderboard } = await server.read(document, {});
    expect(leaderboard).toMatchObject({
      benchmark: { name: "drill" },
      splits: [{ name: "dev" }, { name: "hard" }],
      entries: [
        {
          place: { from: 1, to: 1 },
          method: { name: "sft" },
          label: "SFT",
          differsBy: [],
          seedCount: 1,
          isProvisional: false,
          scores: [
            {
              value: 0.25,
              executableRate: 0.75,
              outcomeRule: "strict@1",
              executor: "sqlite 3",
              unrankedBecause: null,
              seeds: [{ seed: 1, value: 0.25 }],
              standardDeviation: null,
            },
            { value: 0, low: 0 },
          ],
        },
        {
          place: null,
          method: { name: "spin" },
          runs: [
            { name: "spin-seed1", status: "SUCCEEDED" },
            { name: "spin-seed2", status: "RUNNING" },
          ],
          seedCount: 2,
          generationNumber: 1,
          isProvisional: true,
          scores: [
            {
              split: { name: "dev" },
              exampleCount: 4,
              seedCount: 2,
              value: 0.625,
              executableRate: 1,
              unrankedBecause: "A run of it has not ended.",
              seeds: [
                { seed: 1, value: 0.5 },
                { seed: 2, value: 0.75 },
              ],
              standardDeviation: Math.SQRT1_2 / 4,
            },
            // Three of three, twice: 0.025^(1/3).
            { split: { name: "hard" }, value: 1, low: expect.closeTo(0.2924, 4), high: 1 },
          ],
        },
      ],
    });
  });

  it("gives several seeds an interval over examples and seeds", async () => {
    const { leaderboard } = await server.read(document, {});
    const [score] = leaderboard.entries[1].scores;
    // Per-example means 1, 1, ½, 0: variance 11/48; accuracies ½ and ¾: variance 1/32.
    const standardError = Math.sqrt(11 / 48 / 4 + 1 / 32 / 2);
    // Satterthwaite's degrees of freedom: (11/192 + 1/64)² / ((11/192)² / 3 + (1/64)²) = 147/37.
    expect(score.low).toBeCloseTo(Math.max(0, 0.625 - studentCritical(0.05, 147 / 37) * standardError), 4);
    expect(score.high).toBeCloseTo(Math.min(1, 0.625 + studentCritical(0.05, 147 / 37) * standardError), 4);
  });

  it("gives one seed the Wilson interval", async () => {
    const { leaderboard } = await server.read(document, {});
    const [score] = leaderboard.entries[0].scores;
    expect(score.low).toBeCloseTo(0.0456, 4);
    expect(score.high).toBeCloseTo(0.6994, 4);
  });

  it("keeps to an experiment, a base model and a rule where told", async () => {
    const rows = async (variables: object) =>
      (await server.read(document, variables)).leaderboard.entries.length;
    expect(await rows({ experimentId })).toBe(2);
    expect(await rows({ baseModel: "scratch-tiny" })).toBe(2);
    expect(await rows({ baseModel: "scratch-1m" })).toBe(0);
    expect(await rows({ rule: "birdSoftF1@1" })).toBe(0);
    const unknown = { experimentId: `Experiment_${crypto.randomUUID()}` };
    // The document takes its rule for the one that outcomes were recorded under.
    for (const [variables, field] of [
      [unknown, "experimentId"],
      [{ rule: "bird-set@1" }, "outcomeRule"],
    ] as const) {
      const { errors } = await server.send(document, variables);
      expect(errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND", field });
    }
  });

  it("gives every row its difference to a baseline, and refuses one that is no row or several", async () => {
    const toBaseline = `query ($baseline: String) { leaderboard(benchmark: "drill", baseline: $baseline) { entries {
      method { name } scores { differenceToBaseline { difference low high pValue adjustedPValue } } } } }`;
    const { leaderboard } = await server.read(toBaseline, { baseline: "sft" });
    expect(leaderboard.entries).toMatchObject([
      { method: { name: "sft" }, scores: [{ differenceToBaseline: null }, { differenceToBaseline: null }] },
      {
        method: { name: "spin" },
        scores: [
          { differenceToBaseline: { difference: 0.375, low: expect.any(Number) } },
          // All three wrong against all three right, twice: p = 2^(1 − 3) by the sign test, Holm over one.
          { differenceToBaseline: { difference: 1, high: 1, pValue: 0.25, adjustedPValue: 0.25 } },
        ],
      },
    ]);
    const { errors } = await server.send(toBaseline, { baseline: "spft" });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('there is no row "spft"; there is sft, spin. Did you mean'),
      extensions: { code: "INVALID_INPUT", field: "baseline" },
    });
  });

  it("refuses an unknown benchmark, naming those there are", async () => {
    const { errors } = await server.send(
      '{ leaderboard(benchmark: "drll") { entries { place { from to } } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: 'benchmark: there is no benchmark "drll"; there is drill.',
      extensions: { code: "NOT_FOUND" },
    });
  });

  const statementsOf = (query: string) => countStatements(() => server.read(query));

  it("costs as many SQL statements for many runs as for few", async () => {
    const runs = `{ runs(first: 100) { totalCount nodes {
      name status metrics { name } logLines(last: 5) { message } experiment { name } method { name } baseModel { name }
      benchmark { splits { name } } trainer { name }
      iterations { number player { number } generation { number evaluations { recordedCount split { name } } } }
    } } }`;
    const leaderboard = `{ leaderboard(benchmark: "drill") { splits { name } entries { method { name } baseModel { name }
      experiment { name } runs { name } scores { split { name } value } } } }`;
    const before = [await statementsOf(runs), await statementsOf(leaderboard)];
    await createRuns(
      server,
      Array.from({ length: 8 }, (_, seed) => ({ method: "exspin", seed })),
    );
    for (let count = 0; count < 8; count += 1) {
      const lease = await claim(server, trainerId);
      await recordIteration(server, lease);
      await evaluate(server, lease, "dev", [right, wrong, wrong, wrong]);
    }
    expect([await statementsOf(runs), await statementsOf(leaderboard)]).toEqual(before);
    // One of the first is for the metrics that trainers have registered.
    expect(before).toEqual([16, 9]);
  });

  it("counts a run with the generation that it reports as its result", async () => {
    const { id } = await createRuns(server, [{ method: "spft-sql" }]);
    const lease = await claim(server, trainerId);
    for (const [number, outcomes] of [[right, right, right, wrong], Array(4).fill(right)].entries()) {
      await recordIteration(server, lease, number);
      await evaluate(server, lease, "dev", outcomes, number);
    }
    const row = async () => (await server.read(document, { experimentId: id })).leaderboard.entries[0];
    expect(await row()).toMatchObject({ generationNumber: 1, scores: [{ value: 1 }] });
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED", resultGeneration: 0 });
    expect(await row()).toMatchObject({ generationNumber: 0, scores: [{ value: 0.75 }] });
  });

  it("reads results: runs that wait in the queue cost nothing, and stand in no row", async () => {
    const rows = (await server.read(document, {})).leaderboard.entries;
    await createRuns(
      server,
      Array.from({ length: 50 }, (_, seed) => ({ method: "grpo", seed })),
    );
    expect((await server.read(document, {})).leaderboard.entries).toEqual(rows);
  });
});
