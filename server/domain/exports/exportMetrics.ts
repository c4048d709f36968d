import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { loadMetricCatalogue } from "../metrics/metricCatalogue.ts";
import { notFound } from "../requireKnown.ts";
import { type Cell, type Column, type Export, listOf, type Values } from "./exportTable.ts";
import {
  type ExportedRun,
  isAny,
  requireRunValues,
  runCells,
  runColumns,
  runCondition,
  runParameters,
  runTables,
  selectedOfRun,
} from "./selectRuns.ts";

const batchSize = 10_000;
const runsAtOnce = 200;

const columns: readonly Column[] = [
  ...runColumns,
  { name: "name", kind: "text" },
  { name: "step", kind: "integer" },
  { name: "value", kind: "number" },
  { name: "recordedAt", kind: "time" },
];

interface Point {
  readonly runId: string;
  readonly name: string;
  readonly step: number;
  readonly value: number;
  readonly recordedAt: Date;
}

/** Every recorded point, none thinned out: by run, name and step. */
export const exportMetrics: Export = {
  parameters: [...runParameters, { name: "name", kind: "text", isList: true }],
  async open(prisma, values) {
    await requireRunValues(prisma, values);
    await requireMetrics(prisma, listOf(values, "name") ?? []);
    return { columns, batches: batchesOf(prisma, values) };
  },
};

/** Throws NOT_FOUND for a metric that is neither described nor recorded of any run. */
async function requireMetrics(prisma: PrismaClient, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { describe, definitions } = await loadMetricCatalogue(prisma);
  for (const name of names) {
    if (describe(name).family !== null) continue;
    const recorded = await prisma.metricPoint.findFirst({ where: { name }, select: { step: true } });
    if (recorded !== null) continue;
    throw notFound(
      { field: "name", name },
      "metric",
      definitions.map((each) => each.name),
    );
  }
}

async function* batchesOf(prisma: PrismaClient, values: Values): AsyncGenerator<Cell[][]> {
  for await (const runs of runsOf(prisma, values)) {
    const byId = new Map(runs.map((run) => [run.runId, run]));
    for await (const points of pointsOf(prisma, [...byId.keys()], listOf(values, "name"))) {
      yield points.map(({ runId, name, step, value, recordedAt }) => [
        ...runCells(byId.get(runId)!),
        name,
        step,
        value,
        recordedAt,
      ]);
    }
  }
}

async function* runsOf(prisma: PrismaClient, values: Values): AsyncGenerator<ExportedRun[]> {
  let after = Prisma.sql`true`;
  for (;;) {
    const runs = await prisma.$queryRaw<ExportedRun[]>(Prisma.sql`
      select ${selectedOfRun} from ${runTables} where ${runCondition(values)} and ${after}
      order by run."id" limit ${runsAtOnce}`);
    yield runs;
    const last = runs.at(-1);
    if (last === undefined || runs.length < runsAtOnce) return;
    after = Prisma.sql`run."id" > ${last.runId}::uuid`;
  }
}

/** Several short runs are read together, a long one in parts by its index. */
async function* pointsOf(
  prisma: PrismaClient,
  runIds: readonly string[],
  names: readonly string[] | null,
): AsyncGenerator<Point[]> {
  const counts = await prisma.$queryRaw<{ runId: string; count: number }[]>(Prisma.sql`
    select "runId"::text as "runId", count(*)::int as "count" from "MetricPoint"
    where "runId" = any(${runIds}::uuid[]) and ${isAny(Prisma.sql`"name"`, names, "text")}
    group by "runId" order by "runId"`);
  let together: string[] = [];
  let total = 0;
  for (const { runId, count } of counts) {
    if (together.length > 0 && total + count > batchSize) {
      yield await loadTogether(prisma, together, names);
      [together, total] = [[], 0];
    }
    if (count > batchSize) {
      yield* pointsOfOne(prisma, runId, names);
    } else {
      together.push(runId);
      total += count;
    }
  }
  if (together.length > 0) yield await loadTogether(prisma, together, names);
}

function loadTogether(
  prisma: PrismaClient,
  runIds: readonly string[],
  names: readonly string[] | null,
): Promise<Point[]> {
  return prisma.$queryRaw<Point[]>(Prisma.sql`
    select "runId"::text as "runId", "name", "step", "value", "recordedAt" from "MetricPoint"
    where "runId" = any(${runIds}::uuid[]) and ${isAny(Prisma.sql`"name"`, names, "text")}
    order by "runId", "name", "step"`);
}

async function* pointsOfOne(
  prisma: PrismaClient,
  runId: string,
  names: readonly string[] | null,
): AsyncGenerator<Point[]> {
  let after = Prisma.sql`true`;
  for (;;) {
    const points = await prisma.$queryRaw<Point[]>(Prisma.sql`
      select "runId"::text as "runId", "name", "step", "value", "recordedAt" from "MetricPoint"
      where "runId" = ${runId}::uuid and ${isAny(Prisma.sql`"name"`, names, "text")} and ${after}
      order by "name", "step" limit ${batchSize}`);
    yield points;
    const last = points.at(-1);
    if (last === undefined || points.length < batchSize) return;
    after = Prisma.sql`("name", "step") > (${last.name}, ${last.step})`;
  }
}
