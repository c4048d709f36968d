import type { OpenDatabase } from "../../../server/database/openDatabase.ts";

type Prisma = OpenDatabase["prisma"];

/** A run, with the least that has to exist around it. */
export async function createRun(prisma: Prisma) {
  const benchmark = await prisma.benchmark.create({
    data: { name: "kata", dialect: "SQLITE", folder: "kata", contentHash: "0" },
  });
  const method = await prisma.method.create({
    data: { name: "sft", title: "SFT", description: "", source: "", preset: {}, position: 0 },
  });
  const baseModel = await prisma.baseModel.create({ data: { name: "tiny", architecture: {} } });
  const experiment = await prisma.experiment.create({ data: { name: "first" } });
  return prisma.run.create({
    data: {
      experimentId: experiment.id,
      name: "sft-1",
      methodId: method.id,
      baseModelId: baseModel.id,
      benchmarkId: benchmark.id,
      seed: 1,
      configuration: {},
      configurationHash: "0",
    },
  });
}

/** A running evaluation of three examples, of which the first has a prediction. */
export async function createEvaluation(prisma: Prisma) {
  const run = await createRun(prisma);
  const split = await prisma.split.create({
    data: { benchmarkId: run.benchmarkId, name: "dev", position: 0, exampleCount: 3, contentHash: "0" },
  });
  const database = await prisma.database.create({
    data: { benchmarkId: run.benchmarkId, name: "concert", schema: {} },
  });
  const examples = await prisma.example.createManyAndReturn({
    data: [0, 1, 2].map((index) => ({
      splitId: split.id,
      databaseId: database.id,
      index,
      question: `Question ${index}?`,
      goldSql: "select 1",
    })),
  });
  const { number: attemptNumber } = await prisma.attempt.create({ data: { runId: run.id, number: 1 } });
  const iteration = await prisma.iteration.create({
    data: { runId: run.id, number: 0, stage: "SUPERVISED" },
  });
  const generation = await prisma.generation.create({
    data: {
      runId: run.id,
      iterationId: iteration.id,
      number: 0,
      attemptNumber,
      weightsHash: "0",
      weightCount: 1,
    },
  });
  const newEvaluation = (decoding: string) =>
    prisma.evaluation.create({
      data: {
        generationId: generation.id,
        splitId: split.id,
        decoding,
        outcomeRule: "strict@1",
        executor: "sqlite 3",
        exampleCount: 3,
      },
    });
  const evaluation = await newEvaluation("greedy");
  const prediction = (index: number, evaluationId = evaluation.id) => ({
    evaluationId,
    exampleId: examples[index]?.id ?? "",
    sql: "select 1",
    outcome: "CORRECT" as const,
    milliseconds: 1,
  });
  await prisma.prediction.create({ data: prediction(0) });
  return { run, iteration, generation, split, examples, evaluation, newEvaluation, prediction };
}

/** What completing an evaluation sets. */
export const completion = {
  status: "COMPLETE",
  correctCount: 1,
  judgedCount: 2,
  executableCount: 1,
  executionAccuracy: 1 / 2,
  completedAt: new Date("2026-01-01T00:00:00Z"),
} as const;
