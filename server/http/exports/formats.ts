/** How an export is written down. */
import type { Cell, Column, ExportTable } from "../../domain/exports/exportTable.ts";
import { encodeId } from "../../schema/ids.ts";
import { writeParquet } from "./writeParquet.ts";

export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** Other media types by which it may be asked for. */
  readonly alsoCalled: readonly string[];
  readonly write: (table: ExportTable) => AsyncIterable<string | Uint8Array>;
}

export const parquetType = "application/vnd.apache.parquet";

/** The first is what is sent where nothing was asked for. */
export const formats: readonly Format[] = [
  {
    name: "jsonl",
    mediaType: "application/x-ndjson",
    alsoCalled: ["application/jsonl", "application/json"],
    write: writeJsonLines,
  },
  {
    name: "parquet",
    mediaType: parquetType,
    alsoCalled: ["application/x-parquet"],
    write: (table) => writeParquet(table.columns, writeJsonLines(table)),
  },
  { name: "csv", mediaType: "text/csv", alsoCalled: [], write: writeCsv },
];

/** A JSON object a line. Numbers that JSON does not know are texts: "NaN", "Infinity", "-Infinity". */
export async function* writeJsonLines({ columns, batches }: ExportTable): AsyncGenerator<string> {
  const names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  for await (const rows of batches) {
    let text = "";
    for (const row of rows) {
      const fields = row.map((cell, index) => names[index] + jsonOf(columns[index]!, cell));
      text += `{${fields.join(",")}}\n`;
    }
    yield text;
  }
}

function jsonOf({ kind, of }: Column, cell: Cell): string {
  if (cell === null) return "null";
  if (kind === "id") return JSON.stringify(encodeId(of!, String(cell)));
  if (typeof cell === "bigint") return String(cell);
  if (typeof cell === "number" && !Number.isFinite(cell)) return JSON.stringify(String(cell));
  return JSON.stringify(cell);
}

/** RFC 4180 with a line of names and lines that end in LF. A missing value is empty, an empty text is `""`; lists are JSON. */
async function* writeCsv({ columns, batches }: ExportTable): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => quoted(name)).join(",")}\n`;
  for await (const rows of batches) {
    let text = "";
    for (const row of rows) text += `${row.map((cell, index) => csvOf(columns[index]!, cell)).join(",")}\n`;
    yield text;
  }
}

function csvOf({ kind, of }: Column, cell: Cell): string {
  if (cell === null) return "";
  if (kind === "id") return encodeId(of!, String(cell));
  if (kind === "text") return quoted(String(cell));
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === "object" ? quoted(JSON.stringify(cell)) : String(cell);
}

function quoted(text: string): string {
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
