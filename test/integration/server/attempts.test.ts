import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import { deleteRows } from "../../support/deleteRows.ts";
import {
  claim,
  createRuns,
  type Lease,
  lapse,
  recordIteration,
  registerDrill,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("attempts", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
  });
  beforeEach(() => deleteRows(server.database.prisma, "Experiment"));
  afterAll(() => server.close());

  async function register(name: string, version: string): Promise<string> {
    const trainer = await server.change("registerTrainer", {
      name,
      host: `host of ${version}`,
      engine: `onnx ${version}`,
      devices: [`gpu of ${version}`],
      codeVersion: version,
    });
    return trainer.id;
  }

  const asIt = (number: number, trainerName: string, version: string) => ({
    number,
    trainerName,
    host: `host of ${version}`,
    engine: `onnx ${version}`,
    devices: [`gpu of ${version}`],
    codeVersion: version,
  });

  async function read({ runId }: Pick<Lease, "runId">) {
    const document = `query ($id: ID!) { run(id: $id) { codeVersion
      attempts { totalCount nodes { number trainerName host engine devices codeVersion } }
      generations { number attempt { number codeVersion } } } }`;
    return (await server.read(document, { id: runId })).run;
  }

  it("keep who had a run and with what, whatever is registered or claimed later, and a generation names its own", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const early = await register("early", "1.0");
    const first = await claim(server, early);
    await recordIteration(server, first);
    await register("early", "2.0");
    await recordIteration(server, first, 1);
    await lapse(server);
    const second = await claim(server, await register("late", "3.0"));
    await recordIteration(server, second, 2);

    const run = await read(second);
    expect(run.attempts).toEqual({
      totalCount: 2,
      nodes: [asIt(1, "early", "1.0"), asIt(2, "late", "3.0")],
    });
    expect(run.generations).toEqual([
      { number: 0, attempt: { number: 1, codeVersion: "1.0" } },
      { number: 1, attempt: { number: 1, codeVersion: "1.0" } },
      { number: 2, attempt: { number: 2, codeVersion: "3.0" } },
    ]);
  });

  it("of a program elsewhere have what it says of itself at each start", async () => {
    const start = async (own: object) => {
      const { data, errors } = await server.send(
        "mutation ($input: StartRunInput!) { startRun(input: $input) { leaseToken run { id } } }",
        {
          input: {
            experiment: "elsewhere",
            method: "own loop",
            benchmark: "drill",
            codeVersion: "abc",
            idempotencyKey: "attempts",
            ...own,
          },
        },
        server.tokens.editor,
      );
      expect(errors).toBeUndefined();
      return { runId: data.startRun.run.id, leaseToken: data.startRun.leaseToken };
    };
    await start({ host: "laptop" });
    const lease = await start({ host: "cluster", engine: "torch 2", devices: ["H200", "H200"] });
    await recordIteration(server, lease);

    const run = await read(lease);
    const unknown = { trainerName: null, engine: null, devices: [], codeVersion: "abc" };
    expect(run.attempts.nodes).toEqual([
      { ...unknown, number: 1, host: "laptop" },
      { ...unknown, number: 2, host: "cluster", engine: "torch 2", devices: ["H200", "H200"] },
    ]);
    expect(run.generations).toEqual([{ number: 0, attempt: { number: 2, codeVersion: "abc" } }]);
  });

  it("cannot be rewritten, and a generation cannot be given to another", async () => {
    await createRuns(server, [{ method: "sft" }]);
    const lease = await claim(server, await register("early", "1.0"));
    await recordIteration(server, lease);
    const { prisma } = server.database;
    await expect(prisma.attempt.updateMany({ data: { codeVersion: "9.9" } })).rejects.toThrow(
      "stays on record as it was",
    );
    await expect(prisma.attempt.deleteMany()).rejects.toThrow("stays on record as it was");
    await expect(prisma.generation.updateMany({ data: { attemptNumber: 2 } })).rejects.toThrow(
      "was made in attempt 1",
    );
  });
});
