import type { PGlite } from "@electric-sql/pglite";
import type { BoundedRows } from "../boundedRows.ts";
import { packValue } from "../packedValue.ts";
import { converterOf } from "./postgresqlValue.ts";

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
          message.fields.map((text, column) =>
            text === null ? null : packValue(converters[column]?.(text) ?? text),
          ),
        );
        count += 1;
      }
      return count;
    },
  };
}
