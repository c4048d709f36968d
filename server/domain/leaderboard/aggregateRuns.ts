/** Runs in groups, and what each group's scores or metric come to. */
import type { Interval } from "../../../statistics/intervals.ts";
import { meanIntervalOf } from "../../../statistics/summarize.ts";
import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { parseRuleVersion } from "../evaluations/ruleVersion.ts";

export const mostGroups = 1000;
export const mostKeys = 5;

export const runColumns = {
  METHOD: Prisma.sql`method."name"`,
  BASE_MODEL: Prisma.sql`base."name"`,
  BENCHMARK: Prisma.sql`benchmark."name" || case when benchmark."version" = 1 then '' else '@' || benchmark."version" end`,
  EXPERIMENT: Prisma.sql`experiment."name"`,
  STATUS: Prisma.sql`case when run."kind" <> 'EXTERNAL' and run."status" in ('CLAIMED', 'RUNNING') and run."leaseExpiresAt" < now()
    then 'QUEUED' else run."status"::text end`,
  SEED: Prisma.sql`run."seed"::text`,
} as const;

/** A column, or a setting by its path. */
export type GroupKey = { readonly column: keyof typeof runColumns } | { readonly setting: string };

export type RunValue =
  | { readonly kind: "score"; readonly split: string; readonly rule: string | null }
  | { readonly kind: "metric"; readonly name: string; readonly at: "LAST" | "LOWEST" | "HIGHEST" };

/** What scores have in common that may be put together. */
export interface Terms {
  readonly benchmark: string;
  readonly benchmarkVersion: number;
  readonly split: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly decoding: string;
  readonly executor: string;
  readonly exampleCount: number;
}

export interface RunGroup {
  /** One a key, as text; null where runs have the setting as null, or lack it. */
  readonly keys: readonly (string | null)[];
  readonly isPresent: readonly boolean[];
  readonly terms: Terms | null;
  /** Runs with these keys, whatever they have. */
  readonly runCount: number;
  readonly withoutValueCount: number;
  /** Runs whose values make up what follows. */
  readonly valueCount: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly interval: Interval | null;
  /** What varies within the group. */
  readonly over: "SEEDS" | "RUNS";
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minimumRunId: string | null;
  readonly maximumRunId: string | null;
}

interface Row extends Record<"mean" | "variance" | "minimum" | "maximum", number | null> {
  readonly keys: (string | null)[];
  readonly present: boolean[];
  readonly terms: Terms | null;
  readonly total: number;
  readonly count: number;
  readonly seedCount: number;
  readonly kindCount: number;
  readonly minimumRunId: string | null;
  readonly maximumRunId: string | null;
}

/**
 * Groups by every key, and scores by their terms too, since those got under others do not compare. Highest mean first, groups
 * without values last. The best of all runs may be far from the mean of many.
 *
 * @param runIds those that are wanted; null for all.
 * @throws Refusal INVALID_INPUT for more than `mostGroups` groups.
 */
export async function aggregateRuns(
  prisma: PrismaClient,
  { keys, of, runIds }: { keys: readonly GroupKey[]; of: RunValue; runIds: readonly string[] | null },
): Promise<RunGroup[]> {
  const { texts, present, joins } = keyColumns(keys);
  const { join, value, terms } = of.kind === "score" ? scoreOf(of) : metricOf(of);
  const rows = await prisma.$queryRaw<Row[]>`
    with "chosen" as (
      select run."id", run."seed", ${texts} as "keys", ${present} as "present",
        run."methodId"::text || run."baseModelId"::text || run."benchmarkId"::text || run."configurationHash" as "kind",
        ${value} as "value", ${terms} as "terms"
      from "Run" as run
      join "Experiment" as experiment on experiment."id" = run."experimentId"
      join "Method" as method on method."id" = run."methodId"
      join "BaseModel" as base on base."id" = run."baseModelId"
      join "Benchmark" as benchmark on benchmark."id" = run."benchmarkId"
      join "Configuration" as configuration on configuration."hash" = run."configurationHash"
      ${joins}
      ${join}
      where experiment."deletedAt" is null and run."replayOfId" is null
        and ${runIds === null ? Prisma.sql`true` : Prisma.sql`run."id" = any(${runIds}::uuid[])`}
    )
    select "keys", "present", "terms", count(*)::int as "total", count("value")::int as "count",
      avg("value") as "mean", coalesce(var_samp("value"), 0) as "variance", min("value") as "minimum", max("value") as "maximum",
      count(distinct "seed") filter (where "value" is not null)::int as "seedCount",
      count(distinct "kind") filter (where "value" is not null)::int as "kindCount",
      (array_agg("id"::text order by "value", "id") filter (where "value" is not null))[1] as "minimumRunId",
      (array_agg("id"::text order by "value" desc, "id") filter (where "value" is not null))[1] as "maximumRunId"
    from "chosen" group by "keys", "present", "terms"
    order by "mean" desc nulls last, "keys" limit ${mostGroups + 1}`;
  if (rows.length > mostGroups) {
    throw invalidInput("groupBy", `makes more than ${mostGroups} groups; group by less, or filter the runs.`);
  }
  return groupsOf(rows, of);
}

