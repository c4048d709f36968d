import { print } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtInRules } from "../../../server/domain/evaluations/builtInRules.ts";
import { isEvaluation, scoreRows } from "../../../web/lib/api/evaluationView.ts";
import {
  EvaluationDocument,
  type EvaluationQuery,
  LeaderboardDocument,
  type LeaderboardQuery,
  RunDocument,
  type RunQuery,
} from "../../../web/lib/api/generated/operations.ts";
import { ruleTable } from "../../../web/lib/api/ruleTable.ts";
import { ruleTexts } from "../../../web/lib/rules.ts";
import { createTestDatabase } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluateUnderRules,
  type Lease,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

let server: TestServer;
let lease: Lease;

const trainer = { name: "trainer", host: "here", engine: "onnx 1", devices: ["cpu"], codeVersion: "1.0" };
const own = {
  name: "columnwise",
  version: 1,
  title: "Columnwise",
  meaning: "Right where every column of gold’s result is there.",
  source: "ours",
  isGraded: false,
};
const register = (...rules: object[]) => server.change("registerTrainer", { ...trainer, rules });

beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  await registerDrill(server);
  await createRuns(server, [{ method: "sft", seed: 1 }]);
  lease = await claim(server, await registerTrainer(server));
});
afterAll(() => server.close());

describe("rules that a trainer brings", () => {
  it("are described from then on, after those built in, once however often they are registered", async () => {
    await register(own, { ...own, version: 2, title: "Columnwise, strict" });
    await register({ ...own, title: "By column" });
    const { rules } = await server.read("{ rules { name version title trainer { name } } }");
    expect(rules.slice(0, builtInRules.length).map(({ name }: { name: string }) => name)).toEqual(
      builtInRules.map(({ name }) => name),
    );
    expect(rules.slice(builtInRules.length)).toEqual([
      { name: "columnwise", version: 1, title: "By column", trainer: { name: "trainer" } },
      { name: "columnwise", version: 2, title: "Columnwise, strict", trainer: { name: "trainer" } },
    ]);
  });

  it("head the columns of every page that shows their verdicts, in the words they were registered in", async () => {
    await server.database.prisma.ruleDefinition.deleteMany();
    await register(own, { ...own, name: "unheardOf" });
    await recordIteration(server, lease);
    const id = await evaluateUnderRules(server, lease, "dev", {
      "strict@1": [1, 0, 0, 1],
      "columnwise@1": [1, 1, 0, 1],
      "unheardOf@1": [1, 1, 1, 1],
    });
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    await server.database.prisma.ruleDefinition.deleteMany({ where: { name: "unheardOf" } });

    const page: EvaluationQuery = await server.read(print(EvaluationDocument), { id });
    const evaluation = page.node;
    if (!isEvaluation(evaluation)) throw new Error("It is no evaluation.");
    const texts = ruleTexts(page.rules);
    expect(
      scoreRows(evaluation).map(({ rule, accuracy }) => [texts.title(rule), texts.meaning(rule), accuracy]),
    ).toEqual([
      ["Strict", builtInRules[0].meaning, 0.5],
      ["Columnwise", own.meaning, 0.75],
      ["unheardOf", undefined, 1],
    ]);

    const { run, rules }: RunQuery = await server.read(print(RunDocument), { id: lease.runId, logLines: 1 });
    expect(ruleTable(run?.generations ?? [])?.rules.map(ruleTexts(rules).title)).toEqual([
      "Strict",
      "Columnwise",
      "unheardOf",
    ]);

    const board: LeaderboardQuery = await server.read(print(LeaderboardDocument), {
      benchmark: "drill",
      withoutExcluded: false,
      rule: "columnwise",
    });
    expect(ruleTexts(board.rules).choices(board.leaderboard.rules)).toMatchObject([
      { value: "strict", title: "Strict" },
      { value: "columnwise", title: "Columnwise", meaning: own.meaning },
      { value: "unheardOf", title: "unheardOf" },
    ]);
  });

  it.each([
    ["a built-in name, whatever its version", { name: "strict", version: 7 }, "name", "built in"],
    ["a name that no address can hold", { name: "by column" }, "name", "letters"],
    ["no name", { name: "" }, "name", "empty"],
    ["no title", { title: "" }, "title", "empty"],
    ["no meaning", { meaning: " " }, "meaning", "empty"],
    ["a version that is none", { version: 0 }, "version", "1 or more"],
    ["the same version twice", { name: "other" }, "version", "twice"],
  ])("are refused with %s, naming the field", async (_case, change, field, fault) => {
    const { extensions, message } = await server.refusal("registerTrainer", {
      ...trainer,
      rules: [
        { ...own, name: "other" },
        { ...own, ...change },
      ],
    });
    expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: `input.rules[1].${field}` });
    expect(message).toContain(fault);
  });
});
