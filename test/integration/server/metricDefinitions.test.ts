import { print } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StudyRunDocument, type StudyRunQuery } from "../../../cli/api/generated/operations.ts";
import { type MetricCurveFragment, RunDocument } from "../../../web/lib/api/generated/operations.ts";
import { groupMetrics, readCurve } from "../../../web/lib/metricGroups.ts";
import { createTestDatabase } from "../../support/database.ts";
import {
  claim,
  createRuns,
  type Lease,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

let server: TestServer;
let lease: Lease;

const trainer = { name: "trainer", host: "here", engine: "onnx 1", devices: ["cpu"], codeVersion: "1.0" };
const bonus = {
  name: "curiosity/{part}/bonus",
  title: "Curiosity bonus of {part}",
  unit: "FRACTION",
  stepAxis: "ITERATION",
  group: "Curiosity",
  chart: "Curiosity bonus",
  label: "{part}",
  help: "Added to the reward.",
};
const register = (...metrics: object[]) =>
  server.change("registerTrainer", { ...trainer, metrics }, "{ id name }");
const brought = async () =>
  (await server.read("{ metricDefinitions { name title trainer { name } isBuiltIn } }")).metricDefinitions
    .filter(({ isBuiltIn }: { isBuiltIn: boolean }) => !isBuiltIn)
    .map(({ name, title, trainer: who }: Record<string, string & { name: string }>) => [
      name,
      title,
      who?.name,
    ]);

beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  await registerDrill(server);
  await createRuns(server, [{ method: "sft", seed: 1 }]);
  lease = await claim(server, await registerTrainer(server));
});
afterAll(() => server.close());

describe("metrics that a trainer brings", () => {
  it("are described from then on, once however often they are registered, in its newest words", async () => {
    await register(bonus, { ...bonus, name: "curiosity/decay", title: "Decay", chart: null, label: null });
    await register({ ...bonus, title: "Bonus of {part}" });
    expect(await brought()).toEqual([
      ["curiosity/{part}/bonus", "Bonus of {part}", "trainer"],
      ["curiosity/decay", "Decay", "trainer"],
    ]);
  });

  it("are on the run's page and in a study with title, unit and axis, as they were registered", async () => {
    await register(bonus);
    const series = [
      { name: "curiosity/joins/bonus", steps: [0, 1], values: [0.5, 0.25] },
      { name: "train/loss", steps: [0, 1], values: [2, 1] },
      { name: "something/new", steps: [0], values: [1] },
    ];
    await server.change("recordMetrics", { lease, series });
    const page = await server.read(print(RunDocument), { id: lease.runId, logLines: 1 });
    const { losses, groups } = groupMetrics((page.metricSeries as MetricCurveFragment[]).map(readCurve));
    expect(losses.map(({ title }) => title)).toEqual(["Training loss"]);
    expect(groups.map(({ title, charts }) => [title, charts])).toMatchObject([
      [
        "Curiosity",
        [{ title: "Curiosity bonus", unit: "FRACTION", stepAxis: "ITERATION", lines: [{ label: "joins" }] }],
      ],
      ["Other", [{ title: "something/new", stepAxis: null }]],
    ]);

    const study: StudyRunQuery = await server.read(print(StudyRunDocument), { id: lease.runId });
    expect(study.metricSeries.map(({ name, definition }) => [name, definition.title])).toEqual([
      ["curiosity/joins/bonus", "Curiosity bonus of joins"],
    ]);
    expect(
      (await server.read(`{ run(id: "${lease.runId}") { metrics { name title } } }`)).run.metrics,
    ).toEqual([
      { name: "train/loss", title: "Training loss" },
      { name: "curiosity/joins/bonus", title: "Curiosity bonus of joins" },
      { name: "something/new", title: "something/new" },
    ]);
  });

  it.each([
    ["a built-in name", { name: "train/loss" }, "name", "built in"],
    ["a name of a built-in family", { name: "evaluation/dev/executionAccuracy" }, "name", "built in"],
    ["the family itself under another placeholder", { name: "linking/{it}/tableRecall" }, "name", "built in"],
    ["no name", { name: "" }, "name", "empty"],
    ["no title", { title: " " }, "title", "empty"],
    ["no group", { group: "" }, "group", "empty"],
    ["a name that matches anything", { name: "{part}" }, "name", "begin with a text"],
    ["placeholders without a text between", { name: "a/{part}{whole}" }, "name", "begin with a text"],
    ["a brace too many", { name: "a/{part}}" }, "name", "brace"],
    ["a placeholder that the name lacks", { title: "Of {whole}" }, "title", "{whole}"],
  ])("are refused with %s, naming the field", async (_case, change, field, fault) => {
    const { extensions, message } = await server.refusal("registerTrainer", {
      ...trainer,
      metrics: [
        { ...bonus, name: "other/{part}" },
        { ...bonus, ...change },
      ],
    });
    expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: `input.metrics[1].${field}` });
    expect(message).toContain(fault);
    expect((await brought()).map(([name]: string[]) => name)).not.toContain("other/{part}");
  });

  it("are refused twice in one registration, and past what the server lists", async () => {
    const twice = await server.refusal("registerTrainer", { ...trainer, metrics: [bonus, bonus] });
    expect(twice.extensions.field).toBe("input.metrics[1].name");
    const many = Array.from({ length: 501 }, (_, index) => ({ ...bonus, name: `many/{part}/${index}` }));
    const { extensions, message } = await server.refusal("registerTrainer", { ...trainer, metrics: many });
    expect(extensions.field).toBe("input.metrics");
    expect(message).toContain("placeholder");
  });
});
