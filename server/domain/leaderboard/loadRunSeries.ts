/** One metric of many runs, put together group by group and thinned out by the database. */
import { meanIntervalOf } from "../../../statistics/summarize.ts";
import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { type GroupKey, keyColumns } from "./aggregateRuns.ts";

export const mostSeries = 50;

export interface RunSeriesPoint {
  /** Where the stretch begins: a step, or seconds since the run's first point. */
  readonly x: number;
  /** Runs with a finite value in the stretch. */
  readonly count: number;
  /** Of the runs' means within the stretch. */
  readonly mean: number;
  readonly standardDeviation: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly minimum: number;
  readonly maximum: number;
}

export interface RunSeries {
  readonly keys: readonly (string | null)[];
  readonly isPresent: readonly boolean[];
  readonly points: readonly RunSeriesPoint[];
}

interface Row {
  readonly keys: (string | null)[];
  readonly present: boolean[];
  readonly x: number;
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
  readonly minimum: number;
  readonly maximum: number;
}

export interface RunSeriesRequest {
  readonly metric: string;
  readonly axis: "STEP" | "SECONDS";
  readonly keys: readonly GroupKey[];
  /** Null for all. */
  readonly runIds: readonly string[] | null;
  readonly maximumPoints: number;
}

/**
 * Cuts the axis into `maximumPoints` stretches at most, the same for all groups, and none shorter than a step. A run's value in
 * a stretch is the mean of its finite points there, so that one which records more often counts no more than another.
 *
 * @throws Refusal INVALID_INPUT for more than `mostSeries` groups.
 */
export async function loadRunSeries(
  prisma: PrismaClient,
  { metric, axis, keys, runIds, maximumPoints }: RunSeriesRequest,
): Promise<RunSeries[]> {
  const { texts, present, joins } = keyColumns(keys);
  const place =
    axis === "STEP"
      ? Prisma.sql`point."step"::float8`
      : Prisma.sql`extract(epoch from point."recordedAt" - min(point."recordedAt") over (partition by point."runId"))::float8`;
  const shortest = axis === "STEP" ? 1 : 0.001;
  const rows = await prisma.$queryRaw<Row[]>`
    with "chosen" as (
      select run."id", ${texts} as "keys", ${present} as "present"
      from "Run" as run
      join "Experiment" as experiment on experiment."id" = run."experimentId"
      join "Method" as method on method."id" = run."methodId"
      join "BaseModel" as base on base."id" = run."baseModelId"
      join "Benchmark" as benchmark on benchmark."id" = run."benchmarkId"
      join "Configuration" as configuration on configuration."hash" = run."configurationHash"
      ${joins}
      where experiment."deletedAt" is null
        and ${runIds === null ? Prisma.sql`true` : Prisma.sql`run."id" = any(${runIds}::uuid[])`}
    ), "point" as (
      select chosen."id", chosen."keys", chosen."present", ${place} as "x", point."value"
      from "chosen" as chosen join "MetricPoint" as point on point."runId" = chosen."id" and point."name" = ${metric}
    ), "axis" as (
      select min("x") as "from",
        greatest(${shortest}::float8, ${axis === "STEP" ? Prisma.sql`ceil((max("x") - min("x") + 1) / ${maximumPoints}::float8)` : Prisma.sql`(max("x") - min("x")) * 1.000001 / ${maximumPoints}::float8`}) as "width"
      from "point"
    ), "ofRun" as (
      select point."keys", point."present", point."id",
        axis."from" + axis."width" * floor((point."x" - axis."from") / axis."width") as "x", avg(point."value") as "value"
      from "point" as point cross join "axis" as axis
      where point."value" not in ('NaN', 'Infinity', '-Infinity')
      group by 1, 2, 3, 4
    )
    select "keys", "present", "x", count(*)::int as "count", avg("value") as "mean",
      coalesce(var_samp("value"), 0) as "variance", min("value") as "minimum", max("value") as "maximum"
    from "ofRun" group by "keys", "present", "x" order by "keys", "present", "x"`;
  const groups = [...Map.groupBy(rows, ({ keys: own, present: has }) => JSON.stringify([own, has])).values()];
  if (groups.length > mostSeries) {
    throw invalidInput("groupBy", `makes more than ${mostSeries} groups; group by less, or filter the runs.`);
  }
  return groups.map((group) => ({
    keys: group[0]!.keys.slice(0, -1),
    isPresent: group[0]!.present.slice(0, -1),
    points: group.map(pointOf),
  }));
}

function pointOf({ x, count, mean, variance, minimum, maximum }: Row): RunSeriesPoint {
  const interval = meanIntervalOf({ count, mean, variance }, null);
  return {
    x,
    count,
    mean,
    standardDeviation: count < 2 ? null : Math.sqrt(variance),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    minimum,
    maximum,
  };
}
