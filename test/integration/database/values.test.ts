import { afterEach, beforeEach, expect, it } from "vitest";
import type { OpenDatabase } from "../../../server/database/openDatabase.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import { createRun } from "./createEvaluation.ts";

describeOnBothDatabases("values come back as they went in", (open) => {
  let database: OpenDatabase;
  let prisma: OpenDatabase["prisma"];

  beforeEach(async () => {
    database = await open();
    prisma = database.prisma;
  });
  afterEach(() => database.close());

  it("times, whatever the time zones of this process and of the server's own settings", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "Asia/Kathmandu";
    try {
      const createdAt = new Date("2026-03-29T01:30:00.123Z");
      const { id } = await prisma.experiment.create({ data: { name: "time", createdAt } });
      expect((await prisma.experiment.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(createdAt);
      expect(await prisma.experiment.count({ where: { createdAt } })).toBe(1);
      const [raw] = await prisma.$queryRaw<{ createdAt: Date; epoch: number }[]>`
        select "createdAt", extract(epoch from "createdAt")::float8 as "epoch" from "Experiment"`;
      expect(raw).toEqual({ createdAt, epoch: createdAt.getTime() / 1000 });
      const byDefault = await prisma.experiment.create({ data: { name: "now" } });
      expect(Math.abs(byDefault.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
    } finally {
      if (zone === undefined) {
        delete process.env.TZ;
      } else {
        process.env.TZ = zone;
      }
    }
  });

  it("losses that are no number or infinite", async () => {
    const run = await createRun(prisma);
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.1, 5e-324];
    // One by one: within one createMany Prisma takes NaN and the infinities for the same value.
    for (const [step, value] of values.entries()) {
      await prisma.metricPoint.create({ data: { runId: run.id, name: "loss", step, value } });
    }
    const points = await prisma.metricPoint.findMany({ orderBy: { step: "asc" } });
    expect(points.map((point) => point.value)).toEqual(values);
  });

  it("whole columns of them, inserted by one raw statement", async () => {
    const run = await createRun(prisma);
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.1, 5e-324];
    // As text: in a list of numbers Prisma sends NaN and the infinities as null.
    await prisma.$executeRaw`
      insert into "MetricPoint" ("runId", "name", "step", "value")
      select ${run.id}::uuid, 'loss', "step", "value"
      from unnest(${values.map((_, step) => step)}::int[], ${values.map(String)}::text[]::float8[])
        as "point" ("step", "value")`;
    const points = await prisma.metricPoint.findMany({ orderBy: { step: "asc" } });
    expect(points.map((point) => point.value)).toEqual(values);
  });

  it("byte counts beyond 2^53, lists, nested JSON and any letter", async () => {
    const artifact = { sha256: "0", byteCount: 9_007_199_254_740_993n, mediaType: "x", location: "y" };
    expect(await prisma.artifact.create({ data: artifact })).toMatchObject(artifact);
    const devices = ["cpu", 'a"b,{}', "NULL", ""];
    const trainer = { name: "one", host: "here", engine: "onnx", codeVersion: "1", devices };
    expect(await prisma.trainer.create({ data: trainer })).toMatchObject(trainer);
    const architecture = { list: [1, null, { deep: "é\u{1F94B}'\\\n" }], whole: 1e21 };
    const { id } = await prisma.baseModel.create({ data: { name: "tiny", architecture } });
    expect((await prisma.baseModel.findUniqueOrThrow({ where: { id } })).architecture).toEqual(architecture);
  });

  it("a run claimed with SKIP LOCKED inside an interactive transaction, which is undone when it throws", async () => {
    const run = await createRun(prisma);
    const claim = prisma.$transaction(async (transaction) => {
      const claimed = await transaction.$queryRaw<{ id: string }[]>`
        select "id" from "Run" where "status" = 'QUEUED' order by "queuePosition" limit 1 for update skip locked`;
      expect(claimed).toEqual([{ id: run.id }]);
      await transaction.run.update({ where: { id: run.id }, data: { attempt: 1 } });
      throw new Error("changed my mind");
    });
    await expect(claim).rejects.toThrow("changed my mind");
    expect(await prisma.run.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({ attempt: 0 });
  });

  it("from forty transactions asked for at once", async () => {
    const run = await createRun(prisma);
    const increment = () =>
      prisma.$transaction(async (transaction) => {
        await transaction.$queryRaw`select 1 from "Run" where "id" = ${run.id}::uuid for update`;
        const { attempt } = await transaction.run.findUniqueOrThrow({ where: { id: run.id } });
        await transaction.run.update({ where: { id: run.id }, data: { attempt: attempt + 1 } });
      });
    await Promise.all(Array.from({ length: 40 }, increment));
    expect((await prisma.run.findUniqueOrThrow({ where: { id: run.id } })).attempt).toBe(40);
  });
});
