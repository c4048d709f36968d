import type { PrismaClient } from "../../generated/prisma/client.ts";

/** What a column holds. `time` is a Date; `json` any value of JSON; `id` the id within its table. */
export type ColumnKind = "id" | "text" | "texts" | "integer" | "number" | "boolean" | "time" | "json";

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Of a column of ids: the type that they are of, as the schema names it. */
  readonly of?: string;
}

export type Cell = string | number | bigint | boolean | Date | object | null;

/** A table as it is exported: typed columns, and the rows a batch at a time, so that no table is ever whole in memory. */
export interface ExportTable {
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** A condition or an option that an export knows. */
export interface Parameter {
  readonly name: string;
  readonly kind: "id" | "text" | "integer" | "switch";
  /** Of an id: the type it must be of. */
  readonly of?: string;
  /** Where the text is one of a fixed list. */
  readonly oneOf?: readonly string[];
  /** Whether it may be given several times: any of the values then does. */
  readonly isList: boolean;
}

/** Values by parameter; ids as they are within their table, switches as `true` and `false`. */
export type Values = ReadonlyMap<string, readonly string[]>;

export interface Export {
  readonly parameters: readonly Parameter[];
  /** @throws Refusal NOT_FOUND, INVALID_INPUT for values that name nothing. */
  readonly open: (prisma: PrismaClient, values: Values) => Promise<ExportTable>;
}

/** The values of a list as SQL takes them; null where it was not given. */
export function listOf(values: Values, name: string): string[] | null {
  const given = values.get(name);
  return given === undefined ? null : [...given];
}

/** The value of a parameter that is given once at most. */
export function oneValueOf(values: Values, name: string): string | undefined {
  return values.get(name)?.[0];
}
