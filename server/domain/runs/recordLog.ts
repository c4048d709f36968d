import type { LogLevel, PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import { tell } from "../tell.ts";
import { inTransaction } from "../transaction.ts";
import { type Lease, lockRun } from "./lease.ts";

export interface LogRecord {
  sequence: number;
  level: LogLevel;
  message: string;
  recordedAt: Date;
}

/**
 * Stores the lines whose sequence number is new; the others were stored before.
 *
 * @throws Refusal STALE_LEASE, INVALID_INPUT
 */
export async function recordLog(
  prisma: PrismaClient,
  lease: Lease,
  lines: readonly LogRecord[],
): Promise<void> {
  const negative = lines.findIndex((line) => line.sequence < 0);
  if (negative >= 0) throw invalidInput(`input.lines[${negative}].sequence`, "must be 0 or more.");
  await inTransaction(prisma, async (transaction) => {
    const run = await lockRun(transaction, lease);
    if (lines.length === 0) return;
    const stored = await transaction.$queryRaw<LogRecord[]>`
      insert into "LogLine" ("runId", "sequence", "level", "message", "recordedAt")
      select ${run.id}::uuid, line."sequence", line."level"::"LogLevel", line."message", line."recordedAt"
      from unnest(
        ${lines.map((line) => line.sequence)}::int[],
        ${lines.map((line) => line.level)}::text[],
        ${lines.map((line) => storableText(line.message))}::text[],
        ${lines.map((line) => line.recordedAt.toISOString())}::timestamptz[]
      ) as line("sequence", "level", "message", "recordedAt")
      on conflict ("runId", "sequence") do nothing
      returning "sequence", "level"::text as "level", "message", "recordedAt"`;
    if (stored.length === 0) return;
    const inOrder = stored.toSorted((left, right) => left.sequence - right.sequence);
    await tell(transaction, { topic: "logAppended", runId: run.id, payload: JSON.stringify(inOrder) });
  });
}
