/** Runs SQL that a model wrote. */

export type SqlValue = string | number | bigint | null | Uint8Array;

/** What came back from asking a database one question in SQL. */
export type SqlResult =
  | {
      readonly kind: "rows";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly SqlValue[])[];
      readonly milliseconds: number;
    }
  /** The database refused the SQL, or it broke a limit other than time. */
  | { readonly kind: "invalid"; readonly reason: string; readonly milliseconds: number }
  | { readonly kind: "timedOut"; readonly milliseconds: number; readonly reason?: string };

export interface SqlLimits {
  readonly timeoutMilliseconds: number;
  readonly maximumRows: number;
  /** Memory of one child process beyond its idle size; a child that passes it is killed and replaced. */
  readonly maximumMegabytes: number;
  /**
   * Steps of SQLite's virtual machine, counted where a statement comes near the limit, so that "timed out" says the same
   * on every machine. Without it wall-clock time alone decides. Other databases have no such count and ignore it.
   */
  readonly maximumSteps?: number;
}

/** Read-only, time-limited and safe to interrupt; whatever the SQL does, the executor goes on. */
export interface SqlExecutor {
  /** The engine and its version, recorded with every evaluation: "sqlite 3.54.1". */
  readonly name: string;
  /** Never rejects because of the SQL. Rejects with an `Error` where the database file is missing. */
  execute(sql: string, databaseFile: string): Promise<SqlResult>;
  /** Starts what the first SQL would have to wait for; the caller meanwhile does something else. */
  warmUp?(): void;
  dispose(): Promise<void>;
}
