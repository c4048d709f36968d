import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Column, ColumnKind } from "../../domain/exports/exportTable.ts";

const types: Readonly<Record<ColumnKind, string>> = {
  id: "VARCHAR",
  text: "VARCHAR",
  texts: "VARCHAR[]",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  time: "TIMESTAMPTZ",
  json: "JSON",
};

/**
 * Parquet, written by DuckDB from the same table in JSON lines. It needs all rows before its first byte can be read, so
 * both lie in a temporary folder meanwhile: on disk, not in memory.
 */
export async function* writeParquet(
  columns: readonly Column[],
  lines: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "sqldojo-export-"));
  try {
    const [source, target] = [join(folder, "rows.jsonl"), join(folder, "rows.parquet")];
    let longestLine = 0;
    const measured = async function* () {
      for await (const text of lines) {
        longestLine = Math.max(longestLine, longestLineOf(text));
        yield text;
      }
    };
    await pipeline(Readable.from(measured()), createWriteStream(source));
    await convert(columns, { source, target, folder, longestLine });
    for await (const chunk of createReadStream(target)) yield chunk as Uint8Array;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In bytes at most: no unit of UTF-16 takes more than three in UTF-8. */
function longestLineOf(text: string): number {
  let longest = 0;
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = text.indexOf("\n", start);
    longest = Math.max(longest, (end < 0 ? text.length : end) - start);
  }
  return longest * 3;
}

interface Conversion {
  readonly source: string;
  readonly target: string;
  /** For what DuckDB cannot hold in memory. */
  readonly folder: string;
  /** Bytes that every line of the source has at most. */
  readonly longestLine: number;
}

async function convert(
  columns: readonly Column[],
  { source, target, folder, longestLine }: Conversion,
): Promise<void> {
  // DuckDB reads into buffers of twice this size, several at a time.
  const objectSize = Math.max(2 ** 20, longestLine);
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "2",
    memory_limit: `${256 + Math.ceil((objectSize * 16) / 2 ** 20)}MB`,
    temp_directory: folder,
  });
  try {
    const connection = await instance.connect();
    const fields = columns.map(({ name, kind }) => `${quoted(name, "'")}: '${types[kind]}'`);
    // JSON is a type of DuckDB's own; others read a text.
    const selected = columns.map(({ name, kind }) =>
      kind === "json" ? `cast(${quoted(name, '"')} as varchar) as ${quoted(name, '"')}` : quoted(name, '"'),
    );
    await connection.run(`
      copy (
        select ${selected.join(", ")} from read_json(
          ${quoted(source, "'")}, format = 'newline_delimited', columns = {${fields.join(", ")}},
          maximum_object_size = ${objectSize}
        )
      ) to ${quoted(target, "'")} (format parquet, compression zstd, row_group_size 20000)`);
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

function quoted(text: string, mark: "'" | '"'): string {
  return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}
