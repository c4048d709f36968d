import type { BenchmarkFormat, DatabaseSchema, Dialect, Example } from "../benchmark.ts";

/** An example before its place in the split is known. */
export type DraftExample = Omit<Example, "index">;

/** What one file gives to one split, before its databases are looked for. Drafts of one name are one split. */
export interface DraftSplit {
  readonly name: string;
  /** The file it was read from, for messages. */
  readonly file: string;
  /** What the file says its SQL is written in; "other" is a dialect that nothing here executes. */
  readonly dialect?: Dialect | "other";
  readonly examples: readonly DraftExample[];
}

/** What a format's reader finds in a folder. */
export interface Draft {
  readonly format: BenchmarkFormat;
  /** The name the files give it; the folder's where absent. */
  readonly name?: string;
  readonly splits: readonly DraftSplit[];
  /** Schemas that come with the examples rather than in a `tables.json`. */
  readonly schemas?: ReadonlyMap<string, DatabaseSchema>;
  /** Databases whose files are named in the format's own way. */
  readonly databaseFiles?: ReadonlyMap<string, string>;
}

const dialects: Readonly<Record<string, Dialect | "other">> = {
  sqlite: "sqlite",
  duckdb: "duckdb",
  postgres: "postgresql",
  postgresql: "postgresql",
  mysql: "other",
  tsql: "other",
  snowflake: "other",
  bigquery: "other",
  redshift: "other",
  databricks: "other",
};

/** The dialect of that name as benchmarks write it; undefined where it names none. */
export function dialectNamed(name: string): DraftSplit["dialect"] {
  return dialects[name.toLowerCase()];
}

/** Tells `mini_dev_postgresql` into split and dialect; a stem that ends in no dialect's name is the split's name. */
export function splitAndDialect(fileStem: string): Pick<DraftSplit, "name" | "dialect"> {
  const [, name, suffix] = /^(.+)_([a-z]+)$/.exec(fileStem) ?? [];
  const dialect = suffix === undefined ? undefined : dialectNamed(suffix);
  return name === undefined || dialect === undefined ? { name: fileStem } : { name, dialect };
}
