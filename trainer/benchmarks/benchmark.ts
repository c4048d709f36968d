/** A text-to-SQL collection as read from disk: databases, splits of examples. */
import type { Dialect } from "../sql/dialect.ts";
import type { Lexicon } from "./lexicon.ts";

export type { Dialect } from "../sql/dialect.ts";

export interface Column {
  readonly name: string;
  /** The benchmark's own reading of the name, for people ("song release year"). */
  readonly naturalName: string;
  /** As the benchmark gives it: text, number, time, boolean, others. */
  readonly type: string;
  readonly isPrimaryKey: boolean;
}

export interface Table {
  readonly name: string;
  readonly naturalName: string;
  readonly columns: readonly Column[];
  /** A view, which has neither keys nor rows of its own; absent for a table. */
  readonly isView?: boolean;
}

/** Both ends by name. A key of several columns is as many of these, one for each pair. */
export interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly referencedTable: string;
  readonly referencedColumn: string;
  /** All columns of the key that this is a pair of; absent where it is the only one. */
  readonly ofKey?: readonly string[];
}

export interface DatabaseSchema {
  readonly tables: readonly Table[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface Database {
  /** Spider's `db_id`. */
  readonly id: string;
  readonly dialect: Dialect;
  /** Absolute path: a SQLite or DuckDB database, or a PostgreSQL dump in SQL. */
  readonly file: string;
  /** Further databases of the same schema and other rows, on all of which test-suite accuracy asks for agreement. */
  readonly suiteFiles?: readonly string[];
  readonly schema: DatabaseSchema;
}

export interface Example {
  /** Position in its split, from 0. */
  readonly index: number;
  /** The benchmark's own name for it, such as BIRD's `question_id`. */
  readonly id?: string;
  readonly question: string;
  readonly databaseId: string;
  readonly goldSql: string;
  /** Further SQL that the benchmark accepts as right beside `goldSql`. */
  readonly acceptedSql?: readonly string[];
  /** The level or class the benchmark gives the example, in its own word; absent where it gives none. */
  readonly difficulty?: string;
  /** Knowledge from outside the database: BIRD's evidence, Archer's commonsense, defog's instructions. */
  readonly evidence?: string;
}

export interface Split {
  readonly name: string;
  readonly examples: readonly Example[];
  /** SHA-256 over the split's examples, recorded with every result. */
  readonly contentHash: string;
  /**
   * Positions, in the split as published, of the examples left out for want of their database; absent where it is
   * whole. A file with one prediction a line has a line for these too.
   */
  readonly leftOut?: readonly number[];
}

/** A file that lies in a benchmark's folder and was not read as a part of it. */
export interface PassedOver {
  /** Its path from the folder. */
  readonly file: string;
  /** What it is instead, in a few words that stand behind its name. */
  readonly reason: string;
}

/** Whose file format a folder was recognised as. */
export type BenchmarkFormat = "spider" | "bird" | "text2sql-data" | "table";

export interface Benchmark {
  readonly name: string;
  /** What was loaded: a folder, or one file of it where only that was asked for. */
  readonly folder: string;
  readonly format: BenchmarkFormat;
  readonly dialect: Dialect;
  readonly databases: ReadonlyMap<string, Database>;
  readonly splits: ReadonlyMap<string, Split>;
  /** Words by database for what its schema leaves unsaid; absent where the folder has no `lexicon.json`. */
  readonly lexicon?: ReadonlyMap<string, Lexicon>;
  /** Databases that examples ask and that have no file; absent where all are there. */
  readonly missingDatabases?: readonly string[];
  /** Files of the folder that are no part of it; absent where there are none. */
  readonly passedOver?: readonly PassedOver[];
}

/** A benchmark folder that cannot be used; the message names the file, the fault and the fix. */
export class BenchmarkError extends Error {
  override readonly name = "BenchmarkError";

  constructor(message: string, options?: ErrorOptions) {
    super(printable(message), options);
  }
}

/** Text from others' files as a terminal may show it: no control characters but line ends, no halves of characters. */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, " ").toWellFormed();
}
