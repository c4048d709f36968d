import type { PrismaClient } from "../../generated/prisma/client.ts";
import { checkAll, invalidInput } from "../errors.ts";
import { type Lease, lockRun } from "../runs/lease.ts";
import { tell } from "../tell.ts";
import { inTransaction } from "../transaction.ts";

/** Columns of equal length, one entry a point. */
export interface MetricSeries {
  name: string;
  steps: readonly number[];
  values: readonly number[];
}

interface Point {
  name: string;
  step: number;
  value: number;
}

/**
 * Stores points, one for each run, name and step; a later value replaces an earlier one, because a resumed attempt
 * computes the steps after its checkpoint again.
 *
 * @returns how many points were sent, each counted once.
 * NaN and infinities are values like others.
 *
 * @throws Refusal STALE_LEASE, INVALID_INPUT for columns of unequal length, steps below 0 and metrics without a name.
 */
export async function recordMetrics(
  prisma: PrismaClient,
  lease: Lease,
  series: readonly MetricSeries[],
): Promise<number> {
  const points = distinctPoints(series);
  await inTransaction(prisma, async (transaction) => {
    const run = await lockRun(transaction, lease);
    if (points.length === 0) return;
    await transaction.$executeRaw`
      insert into "MetricPoint" ("runId", "name", "step", "value")
      select ${run.id}::uuid, * from unnest(
        ${points.map((point) => point.name)}::text[],
        ${points.map((point) => point.step)}::int[],
        ${points.map((point) => String(point.value))}::text[]::float8[]
      )
      on conflict ("runId", "name", "step") do update set "value" = excluded."value", "recordedAt" = now()
      where "MetricPoint"."value" is distinct from excluded."value"`;
    await transaction.$executeRaw`
      update "Run" set "metricsRevision" = "metricsRevision" + 1 where "id" = ${run.id}::uuid`;
    await tell(transaction, {
      topic: "metricsRecorded",
      runId: run.id,
      payload: JSON.stringify(series, readable),
    });
  });
  return points.length;
}

/** JSON would make null of NaN and infinities; whoever reads it back makes numbers of these texts. */
function readable(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/** @throws Refusal INVALID_INPUT naming every fault. */
function distinctPoints(series: readonly MetricSeries[]): Point[] {
  checkAll(
    series.flatMap(({ name, steps, values }, index) => {
      const field = `input.series[${index}]`;
      return [
        () => {
          if (name === "") throw invalidInput(`${field}.name`, "is empty; name the metric.");
        },
        () => {
          if (steps.length === values.length) return;
          const counts = `has ${values.length} entries and steps has ${steps.length}`;
          throw invalidInput(`${field}.values`, `${counts}; send one value a step.`);
        },
        () => {
          const negative = steps.findIndex((step) => step < 0);
          if (negative >= 0) throw invalidInput(`${field}.steps[${negative}]`, "must be 0 or more.");
        },
      ];
    }),
  );
  const points = new Map<string, Point>();
  for (const { name, steps, values } of series) {
    for (const [position, step] of steps.entries()) {
      points.set(`${step} ${name}`, { name, step, value: values[position]! });
    }
  }
  return [...points.values()];
}