/** The keys of a run as two lists, each with one entry more than there are keys, and what has to be joined for them. */
export function keyColumns(keys: readonly GroupKey[]) {
  const settings = keys.flatMap((key, place) => ("setting" in key ? [{ path: key.setting, place }] : []));
  const alias = (place: number) => Prisma.raw(`"setting${place}"`);
  const joins = settings.map(
    ({ path, place }) => Prisma.sql`left join "Setting" as ${alias(place)}
      on ${alias(place)}."configurationId" = configuration."id" and ${alias(place)}."path" = ${path}`,
  );
  const texts = keys.map((key, place) =>
    "setting" in key ? Prisma.sql`${alias(place)}."text"` : Prisma.sql`(${runColumns[key.column]})`,
  );
  const present = keys.map((key, place) =>
    "setting" in key ? Prisma.sql`${alias(place)}."path" is not null` : Prisma.sql`true`,
  );
  return {
    texts: Prisma.sql`array[${Prisma.join([...texts, Prisma.sql`null`])}]::text[]`,
    present: Prisma.sql`array[${Prisma.join([...present, Prisma.sql`true`])}]`,
    joins: joins.length === 0 ? Prisma.empty : Prisma.join(joins, " "),
  };
}

function scoreOf({ split, rule }: Extract<RunValue, { kind: "score" }>) {
  const asked = rule === null ? null : (parseRuleVersion(rule) ?? { rule, version: null });
  const named =
    asked === null
      ? Prisma.sql`score."isOutcomeRule"`
      : Prisma.sql`score."rule" = ${asked.rule} and (${asked.version}::int is null or score."version" = ${asked.version}::int)`;
  return {
    // What a run that failed or was cancelled reached is not what its configuration leads to.
    join: Prisma.sql`left join (
        "RunScore" as score
        join "Split" as split on split."id" = score."splitId" and split."name" = ${split}
        join "Evaluation" as evaluation on evaluation."id" = score."evaluationId"
      ) on score."runId" = run."id" and ${named} and run."status" not in ('FAILED', 'CANCELLED')`,
    value: Prisma.sql`score."accuracy"`,
    terms: Prisma.sql`case when score."runId" is not null then jsonb_build_object(
      'benchmark', benchmark."name", 'benchmarkVersion', benchmark."version", 'split', split."name", 'rule', score."rule",
      'ruleVersion', score."version", 'decoding', evaluation."decoding", 'executor', evaluation."executor",
      'exampleCount', evaluation."exampleCount") end`,
  };
}

/** Only finite points: a mean of others is none. A run whose last point is not finite has no last one. */
function metricOf({ name, at }: Extract<RunValue, { kind: "metric" }>) {
  const finite = Prisma.sql`"value" not in ('NaN', 'Infinity', '-Infinity')`;
  const ofRun = Prisma.sql`"MetricPoint" where "runId" = run."id" and "name" = ${name}`;
  const found = {
    LAST: Prisma.sql`select case when ${finite} then "value" end as "value" from ${ofRun} order by "step" desc limit 1`,
    LOWEST: Prisma.sql`select min("value") as "value" from ${ofRun} and ${finite}`,
    HIGHEST: Prisma.sql`select max("value") as "value" from ${ofRun} and ${finite}`,
  }[at];
  return {
    join: Prisma.sql`left join lateral (${found}) as point on true`,
    value: Prisma.sql`point."value"`,
    terms: Prisma.sql`null::jsonb`,
  };
}

function groupsOf(rows: readonly Row[], { kind }: RunValue): RunGroup[] {
  const byKeys = Map.groupBy(rows, ({ keys, present }) => JSON.stringify([keys, present]));
  return rows.flatMap((row): RunGroup[] => {
    const same = byKeys.get(JSON.stringify([row.keys, row.present])) ?? [];
    // Beside groups with values, the runs without are counted there, and are no group of their own.
    if (row.count === 0 && same.some(({ count }) => count > 0)) return [];
    const runCount = same.reduce((sum, { total }) => sum + total, 0);
    const valued = same.reduce((sum, { count }) => sum + count, 0);
    const { count, mean, variance } = row;
    const range = kind === "score" ? { least: 0, most: 1 } : null;
    return [
      {
        keys: row.keys.slice(0, -1),
        isPresent: row.present.slice(0, -1),
        terms: row.terms,
        runCount,
        withoutValueCount: runCount - valued,
        valueCount: count,
        mean,
        standardDeviation: count < 2 ? null : Math.sqrt(variance ?? 0),
        interval: mean === null ? null : meanIntervalOf({ count, mean, variance: variance ?? 0 }, range),
        over: row.kindCount <= 1 && row.seedCount === count ? "SEEDS" : "RUNS",
        minimum: row.minimum,
        maximum: row.maximum,
        minimumRunId: row.minimumRunId,
        maximumRunId: row.maximumRunId,
      },
    ];
  });
}
