import { afterAll, beforeAll, expect, it } from "vitest";
import { contrastOf } from "../../../statistics/contrast.ts";
import { crossedDifference } from "../../../statistics/crossedDifference.ts";
import { holm } from "../../../statistics/holm.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const right = "CORRECT";
const wrong = "WRONG";
const document = `query ($a: ID!, $b: ID!, $rule: String, $margin: Float! = 0.02) {
  compareEvaluations(a: $a, b: $b, rule: $rule, margin: $margin) {
    rule { rule version } exampleCount leftOutCount databaseCount
    overQuestions { difference low high pValue adjustedPValue } overDatabases { difference low high }
    mcnemar { onlyFirstCount onlySecondCount exact }
    bootstrap { interval { low high } probabilityOfImprovement }
    effectSize detectable need conclusion sentence
    agreement { bothRightCount onlyFirstCount onlySecondCount bothWrongCount kappa }
  }
}`;

describeOnBothDatabases("comparisons", (open) => {
  let server: TestServer;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server, {
      dev: [["difficulty=easy"], ["difficulty=easy"], ["difficulty=easy"], ["difficulty=hard"]],
    });
    const trainerId = await registerTrainer(server);
    await createRuns(server, [{ method: "sft" }, { method: "spin" }]);
    const answers = {
      sft: { dev: [right, wrong, "GOLD_FAILED", wrong], hard: [wrong, wrong, wrong] },
      spin: { dev: [right, right, right, wrong], hard: [right, right, wrong] },
    };
    for (const [method, splits] of Object.entries(answers)) {
      const lease = await claim(server, trainerId);
      await recordIteration(server, lease);
      for (const [split, outcomes] of Object.entries(splits)) await evaluate(server, lease, split, outcomes);
      await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
      const { evaluations } = await server.read(
        `{ evaluations(filter: {runId: "${(lease as { runId: string }).runId}"}) { nodes { id split { name } } } }`,
      );
      for (const { id, split } of evaluations.nodes) ids[`${method} ${split.name}`] = id;
    }
  });
  afterAll(() => server.close());

  const compare = async (a: string, b: string, more: object = {}) =>
    (await server.read(document, { a: ids[a], b: ids[b], ...more })).compareEvaluations;

  it("compares on the examples that both have a verdict on, and counts the others", async () => {
    const found = await compare("spin dev", "sft dev");
    const expected = crossedDifference(contrastOf([{ first: [[1, 1, 0]], second: [[1, 0, 0]] }]));
    expect(found).toMatchObject({
      rule: { rule: "strict", version: 1 },
      exampleCount: 3,
      leftOutCount: 1,
      overQuestions: {
        difference: expect.closeTo(1 / 3, 12),
        low: expect.closeTo(expected.low, 12),
        high: expect.closeTo(expected.high, 12),
        pValue: expect.closeTo(expected.pValue, 12),
        adjustedPValue: null,
      },
      mcnemar: { onlyFirstCount: 1, onlySecondCount: 0, exact: 1 },
      agreement: {
        bothRightCount: 1,
        onlyFirstCount: 1,
        onlySecondCount: 0,
        bothWrongCount: 1,
        kappa: expect.closeTo(0.4, 12),
      },
      conclusion: "NOT_ENOUGH_DATA",
    });
    expect(found.sentence).toMatch(/^SPIN \(.+\) and SFT \(.+\) cannot be told apart on dev \(\+33\.3 /);
    expect(found.sentence).toContain("One seed: this speaks for these weights only.");
    expect(found.bootstrap.probabilityOfImprovement).toBeGreaterThan(0.5);
  });

  it("turns its sign with the order, and tells no difference of an evaluation from itself", async () => {
    const [one, other] = [await compare("spin hard", "sft hard"), await compare("sft hard", "spin hard")];
    expect(other.overQuestions.difference).toBe(-one.overQuestions.difference);
    expect(other.overQuestions.low).toBeCloseTo(-one.overQuestions.high, 12);
    expect(await compare("spin hard", "spin hard")).toMatchObject({
      overQuestions: { difference: 0, pValue: 1 },
      agreement: { kappa: 1 },
      conclusion: "NOT_ENOUGH_DATA",
    });
  });

  it("pages through the examples that differ, with both answers", async () => {
    const { compareEvaluations: page } = await server.read(
      `query ($a: ID!, $b: ID!, $after: String) { compareEvaluations(a: $a, b: $b) {
        examples(first: 1, after: $after) { edges { cursor node { outcome example { index question } first { outcome sql } second { outcome } } } pageInfo { hasNextPage } } } }`,
      { a: ids["spin hard"], b: ids["sft hard"] },
    );
    const [edge] = page.examples.edges;
    expect(edge.node).toMatchObject({
      outcome: "ONLY_FIRST",
      example: { index: 0 },
      first: { outcome: right },
      second: { outcome: wrong },
    });
    expect(page.examples.pageInfo.hasNextPage).toBe(true);
    const { compareEvaluations: next } = await server.read(
      `query ($a: ID!, $b: ID!, $after: String) { compareEvaluations(a: $a, b: $b) {
        examples(first: 5, after: $after) { nodes { example { index } } } all: examples(outcome: [BOTH_WRONG, BOTH_RIGHT]) { nodes { example { index } } } } }`,
      { a: ids["spin hard"], b: ids["sft hard"], after: edge.cursor },
    );
    expect(next.examples.nodes.map((node: { example: { index: number } }) => node.example.index)).toEqual([
      1,
    ]);
    expect(next.all.nodes.map((node: { example: { index: number } }) => node.example.index)).toEqual([2]);
  });

  it.each([
    ["another split", "sft hard", {}, "b", "is of hard, and a of dev"],
    [
      "a rule that is not there",
      "sft dev",
      { rule: "strikt" },
      "rule",
      'there is no rule of both evaluations "strikt"; there is strict.',
    ],
    ["another version of it", "sft dev", { rule: "strict@9" }, "rule", "version 9 is asked for"],
    ["a margin of nothing", "sft dev", { margin: 0 }, "margin", "a fraction between 0 and 1"],
  ])("refuses %s", async (_title, b, more, field, message) => {
    const { errors } = await server.send(document, { a: ids["spin dev"], b: ids[b], ...more });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: "INVALID_INPUT", field },
    });
  });

  it("refuses an evaluation that is not there", async () => {
    const b = `Evaluation_${crypto.randomUUID()}`;
    const { errors } = await server.send(document, { a: ids["spin dev"], b });
    expect(errors?.[0]).toMatchObject({ extensions: { code: "NOT_FOUND", field: "b" } });
  });

  const parts = `query ($a: ID!, $b: ID!, $dimension: String) { compareEvaluations(a: $a, b: $b) {
    slices(dimension: $dimension) { dimension value exampleCount first second difference { difference low high pValue adjustedPValue } }
    splits { comparison { first { split { name } } exampleCount } difference { difference pValue adjustedPValue } }
    configurationDifferences { path base value }
  } }`;

  it("takes the difference apart by the examples' features, Holm over all slices", async () => {
    const asked = { a: ids["spin dev"], b: ids["sft dev"] };
    const { slices } = (await server.read(parts, asked)).compareEvaluations;
    const easy = crossedDifference(contrastOf([{ first: [[1, 1]], second: [[1, 0]] }]));
    const hard = crossedDifference(contrastOf([{ first: [[0]], second: [[0]] }]));
    const adjusted = holm([easy, hard].map(({ pValue }) => pValue));
    expect(slices).toEqual([
      {
        dimension: "difficulty",
        value: "easy",
        exampleCount: 2,
        first: 1,
        second: 0.5,
        difference: {
          difference: 0.5,
          low: expect.closeTo(easy.low, 12),
          high: expect.closeTo(easy.high, 12),
          pValue: expect.closeTo(easy.pValue, 12),
          adjustedPValue: expect.closeTo(adjusted[0]!, 12),
        },
      },
      expect.objectContaining({ value: "hard", exampleCount: 1, first: 0, second: 0 }),
    ]);
    const { errors } = await server.send(parts, { ...asked, dimension: "dificulty" });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("difficulty"),
      extensions: { code: "NOT_FOUND", field: "dimension" },
    });
  });

  it("finds both generations on the other splits, and where their configurations differ", async () => {
    const asked = { a: ids["spin hard"], b: ids["sft hard"] };
    const { splits, configurationDifferences } = (await server.read(parts, asked)).compareEvaluations;
    type Found = (typeof splits)[number];
    expect(splits.map((each: Found) => each.comparison.first.split.name)).toEqual(["dev", "hard"]);
    expect(splits.map((each: Found) => each.comparison.exampleCount)).toEqual([3, 3]);
    const adjusted = holm(splits.map((each: Found) => each.difference.pValue));
    expect(splits.map((each: Found) => each.difference.adjustedPValue)).toEqual(adjusted);
    expect(configurationDifferences).toContainEqual({ path: "selfPlay.loss", base: "SPIN", value: "NLL" });
    const own = { a: ids["spin dev"], b: ids["spin hard"] };
    expect((await server.send(parts, own)).errors?.[0]?.extensions?.field).toBe("b");
  });

  const together = `query ($evaluations: [ID!]!) { compareTogether(evaluations: $evaluations) {
    evaluations { id } rule { rule } exampleCount rightByAllCount rightByNoneCount rightAloneCounts
    pairs { comparison { first { id } second { id } agreement { onlyFirstCount } } difference { difference adjustedPValue } }
  } }`;

  it("compares several at once, every two of them", async () => {
    const evaluations = [ids["sft dev"], ids["spin dev"]];
    const { compareTogether: found } = await server.read(together, { evaluations });
    expect(found).toMatchObject({
      evaluations: evaluations.map((id) => ({ id })),
      rule: { rule: "strict" },
      exampleCount: 3,
      rightByAllCount: 1,
      rightByNoneCount: 1,
      rightAloneCounts: [0, 1],
      pairs: [
        {
          comparison: { first: { id: evaluations[0] }, second: { id: evaluations[1] } },
          difference: { difference: expect.closeTo(-1 / 3, 12) },
        },
      ],
    });
  });

  it.each([
    ["one alone", () => [ids["sft dev"]], "evaluations", "give 2 to 5"],
    ["the same twice", () => [ids["sft dev"], ids["sft dev"]], "evaluations[1]", "give each once"],
    [
      "another split",
      () => [ids["sft dev"], ids["spin dev"], ids["sft hard"]],
      "evaluations[2]",
      "evaluations[2]: is of hard",
    ],
  ])("refuses %s among several", async (_title, evaluations, field, message) => {
    const { errors } = await server.send(together, { evaluations: evaluations() });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: "INVALID_INPUT", field },
    });
  });

  const methods = `query ($baseline: String!, $methods: [String!], $splits: [String!]) {
    compareMethods(benchmark: "drill", baseline: $baseline, methods: $methods, splits: $splits) {
      label baselineLabel splits { name } exampleCount databaseCount seedCount isPairedBySeed need conclusion sentence
      overQuestions { difference low high pValue adjustedPValue } overDatabases { low high }
      bootstrap { probabilityOfImprovement }
    }
  }`;

  it("compares methods with a baseline on every split and on the mean, Holm over everything together", async () => {
    const { compareMethods: found } = await server.read(methods, { baseline: "sft" });
    type Found = {
      splits: { name: string }[];
      overQuestions: { difference: number; pValue: number; adjustedPValue: number };
    };
    expect(found.map(({ splits }: Found) => splits.map(({ name }) => name))).toEqual([
      ["dev"],
      ["hard"],
      ["dev", "hard"],
    ]);
    const dev = { first: [[1, 1, 0]], second: [[1, 0, 0]] };
    const hard = { first: [[1, 1, 0]], second: [[0, 0, 0]] };
    const expected = [
      crossedDifference(contrastOf([dev])),
      crossedDifference(contrastOf([hard])),
      crossedDifference(contrastOf([dev, hard].map((part) => ({ ...part, weight: 0.5 })))),
    ];
    const adjusted = holm(expected.map(({ pValue }) => pValue));
    for (const [index, { overQuestions }] of (found as Found[]).entries()) {
      expect(overQuestions.difference).toBeCloseTo(expected[index]!.difference, 12);
      expect(overQuestions.pValue).toBeCloseTo(expected[index]!.pValue, 12);
      expect(overQuestions.adjustedPValue).toBeCloseTo(adjusted[index]!, 12);
    }
    expect(found[2]).toMatchObject({
      label: "SPIN",
      baselineLabel: "SFT",
      exampleCount: 6,
      isPairedBySeed: true,
      conclusion: "NOT_ENOUGH_DATA",
      need: "needs a second seed to know what seeds make of it",
    });
    expect(found[2].sentence).toContain("SPIN and SFT cannot be told apart on the mean of dev, hard (+50.0");
  });

  it("keeps to the methods and splits named, and refuses names that are nothing here", async () => {
    const asked = { baseline: "sft", methods: ["spin"], splits: ["hard"] };
    expect((await server.read(methods, asked)).compareMethods).toHaveLength(1);
    for (const [wrong, field] of [
      [{ ...asked, splits: ["hrad"] }, "splits[0]"],
      [{ ...asked, methods: ["spln"] }, "methods[0]"],
      [{ ...asked, baseline: "sfd" }, "baseline"],
    ] as const) {
      const { errors } = await server.send(methods, wrong);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining("Did you mean"),
        extensions: { code: "INVALID_INPUT", field },
      });
    }
  });
});
