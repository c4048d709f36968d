import type { LogLevel, PrismaClient } from "../../generated/prisma/client.ts";

/** The last `count` lines of a run after a sequence number. */
export interface LogRequest {
  runId: string;
  afterSequence: number;
  count: number;
}

export interface StoredLogLine {
  sequence: number;
  level: LogLevel;
  message: string;
  recordedAt: Date;
}

export function logRequestKey({ runId, afterSequence, count }: LogRequest): string {
  return JSON.stringify([runId, afterSequence, count]);
}

/** @param keys each made by `logRequestKey`. @returns lines in order of their sequence, by key. */
export async function loadLogLines(
  prisma: PrismaClient,
  keys: readonly string[],
): Promise<Map<string, StoredLogLine[]>> {
  const requests = keys.map((key) => JSON.parse(key) as [string, number, number]);
  const rows = await prisma.$queryRaw<(StoredLogLine & { position: number })[]>`
    select request."position"::int as "position", line.*
    from unnest(
      ${requests.map(([runId]) => runId)}::uuid[],
      ${requests.map(([, afterSequence]) => afterSequence)}::int[],
      ${requests.map(([, , count]) => count)}::int[]
    ) with ordinality as request("runId", "afterSequence", "count", "position")
    cross join lateral (
      select "sequence", "level"::text as "level", "message", "recordedAt" from "LogLine"
      where "runId" = request."runId" and "sequence" > request."afterSequence"
      order by "sequence" desc limit request."count"
    ) as line
    order by line."sequence"`;
  const lines = new Map<string, StoredLogLine[]>(keys.map((key) => [key, []]));
  for (const { position, ...line } of rows) lines.get(keys[position - 1] as string)?.push(line);
  return lines;
}
