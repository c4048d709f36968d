/** Runs SQL that a model wrote. */

/** Texts as `decodeText` reads them; integers and floats are numbers, integers beyond 53 bits bigints. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array | TypedValue;

/** A value of a type that SQLite lacks. Equal values of a type have equal texts, but for intervals (`sqlValue.ts`). */
export interface TypedValue {
  readonly type:
    | "date"
    | "time"
    | "timetz"
    | "timestamp"
    | "timestamptz"
    | "interval"
    /** With a fraction; whole decimals are integers. Exact. */
    | "decimal"
    /** PostgreSQL's decimal, which carries a quotient to some sixteen digits. */
    | "numeric"
    | "uuid"
    | "json"
    | "list"
    | "struct"
    | "map"
    | "bit"
    | "range"
    /** A type without a rule of its own, as the database writes it. */
    | "other";
  readonly text: string;
}

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
  /**
   * Where given, `timeoutMilliseconds` is time of the processor, as much longer as this machine is slower than an ordinary
   * one, so that neither a slow machine nor a busy one changes a verdict; the clock ends a statement after as many times
   * as long. Where the system does not tell a process's time, the clock's is taken for it.
   */
  readonly clockFactor?: number;
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
