import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  recordIteration,
  registerTrainer,
  splitOf,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const questions = [
  "How many ships are older than 10 years?",
  "Which harbours does the 100% electric ship serve?",
  "List ship_names by harbour.",
];
const goldSql = [
  "SELECT count(*) FROM ship WHERE age > 10",
  "SELECT harbour FROM call JOIN ship USING (ship_id)",
  "SELECT ship_name FROM ship ORDER BY harbour",
];

describeOnBothDatabases("examples", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
    await server.change("registerBenchmark", {
      name: "drill",
      dialect: "SQLITE",
      folder: "/drill",
      databases: [{ name: "shop", schema: { tables: [{ name: "ship" }], foreignKeys: [] } }],
      splits: [
        splitOf("train", 206),
        { ...splitOf("dev", 3), questions, goldSql, features: [["joins=0"], ["joins=1"], ["joins=0"]] },
      ],
    });
    const trainer = await registerTrainer(server);
    await createRuns(server, [
      { method: "sft", seed: 1 },
      { method: "spin", seed: 1 },
    ]);
    const sft = await claim(server, trainer);
    await recordIteration(server, sft, 0);
    await evaluate(server, sft, "dev", ["WRONG", "WRONG", "CORRECT"]);
    await recordIteration(server, sft, 1);
    await evaluate(server, sft, "dev", ["CORRECT", "INVALID", "CORRECT"], 1);
    await server.change("releaseRun", { lease: sft, outcome: "SUCCEEDED", resultGeneration: 1 });
    const spin = await claim(server, trainer);
    await recordIteration(server, spin, 0);
    await evaluate(server, spin, "dev", ["WRONG", "WRONG", "WRONG"]);
  });
  afterAll(() => server.close());

  const find = async (filter: object) => {
    const { examples } = await server.read(
      `query ($filter: ExampleFilter) { examples(benchmark: "drill", filter: $filter) { totalCount nodes { index split { name } } } }`,
      { filter: { split: "dev", ...filter } },
    );
    expect(examples.totalCount).toBe(examples.nodes.length);
    return examples.nodes.map(({ index }: { index: number }) => index);
  };

  it.each([
    ["nothing", {}, [0, 1, 2]],
    ["a word of a question, capitals or not", { search: "HARBOURS" }, [1]],
    ["a word of the gold SQL", { search: "count" }, [0]],
    ["two words of which each must stand somewhere", { search: "ship harbour" }, [1, 2]],
    ["several words as they stand", { search: '"order by harbour"' }, [2]],
    ["a name with what is a wildcard elsewhere", { search: "ship_n" }, [2]],
    ["a per cent sign", { search: "100%" }, [1]],
    ["the question alone", { search: "older", in: ["GOLD_SQL"] }, []],
    ["what was predicted", { search: '"select 1 -- INVALID"', in: ["PREDICTED_SQL"] }, [1]],
    ["a feature", { feature: "joins=0" }, [0, 2]],
    ["the excluded ones", { isExcluded: true }, []],
    ["the database", { database: "shop", search: "ship_names" }, [2]],
  ])("are found by %s", async (_, filter, indexes) => expect(await find(filter)).toEqual(indexes));

  it("of all splits come in the order of tables, page by page", async () => {
    const document = `query ($after: String) { examples(benchmark: "drill", first: 205, after: $after) {
      totalCount pageInfo { endCursor hasNextPage } nodes { index split { name } } } }`;
    const refused = await server.send(document);
    expect(refused.errors?.[0]?.extensions.code).toBe("INVALID_INPUT");
    const page = (after?: string) => server.read(document.replace("205", "150"), { after });
    const first = (await page()).examples;
    expect(first.totalCount).toBe(209);
    const second = (await page(first.pageInfo.endCursor)).examples;
    expect(second.nodes).toHaveLength(59);
    expect(second.nodes.slice(-4)).toEqual([
      { index: 205, split: { name: "train" } },
      ...[0, 1, 2].map((index) => ({ index, split: { name: "dev" } })),
    ]);
  });

  it.each([
    [{ split: "dve" }, "NOT_FOUND", "filter.split", "dev"],
    [{ database: "shp" }, "NOT_FOUND", "filter.database", "shop"],
    [{ search: "a ".repeat(21) }, "INVALID_INPUT", "filter.search", "at most 20"],
    [{ in: [] }, "INVALID_INPUT", "filter.in", "empty"],
  ])("are refused by %j", async (filter, code, field, text) => {
    const { errors } = await server.send(
      `query ($filter: ExampleFilter) { examples(benchmark: "drill", filter: $filter) { totalCount } }`,
      { filter },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code, field });
    expect(errors?.[0]?.message).toContain(text);
  });

  it("go from generation to generation: gained, lost, forgotten, each with its question", async () => {
    const document = `query ($split: String!, $rule: String) { runs(filter: { method: { equals: "sft" } }) { nodes { trajectories(split: $split, rule: $rule) {
      rule exampleCount leftOutCount leftOutGenerations forgetting
      steps { generation rightCount gainedCount lostCount }
      countOf(kind: BECAME_RIGHT)
      examples(kind: [BECAME_RIGHT, ALWAYS_RIGHT], first: 1, afterIndex: 0) { kind isRight changeCount example { question } } } } } }`;
    const { runs } = await server.read(document, { split: "dev" });
    expect(runs.nodes[0].trajectories).toEqual({
      rule: "strict",
      exampleCount: 3,
      leftOutCount: 0,
      leftOutGenerations: [],
      forgetting: [
        [0, 0],
        [1, 0],
      ],
      steps: [
        { generation: 0, rightCount: 1, gainedCount: 0, lostCount: 0 },
        { generation: 1, rightCount: 2, gainedCount: 1, lostCount: 0 },
      ],
      countOf: 1,
      examples: [
        { kind: "ALWAYS_RIGHT", isRight: [true, true], changeCount: 0, example: { question: questions[2] } },
      ],
    });
    expect((await server.read(document, { split: "train" })).runs.nodes[0].trajectories).toBeNull();
    const unknown = await server.send(document, { split: "dve" });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND", field: "split" });
    const noRule = await server.send(document, { split: "dev", rule: "strct" });
    expect(noRule.errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND", field: "rule" });
  });

  it("have what every system answered: results, of a run without one every generation", async () => {
    const { examples } = await server.read(
      `{ examples(benchmark: "drill", filter: { split: "dev", search: "electric" }) { nodes { id } } }`,
    );
    const document = `query ($id: ID!, $onlyResults: Boolean!, $outcome: [Outcome!]) { example(id: $id) {
      question database { schema }
      predictions(onlyResults: $onlyResults, outcome: $outcome) {
        totalCount
        nodes { sql outcome evaluation { generation { number run { method { name } } } } } } } }`;
    const answersOf = async (variables: object) => {
      const { example } = await server.read(document, { id: examples.nodes[0].id, ...variables });
      expect(example.database.schema.tables).toEqual([{ name: "ship" }]);
      expect(example.predictions.totalCount).toBe(example.predictions.nodes.length);
      return example.predictions.nodes.map(
        // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
        ({ outcome, evaluation: { generation } }: any) =>
          `${generation.run.method.name} ${generation.number} ${outcome}`,
      );
    };
    expect(await answersOf({ onlyResults: true })).toEqual(["spin 0 WRONG", "sft 1 INVALID"]);
    expect(await answersOf({ onlyResults: false })).toEqual(["spin 0 WRONG", "sft 1 INVALID", "sft 0 WRONG"]);
    expect(await answersOf({ onlyResults: false, outcome: ["INVALID"] })).toEqual(["sft 1 INVALID"]);
  });
});
