/** Plain files of question, database and SQL: JSONL, CSV or a JSON list, as people write their own benchmarks. */
import { BenchmarkError } from "../benchmark.ts";
import { defogSql, isDefogTable } from "./defogSql.ts";
import { type DraftExample, type DraftSplit, dialectNamed, splitAndDialect } from "./draft.ts";
import { createExample } from "./exampleParts.ts";
import type { Row } from "./readRows.ts";
import { type Candidate, stem } from "./source.ts";
import {
  columnNames,
  findColumns,
  isExampleTable,
  requiredParts,
  type TableColumns,
  type TablePart,
} from "./tableColumns.ts";

/**
 * A file is a split named after it, unless a column `split` says more. defog's files give several accepted SQL in one
 * field; theirs are told apart. SQL may be a list in JSON: the first is gold. Throws `BenchmarkError` for a file
 * without question, database and SQL.
 */
export function readTable({ file, entries, lineOf }: Candidate): DraftSplit[] {
  const rows = entries.map((entry, index) => rowOfEntry(entry, lineOf(index)));
  const columns = columnsOf(entries);
  if (!isExampleTable(columns)) throw lacks(file, columns);
  return splitsOf(file, rows, columns);
}

/** Which part of an example each field of a file's entries is. */
export function columnsOf(entries: readonly unknown[]): TableColumns {
  return findColumns([...new Set(entries.flatMap((entry) => Object.keys(valuesOf(entry))))]);
}

function rowOfEntry(entry: unknown, line: number): Row {
  return { line, values: valuesOf(entry) };
}

function valuesOf(entry: unknown): Row["values"] {
  return typeof entry === "object" && entry !== null ? (entry as Row["values"]) : {};
}

function lacks(file: string, columns: TableColumns): BenchmarkError {
  return new BenchmarkError(
    `${file} has ${missingColumns(columns)}. A table of examples has question, database and sql.`,
  );
}

/** As in "has no column sql or query". */
export function missingColumns(columns: TableColumns): string {
  const missing = requiredParts.filter((part) => columns[part] === undefined);
  return `no column ${missing.map((part) => columnNames[part].join(" or ")).join(", and none ")}`;
}

function splitsOf(file: string, rows: readonly Row[], columns: TableColumns): DraftSplit[] {
  const { name, dialect } = splitAndDialect(stem(file));
  const isDefog = isDefogTable(columns);
  const splits = new Map<string, DraftExample[]>();
  const dialectOf = (row: Row) => dialectNamed(text(row, columns, "dialect", file) ?? "");
  for (const row of rows) {
    const split = text(row, columns, "split", file) ?? name;
    const examples = splits.get(split) ?? [];
    examples.push(exampleOf(file, row, columns, isDefog));
    splits.set(split, examples);
  }
  const told = (rows[0] && dialectOf(rows[0])) ?? dialect;
  return [...splits].map(([split, examples]) => ({
    name: split,
    file,
    ...(told === undefined ? {} : { dialect: told }),
    examples,
  }));
}

function exampleOf(file: string, row: Row, columns: TableColumns, isDefog: boolean): DraftExample {
  const required = (part: TablePart) => {
    const value = text(row, columns, part, file);
    if (value === undefined)
      throw new BenchmarkError(
        `${file}: line ${row.line}: ${columns[part]} is empty. Fill it in, or remove the line.`,
      );
    return value;
  };
  const alternatives = sqlOf(row, columns, file);
  const [goldSql, ...acceptedSql] = isDefog ? alternatives.flatMap(defogSql) : alternatives;
  if (goldSql === undefined)
    throw new BenchmarkError(
      `${file}: line ${row.line}: ${columns.sql} is empty. Fill it in, or remove the line.`,
    );
  return createExample({
    id: text(row, columns, "id", file),
    question: required("question"),
    databaseId: required("database"),
    goldSql,
    acceptedSql,
    difficulty: text(row, columns, "difficulty", file),
    evidence: text(row, columns, "evidence", file),
  });
}

function sqlOf(row: Row, columns: TableColumns, file: string): string[] {
  const value = row.values[columns.sql ?? ""];
  if (Array.isArray(value) && value.every((sql) => typeof sql === "string" && sql.trim() !== ""))
    return value;
  const single = text(row, columns, "sql", file);
  return single === undefined ? [] : [single];
}

/** Undefined where the row has no such field or it is blank. */
function text(row: Row, columns: TableColumns, part: TablePart, file: string): string | undefined {
  const column = columns[part];
  const value = column === undefined ? undefined : row.values[column];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") {
    throw new BenchmarkError(`${file}: line ${row.line}: ${column} is no text. Write it as text.`);
  }
  return value.trim() === "" ? undefined : value;
}
