import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BenchmarkError, type BenchmarkFormat } from "../benchmark.ts";
import type { Draft } from "./draft.ts";
import { readBird } from "./readBird.ts";
import { readSpider } from "./readSpider.ts";
import { readTable } from "./readTable.ts";
import { readText2sqlData, type SplitBy } from "./readText2sqlData.ts";
import { type JsonList, type Source, stem } from "./source.ts";
import { findColumns, isExampleTable } from "./tableColumns.ts";

/** A folder is of the first format that one of its lists has; lists of another are not examples. */
const byPrecedence: readonly BenchmarkFormat[] = ["text2sql-data", "bird", "spider", "table"];

/** Recognises the format by the fields of the examples and reads them. */
export async function readDraft(
  source: Source,
  options: { readonly name?: string | undefined; readonly splitBy?: SplitBy | undefined },
): Promise<Draft> {
  const formats = source.lists.map(({ entries }) => formatOf(entries[0]));
  const format = byPrecedence.find((candidate) => formats.includes(candidate));
  const lists = source.lists.filter((_, index) => formats[index] === format);
  const read = await readLists(format, source, lists, options);
  return source.isOneFile ? { ...read, name: stem(source.path) } : read;
}

async function readLists(
  format: BenchmarkFormat | undefined,
  source: Source,
  lists: readonly JsonList[],
  options: Parameters<typeof readText2sqlData>[2],
): Promise<Draft> {
  switch (format) {
    case "text2sql-data":
      return readText2sqlData(source, lists, options);
    case "bird":
      return readBird(lists);
    case "spider":
      return readSpider(source, lists);
    case "table":
      return readTable(source, lists);
    case undefined:
      if (source.rowFiles.length > 0) return readTable(source, []);
      throw await nothingFound(source);
  }
}

function formatOf(entry: unknown): BenchmarkFormat | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const has = (...fields: string[]) => fields.every((field) => field in entry);
  if (has("sentences", "sql", "query-split")) return "text2sql-data";
  if (has("db_id", "SQL")) return "bird";
  if (has("db_id", "query")) return "spider";
  if (isExampleTable(findColumns(Object.keys(entry)))) return "table";
  return has("db_id") ? "spider" : undefined;
}

async function nothingFound({ path, folder, isOneFile }: Source): Promise<BenchmarkError> {
  if (isOneFile) {
    return new BenchmarkError(
      `${path} holds no list of examples. A benchmark's file is a JSON list, JSONL or CSV with question, database and SQL.`,
    );
  }
  const inner: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const names = await readdir(join(folder, entry.name));
    if (names.some((name) => /\.(json|jsonl|csv)$/.test(name))) inner.push(join(folder, entry.name));
  }
  const hint =
    inner.length === 0 ? "" : ` Perhaps one of its folders is meant: ${inner.sort().slice(0, 5).join(", ")}.`;
  return new BenchmarkError(
    `${folder} has no split: add train.json or dev.json, a list of examples in Spider's or BIRD's format, ` +
      `or a JSONL or CSV file with the columns question, database and sql.${hint}`,
  );
}
