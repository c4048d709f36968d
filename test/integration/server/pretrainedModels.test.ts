import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluationOf,
  predictionsOf,
  recordIteration,
  registerDrill,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const architecture = {
  vocabularySize: 643,
  hiddenSize: 16,
  intermediateSize: 24,
  layerCount: 2,
  headCount: 2,
  keyValueHeadCount: 1,
  contextLength: 1024,
};
const contentHash = "a".repeat(64);
const pretrained = { contentHash, family: "llama", weightCount: 14208, weightFormat: "F32", isChat: false };

describeOnBothDatabases("pretrained base models", (open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
  });
  afterAll(() => server.close());

  const trainerWith = async (name: string, models: string[], memoryByteCount = 8e9) =>
    await server.change(
      "registerTrainer",
      {
        name,
        host: "here",
        engine: "onnx 1",
        devices: ["cpu"],
        codeVersion: "1",
        models,
        memoryByteCount,
      },
      "{ id models { name } memoryByteCount }",
    );
  const waits = async (id: string) =>
    (await server.read("query ($id: ID!) { run(id: $id) { waitsFor } }", { id })).run.waitsFor;

  it("are registered with what is known of their weights, by one name each", async () => {
    const selection = "{ name pretrained { contentHash family weightCount weightFormat license isChat } }";
    const input = { name: "tiny", architecture, pretrained };
    const first = await server.change("registerBaseModel", input, selection);
    expect(first.pretrained).toEqual({ ...pretrained, license: null });
    expect(await server.change("registerBaseModel", input, selection)).toEqual(first);
    const renamed = await server.refusal("registerBaseModel", { ...input, name: "other" });
    expect(renamed.message).toContain('the same files are registered as "tiny"; use that name');
    const weights = { ...input, pretrained: { ...pretrained, contentHash: "b".repeat(64) } };
    expect((await server.refusal("registerBaseModel", weights)).message).toContain(
      '"tiny" with other weights',
    );
    const odd = { ...input, name: "odd", pretrained: { ...pretrained, contentHash: "abc" } };
    expect((await server.refusal("registerBaseModel", odd)).extensions.field).toBe(
      "input.pretrained.contentHash",
    );
  });

  it("are given only to trainers that have them, and a run that nobody can hold says so", async () => {
    const bare = await trainerWith("bare", []);
    const baseModel = "tiny";
    const { runs } = await createRuns(server, [{ method: "sft" }], { baseModel });
    const id = runs[0]!.id;
    const lacking =
      "No trainer has base model tiny (aaaaaaaaaaaa); run sqldojo import model on a trainer's machine, with its --data.";
    expect(await waits(id)).toBe(lacking);
    expect(await server.change("claimRun", { trainerId: bare.id })).toBeNull();
    const { runs: others } = await createRuns(server, [{ method: "sft" }]);
    expect(await waits(others[0]!.id)).toBeNull();
    expect((await claim(server, bare.id)).runId).toBe(others[0]!.id);

    const able = await trainerWith("able", [contentHash, "c".repeat(64)]);
    expect(able).toMatchObject({ models: [{ name: "tiny" }], memoryByteCount: 8e9 });
    expect(await waits(id)).toBeNull();
    await server.database.prisma.trainer.update({
      where: { name: "able" },
      data: { lastHeartbeatAt: new Date(Date.now() - 600_000) },
    });
    expect(await waits(id)).toMatch(
      /in the folder of able alone, not heard of for two minutes; start that trainer/,
    );
    expect((await claim(server, able.id)).runId).toBe(id);
    expect(await waits(id)).toBeNull();
  });

  it("are given only to trainers that have the memory for them, and a run that nobody can hold says how much it takes", async () => {
    const large = {
      contentHash: "d".repeat(64),
      family: "llama",
      weightCount: 1e9,
      weightFormat: "BF16",
      isChat: false,
    };
    const input = { name: "large", architecture: { ...architecture, layerCount: 3 }, pretrained: large };
    await server.change("registerBaseModel", input, "{ name }");
    // 1e9 weights are 4 GB, and 36 GB where all of them are trained.
    const small = await trainerWith("small", [large.contentHash]);
    const { runs } = await createRuns(
      server,
      [
        { method: "sft", configuration: { adapter: { rank: null } } },
        { method: "zero-shot", configuration: { adapter: { rank: null } } },
        { method: "sft", name: "adapted" },
      ],
      { baseModel: "large" },
    );
    const [whole = "", asked = "", adapted = ""] = runs.map(({ id }) => id);
    expect(await waits(whole)).toBe(
      "No trainer has the 36.0 GB of memory that training all weights of base model large takes at least: small, " +
        "the largest that has the model, has 8.0 GB; train adapters (adapter.rank), or start a trainer on a larger machine.",
    );
    expect([await waits(asked), await waits(adapted)]).toEqual([null, null]);
    const claimed = [await claim(server, small.id), await claim(server, small.id)];
    expect(claimed.map(({ runId }) => runId)).toEqual([asked, adapted]);
    expect(await server.change("claimRun", { trainerId: small.id })).toBeNull();
    const tiny = await trainerWith("small", [large.contentHash], 2e9);
    expect(tiny.memoryByteCount).toBe(2e9);
    await server.database.prisma.trainer.update({
      where: { name: "small" },
      data: { memoryByteCount: 40n * 10n ** 9n },
    });
    expect(await waits(whole)).toBeNull();
    expect((await claim(server, small.id)).runId).toBe(whole);
  });

  it("have presets of their own, which runs are compared with", async () => {
    const { runs } = await createRuns(
      server,
      [{ method: "spin", configuration: { selfPlay: { lambda: 0.2 } } }],
      { baseModel: "tiny" },
    );
    const document = `query ($id: ID!) {
      run(id: $id) {
        configuration { prompt { form linkedTables } selfPlay { lambda iterations } }
        presetConfiguration { prompt { form linkedTables } selfPlay { lambda iterations } }
      }
      methods(kind: PRESET) { name scratch: configuration { prompt { form } } own: configuration(baseModel: "tiny") { prompt { form } } }
    }`;
    const { run, methods } = await server.read(document, { id: runs[0]!.id });
    const preset = {
      prompt: { form: "COMPLETION", linkedTables: 6 },
      selfPlay: { lambda: 0.1, iterations: 4 },
    };
    expect(run.presetConfiguration).toEqual(preset);
    expect(run.configuration).toEqual({ ...preset, selfPlay: { lambda: 0.2, iterations: 4 } });
    for (const { scratch, own } of methods)
      expect([scratch.prompt.form, own.prompt.form]).toEqual(["COMPACT", "COMPLETION"]);
    const { errors } = await server.send(
      'query { methods { configuration(baseModel: "tinny") { prompt { form } } } }',
    );
    expect(errors?.[0]?.message).toMatch(/baseModel: .*tinny.*Did you mean "tiny"/);
  });

  it("refuse adapters without weights, a chat form without a template, and no supervised stage without weights", async () => {
    const run = (configuration: object) => ({
      name: "trial",
      benchmark: "drill",
      baseModel: "tiny",
      runs: [{ method: "sft", configuration }],
    });
    const chat = await server.refusal("createExperiment", run({ prompt: { form: "CHAT" } }));
    expect(chat.message).toContain("is CHAT, and base model tiny has no chat template: use COMPLETION.");
    const scratch = { ...run({ supervised: { epochs: 0 } }), baseModel: "scratch-tiny" };
    const bare = await server.refusal("createExperiment", scratch);
    expect(bare.extensions.field).toBe("input.runs[0].configuration.supervised.epochs");
    const adapter = { ...run({ adapter: { rank: 4 } }), baseModel: "scratch-tiny" };
    const groundless = await server.refusal("createExperiment", adapter);
    expect(groundless.extensions.field).toBe("input.runs[0].configuration.adapter.rank");
    expect(groundless.message).toContain("an adapter needs weights to stand beside");
    const foreign = await server.refusal("createExperiment", run({ adapter: { targets: ["lm_head"] } }));
    expect(foreign.extensions.field).toBe("input.runs[0].configuration.adapter.targets");
    expect(foreign.message).toContain("must name each once: q_proj, k_proj");
  });

  it("have what they said kept beside the SQL, as long and as odd as it may be", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, (await trainerWith("bare", [])).id);
    await recordIteration(server, lease);
    const prose = `Let me think.\0 ${"x".repeat(20_000)}`;
    const evaluation = evaluationOf("hard", 3);
    const given = [prose, "select 1 -- WRONG", ""];
    const predictions = { ...predictionsOf(["CORRECT", "WRONG", "EMPTY"]), given };
    await server.change("recordPredictions", { lease, evaluation, ...predictions });
    const { prediction } = server.database.prisma;
    const stored = await prediction.findMany({ where: { given: { not: null } }, select: { given: true } });
    expect(stored).toEqual([{ given: prose.replace("\0", "\ufffd").slice(0, 10_000) }]);
  });

  it("show what a run's model reads, as it was first recorded", async () => {
    const { runs } = await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, (await trainerWith("bare", [])).id);
    await server.change("startIteration", {
      lease,
      number: 0,
      stage: "SUPERVISED",
      examplePrompt: "Question:\0 how many? <script>",
    });
    const { run } = await server.read("query ($id: ID!) { run(id: $id) { examplePrompt } }", {
      id: runs[0]!.id,
    });
    expect(run.examplePrompt).toBe("Question:\ufffd how many? <script>");
  });
});
