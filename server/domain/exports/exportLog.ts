import { LogLevel, Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
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

const batchSize = 5_000;

const columns: readonly Column[] = [
  ...runColumns,
  { name: "sequence", kind: "integer" },
  { name: "level", kind: "text" },
  { name: "recordedAt", kind: "time" },
  { name: "message", kind: "text" },
];

interface Line extends ExportedRun {
  readonly sequence: number;
  readonly level: string;
  readonly recordedAt: Date;
  readonly message: string;
}

/** Every line of the logs of runs: by run and sequence. */
export const exportLog: Export = {
  parameters: [
    ...runParameters,
    { name: "level", kind: "text", oneOf: Object.values(LogLevel), isList: true },
  ],
  async open(prisma, values) {
    await requireRunValues(prisma, values);
    return { columns, batches: batchesOf(prisma, values) };
  },
};

async function* batchesOf(prisma: PrismaClient, values: Values): AsyncGenerator<Cell[][]> {
  let after = Prisma.sql`true`;
  for (;;) {
    const lines = await prisma.$queryRaw<Line[]>(Prisma.sql`
      select ${selectedOfRun}, line."sequence", line."level"::text as "level", line."recordedAt", line."message"
      from ${runTables} join "LogLine" as line on line."runId" = run."id"
      where ${runCondition(values)} and ${isAny(Prisma.sql`line."level"::text`, listOf(values, "level"), "text")} and ${after}
      order by line."runId", line."sequence" limit ${batchSize}`);
    yield lines.map((line) => [...runCells(line), line.sequence, line.level, line.recordedAt, line.message]);
    const last = lines.at(-1);
    if (last === undefined || lines.length < batchSize) return;
    after = Prisma.sql`(line."runId", line."sequence") > (${last.runId}::uuid, ${last.sequence})`;
  }
}
