/** Plain files of question, database and SQL: JSONL, CSV or a JSON list, as people write their own benchmarks. */
import { BenchmarkError } from "../benchmark.ts";
import { defogSql, isDefogTable } from "./defogSql.ts";
import { type Draft, type DraftExample, type DraftSplit, dialectNamed, splitAndDialect } from "./draft.ts";
import { createExample } from "./exampleParts.ts";
import { type Row, readRows } from "./readRows.ts";
import { type JsonList, type Source, stem } from "./source.ts";
import {
  columnNames,
  findColumns,
  isExampleTable,
  requiredParts,
  type TableColumns,
  type TablePart,
} from "./tableColumns.ts";

/**
 * Each file is a split named after it, unless a column `split` says more. Files without question, database and SQL are
 * passed over where another has them; where none has, `BenchmarkError` names what the first lacks. defog's files
 * give several accepted SQL in one field; theirs are told apart. SQL may be a list in JSON: the first is gold.
 */
export async function readTable(source: Source, lists: readonly JsonList[]): Promise<Draft> {
  const files = [
    ...lists.map(({ file, entries }) => ({ file, rows: entries.map(rowOfEntry) })),
    ...(await Promise.all(source.rowFiles.map(async (file) => ({ file, rows: await readRows(file) })))),
  ].map(({ file, rows }) => ({
    file,
    rows,
    columns: findColumns(rows.flatMap(({ values }) => Object.keys(values))),
  }));
  const usable = files.filter(({ columns }) => isExampleTable(columns));
  const [first] = files;
  if (usable.length === 0 && first !== undefined) throw lacks(first.file, first.columns);
  const splits = usable.flatMap(({ file, rows, columns }) => splitsOf(file, rows, columns));
  return { format: "table", ...(source.isOneFile ? { name: stem(source.path) } : {}), splits };
}

function rowOfEntry(entry: unknown, index: number): Row {
  return {
    line: index + 1,
    values: (typeof entry === "object" && entry !== null ? entry : {}) as Row["values"],
  };
}

function lacks(file: string, columns: TableColumns): BenchmarkError {
  const missing = requiredParts.filter((part) => columns[part] === undefined);
  const wanted = missing.map((part) => columnNames[part].join(" or "));
  return new BenchmarkError(
    `${file} has no column ${wanted.join(", and none ")}. A table of examples has question, database and sql.`,
  );
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
