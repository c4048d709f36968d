import { Client } from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { accuracyOf } from "../../../trainer/evaluation/accuracy.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  evaluateUnderRules,
  evaluationOf,
  judgedPredictionsOf,
  type Lease,
  recordIteration,
  registerTrainer,
  splitOf,
  startTestServer,
  type TestServer,
  type Verdicts,
} from "./testServer.ts";

/** Of five examples: right, wrong, right under Spider's rule alone, gold that fails, and one that is excluded. */
const verdicts: Verdicts = {
  "strict@1": [1, 0, 0, null, 1],
  "spiderExecution@1": [1, 0, 1, null, 1],
  "spiderTestSuite@1": [null, null, null, null, null],
  "softF1@1": [1, 0.25, 0.5, null, 1],
};

describeOnBothDatabases("verdicts of several rules", (open) => {
  let server: TestServer;
  let trainerId: string;
  let lease: Lease;
  let id: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    const features = [
      ["joins=10", "subquery=yes"],
      ["joins=2"],
      ["joins=2", "subquery=yes"],
      ["joins=2"],
      ["joins=10"],
    ];
    const exclude = { index: 4, kind: "tie", detail: "two rows tie", isExcluded: true };
    await server.change("registerBenchmark", {
      name: "drill",
      dialect: "SQLITE",
      folder: "/drill",
      databases: [
        { name: "shop", schema: {} },
        { name: "zoo", schema: {} },
      ],
      splits: [
        {
          ...splitOf("dev", 5),
          databases: ["shop", "shop", "zoo", "zoo", "zoo"],
          features,
          issues: [exclude, { ...exclude, kind: "duplicate" }],
        },
        splitOf("plain", 2),
        splitOf("broken", 2),
      ],
    });
    trainerId = await registerTrainer(server);
    await createRuns(server, [{ method: "spin" }]);
    lease = await claim(server, trainerId);
    await recordIteration(server, lease);
    id = await evaluateUnderRules(server, lease, "dev", verdicts);
  });
  afterAll(() => server.close());

  const evaluationWith = async (selection: string) =>
    (await server.read(`query ($id: ID!) { node(id: $id) { ... on Evaluation { ${selection} } } }`, { id }))
      .node;

  it("add up to a score for each rule that applies, with and without excluded examples", async () => {
    const evaluation =
      await evaluationWith(`executionAccuracy exampleCount judgedCount correctCount rules { rule version } scores {
      rule version isGraded exampleCount verdictSum accuracy interval { low high }
      exampleCountWithoutExcluded accuracyWithoutExcluded }`);
    expect(evaluation.rules).toHaveLength(4);
    expect(evaluation.rules[3]).toEqual({ rule: "softF1", version: 1 });
    expect(evaluation).toMatchObject({
      exampleCount: 5,
      judgedCount: 4,
      correctCount: 2,
      executionAccuracy: 0.5,
    });
    expect(evaluation.scores).toMatchObject([
      {
        rule: "strict",
        version: 1,
        isGraded: false,
        exampleCount: 4,
        verdictSum: 2,
        accuracy: 0.5,
        exampleCountWithoutExcluded: 3,
        accuracyWithoutExcluded: 1 / 3,
      },
      { rule: "spiderExecution", exampleCount: 4, verdictSum: 3, accuracyWithoutExcluded: 2 / 3 },
      {
        rule: "softF1",
        version: 1,
        isGraded: true,
        exampleCount: 4,
        verdictSum: 2.75,
        accuracy: 2.75 / 4,
        exampleCountWithoutExcluded: 3,
        accuracyWithoutExcluded: 1.75 / 3,
      },
    ]);
    // Wilson's for 2 of 4; for the graded rule the mean ± 1.96 standard errors of 1, ¼, ½, 1.
    expect(evaluation.scores[0].interval.low).toBeCloseTo(0.15, 4);
    const variance = (0.3125 ** 2 * 2 + 0.4375 ** 2 + 0.1875 ** 2) / 3;
    expect(evaluation.scores[2].interval.low).toBeCloseTo(0.6875 - 1.959964 * Math.sqrt(variance / 4), 6);
    expect(evaluation.scores[2].interval.high).toBe(1);
  });

  it("give one accuracy wherever it is asked for: gold that fails counts nowhere as a wrong answer", async () => {
    const own = verdicts["strict@1"] ?? [];
    const { accuracy } = accuracyOf(own.map((verdict) => verdict ?? undefined));
    const evaluation = await evaluationWith(
      "executionAccuracy interval { low high } scores { rule accuracy }",
    );
    const { recorded, asked } = await server.read(`{
      recorded: leaderboard(benchmark: "drill") { entries { scores { ...score } } }
      asked: leaderboard(benchmark: "drill", rule: "strict") { entries { scores { ...score } } }
    } fragment score on LeaderboardScore { exampleCount low high value }`);
    expect(accuracy).toBe(0.5);
    expect(evaluation).toMatchObject({
      executionAccuracy: accuracy,
      scores: [{ rule: "strict", accuracy }, {}, {}],
    });
    for (const { entries } of [recorded, asked])
      expect(entries[0].scores[0]).toEqual({
        exampleCount: 4,
        value: accuracy,
        ...evaluation.interval,
      });
  });

  it("give no accuracy where all gold fails", async () => {
    const nothing = await evaluateUnderRules(server, lease, "broken", { "strict@1": [null, null] });
    const { node } = await server.read(
      "query ($id: ID!) { node(id: $id) { ... on Evaluation { judgedCount executionAccuracy interval { low } } } }",
      { id: nothing },
    );
    expect(node).toEqual({ judgedCount: 0, executionAccuracy: null, interval: null });
    const { leaderboard } = await server.read(
      '{ leaderboard(benchmark: "drill") { entries { scores { split { name } } } } }',
    );
    expect(leaderboard.entries[0].scores).toEqual([{ split: { name: "dev" } }]);
  });

  it("follow the exclusion when a later check changes it", async () => {
    const recheck = (indexes: number[]) =>
      server.change("recordAudit", {
        benchmark: "drill",
        splits: [
          {
            split: "dev",
            checkVersion: 2,
            issues: indexes.map((index) => ({ index, kind: "tie", detail: "", isExcluded: true })),
          },
        ],
      });
    const scores = async () =>
      (await evaluationWith("scores { exampleCountWithoutExcluded accuracyWithoutExcluded }")).scores[0];
    await recheck([0, 1, 2, 4]);
    expect(await scores()).toEqual({ exampleCountWithoutExcluded: 0, accuracyWithoutExcluded: null });
    await recheck([]);
    expect(await scores()).toEqual({ exampleCountWithoutExcluded: 4, accuracyWithoutExcluded: 0.5 });
    await recheck([4]);
  });

  it("are sliced by the features of the examples", async () => {
    const { own, spider, soft, silent } = await evaluationWith(`
      own: slices { dimension value exampleCount verdictSum accuracy interval { low } }
      spider: slices(rule: "spiderExecution", dimension: "joins") { dimension value exampleCount verdictSum }
      soft: slices(rule: "softF1", dimension: "subquery") { value exampleCount accuracy }
      silent: slices(rule: "birdSoftF1") { value }`);
    expect(own).toMatchObject([
      { dimension: "joins", value: "2", exampleCount: 2, verdictSum: 0, accuracy: 0, interval: { low: 0 } },
      { dimension: "joins", value: "10", exampleCount: 2, verdictSum: 2, accuracy: 1 },
      { dimension: "subquery", value: "yes", exampleCount: 2, verdictSum: 1, accuracy: 0.5 },
    ]);
    expect(spider).toEqual([
      { dimension: "joins", value: "2", exampleCount: 2, verdictSum: 1 },
      { dimension: "joins", value: "10", exampleCount: 2, verdictSum: 2 },
    ]);
    expect(soft).toEqual([{ value: "yes", exampleCount: 2, accuracy: 0.75 }]);
    expect(silent).toEqual([]);
  });

  it("come in a column a rule, in the order of the split", async () => {
    const { own, strict, soft, silent, absent } = await evaluationWith(`own: verdicts
      strict: verdicts(rule: "strict") soft: verdicts(rule: "softF1") silent: verdicts(rule: "spiderTestSuite")
      absent: verdicts(rule: "birdSoftF1")`);
    expect(own).toEqual([1, 0, 0, null, 1]);
    expect(strict).toEqual(verdicts["strict@1"]);
    expect(soft).toEqual(verdicts["softF1@1"]);
    expect(silent).toEqual([]);
    expect(absent).toEqual([]);
  });

  it("are compared pair by pair, graded rules left out", async () => {
    const { disagreements } = await evaluationWith(
      "disagreements { first second onlyFirstCount onlySecondCount agreedCount }",
    );
    expect(disagreements).toEqual([
      { first: "strict", second: "spiderExecution", onlyFirstCount: 0, onlySecondCount: 1, agreedCount: 3 },
    ]);
  });

  const predictions = async (filter: string) => {
    const { predictions: page } = await server.read(
      `query ($id: ID!) { predictions(evaluationId: $id, filter: { ${filter} }) {
        totalCount nodes { outcome hasDisagreement verdicts { rule version value } example { index } } } }`,
      { id },
    );
    expect(page.totalCount).toBe(page.nodes.length);
    return page.nodes;
  };
  const indexes = async (filter: string) =>
    (await predictions(filter)).map((node: { example: { index: number } }) => node.example.index);

  it("stand with each prediction, without the rules that do not apply", async () => {
    const nodes = await predictions("");
    expect(nodes[1]).toEqual({
      outcome: "WRONG",
      hasDisagreement: false,
      verdicts: [
        { rule: "strict", version: 1, value: 0 },
        { rule: "spiderExecution", version: 1, value: 0 },
        { rule: "softF1", version: 1, value: 0.25 },
      ],
      example: { index: 1 },
    });
    expect(nodes[3]).toMatchObject({ outcome: "GOLD_FAILED", hasDisagreement: false, verdicts: [] });
  });

  it("find the predictions they disagree on, those on one database and those with one feature", async () => {
    expect(await indexes("hasDisagreement: true")).toEqual([2]);
    expect(await indexes("hasDisagreement: false")).toEqual([0, 1, 3, 4]);
    expect(await indexes('disagreementBetween: ["strict", "spiderExecution"]')).toEqual([2]);
    expect(await indexes('disagreementBetween: ["softF1", "strict"]')).toEqual([1, 2]);
    expect(await indexes('rightUnder: "spiderExecution", wrongUnder: "strict"')).toEqual([2]);
    expect(await indexes('rightUnder: "strict", wrongUnder: "spiderExecution"')).toEqual([]);
    expect(await indexes('rightUnder: "strict"')).toEqual([0, 4]);
    expect(await indexes('wrongUnder: "softF1"')).toEqual([1, 2]);
    expect(await indexes('wrongUnder: "softF1", disagreementBetween: ["spiderExecution", "strict"]')).toEqual(
      [2],
    );
    expect(await indexes('rightUnder: "spiderTestSuite"')).toEqual([]);
    expect(await indexes('wrongUnder: "spiderTestSuite"')).toEqual([]);
    expect(await indexes('database: "zoo"')).toEqual([2, 3, 4]);
    expect(await indexes('feature: "joins=2"')).toEqual([1, 2, 3]);
    expect(
      await indexes('feature: "joins=2", database: "zoo", outcome: [WRONG], hasDisagreement: true'),
    ).toEqual([2]);
  });

  it.each([
    ['disagreementBetween: ["strict"]', "filter.disagreementBetween"],
    ['disagreementBetween: ["strict", "strikt"]', "filter.disagreementBetween[1]"],
    ['rightUnder: "strikt"', "filter.rightUnder"],
    ['rightUnder: "strict", wrongUnder: "strikt"', "filter.wrongUnder"],
  ])("refuse to find predictions by %s", async (filter, field) => {
    const { errors } = await server.send(
      `query ($id: ID!) { predictions(evaluationId: $id, filter: { ${filter} }) { totalCount } }`,
      { id },
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "INVALID_INPUT", field });
  });

  it("never change once the evaluation is complete, and may be sent again", async () => {
    const evaluation = evaluationOf("dev", 5);
    await server.change("recordPredictions", { lease, evaluation, ...judgedPredictionsOf(verdicts) });
    const changed = { ...verdicts, "softF1@1": [1, 0.3, 0.5, null, 1] };
    const applied = { ...verdicts, "spiderTestSuite@1": [null, null, 0, null, null] };
    const { "softF1@1": _, ...fewer } = verdicts;
    for (const others of [changed, applied, fewer as Verdicts]) {
      const refusal = await server.refusal("recordPredictions", {
        lease,
        evaluation,
        ...judgedPredictionsOf(others),
      });
      expect(refusal.extensions.code).toBe("EVALUATION_COMPLETE");
    }
  });

  it("are not added to an evaluation that was completed without any, which stays as it is", async () => {
    await evaluate(server, lease, "plain", ["CORRECT", "WRONG"]);
    const evaluation = evaluationOf("plain", 2);
    const judged = judgedPredictionsOf({ "strict@1": [1, 0] });
    await server.change("recordPredictions", { lease, evaluation, ...judged });
    const selection =
      "{ rules { rule } scores { rule } slices { value } disagreements { first } executionAccuracy verdicts }";
    expect(await server.change("completeEvaluation", { lease, evaluation }, selection)).toEqual({
      verdicts: [1, 0],
      rules: [],
      scores: [],
      slices: [],
      disagreements: [],
      executionAccuracy: 0.5,
    });
  });

  it("are not told before the evaluation is complete", async () => {
    const evaluation = { ...evaluationOf("plain", 2), decoding: "unfinished" };
    await server.change("recordPredictions", {
      lease,
      evaluation,
      ...judgedPredictionsOf({ "strict@1": [1, 0] }),
    });
    const { evaluations } = await server.read(
      "{ evaluations(filter: { status: RUNNING }) { nodes { verdicts } } }",
    );
    expect(evaluations.nodes).toEqual([{ verdicts: [] }]);
  });

  it("come from the same rules in every batch", async () => {
    const evaluation = { ...evaluationOf("plain", 2), decoding: "batches" };
    const first = {
      exampleIndexes: [0],
      sql: ["a"],
      outcomes: ["WRONG"],
      milliseconds: [1],
      reasons: [null],
    };
    const batch = { lease, evaluation, ...first };
    await server.change("recordPredictions", {
      ...batch,
      rules: ["strict@1", "softF1@1"],
      verdicts: [[0], [0.5]],
    });
    for (const rules of [["softF1@1", "strict@1"], ["strict@1"], []]) {
      const refusal = await server.refusal("recordPredictions", {
        ...batch,
        rules,
        verdicts: rules.map(() => [0]),
      });
      expect(refusal.extensions).toEqual({ code: "CONFLICT", field: "input.rules" });
    }
    const second = {
      ...batch,
      exampleIndexes: [1],
      outcomes: ["CORRECT"],
      rules: ["strict@1", "softF1@1"],
      verdicts: [[1], [1]],
    };
    await server.change("recordPredictions", second);
    const { scores } = await server.change(
      "completeEvaluation",
      { lease, evaluation },
      "{ scores { verdictSum } }",
    );
    expect(scores).toEqual([{ verdictSum: 1 }, { verdictSum: 1.5 }]);
  });

  it.each([
    ["a rule without a version", { rules: ["strict"], verdicts: [[1]] }, "input.rules[0]"],
    ["a rule that nobody has described", { rules: ["strikt@1"], verdicts: [[1]] }, "input.rules[0]"],
    ["a later version than there is", { rules: ["strict@2"], verdicts: [[1]] }, "input.rules[0]"],
    ["a rule twice", { rules: ["strict@1", "strict@2"], verdicts: [[0], [0]] }, "input.rules[1]"],
    ["rules without verdicts", { rules: ["strict@1"] }, "input.verdicts"],
    ["verdicts without rules", { verdicts: [[1]] }, "input.verdicts"],
    ["verdicts for too many examples", { rules: ["strict@1"], verdicts: [[1, 1]] }, "input.verdicts[0]"],
    ["a verdict below 0", { rules: ["strict@1"], verdicts: [[-1]] }, "input.verdicts[0][0]"],
    [
      "an outcome that its own rule contradicts",
      { rules: ["strict@1"], verdicts: [[1]] },
      "input.outcomes[0]",
    ],
    [
      "a verdict of its own rule where gold fails",
      { outcomes: ["GOLD_FAILED"], rules: ["strict@1"], verdicts: [[0]] },
      "input.outcomes[0]",
    ],
    [
      "an outcome where its own rule does not apply",
      { rules: ["softF1@1", "strict@1"], verdicts: [[0.5], [null]] },
      "input.outcomes[0]",
    ],
    [
      "a grade of the rule that gives the outcomes",
      { rules: ["strict@1"], verdicts: [[0.5]] },
      "input.verdicts[0][0]",
    ],
  ])("refuse %s", async (_what, fault, field) => {
    const evaluation = { ...evaluationOf("plain", 2), decoding: "faulty" };
    const one = { exampleIndexes: [0], sql: ["a"], outcomes: ["WRONG"], milliseconds: [1], reasons: [null] };
    const refusal = await server.refusal("recordPredictions", { lease, evaluation, ...one, ...fault });
    expect(refusal.extensions).toEqual({ code: "INVALID_INPUT", field });
  });

  it("cost as many SQL statements for many evaluations as for few", async () => {
    const document = `{ evaluations(first: 100, filter: { status: COMPLETE }) { nodes {
      rules { rule } scores { rule accuracy accuracyWithoutExcluded exampleCountWithoutExcluded }
      slices(rule: "strict") { value accuracy } verdicts(rule: "strict") disagreements { first } } } }`;
    const pages = `query ($id: ID!) { predictions(evaluationId: $id, filter: { hasDisagreement: false }) { totalCount nodes {
      verdicts { rule value } example { index isExcluded features issues { kind } database { name } } } } }`;
    const statementsOf = async (query: string) => {
      await server.read(query, { id });
      const statements = vi.spyOn(Client.prototype, "query");
      await server.read(query, { id });
      const count = statements.mock.calls.length;
      statements.mockRestore();
      return count;
    };
    const before = await statementsOf(document);
    for (const decoding of ["a", "b", "c", "d"]) {
      const evaluation = { ...evaluationOf("plain", 2), decoding };
      const judged = judgedPredictionsOf({ "strict@1": [1, 0], "spiderExecution@1": [1, 1] });
      await server.change("recordPredictions", { lease, evaluation, ...judged });
      await server.change("completeEvaluation", { lease, evaluation });
    }
    expect(await statementsOf(document)).toBe(before);
    expect(before).toBe(6);
    expect(await statementsOf(pages)).toBe(7);
  });
});
