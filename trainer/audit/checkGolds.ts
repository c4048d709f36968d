import { existsSync } from "node:fs";
import type { Benchmark, Database, Example, Split } from "../benchmarks/benchmark.ts";
import { mapConcurrently } from "../concurrency/mapConcurrently.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";
import { checkGold, type GoldAudit } from "./checkGold.ts";
import { describeMixture } from "./describeMixture.ts";
import type { ReversedDatabases } from "./reversedDatabases.ts";

export interface CheckGoldsOptions {
  readonly executor: SqlExecutor;
  readonly reversedDatabases: ReversedDatabases;
  /** Answers are large; only those that something is compared with later are kept. */
  isAnswerKept(key: string): boolean;
  onProgress(progress: { readonly checked: number; readonly total: number }): void;
  readonly signal: AbortSignal | undefined;
}

/** One answer in SQL on one database, however many examples share it. */
export function goldKey({ databaseId, goldSql, acceptedSql = [] }: Example): string {
  return JSON.stringify([databaseId, goldSql, ...acceptedSql]);
}

/** What each gold SQL shows, by `goldKey`. Goes from database to database, and keeps no copy of one it is done with. */
export async function checkGolds(
  benchmark: Benchmark,
  splits: readonly Split[],
  options: CheckGoldsOptions,
): Promise<ReadonlyMap<string, GoldAudit>> {
  const byDatabase = Map.groupBy(
    new Map(
      splits.flatMap(({ examples }) => examples.map((example) => [goldKey(example), example])),
    ).values(),
    ({ databaseId }) => databaseId,
  );
  const total = [...byDatabase.values()].reduce((sum, examples) => sum + examples.length, 0);
  const golds = new Map<string, GoldAudit>();
  const add = (example: Example, { issues, skipped, rows }: GoldAudit) => {
    const key = goldKey(example);
    golds.set(key, { issues, skipped, rows: options.isAnswerKept(key) ? rows : undefined });
    options.onProgress({ checked: golds.size, total });
  };
  for (const [id, examples] of byDatabase) {
    options.signal?.throwIfAborted();
    const database = benchmark.databases.get(id);
    const fault = await faultOf(database, id, options.executor);
    if (database === undefined || fault !== undefined) {
      const issues = [{ kind: "missingDatabase", detail: fault ?? "" }] as const;
      for (const example of examples) add(example, { issues, skipped: [], rows: undefined });
    } else await checkDatabase(database, examples, options, add);
  }
  return golds;
}

/** Many at once, so that the executor's processes always have something to do. */
const concurrency = 16;

async function checkDatabase(
  database: Database,
  examples: readonly Example[],
  { executor, reversedDatabases, signal }: CheckGoldsOptions,
  add: (example: Example, audit: GoldAudit) => void,
): Promise<void> {
  const reversedFile =
    database.dialect === "sqlite" ? await reversedDatabases.reverse(database.file) : undefined;
  const described = new Map<string, ReturnType<typeof describeMixture>>();
  const describeColumn = (table: string, column: string) => {
    const key = JSON.stringify([table, column]);
    const known = described.get(key) ?? describeMixture({ table, column }, database.file, executor);
    described.set(key, known);
    return known;
  };
  await mapConcurrently(examples, { concurrency, signal }, async (example) =>
    add(example, await checkGold(example, { database, executor, reversedFile, describeColumn })),
  );
  if (reversedFile !== undefined) await reversedDatabases.discard(reversedFile);
}

/** Why nothing can be executed on the database. Rejects with the executor's error where that is about something else. */
async function faultOf(
  database: Database | undefined,
  id: string,
  executor: SqlExecutor,
): Promise<string | undefined> {
  if (database === undefined)
    return `The benchmark has no database ${id}; add its file or leave the example out.`;
  if (!existsSync(database.file))
    return `${database.file} is not there; add the file or leave the example out.`;
  try {
    await executor.execute("SELECT 1", database.file);
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.message.includes(database.file)) return error.message;
    throw error;
  }
}
