import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluateUnderRules,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("runs in groups", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    const spin = { method: "spin", configuration: { selfPlay: { lambda: 0.5 } } };
    await createRuns(server, [
      { method: "sft", seed: 1, name: "a" },
      { method: "sft", seed: 2, name: "b" },
      { method: "sft", seed: 3, name: "c" },
      { ...spin, seed: 1, name: "d" },
      { method: "spin", seed: 2, name: "e" },
      { method: "spin", seed: 3, name: "f" },
    ]);
    const trainerId = await registerTrainer(server);
    // Correct of four on dev; f stays in the queue.
    for (const [place, correct] of [1, 2, 3, 4, 2].entries()) {
      const lease = await claim(server, trainerId);
      await recordIteration(server, lease);
      const verdicts = [0, 1, 2, 3].map((index) => Number(index < correct));
      await evaluateUnderRules(server, lease, "dev", { "strict@1": verdicts });
      const series = [
        { name: "train/loss", steps: [0, 1, 2], values: [9, place, place + (place === 4 ? 0 : 1)] },
      ];
      await server.change("recordMetrics", { lease, series });
      const failed = { outcome: "FAILED", failure: { class: "CODE", message: "fell" } };
      await server.change(
        "releaseRun",
        { lease, ...(place === 4 ? failed : { outcome: "SUCCEEDED" }) },
        "{ id }",
      );
    }
  });
  afterAll(() => server.close());

  const document = `query ($groupBy: [RunGroupByInput!]!, $of: RunValueInput!, $filter: RunFilter) {
    aggregateRuns(groupBy: $groupBy, of: $of, filter: $filter) {
      keys { text isPresent } terms { benchmark split rule exampleCount } runCount withoutValueCount valueCount
      mean standardDeviation interval { low high } over minimum maximum minimumRun { name } maximumRun { name }
    }
  }`;
  const ask = async (variables: object) => (await server.read(document, variables)).aggregateRuns;

  it("have the mean, deviation and interval that a textbook computes, and count those without a value", async () => {
    const [spin, sft, ...others] = await ask({ groupBy: [{ column: "METHOD" }], of: { split: "dev" } });
    expect(others).toEqual([]);
    // 0.25, 0.5, 0.75: mean 0.5, s = 0.25, and t(0.975; 2) = 4.303 as in printed tables.
    expect(sft).toMatchObject({
      keys: [{ text: "sft", isPresent: true }],
      terms: { benchmark: "drill", split: "dev", rule: "strict", exampleCount: 4 },
      runCount: 3,
      withoutValueCount: 0,
      valueCount: 3,
      mean: 0.5,
      standardDeviation: 0.25,
      over: "SEEDS",
      minimum: 0.25,
      maximum: 0.75,
      minimumRun: { name: "a" },
      maximumRun: { name: "c" },
    });
    expect(sft.interval.low).toBeCloseTo(0.5 - (4.303 * 0.25) / Math.sqrt(3), 3);
    expect(sft.interval.high).toBeCloseTo(0.5 + (4.303 * 0.25) / Math.sqrt(3), 3);
    // One has failed, one is not evaluated.
    expect(spin).toMatchObject({ runCount: 3, withoutValueCount: 2, valueCount: 1, mean: 1, interval: null });
  });

  it("are grouped by settings, by what else they are, and by nothing", async () => {
    const of = { metric: "train/loss" };
    const bySetting = await ask({ groupBy: [{ column: "METHOD" }, { setting: "selfPlay.lambda" }], of });
    expect(
      bySetting.map((group: { keys: { text: string }[]; mean: number; valueCount: number; over: string }) => [
        group.keys.map(({ text }) => text).join(" "),
        group.mean,
        group.valueCount,
        group.over,
      ]),
    ).toEqual(
      [
        ["spin 0.5", 4, 1, "SEEDS"],
        ["spin 0.1", 4, 1, "SEEDS"],
        ["sft 0.1", 2, 3, "SEEDS"],
      ].sort(
        (one, other) => Number(other[1]) - Number(one[1]) || (String(one[0]) < String(other[0]) ? -1 : 1),
      ),
    );
    const [all] = await ask({ groupBy: [], of: { metric: "train/loss", at: "HIGHEST" } });
    expect(all).toMatchObject({
      keys: [],
      mean: 9,
      valueCount: 5,
      withoutValueCount: 1,
      over: "RUNS",
      interval: null,
    });
    const [lowest] = await ask({
      groupBy: [{ column: "STATUS" }],
      of: { metric: "train/loss", at: "LOWEST" },
      filter: { method: { equals: "sft" } },
    });
    expect(lowest).toMatchObject({ keys: [{ text: "SUCCEEDED" }], mean: 1, minimum: 0, maximum: 2 });
  });

  it("have one metric's mean and band at every point, thinned out on demand", async () => {
    const series = `query ($maximumPoints: Int, $axis: SeriesAxis) {
      runSeries(metric: "train/loss", groupBy: [{ column: METHOD }], maximumPoints: $maximumPoints, axis: $axis) {
        keys { text } positions counts means standardDeviations lows highs minimums maximums
      }
    }`;
    const { runSeries } = await server.read(series, {});
    // At step 1 the three runs of sft have 0, 1, 2: mean 1, s = 1, and t(0.975; 2) = 4.303.
    expect(runSeries[0]).toMatchObject({
      keys: [{ text: "sft" }],
      positions: [0, 1, 2],
      counts: [3, 3, 3],
      means: [9, 1, 2],
      standardDeviations: [0, 1, 1],
      minimums: [9, 0, 1],
      maximums: [9, 2, 3],
    });
    expect(runSeries[0].lows[0]).toBeNull();
    expect(runSeries[0].highs[1]).toBeCloseTo(1 + 4.303 / Math.sqrt(3), 3);
    expect(runSeries[1]).toMatchObject({ keys: [{ text: "spin" }], counts: [2, 2, 2], means: [9, 3.5, 4] });
    const { runSeries: thin } = await server.read(series, { maximumPoints: 2 });
    expect(thin[0]).toMatchObject({ positions: [0, 2], counts: [3, 3], means: [5, 2] });
    const { runSeries: timed } = await server.read(series, { axis: "SECONDS", maximumPoints: 1 });
    expect(timed[0]).toMatchObject({ positions: [0], counts: [3], means: [expect.closeTo(4)] });
    const { errors } = await server.send('{ runSeries(metric: "train/los", groupBy: []) { counts } }');
    expect(errors?.[0]?.extensions.field).toBe("metric");
  });

  it.each([
    [
      { groupBy: [{ setting: "selfPlay.lamda" }], of: { split: "dev" } },
      "groupBy[0].setting",
      "selfPlay.lambda",
    ],
    [{ groupBy: [{}], of: { split: "dev" } }, "groupBy[0]", "either"],
    [{ groupBy: [], of: {} }, "of", "either"],
    [{ groupBy: [], of: { split: "dve" } }, "of.split", "Did you mean"],
    [{ groupBy: [], of: { metric: "train/los" } }, "of.metric", "Did you mean"],
    [
      { groupBy: Array.from({ length: 6 }, () => ({ column: "SEED" })), of: { split: "dev" } },
      "groupBy",
      "at most 5",
    ],
  ])("are refused for %j at %s", async (variables, field, message) => {
    const { errors } = await server.send(document, variables);
    expect(errors?.[0]?.extensions.field).toBe(field);
    expect(errors?.[0]?.message).toContain(message);
  });
});
