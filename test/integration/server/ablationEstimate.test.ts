import { afterAll, beforeAll, expect, it } from "vitest";
import { phaseSecondsInput } from "../../../trainer/phases/phaseSeconds.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import { base, payload, request, weight } from "./ablationRequest.ts";
import {
  claim,
  createRuns,
  evaluate,
  iterationResult,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("an ablation's estimate", (open) => {
  let server: TestServer;
  let trainerId: string;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    trainerId = await registerTrainer(server);
  });
  afterAll(() => server.close());

  const launch = (extra: object) => server.change("launchAblation", request(extra), payload);

  it("estimates tokens and hours from what earlier runs took", async () => {
    await createRuns(server, [
      {
        method: "spin",
        configuration: {
          selfPlay: { iterations: 1, epochs: 1 },
          data: { validationExamples: 2 },
          supervised: { epochs: 2 },
        },
      },
    ]);
    const lease = await claim(server, trainerId);
    for (const number of [0, 1]) {
      const parent = number === 0 ? {} : { playerNumber: 0, opponentNumber: 0 };
      await server.change("startIteration", {
        lease,
        number,
        stage: number === 0 ? "SUPERVISED" : "SELF_PLAY",
        ...parent,
      });
      const result = iterationResult(number);
      await server.change("completeIteration", {
        lease,
        ...result,
        counters: {
          tokens: number === 0 ? 800 : 100,
          phaseSeconds: phaseSecondsInput(number === 0 ? { train: 8 } : { sample: 1, train: 3 }),
        },
      });
    }
    await evaluate(server, lease, "dev", ["CORRECT", "WRONG", "WRONG", "WRONG"]);
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED" });
    // Two generations answered 2 + 4 + 3 examples each in the 18 s that the phases left.
    await server.database.prisma
      .$executeRaw`update "Run" set "finishedAt" = "startedAt" + interval '30 seconds'`;

    const { estimate } = await launch({
      base: {
        ...base,
        overrides: {
          selfPlay: { iterations: 2 },
          data: { validationExamples: 2 },
          supervised: { epochs: 4 },
        },
      },
      seeds: [1, 2],
      dryRun: true,
    });
    // Four cells share the supervised stage of each seed and its evaluation: 4 examples, 4 epochs; each runs 2 iterations on 4
    // questions.
    expect(estimate.tokens).toBeCloseTo(2 * 1600 + 8 * 2 * 100);
    expect(estimate.hours).toBeCloseTo((2 * (16 + 9) + 8 * 2 * (4 + 9)) / 3600, 6);
    expect(estimate).toMatchObject({ trainers: 1, basis: { runCount: 1, baseModels: ["scratch-tiny"] } });
    const larger = await launch({ base: { ...base, baseModel: "scratch-1m" }, dryRun: true });
    expect(larger.estimate.basis.note).toContain(
      "Seconds of scratch-tiny are scaled by the number of weights",
    );
  });

  it("estimates rounds of synthesis by their phases, and counts once what the cells share before self-play", async () => {
    const configuration = {
      supervised: { epochs: 2 },
      synthesis: {
        rounds: 1,
        examplesPerRound: 4,
        feedbackExamples: 2,
        validationExamples: 3,
        epochs: 2,
        sqlToTextEpochs: 12,
      },
      selfPlay: { iterations: 1 },
      data: { validationExamples: 2 },
    };
    await createRuns(server, [{ method: "spft-sql", configuration }]);
    const lease = await claim(server, trainerId);
    // By the unit: 100 tokens and a second a sequence of supervised stage and round, a second a question written and an example made.
    const recorded = [
      { stage: "SUPERVISED", tokens: 800, phaseSeconds: { train: 8 } },
      { stage: "SYNTHESIS", tokens: 1600, phaseSeconds: { train: 16, ask: 57, synthesize: 9, feedback: 2 } },
      { stage: "SELF_PLAY", tokens: 30, phaseSeconds: { sample: 1, train: 5 } },
    ];
    for (const [number, { stage, tokens, phaseSeconds }] of recorded.entries()) {
      const counters = { tokens, phaseSeconds: phaseSecondsInput(phaseSeconds) };
      const player = number === 0 ? {} : { playerNumber: 0 };
      await server.change("startIteration", { lease, number, stage, ...player });
      const result = iterationResult(number);
      const generation = { ...result.generation, ...(number === 0 ? {} : { parentNumber: 0 }) };
      await server.change("completeIteration", { lease, ...result, generation, counters });
    }
    await server.change("releaseRun", { lease, outcome: "SUCCEEDED", resultGeneration: 1 });
    // Three generations answered 2 + 4 + 3 examples and the validation set's 3, a second each.
    await server.database.prisma.$executeRaw`
      update "Run" set "finishedAt" = "startedAt" + interval '134 seconds' where "name" = 'spft-sql-seed1'`;

    const { estimate } = await launch({
      base: { ...base, method: "spft-sql", overrides: configuration },
      factors: [weight],
      design: "GRID",
      seeds: [1],
      dryRun: true,
    });
    expect(estimate.tokens).toBeCloseTo(800 + 1600 + 2 * 30);
    const judged = 2 * (9 + 3) + 2 * (9 + 3);
    expect(estimate.hours).toBeCloseTo((8 + 84 + 2 * 6 + judged) / 3600, 6);
    expect(estimate.basis.note).toBe(
      "Measured on 2 earlier runs. A supervised stage and rounds of synthesis that several runs share are counted once; otherwise nothing is taken off for reuse.",
    );
  });
});
