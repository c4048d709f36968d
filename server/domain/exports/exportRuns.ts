import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import type { Cell, Column, Export, Values } from "./exportTable.ts";
import {
  type ExportedRun,
  requireRunValues,
  runCells,
  runColumns,
  runCondition,
  runParameters,
  runTables,
  selectedOfRun,
} from "./selectRuns.ts";

const batchSize = 500;

const columns: readonly Column[] = [
  ...runColumns,
  { name: "kind", kind: "text" },
  { name: "benchmark", kind: "text" },
  { name: "benchmarkVersion", kind: "integer" },
  { name: "status", kind: "text" },
  { name: "statusReason", kind: "text" },
  { name: "attempt", kind: "integer" },
  { name: "resultGeneration", kind: "integer" },
  { name: "tokenCount", kind: "integer" },
  { name: "configurationHash", kind: "text" },
  { name: "configuration", kind: "json" },
  { name: "createdAt", kind: "time" },
  { name: "startedAt", kind: "time" },
  { name: "finishedAt", kind: "time" },
];

interface Row extends ExportedRun {
  readonly kind: string;
  readonly benchmark: string;
  readonly benchmarkVersion: number;
  readonly status: string;
  readonly statusReason: string | null;
  readonly attempt: number;
  readonly resultGeneration: number | null;
  readonly tokenCount: bigint | null;
  readonly configurationHash: string;
  readonly configuration: object | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Runs with their configurations whole, in the order in which they were created. */
export const exportRuns: Export = {
  parameters: runParameters,
  async open(prisma, values) {
    await requireRunValues(prisma, values);
    return { columns, batches: batchesOf(prisma, values) };
  },
};

async function* batchesOf(prisma: PrismaClient, values: Values): AsyncGenerator<Cell[][]> {
  let after = Prisma.sql`true`;
  for (;;) {
    const rows = await prisma.$queryRaw<Row[]>(Prisma.sql`
      select ${selectedOfRun}, run."kind"::text as "kind", benchmark."name" as "benchmark",
        benchmark."version" as "benchmarkVersion", run."status"::text as "status", run."statusReason",
        run."attempt", run."resultGeneration",
        (
          select sum(iteration."tokenCount")::bigint from "Iteration" as iteration where iteration."runId" = run."id"
        ) as "tokenCount",
        run."configurationHash", coalesce(run."configuration", run."externalConfiguration") as "configuration",
        run."createdAt", run."startedAt", run."finishedAt"
      from ${runTables} where ${runCondition(values)} and ${after}
      order by run."id" limit ${batchSize}`);
    yield rows.map((row) => [
      ...runCells(row),
      row.kind,
      row.benchmark,
      row.benchmarkVersion,
      row.status,
      row.statusReason,
      row.attempt,
      row.resultGeneration,
      row.tokenCount,
      row.configurationHash,
      row.configuration,
      row.createdAt,
      row.startedAt,
      row.finishedAt,
    ]);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchSize) return;
    after = Prisma.sql`run."id" > ${last.runId}::uuid`;
  }
}
