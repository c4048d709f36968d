import type { LogLevel, PrismaClient } from "../../generated/prisma/client.ts";

/** The last `count` lines of a run between two sequence numbers that meet all conditions. */
export interface LogRequest {
  runId: string;
  afterSequence: number;
  /** Null for no bound. */
  beforeSequence: number | null;
  /** Empty for all. */
  levels: readonly LogLevel[];
  /** What the message holds, capital or not; null for whatever it says. */
  search: string | null;
  count: number;
}

export interface StoredLogLine {
  sequence: number;
  level: LogLevel;
  message: string;
  recordedAt: Date;
}

export function logRequestKey(request: LogRequest): string {
  const { runId, afterSequence, beforeSequence, levels, search, count } = request;
  const asked: LogRequest = { runId, afterSequence, beforeSequence, levels, search, count };
  return JSON.stringify(asked);
}

/** @param keys each made by `logRequestKey`. @returns lines in order of their sequence, by key. */
export async function loadLogLines(
  prisma: PrismaClient,
  keys: readonly string[],
): Promise<Map<string, StoredLogLine[]>> {
  const requests = keys.map((key) => JSON.parse(key) as LogRequest);
  const rows = await prisma.$queryRaw<(StoredLogLine & { position: number })[]>`
    select request."position"::int as "position", line.*
    from unnest(
      ${requests.map(({ runId }) => runId)}::uuid[],
      ${requests.map(({ afterSequence }) => afterSequence)}::int[],
      ${requests.map(({ beforeSequence }) => beforeSequence)}::int[],
      ${requests.map(({ levels }) => levels.join(" "))}::text[],
      ${requests.map(({ search }) => search?.toLowerCase() ?? "")}::text[],
      ${requests.map(({ count }) => count)}::int[]
    ) with ordinality
      as request("runId", "afterSequence", "beforeSequence", "levels", "search", "count", "position")
    cross join lateral (
      select "sequence", "level"::text as "level", "message", "recordedAt" from "LogLine"
      where "runId" = request."runId" and "sequence" > request."afterSequence"
        and (request."beforeSequence" is null or "sequence" < request."beforeSequence")
        and (request."levels" = '' or "level"::text = any (string_to_array(request."levels", ' ')))
        and (request."search" = '' or position(request."search" in lower("message")) > 0)
      order by "sequence" desc limit request."count"
    ) as line
    order by line."sequence"`;
  const lines = new Map<string, StoredLogLine[]>(keys.map((key) => [key, []]));
  for (const { position, ...line } of rows) lines.get(keys[position - 1] as string)?.push(line);
  return lines;
}
