import type { PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
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
 * @throws Refusal STALE_LEASE, INVALID_INPUT for columns of unequal length and values that are not finite.
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
        ${points.map((point) => point.value)}::float8[]
      )
      on conflict ("runId", "name", "step") do update set "value" = excluded."value", "recordedAt" = now()
      where "MetricPoint"."value" is distinct from excluded."value"`;
    await tell(transaction, { topic: "metricsRecorded", runId: run.id, payload: JSON.stringify(series) });
  });
  return points.length;
}

function distinctPoints(series: readonly MetricSeries[]): Point[] {
  const points = new Map<string, Point>();
  for (const [index, { name, steps, values }] of series.entries()) {
    const field = `input.series[${index}]`;
    if (name === "") throw invalidInput(`${field}.name`, "is empty; name the metric.");
    if (steps.length !== values.length) {
      throw invalidInput(
        `${field}.values`,
        `has ${values.length} entries and steps has ${steps.length}; send one value a step.`,
      );
    }
    for (const [position, step] of steps.entries()) {
      const value = values[position] ?? Number.NaN;
      if (!Number.isFinite(value)) {
        throw invalidInput(
          `${field}.values[${position}]`,
          `${value} of ${JSON.stringify(name)} at step ${step} is not a finite number; leave the point out.`,
        );
      }
      if (step < 0) throw invalidInput(`${field}.steps[${position}]`, "must be 0 or more.");
      points.set(`${step} ${name}`, { name, step, value });
    }
  }
  return [...points.values()];
}
