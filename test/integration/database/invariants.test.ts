import { afterEach, beforeEach, expect, it } from "vitest";
import type { OpenDatabase } from "../../../server/database/openDatabase.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import { completion, createEvaluation, createRun } from "./createEvaluation.ts";

describeOnBothDatabases("the database itself refuses", (open, kind) => {
  let database: OpenDatabase;
  let prisma: OpenDatabase["prisma"];

  beforeEach(async () => {
    database = await open();
    prisma = database.prisma;
  });
  afterEach(() => database.close());

  it("to change or delete a complete evaluation", async () => {
    const { evaluation } = await createEvaluation(prisma);
    const where = { id: evaluation.id };
    await prisma.evaluation.update({ where, data: { exampleCount: 2 } });
    await prisma.evaluation.update({ where, data: completion });
    await expect(prisma.evaluation.update({ where, data: { correctCount: 2 } })).rejects.toThrow(
      `evaluation ${evaluation.id} is complete and cannot change`,
    );
    await expect(prisma.evaluation.update({ where, data: { status: "RUNNING" } })).rejects.toThrow(
      "is complete and cannot change",
    );
    await expect(
      prisma.$executeRaw`delete from "Evaluation" where "id" = ${evaluation.id}::uuid`,
    ).rejects.toThrow("is complete and cannot change");
    expect(await prisma.evaluation.findUnique({ where })).toMatchObject({ ...completion, exampleCount: 2 });
  });

  it("to add, change, move or delete predictions of a complete evaluation", async () => {
    const { evaluation, newEvaluation, prediction } = await createEvaluation(prisma);
    const other = await newEvaluation("sampled");
    await prisma.prediction.create({ data: prediction(1, other.id) });
    await prisma.evaluation.update({ where: { id: evaluation.id }, data: completion });
    const ofComplete = { evaluationId: evaluation.id };
    const refusal = `evaluation ${evaluation.id} is complete and its predictions cannot change`;

    await expect(prisma.prediction.create({ data: prediction(1) })).rejects.toThrow(refusal);
    await expect(
      prisma.prediction.createMany({ data: [prediction(2, other.id), prediction(2)] }),
    ).rejects.toThrow(refusal);
    await expect(
      prisma.prediction.updateMany({ where: ofComplete, data: { outcome: "WRONG" } }),
    ).rejects.toThrow(refusal);
    await expect(
      prisma.prediction.updateMany({ where: ofComplete, data: { evaluationId: other.id } }),
    ).rejects.toThrow(refusal);
    await expect(
      prisma.prediction.updateMany({ where: { evaluationId: other.id }, data: ofComplete }),
    ).rejects.toThrow(refusal);
    await expect(prisma.prediction.deleteMany({ where: ofComplete })).rejects.toThrow(refusal);

    expect(await prisma.prediction.findMany({ where: ofComplete })).toMatchObject([{ outcome: "CORRECT" }]);
    expect(await prisma.prediction.count({ where: { evaluationId: other.id } })).toBe(1);
  });

  it("to change the verdicts and scores of a complete evaluation, and verdicts that are no numbers", async () => {
    const { evaluation, newEvaluation } = await createEvaluation(prisma);
    const ofEvaluation = { evaluationId: evaluation.id };
    const score = {
      ...ofEvaluation,
      rule: "strict",
      version: 1,
      position: 1,
      isGraded: false,
      exampleCount: 1,
      verdictSum: 1,
      sumOfSquares: 1,
      accuracy: 1,
    };
    const setVerdicts = (text: string) =>
      prisma.$executeRaw`update "Prediction" set "verdicts" = ${text}::text::float8[]`;
    await setVerdicts("{1,NaN,0.25}");
    expect((await prisma.prediction.findFirstOrThrow()).verdicts).toEqual([1, Number.NaN, 0.25]);
    for (const text of ["{NULL}", "{0,Infinity}", "{-Infinity}"]) {
      await expect(setVerdicts(text)).rejects.toThrow("Prediction_verdicts_are_numbers");
    }
    await prisma.evaluationScore.create({ data: score });
    await expect(
      prisma.evaluationScore.create({ data: { ...score, rule: "other", exampleCount: 0 } }),
    ).rejects.toThrow("EvaluationScore_counts");
    await prisma.evaluation.update({ where: { id: evaluation.id }, data: completion });

    const refusal = `evaluation ${evaluation.id} is complete and its scores cannot change`;
    await expect(prisma.evaluationScore.create({ data: { ...score, rule: "softF1" } })).rejects.toThrow(
      refusal,
    );
    await expect(prisma.evaluationScore.updateMany({ data: { verdictSum: 0 } })).rejects.toThrow(refusal);
    await expect(prisma.evaluationScore.deleteMany()).rejects.toThrow(refusal);
    const other = await newEvaluation("sampled");
    await prisma.evaluationScore.create({ data: { ...score, evaluationId: other.id, rule: "moved" } });
    await expect(
      prisma.evaluationScore.updateMany({ where: { rule: "moved" }, data: ofEvaluation }),
    ).rejects.toThrow(refusal);
    await expect(setVerdicts("{0,0,0}")).rejects.toThrow("its predictions cannot change");
    await expect(prisma.evaluation.updateMany({ data: { rules: ["vibes@1"] } })).rejects.toThrow(
      "is complete and cannot change",
    );
  });

  it("two newest versions of one benchmark, a training run without a configuration, an import with one", async () => {
    const { run } = await createEvaluation(prisma);
    const benchmark = await prisma.benchmark.findFirstOrThrow();
    const { id: _, createdAt: __, ...version } = benchmark;
    const next = { ...version, version: 2, contentHash: "1" };
    await expect(prisma.benchmark.create({ data: next })).rejects.toThrow("Unique constraint");
    await prisma.benchmark.update({ where: { id: benchmark.id }, data: { isNewest: false } });
    await prisma.benchmark.create({ data: next });
    const where = { id: run.id };
    await expect(prisma.run.update({ where, data: { kind: "IMPORT" } })).rejects.toThrow(
      "Run_configured_where_it_trains_here",
    );
    await expect(
      prisma.$executeRaw`update "Run" set "configuration" = null where "id" = ${run.id}::uuid`,
    ).rejects.toThrow("Run_configured_where_it_trains_here");
    await expect(prisma.method.updateMany({ data: { kind: "IMPORTED" } })).rejects.toThrow(
      "Method_preset_where_it_is_one",
    );
  });

  it("a run of a program elsewhere without its settings, in the queue, or with a trainer; a host of any other", async () => {
    const { run } = await createEvaluation(prisma);
    const set = (assignments: string) =>
      prisma.$executeRawUnsafe(`update "Run" set ${assignments} where "id" = '${run.id}'::uuid`);
    const external = `"kind" = 'EXTERNAL', "configuration" = null, "trainerId" = null, "leaseToken" = null, "leaseExpiresAt" = null`;
    await expect(set(`"host" = 'here'`)).rejects.toThrow("Run_host_of_a_program_elsewhere");
    await expect(set(`"externalConfiguration" = '{}'`)).rejects.toThrow("Run_external_configuration");
    const failed = `${external}, "status" = 'FAILED'`;
    await expect(set(`${failed}, "externalConfiguration" = '[]'`)).rejects.toThrow(
      "Run_external_configuration",
    );
    await expect(set(`${external}, "status" = 'QUEUED', "externalConfiguration" = '{}'`)).rejects.toThrow(
      "Run_external_is_never_queued",
    );
    await set(`${failed}, "externalConfiguration" = '{}', "host" = 'here'`);
  });

  // The embedded database has one session, so nothing there happens at the same time.
  it.skipIf(kind === "embedded")(
    "a prediction of an evaluation that is being completed (needs two connections)",
    async () => {
      const { evaluation, prediction } = await createEvaluation(prisma);
      let addition: Promise<unknown> | undefined;
      await prisma.$transaction(async (transaction) => {
        await transaction.evaluation.update({ where: { id: evaluation.id }, data: completion });
        addition = prisma.prediction.create({ data: prediction(1) }).catch((reason: unknown) => reason);
        // Whoever adds must be waiting for the completion by the time it commits.
        const waiting = () => prisma.$queryRaw<unknown[]>`
        select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
        while ((await waiting()).length === 0) {
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      });
      expect(String(await addition)).toContain("is complete and its predictions cannot change");
      expect(await prisma.prediction.count()).toBe(1);
    },
  );

  it("an evaluation that is complete without results, or has results out of range", async () => {
    const { evaluation } = await createEvaluation(prisma);
    const update = (data: object) => prisma.evaluation.update({ where: { id: evaluation.id }, data });
    await expect(update({ ...completion, executionAccuracy: null })).rejects.toThrow(
      "Evaluation_complete_with_results",
    );
    await expect(update({ completedAt: new Date() })).rejects.toThrow("Evaluation_complete_with_results");
    await expect(update({ correctCount: 4 })).rejects.toThrow("Evaluation_counts");
    await expect(update({ executableCount: -1 })).rejects.toThrow("Evaluation_counts");
    await expect(update({ executionAccuracy: 33.3 })).rejects.toThrow("Evaluation_accuracy_is_a_fraction");
  });

  it("a lease without its status, and a status without its lease", async () => {
    const run = await createRun(prisma);
    const trainer = await prisma.trainer.create({
      data: { name: "one", host: "here", engine: "onnx", devices: ["cpu"], codeVersion: "1" },
    });
    const update = (data: object) => prisma.run.update({ where: { id: run.id }, data });
    const lease = { leaseToken: crypto.randomUUID(), leaseExpiresAt: new Date(), trainerId: trainer.id };
    await expect(update(lease)).rejects.toThrow("Run_lease_while_held");
    await expect(update({ status: "CLAIMED" })).rejects.toThrow("Run_lease_while_held");
    await expect(update({ ...lease, status: "RUNNING", trainerId: null })).rejects.toThrow(
      "Run_lease_while_held",
    );
    await update({ ...lease, status: "CLAIMED" });
    await update({ status: "RUNNING" });
    await expect(update({ status: "SUCCEEDED" })).rejects.toThrow("Run_lease_while_held");
    await expect(update({ status: "SUCCEEDED", leaseToken: null })).rejects.toThrow("Run_lease_while_held");
    const finished = await update({ status: "SUCCEEDED", leaseToken: null, leaseExpiresAt: null });
    expect(finished.trainerId).toBe(trainer.id);
  });

  it("a result of a run that has not succeeded, and one that is no generation of the run", async () => {
    const { run } = await createEvaluation(prisma);
    const update = (data: object) => prisma.run.update({ where: { id: run.id }, data });
    await expect(update({ resultGeneration: 0 })).rejects.toThrow("Run_result_once_succeeded");
    await expect(update({ status: "SUCCEEDED", resultGeneration: 1 })).rejects.toThrow(
      "Run_result_is_its_own",
    );
    expect(await update({ status: "SUCCEEDED", resultGeneration: 0 })).toMatchObject({ resultGeneration: 0 });
  });

  it("a second generation of an iteration and a second value of a metric at a step", async () => {
    const { run, iteration } = await createEvaluation(prisma);
    const generation = {
      runId: run.id,
      iterationId: iteration.id,
      number: 1,
      attemptNumber: 1,
      weightsHash: "1",
      weightCount: 1,
    };
    await expect(prisma.generation.create({ data: generation })).rejects.toThrow("Unique constraint");
    const point = { runId: run.id, name: "loss", step: 1, value: 0.5 };
    await prisma.metricPoint.create({ data: point });
    await expect(prisma.metricPoint.create({ data: point })).rejects.toThrow("Unique constraint");
  });

  it("counts, steps and times below zero, and times that are no number", async () => {
    const { run, iteration, prediction } = await createEvaluation(prisma);
    await expect(
      prisma.iteration.update({ where: { id: iteration.id }, data: { incorrectCount: -1 } }),
    ).rejects.toThrow("Iteration_counts");
    const counts = { incorrectCount: 2, wrongCount: 1, invalidCount: 1, timedOutCount: 1, emptyCount: 0 };
    await expect(prisma.iteration.update({ where: { id: iteration.id }, data: counts })).rejects.toThrow(
      "Iteration_counts_add_up",
    );
    await expect(
      prisma.metricPoint.create({ data: { runId: run.id, name: "loss", step: -1, value: 0 } }),
    ).rejects.toThrow("MetricPoint_step_from_zero");
    for (const milliseconds of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(prisma.prediction.create({ data: { ...prediction(1), milliseconds } })).rejects.toThrow(
        "Prediction_takes_time",
      );
    }
  });

  it("to delete what a result depends on", async () => {
    const { generation, run } = await createEvaluation(prisma);
    await expect(prisma.generation.delete({ where: { id: generation.id } })).rejects.toThrow("Foreign key");
    await expect(prisma.run.delete({ where: { id: run.id } })).rejects.toThrow("Foreign key");
  });
});
