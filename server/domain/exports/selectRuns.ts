/** Which runs an export is about. */
import { Prisma, type PrismaClient, RunStatus } from "../../generated/prisma/client.ts";
import { requireNames, requireRecord } from "../requireKnown.ts";
import { type Column, listOf, type Parameter, type Values } from "./exportTable.ts";

export const runParameters: readonly Parameter[] = [
  { name: "experiment", kind: "id", of: "Experiment", isList: true },
  { name: "run", kind: "id", of: "Run", isList: true },
  { name: "method", kind: "text", isList: true },
  { name: "baseModel", kind: "text", isList: true },
  { name: "benchmark", kind: "text", isList: true },
  { name: "status", kind: "text", oneOf: Object.values(RunStatus), isList: true },
];

/** What every export says of the run that a row belongs to. */
export const runColumns: readonly Column[] = [
  { name: "experimentId", kind: "id", of: "Experiment" },
  { name: "experiment", kind: "text" },
  { name: "runId", kind: "id", of: "Run" },
  { name: "run", kind: "text" },
  { name: "method", kind: "text" },
  { name: "baseModel", kind: "text" },
  { name: "seed", kind: "integer" },
];

export interface ExportedRun {
  readonly experimentId: string;
  readonly experiment: string;
  readonly runId: string;
  readonly run: string;
  readonly method: string;
  readonly baseModel: string;
  readonly seed: number;
}

export function runCells({ experimentId, experiment, runId, run, method, baseModel, seed }: ExportedRun) {
  return [experimentId, experiment, runId, run, method, baseModel, seed];
}

/** @throws Refusal NOT_FOUND for an experiment, a run, a method, a base model or a benchmark that there is not. */
export async function requireRunValues(prisma: PrismaClient, values: Values): Promise<void> {
  const named = (name: string) => (listOf(values, name) ?? []).map((each) => ({ field: name, name: each }));
  for (const kind of ["experiment", "run"] as const) {
    for (const id of listOf(values, kind) ?? []) await requireRecord(prisma, kind, id, kind);
  }
  await requireNames(prisma, "method", named("method"));
  await requireNames(prisma, "base model", named("baseModel"));
  await requireNames(prisma, "benchmark", named("benchmark"));
}

/** The columns of `ExportedRun`; for a statement that joins `runTables`. */
export const selectedOfRun = Prisma.sql`
  experiment."id"::text as "experimentId", experiment."name" as "experiment", run."id"::text as "runId",
  run."name" as "run", method."name" as "method", base."name" as "baseModel", run."seed"`;

export const runTables = Prisma.sql`
  "Run" as run
  join "Experiment" as experiment on experiment."id" = run."experimentId"
  join "Method" as method on method."id" = run."methodId"
  join "BaseModel" as base on base."id" = run."baseModelId"
  join "Benchmark" as benchmark on benchmark."id" = run."benchmarkId"`;

/** The condition that the values of `runParameters` make, on `runTables`. */
export function runCondition(values: Values): Prisma.Sql {
  return Prisma.sql`
    experiment."deletedAt" is null
    and ${isAny(Prisma.sql`experiment."id"`, listOf(values, "experiment"), "uuid")}
    and ${isAny(Prisma.sql`run."id"`, listOf(values, "run"), "uuid")}
    and ${isAny(Prisma.sql`method."name"`, listOf(values, "method"), "text")}
    and ${isAny(Prisma.sql`base."name"`, listOf(values, "baseModel"), "text")}
    and ${isAny(Prisma.sql`benchmark."name"`, listOf(values, "benchmark"), "text")}
    and ${isAny(Prisma.sql`run."status"::text`, listOf(values, "status"), "text")}`;
}

/** True of every row where nothing was asked for. */
export function isAny(
  column: Prisma.Sql,
  values: readonly (string | number)[] | null,
  type: "uuid" | "text" | "int",
): Prisma.Sql {
  if (values === null) return Prisma.sql`true`;
  return Prisma.sql`${column} = any(${values}::${Prisma.raw(type)}[])`;
}
