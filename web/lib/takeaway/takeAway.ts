import { nameOf } from "./name.ts";
import { readPage } from "./readPage.ts";
import type { Table } from "./table.ts";
import { type TableFormat, tableFormats } from "./writeTable.ts";

export interface Wanted {
  readonly format: string;
  /** May be left out where a page has one table. */
  readonly table: string | undefined;
}

export type Taken =
  | { readonly kind: "taken"; readonly text: string; readonly type: string; readonly fileName: string }
  | { readonly kind: "refused"; readonly status: number; readonly message: string };

/** What of a page is wanted, in its format. @param url of the page, for whoever reads the file */
export function takeAway(html: string, url: string, wanted: Wanted): Taken {
  const { format } = wanted;
  if (format === "all") return takeAll(html, url);
  if (!isTableFormat(format)) {
    return refuse(400, `format: is one of ${Object.keys(tableFormats).join(", ")}, all, and not ${format}.`);
  }
  const { title, tables } = readPage(html);
  const table = choose(tables, wanted.table);
  if (typeof table === "string") return refuse(404, table);
  return {
    kind: "taken",
    text: tableFormats[format].write(table, { title, url }),
    type: tableFormats[format].type,
    fileName: `${nameOf(`${title} ${table.name}`)}.${format}`,
  };
}

/** Everything that a page has to take away, in every format, for programs that want all of it at once. */
function takeAll(html: string, url: string): Taken {
  const { title, tables } = readPage(html);
  const files = tables.flatMap((table) =>
    (Object.keys(tableFormats) as TableFormat[]).map((format) => ({
      table: table.name,
      format,
      text: tableFormats[format].write(table, { title, url }),
    })),
  );
  return {
    kind: "taken",
    text: JSON.stringify({ page: title, url, files }),
    type: "application/json",
    fileName: `${nameOf(title)}.json`,
  };
}

/** The table of a name, or why there is none. */
function choose(tables: readonly Table[], name: string | undefined): Table | string {
  if (tables.length === 0) return "This page has no table.";
  const names = tables.map((table) => table.name).join(", ");
  if (name === undefined) {
    return tables.length === 1 ? tables[0]! : `table: is missing; this page has ${names}.`;
  }
  const [found, ...others] = tables.filter((table) => table.name === name);
  if (found === undefined) return `table: this page has ${names}, and no ${nameOf(name)}.`;
  return others.length === 0 ? found : `table: more than one of this page is called ${name}.`;
}

function isTableFormat(format: string): format is TableFormat {
  return Object.hasOwn(tableFormats, format);
}

function refuse(status: number, message: string): Taken {
  return { kind: "refused", status, message };
}
