import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, describeOnBothDatabases } from "../../support/database.ts";
import {
  createRuns,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const makeToken = async (server: TestServer, input: object): Promise<string> =>
  (await server.change("createAccessToken", input, "{ token }")).token;

describeOnBothDatabases("tokens", (open) => {
  let server: TestServer;
  const experiments: { id: string; runs: { id: string }[] }[] = [];
  let editor: string;
  let trainer: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    for (const name of ["others", "ours"])
      experiments.push(await createRuns(server, [{ method: "sft", seed: 1 }], { name }));
    const experimentIds = [experiments[1]!.id];
    editor = await makeToken(server, { name: "narrow", role: "EDITOR", experimentIds });
    trainer = await makeToken(server, { name: "narrow trainer", role: "TRAINER", experimentIds });
  });
  afterAll(() => server.close());

  const asAdmin = async (document: string, variables: object = {}) => {
    const { data, errors } = await server.send(document, variables, server.tokens.admin);
    expect(errors).toBeUndefined();
    return data;
  };
  const revoke = (name: string) =>
    server.send(
      "mutation ($name: String!) { revokeAccessToken(name: $name) }",
      { name },
      server.tokens.admin,
    );
  const cancel = (id: string, token: string) =>
    server.send("mutation ($id: ID!) { cancelRun(id: $id) { status } }", { id }, token);
  const start = (input: object, token: string) =>
    server.send(
      "mutation ($input: StartRunInput!) { startRun(input: $input) { run { id } leaseToken } }",
      { input: { method: "mine", benchmark: "drill", ...input } },
      token,
    );

  it("lists them for admins with role, scope, end and last use, and never the secret", async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const reader = await makeToken(server, { name: "listed", role: "READER", expiresAt: until });
    const list =
      "{ accessTokens { totalCount nodes { name role isScoped experiments { name } expiresAt revokedAt lastUsedAt } } }";
    const unused = (await asAdmin(list)).accessTokens;
    expect(unused.totalCount).toBe(6);
    expect(unused.nodes[0]).toEqual({
      name: "listed",
      role: "READER",
      isScoped: false,
      experiments: [],
      expiresAt: until,
      revokedAt: null,
      lastUsedAt: null,
    });
    expect(unused.nodes).toContainEqual(
      expect.objectContaining({ name: "narrow", isScoped: true, experiments: [{ name: "ours" }] }),
    );
    await server.send("{ viewer { role } }", {}, reader);
    const [used] = (await asAdmin(list)).accessTokens.nodes;
    expect(Date.now() - Date.parse(used.lastUsedAt)).toBeLessThan(60_000);
    expect(JSON.stringify(unused)).not.toContain("sqldojo_");
    for (const token of [server.tokens.editor, server.tokens.trainer, reader]) {
      const { errors } = await server.send(list, {}, token);
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    expect((await server.send(list)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("lets an editor of some experiments change these, and reads all others", async () => {
    const [others, ours] = experiments;
    const refused = await cancel(others!.runs[0]!.id, editor);
    expect(refused.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(refused.errors?.[0]?.message).toContain(
      'The token "narrow" may change its own experiments alone ("ours")',
    );
    const { data } = await server.send(
      "query ($id: ID!) { run(id: $id) { status } }",
      { id: others!.runs[0]!.id },
      editor,
    );
    expect(data.run.status).toBe("QUEUED");
    expect((await cancel(ours!.runs[0]!.id, editor)).data.cancelRun.status).toBe("CANCELLED");
    const retry = "mutation ($id: ID!) { retryRun(id: $id) { status } }";
    expect((await server.send(retry, { id: ours!.runs[0]!.id }, editor)).data.retryRun.status).toBe("QUEUED");
  });

  it("lets it start runs there and log them under their lease, and nowhere else", async () => {
    for (const experiment of ["others", "not there yet"]) {
      const { errors } = await start({ experiment }, editor);
      expect([experiment, errors?.[0]?.extensions.code]).toEqual([experiment, "FORBIDDEN"]);
    }
    const { startRun } = (await start({ experiment: "ours" }, editor)).data;
    const lease = (run: { run: { id: string }; leaseToken: string }) => ({
      runId: run.run.id,
      leaseToken: run.leaseToken,
    });
    const record = (input: object) =>
      server.send(
        "mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { recordedCount } }",
        { input },
        editor,
      );
    const series = [{ name: "loss", steps: [0], values: [1] }];
    expect((await record({ lease: lease(startRun), series })).data.recordMetrics.recordedCount).toBe(1);
    const foreign = (await start({ experiment: "others" }, server.tokens.editor)).data.startRun;
    expect((await record({ lease: lease(foreign), series })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const sql = ["", "", "", ""];
    const byRun = { split: "dev", sql, run: foreign.run.id };
    const bySystem = { split: "dev", sql, benchmark: "drill", system: { name: "elsewhere" } };
    for (const input of [byRun, bySystem]) {
      expect((await server.refusal("importPredictions", input, editor)).extensions.code).toBe("FORBIDDEN");
    }
    const runs = [{ method: "sft", seed: 2 }];
    const made = { name: "third", benchmark: "drill", baseModel: "scratch-tiny", runs };
    expect((await server.refusal("createExperiment", made, editor)).extensions.code).toBe("FORBIDDEN");
  });

  it("hands a trainer of some experiments their runs alone", async () => {
    const trainerId = await registerTrainer(server, "narrow");
    const claim = "mutation ($input: ClaimRunInput!) { claimRun(input: $input) { run { id } } }";
    const claimed = await server.send(claim, { input: { trainerId } }, trainer);
    expect(claimed.data.claimRun.run.id).toBe(experiments[1]!.runs[0]!.id);
    expect((await server.send(claim, { input: { trainerId } }, trainer)).data.claimRun).toBeNull();
    const open = await server.send(claim, { input: { trainerId } }, server.tokens.trainer);
    expect(open.data.claimRun.run.id).toBe(experiments[0]!.runs[0]!.id);
  });

  it.each([
    [{ role: "READER" }, "INVALID_INPUT", "input.experimentIds"],
    [{ role: "ADMIN" }, "INVALID_INPUT", "input.experimentIds"],
    [{ role: "EDITOR", experimentIds: [] }, "INVALID_INPUT", "input.experimentIds"],
    [{ role: "EDITOR", experimentIds: ["x"] }, "INVALID_INPUT", "input.experimentIds[0]"],
    [
      { role: "EDITOR", experimentIds: [`Experiment_${crypto.randomUUID()}`] },
      "NOT_FOUND",
      "input.experimentIds[0]",
    ],
  ])("refuses the scope of %j", async (input, code, field) => {
    const experimentIds = [experiments[0]!.id];
    const { extensions } = await server.refusal("createAccessToken", {
      name: "odd",
      experimentIds,
      ...input,
    });
    expect(extensions).toEqual({ code, field });
  });

  it("refuses to revoke the last good admin token, and only that", async () => {
    const { accessTokens } = await asAdmin("{ accessTokens { nodes { name role } } }");
    const own = accessTokens.nodes.find(({ role }: { role: string }) => role === "ADMIN").name;
    await makeToken(server, { name: "second admin", role: "ADMIN" });
    expect((await revoke("second admin")).data.revokeAccessToken).toBe(true);
    const { errors } = await revoke(own);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("is the last admin token"),
      extensions: { code: "CONFLICT", field: "name" },
    });
    expect((await server.send("{ viewer { role } }", {}, server.tokens.admin)).data.viewer.role).toBe(
      "ADMIN",
    );
  });

  it("leaves one admin where two revoke each other at the same moment", async () => {
    const { accessTokens } = await asAdmin("{ accessTokens { nodes { name role revokedAt } } }");
    const own = accessTokens.nodes.find(
      ({ role, revokedAt }: { role: string; revokedAt: string | null }) =>
        role === "ADMIN" && revokedAt === null,
    ).name;
    const rival = await makeToken(server, { name: "rival", role: "ADMIN" });
    const answers = await Promise.all([
      revoke("rival"),
      server.send("mutation ($name: String!) { revokeAccessToken(name: $name) }", { name: own }, rival),
    ]);
    expect(answers.filter(({ data }) => data?.revokeAccessToken === true)).toHaveLength(1);
    const good = await server.database.prisma.accessToken.count({
      where: { role: "ADMIN", revokedAt: null },
    });
    expect(good).toBe(1);
    await server.database.prisma.accessToken.updateMany({ where: { name: own }, data: { revokedAt: null } });
  });
});

describeOnBothDatabases("the record of mutations", (open) => {
  let server: TestServer;
  let experimentId: string;
  let runId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    const experiment = await createRuns(server, [{ method: "sft", seed: 1 }]);
    experimentId = experiment.id;
    runId = experiment.runs[0]!.id;
  });
  afterAll(() => server.close());

  const fields = "tokenName mutation input ids outcome code message startedAt finishedAt";
  const read = async (filter: object, token = server.tokens.admin) =>
    server.send(
      `query ($filter: MutationRecordFilter) { mutationRecords(filter: $filter) { totalCount nodes { ${fields} } } }`,
      { filter },
      token,
    );
  const records = async (filter: object) => (await read(filter)).data.mutationRecords.nodes;

  it("says who did what to what, with what, and when", async () => {
    const [made] = await records({ mutation: "createExperiment" });
    expect(made).toMatchObject({
      tokenName: expect.stringMatching(/^local-admin-/),
      mutation: "createExperiment",
      input: { input: { name: "trial", benchmark: "drill", runs: [{ method: "sft", seed: 1 }] } },
      ids: [experimentId],
      outcome: "DONE",
      code: null,
      message: null,
    });
    expect(Date.parse(made.finishedAt)).toBeGreaterThanOrEqual(Date.parse(made.startedAt));
    await server.send(
      "mutation ($id: ID!) { cancelRun(id: $id) { id } }",
      { id: runId },
      server.tokens.editor,
    );
    expect(await records({ id: runId })).toMatchObject([
      {
        tokenName: expect.stringMatching(/^local-editor-/),
        mutation: "cancelRun",
        ids: [runId],
        outcome: "DONE",
      },
    ]);
  });

  it("keeps refusals with what the caller was told, also of what a role does not allow", async () => {
    const gone = `Run_${crypto.randomUUID()}`;
    await server.send(
      "mutation ($id: ID!) { cancelRun(id: $id) { id } }",
      { id: gone },
      server.tokens.editor,
    );
    await server.send('mutation { revokeAccessToken(name: "nobody") }', {}, server.tokens.trainer);
    await server.send('mutation { revokeAccessToken(name: "nobody") }');
    expect(await records({ outcome: ["REFUSED"] })).toMatchObject([
      {
        mutation: "revokeAccessToken",
        code: "FORBIDDEN",
        message: expect.stringContaining("this needs ADMIN"),
      },
      { mutation: "cancelRun", code: "NOT_FOUND", ids: [gone] },
    ]);
  });

  it("keeps no secret, and of long arguments a bounded part", async () => {
    const questions = Array.from({ length: 300 }, (_, index) => `${index} ${"long ".repeat(100)}`);
    await server.change("registerBenchmark", {
      name: "long",
      dialect: "SQLITE",
      folder: "/long",
      databases: [{ name: "shop", schema: { tables: [] } }],
      splits: [
        {
          name: "train",
          contentHash: "h",
          questions,
          goldSql: questions,
          databases: questions.map(() => "shop"),
        },
      ],
    });
    const [{ input }] = await records({ mutation: "registerBenchmark" });
    expect(JSON.stringify(input).length).toBeLessThan(10_001);
    expect(input.input.splits[0].questions.at(-1)).toMatch(/^… and \d+ more$/);
    const started = await server.change("startRun", {
      experiment: "mine",
      method: "mine",
      benchmark: "drill",
      configuration: { apiKey: "hunter2", maximumTokens: 5 },
    });
    const lease = { runId: started.run.id, leaseToken: started.leaseToken };
    await server.change(
      "recordLog",
      { lease, lines: [{ sequence: 0, level: "INFO", message: "on", recordedAt: new Date().toISOString() }] },
      "{ recordedCount }",
    );
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    const ofRun = await records({ id: started.run.id });
    expect(ofRun.map(({ mutation }: { mutation: string }) => mutation)).toEqual(["releaseRun", "startRun"]);
    expect(ofRun[0].input.input.lease).toEqual({ runId: started.run.id, leaseToken: "(secret)" });
    expect(ofRun[1].input.input.configuration).toEqual({ apiKey: "(secret)", maximumTokens: 5 });
    const { token } = await server.change(
      "createAccessToken",
      { name: "fresh", role: "READER" },
      "{ token }",
    );
    const stored = JSON.stringify(await server.database.prisma.mutationRecord.findMany());
    for (const hidden of [token, started.leaseToken, "hunter2"]) expect(stored).not.toContain(hidden);
  });

  it("is silent of asks for work that there was not, and tells of a claim", async () => {
    const trainerId = await registerTrainer(server);
    await server.change("claimRun", { trainerId });
    expect(await records({ mutation: "claimRun" })).toEqual([]);
    await server.send(
      "mutation ($id: ID!) { retryRun(id: $id) { id } }",
      { id: runId },
      server.tokens.editor,
    );
    await server.change("claimRun", { trainerId });
    expect(await records({ mutation: "claimRun" })).toMatchObject([
      { ids: [trainerId, runId], outcome: "DONE" },
    ]);
  });

  it("is for admins, refuses names that nothing has, and never changes", async () => {
    expect((await read({}, server.tokens.editor)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    for (const [filter, field, words] of [
      [{ mutation: "cancelRuns" }, "filter.mutation", 'Did you mean "cancelRun"?'],
      [{ token: "nobody" }, "filter.token", "nobody"],
      [{ id: "x" }, "filter.id", "is not an id"],
    ] as const) {
      const { errors } = await read(filter);
      expect(errors?.[0]?.extensions.field).toBe(field);
      expect(errors?.[0]?.message).toContain(words);
    }
    const { mutationRecord } = server.database.prisma;
    await expect(mutationRecord.updateMany({ data: { outcome: "REFUSED" } })).rejects.toThrow();
    await expect(mutationRecord.deleteMany({})).rejects.toThrow();
  });
});

describe("a server that is closed for reading", () => {
  it("lets a READER read, over GraphQL and exports, and a stranger nothing", async () => {
    const server = await startTestServer(() => createTestDatabase("embedded"), { isReadingOpen: false });
    try {
      const token = await makeToken(server, { name: "reads", role: "READER" });
      expect(
        (await server.send("{ experiments { totalCount } }", {}, token)).data.experiments.totalCount,
      ).toBe(0);
      const address = server.url.replace(/graphql$/, "export/runs.csv");
      const statuses = await Promise.all(
        [{}, { authorization: `Bearer ${token}` }].map(
          async (headers) => (await fetch(address, { headers })).status,
        ),
      );
      expect(statuses).toEqual([401, 200]);
    } finally {
      await server.close();
    }
  });
});
