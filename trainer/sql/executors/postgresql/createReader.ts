import type { PGlite } from "@electric-sql/pglite";
import type { BoundedRows } from "../boundedRows.ts";
import type { SqlValue } from "../executor.ts";
import { narrowInteger } from "../narrowInteger.ts";

type Message = Awaited<ReturnType<PGlite["execProtocol"]>>["messages"][number];
type RowDescription = Message & { readonly fields: { readonly name: string; readonly dataTypeID: number }[] };
type DataRow = Message & { readonly fields: (string | null)[] };

export interface ResultReader {
  readonly columns: readonly string[];
  /** Adds the messages' rows and counts them. */
  read(messages: readonly Message[], rows: BoundedRows): number;
}

const isRowDescription = (message: Message): message is RowDescription => message.name === "rowDescription";
const isDataRow = (message: Message): message is DataRow => message.name === "dataRow";

/** Reads rows as the first answer to a FETCH describes them. */
export function createReader(messages: readonly Message[]): ResultReader {
  const fields = messages.find(isRowDescription)?.fields ?? [];
  const converters = fields.map(({ dataTypeID }) => converterOf(dataTypeID));
  return {
    columns: fields.map(({ name }) => name),
    read(answer, rows) {
      let count = 0;
      for (const message of answer) {
        if (!isDataRow(message)) continue;
        rows.add(
          message.fields.map((text, column) => (text === null ? null : (converters[column]?.(text) ?? text))),
        );
        count += 1;
      }
      return count;
    },
  };
}

/** By the type's number in PostgreSQL's catalogue; what SQLite has no type for stays the text that PostgreSQL writes. */
function converterOf(typeId: number): (text: string) => SqlValue {
  switch (typeId) {
    case 16:
      return (text) => (text === "t" ? "true" : "false");
    case 17:
      return (text) => Buffer.from(text.slice(2), "hex");
    case 20:
    case 21:
    case 23:
    case 26:
      return (text) => narrowInteger(BigInt(text));
    case 700:
    case 701:
      return Number;
    case 1700:
      // The sum of integers is of this type too.
      return (text) => (/^-?\d+$/.test(text) ? narrowInteger(BigInt(text)) : Number(text));
    default:
      return (text) => text;
  }
}
