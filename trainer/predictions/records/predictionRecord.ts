/** What a file of predictions says in one place, before anything is known of its fields. */
export interface PredictionRecord {
  /** Where it stands, for errors: "line 17", "entry 16", "key \"16\"". */
  readonly place: string;
  /** Under their names in the file; empty where the record is the answer itself. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** The answer, where the record is one: a line, a list's text. Undefined where it is a field. */
  readonly answer?: unknown;
  /** Of the object whose value it is. */
  readonly key?: string;
}

/** Formats in the words of reports. */
export type PredictionFormat =
  | "JSON list"
  | "JSON object"
  | "JSON lines"
  | "CSV"
  | "TSV"
  | "CSV with semicolons"
  | "CSV with bars"
  | "Markdown table"
  | "lines of SQL"
  | "lines of SQL<tab>database"
  | "numbered lines of SQL"
  | "SQL script"
  | "folder of SQL files";

export interface PredictionRecords {
  readonly format: PredictionFormat;
  readonly records: readonly PredictionRecord[];
  /** Columns have no names, but numbers from 1. */
  readonly isHeaderless?: boolean;
  /** Blank lines stand between records, so that what a record's place means is not sure. */
  readonly hasBlankLines?: boolean;
  /** What has to be said of how files were read, a sentence each. */
  readonly notices?: readonly string[];
}

/** A record that is an answer and nothing else. */
export function answerRecord(
  place: string,
  answer: unknown,
  fields: Iterable<[string, unknown]> = [],
): PredictionRecord {
  return { place, answer, fields: new Map(fields) };
}
