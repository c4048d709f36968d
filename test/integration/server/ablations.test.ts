import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Prisma } from "../../../server/generated/prisma/client.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import { deleteRows } from "../../support/deleteRows.ts";
import { base, filter, level, overrides, payload, request, weight } from "./ablationRequest.ts";
import {
  claim,
  createRuns,
  iterationResult,
  lapse,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const document = `query ($id: ID!) {
  experiment(id: $id) {
    runs(first: 200) { nodes { name seed status method { name } configurationHash cell { name } } }
    ablation {
      design seeds
      baseConfiguration { selfPlay { pairs lambda loss } }
      factors { name levels { name overrides } }
      cells {
        name levels { factor level } mergedNames configurationHash differences { path base value }
        runs { name seed status failures { class isRetried } configuration { selfPlay { pairs lambda } } }
        state {
          runCount queuedCount runningCount succeededCount failedCount cancelledCount
          retriedCount iterationCount reusedIterationCount
        }
      }
    }
  }
}`;

describeOnBothDatabases("ablations", (open) => {
  let server: TestServer;
  let trainerId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    trainerId = await registerTrainer(server);
  });
  beforeEach(() => deleteRows(server.database.prisma, "Experiment"));
  afterAll(() => server.close());

  const launch = (extra: object = {}) => server.change("launchAblation", request(extra), payload);
  const read = async (id: string) => (await server.read(document, { id })).experiment;
  const settle = (lease: object, outcome: string, failure?: object) =>
    server.change("releaseRun", { lease, outcome, ...(failure ? { failure } : {}) });

  it("says on a dry run what it would launch, and launches nothing", async () => {
    const preview = await launch({ dryRun: true, idempotencyKey: "dry" });
    expect(preview).toMatchObject({ runCount: 12, experiment: null });
    expect(
      preview.cells.map(({ configurationHash, ...cell }: { configurationHash: string }) => cell),
    ).toEqual(
      [
        [[], []],
        [
          [{ factor: "execution filter", level: "off" }],
          [{ path: "selfPlay.pairs", base: "INCORRECT_ONLY", value: "ALL" }],
        ],
        [[{ factor: "λ", level: "0.05" }], [{ path: "selfPlay.lambda", base: 0.1, value: 0.05 }]],
        [[{ factor: "λ", level: "0.5" }], [{ path: "selfPlay.lambda", base: 0.1, value: 0.5 }]],
      ].map(([levels, differences], index) => ({
        name: ["base", "execution filter: off", "λ: 0.05", "λ: 0.5"][index],
        levels,
        differences,
        mergedNames: [],
        seeds: [1, 2, 3],
      })),
    );
    expect(preview.estimate).toMatchObject({ tokens: null, hours: null, basis: { runCount: 0 } });
    expect(preview.estimate.basis.note).toContain("Nothing like these runs was measured yet.");
    const { prisma } = server.database;
    expect([await prisma.experiment.count(), await prisma.run.count()]).toEqual([0, 0]);
  });

  it("launches what the dry run said, seed by seed", async () => {
    const preview = await launch({ dryRun: true });
    const launched = await launch();
    expect(launched.cells).toEqual(preview.cells);
    expect(launched.experiment.name).toBe("parts of exspin");
    const { runs, ablation } = await read(launched.experiment.id);
    expect(runs.nodes).toHaveLength(12);
    expect(runs.nodes.slice(3, 6)).toMatchObject([
      {
        name: "λ: 0.5, seed 1",
        seed: 1,
        status: "QUEUED",
        method: { name: "exspin" },
        cell: { name: "λ: 0.5" },
      },
      { name: "base, seed 2", seed: 2, cell: { name: "base" } },
      { name: "execution filter: off, seed 2", seed: 2 },
    ]);
    expect(ablation).toMatchObject({
      design: "LEAVE_ONE_OUT",
      seeds: [1, 2, 3],
      baseConfiguration: { selfPlay: { pairs: "INCORRECT_ONLY", lambda: 0.1, loss: "SPIN" } },
      factors: [filter, weight],
    });
    const { seeds: _, ...cell } = preview.cells[1];
    expect(ablation.cells[1]).toMatchObject({
      ...cell,
      runs: [1, 2, 3].map((seed) => ({ seed, configuration: { selfPlay: { pairs: "ALL", lambda: 0.1 } } })),
      state: { runCount: 3, queuedCount: 3, runningCount: 0, iterationCount: 0 },
    });
    const same = [{ method: "exspin", configuration: overrides }];
    expect((await createRuns(server, same)).runs[0]?.configurationHash).toBe(
      launched.cells[0].configurationHash,
    );
  });

  it("launches the base alone where nothing is varied", async () => {
    const { runCount, cells, experiment } = await launch({ factors: [], seeds: [4, 5] });
    expect([runCount, cells.length]).toEqual([2, 1]);
    const { runs, ablation } = await read(experiment.id);
    expect(ablation.factors).toEqual([]);
    expect(runs.nodes.map(({ name }: { name: string }) => name)).toEqual(["base, seed 4", "base, seed 5"]);
  });

  it("launches a grid, merging combinations that are the same and saying so", async () => {
    const loss = {
      name: "loss",
      levels: [level("SPIN", { loss: "SPIN" }), level("DPO at 0.5", { loss: "DPO", lambda: 0.5 })],
    };
    const { runCount, cells, experiment } = await launch({
      factors: [weight, loss],
      design: "GRID",
      seeds: [4],
    });
    expect(runCount).toBe(3);
    expect(cells[1]).toMatchObject({
      name: "λ: 0.05, loss: DPO at 0.5",
      mergedNames: ["λ: 0.5, loss: DPO at 0.5"],
    });
    const { ablation } = await read(experiment.id);
    expect(ablation.cells.map((cell: { mergedNames: string[] }) => cell.mergedNames)).toEqual(
      cells.map((cell: { mergedNames: string[] }) => cell.mergedNames),
    );
  });

  it("returns the first ablation for a key used before, and refuses one that was used for something else", async () => {
    const launches = await Promise.all([1, 2, 3].map(() => launch({ idempotencyKey: "once" })));
    expect(new Set(launches.map(({ experiment }) => experiment.id)).size).toBe(1);
    expect(launches[2].cells).toEqual(launches[0].cells);
    expect(await server.database.prisma.run.count()).toBe(12);
    await createRuns(server, [{ method: "sft" }], { idempotencyKey: "other" });
    for (const other of [{ idempotencyKey: "other" }, { idempotencyKey: "once", seeds: [7] }]) {
      const { extensions } = await server.refusal("launchAblation", request(other));
      expect(extensions).toEqual({ code: "CONFLICT", field: "input.idempotencyKey" });
    }
    expect(await server.database.prisma.run.count()).toBe(13);
  });

  it("shows for every cell where its runs stand, what was retried and what was reused", async () => {
    const { experiment } = await launch({ seeds: [1, 2] });
    // Base: succeeds, its supervised stage reused.
    const first = await claim(server, trainerId);
    const reused = iterationResult(0);
    await server.change("startIteration", { lease: first, number: 0, stage: "SUPERVISED" });
    await server.change("completeIteration", {
      lease: first,
      ...reused,
      generation: { ...reused.generation, isReused: true },
    });
    await recordIteration(server, first, 1);
    await settle(first, "SUCCEEDED");
    // Filter off: fails for good.
    await settle(await claim(server, trainerId), "FAILED", { class: "CODE", message: "it broke" });
    // λ 0.05: out of memory, then its host is lost, then it runs.
    await settle(await claim(server, trainerId), "FAILED", { class: "OUT_OF_MEMORY", message: "no room" });
    const lost = await claim(server, trainerId);
    await lapse(server);
    const running = await claim(server, trainerId);
    expect(running.runId).toBe(lost.runId);
    // λ 0.5: cancelled while it waits.
    const { runs, ...before } = await read(experiment.id);
    const stateOf = (index: number) => before.ablation.cells[index].state;
    expect(stateOf(0)).toEqual({
      runCount: 2,
      queuedCount: 1,
      runningCount: 0,
      succeededCount: 1,
      failedCount: 0,
      cancelledCount: 0,
      retriedCount: 0,
      iterationCount: 2,
      reusedIterationCount: 1,
    });
    expect(stateOf(1)).toMatchObject({ queuedCount: 1, failedCount: 1, retriedCount: 0 });
    expect(before.ablation.cells[1].runs[0]).toMatchObject({
      status: "FAILED",
      failures: [{ class: "CODE", isRetried: false }],
    });
    expect(stateOf(2)).toMatchObject({ queuedCount: 1, runningCount: 1, failedCount: 0, retriedCount: 2 });
    await lapse(server);
    expect((await read(experiment.id)).ablation.cells[2].state).toMatchObject({
      queuedCount: 2,
      runningCount: 0,
    });
    const [failed] = await server.database.prisma.run.findMany({ where: { status: "FAILED" } });
    await server.send(
      "mutation ($id: ID!) { retryRun(id: $id) { id } }",
      { id: `Run_${failed?.id}` },
      server.tokens.admin,
    );
    expect((await read(experiment.id)).ablation.cells[1].state).toMatchObject({
      queuedCount: 2,
      failedCount: 0,
      retriedCount: 1,
    });
    expect(runs.nodes).toHaveLength(8);
  });

  it.each([
    ["an unknown method", { base: { ...base, method: "exspim" } }, "input.base.method"],
    ["an unknown base model", { base: { ...base, baseModel: "gpt" } }, "input.base.baseModel"],
    ["an unknown benchmark", { base: { ...base, benchmark: "dril" } }, "input.base.benchmark"],
    ["an unknown version", { base: { ...base, benchmarkVersion: 7 } }, "input.base.benchmarkVersion"],
    [
      "a base out of range",
      { base: { ...base, overrides: { selfPlay: { lambda: -1 } } } },
      "input.base.overrides.selfPlay.lambda",
    ],
    ["no name", { name: "" }, "input.name"],
    ["no levels", { factors: [{ name: "x", levels: [] }] }, "input.factors[0].levels"],
    ["no seeds", { seeds: [] }, "input.seeds"],
    ["a repeated seed", { seeds: [1, 1] }, "input.seeds[1]"],
    [
      "a level that changes nothing",
      { factors: [{ name: "λ", levels: [level("as it is", { lambda: 0.1 })] }] },
      "input.factors[0].levels[0].overrides",
    ],
    ["too many runs", { seeds: Array.from({ length: 251 }, (_, index) => index) }, "input.factors"],
    [
      "an unknown split",
      {
        factors: [
          { name: "split", levels: [{ name: "x", overrides: { evaluation: { splits: ["tset"] } } }] },
        ],
      },
      "input.factors[0].levels[0].overrides.evaluation.splits",
    ],
    [
      "parts that contradict each other",
      {
        factors: [{ name: "questions", levels: [level("synthetic", { playedOn: "SYNTHETIC_VALIDATION" })] }],
      },
      "input.factors[0].levels[0].overrides.selfPlay.playedOn",
    ],
    [
      "an unknown part",
      { factors: [{ name: "x", levels: [{ name: "x", overrides: { selfPlay: { lamda: 1 } } }] }] },
      "input.factors[0].levels[0].overrides.selfPlay",
    ],
  ])("refuses %s, dry or not, naming the field", async (_what, fault, field) => {
    for (const dryRun of [true, false]) {
      const { message, extensions } = await server.refusal("launchAblation", request({ ...fault, dryRun }));
      expect(extensions).toEqual({ code: "INVALID_INPUT", field });
      expect(message).toContain(field);
    }
    expect(await server.database.prisma.experiment.count()).toBe(0);
  });

  it("names the known methods and the nearest for an unknown one", async () => {
    const fault = request({ base: { ...base, method: "exspim" } });
    const { message } = await server.refusal("launchAblation", fault);
    expect(message).toMatch(/there is no method "exspim"; there is sft, .*Did you mean "exspin"\?/);
  });

  it("is for admins, the dry run too", async () => {
    for (const dryRun of [true, false]) {
      const ofTrainer = await server.refusal("launchAblation", request({ dryRun }), server.tokens.trainer);
      expect(ofTrainer.extensions.code).toBe("FORBIDDEN");
      const { errors } = await server.send(
        "mutation ($input: LaunchAblationInput!) { launchAblation(input: $input) { runCount } }",
        { input: request({ dryRun }) },
      );
      expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    }
  });

  it("costs as many SQL statements to show for many cells as for few", async () => {
    const once = async (id: string) => {
      const statements = vi.spyOn(Client.prototype, "query");
      await server.read(document, { id });
      const count = statements.mock.calls.length;
      statements.mockRestore();
      return count;
    };
    // The least of several, because the server itself looks for lapsed leases now and then.
    const statementsOf = async (id: string) => Math.min(await once(id), await once(id), await once(id));
    const small = await launch({ factors: [filter], seeds: [1] });
    const levels = Array.from({ length: 12 }, (_, index) => level(`${index}`, { lambda: 1 + index }));
    const large = await launch({ factors: [filter, { name: "λ", levels }], seeds: [1, 2, 3] });
    const count = await statementsOf(small.experiment.id);
    expect(await statementsOf(large.experiment.id)).toBe(count);
    expect(count).toBeLessThanOrEqual(10);
  });

  it("keeps its layout, and runs in their own cells", async () => {
    const { experiment } = await launch({ seeds: [1] });
    const other = await launch({ seeds: [1] });
    const { prisma } = server.database;
    await expect(prisma.ablation.updateMany({ data: { design: "GRID" } })).rejects.toThrow("cannot change");
    await expect(prisma.ablationCell.updateMany({ data: { position: 9 } })).rejects.toThrow("cannot change");
    await expect(prisma.ablationCell.deleteMany()).rejects.toThrow("cannot change");
    const inExperiment = (id: string) => ({ experimentId: id.replace("Experiment_", "") });
    const run = await prisma.run.findFirstOrThrow({ where: inExperiment(experiment.id) });
    const move = (cellId: string | undefined) =>
      prisma.run.update({ where: { id: run.id }, data: { cellId: cellId ?? "" } });
    const foreign = await prisma.run.findFirstOrThrow({
      where: { ...inExperiment(other.experiment.id), configurationHash: run.configurationHash },
    });
    await expect(move(foreign.cellId ?? "")).rejects.toThrow("does not belong in cell");
    const sibling = await prisma.run.findFirstOrThrow({
      where: { ...inExperiment(experiment.id), configurationHash: { not: run.configurationHash } },
    });
    await expect(move(sibling.cellId ?? "")).rejects.toThrow("does not belong in cell");
    const { id: _, name: __, leaseToken: ___, ...twin } = run;
    await expect(
      prisma.run.create({
        data: {
          ...twin,
          name: "twin",
          configuration: twin.configuration ?? {},
          externalConfiguration: Prisma.DbNull,
        },
      }),
    ).rejects.toThrow("Unique constraint");
    await expect(
      prisma.$executeRaw`insert into "Ablation" ("experimentId", "design", "baseConfiguration", "factors", "seeds")
        values (gen_random_uuid(), 'GRID', '{}', '[{}]', '{}')`,
    ).rejects.toThrow("Ablation_has_seeds");
  });
});
