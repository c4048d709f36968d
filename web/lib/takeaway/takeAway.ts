import { nameOf } from "./name.ts";
import { readPage, type TakenPage } from "./readPage.ts";
import { chartFormats } from "./writeChart.ts";
import { type Origin, tableFormats } from "./writeTable.ts";

export interface Wanted {
  readonly format: string;
  /** Names the table or the chart; may be left out where a page has one table. */
  readonly table?: string | undefined;
  readonly chart?: string | undefined;
}

export type Taken =
  | { readonly kind: "taken"; readonly text: string; readonly type: string; readonly fileName: string }
  | { readonly kind: "refused"; readonly status: number; readonly message: string };

/** Something of a page that can be written in some formats. */
interface Thing {
  readonly of: "table" | "chart";
  readonly name: string;
  readonly formats: readonly string[];
  write(format: string, origin: Origin): { readonly text: string; readonly type: string };
}

/** What of a page is wanted, in its format. @param url of the page, for whoever reads the file */
export function takeAway(html: string, url: string, { format, table, chart }: Wanted): Taken {
  const page = readPage(html);
  const things = thingsOf(page);
  const origin = { title: page.title, url };
  if (format === "all") return takeAll(things, origin);
  const of = chart === undefined ? "table" : "chart";
  const formats = Object.keys(of === "table" ? tableFormats : chartFormats);
  if (!formats.includes(format)) {
    return refuse(400, `format: of a ${of} is one of ${formats.join(", ")}, and not ${format}.`);
  }
  const thing = choose(
    things.filter((each) => each.of === of),
    { of, name: chart ?? table },
  );
  if (typeof thing === "string") return refuse(404, thing);
  return {
    kind: "taken",
    ...thing.write(format, origin),
    fileName: `${nameOf(`${page.title} ${thing.name}`)}.${format}`,
  };
}

function thingsOf({ tables, charts }: TakenPage): Thing[] {
  return [
    ...tables.map((table): Thing => thing("table", table, tableFormats)),
    ...charts.map((chart): Thing => thing("chart", chart, chartFormats)),
  ];
}

function thing<One extends { readonly name: string }>(
  of: Thing["of"],
  one: One,
  formats: Readonly<Record<string, { type: string; write(one: One, origin: Origin): string }>>,
): Thing {
  return {
    of,
    name: one.name,
    formats: Object.keys(formats),
    write(name, origin) {
      const format = formats[name]!;
      return { text: format.write(one, origin), type: format.type };
    },
  };
}

/** Everything that a page has to take away, in every format, for programs that want all of it at once. */
function takeAll(things: readonly Thing[], origin: Origin): Taken {
  const files = things.flatMap(({ of, name, formats, write }) =>
    formats.map((format) => ({ of, name, format, text: write(format, origin).text })),
  );
  return {
    kind: "taken",
    text: JSON.stringify({ page: origin.title, url: origin.url, files }),
    type: "application/json",
    fileName: `${nameOf(origin.title)}.json`,
  };
}

/** The thing of a name, or why there is none. */
function choose(
  things: readonly Thing[],
  { of, name }: { of: Thing["of"]; name: string | undefined },
): Thing | string {
  if (things.length === 0) return `${of}: this page has none.`;
  const names = things.map((thing) => thing.name).join(", ");
  if (name === undefined)
    return things.length === 1 ? things[0]! : `${of}: is missing; this page has ${names}.`;
  const [found, ...others] = things.filter((thing) => thing.name === name);
  if (found === undefined) return `${of}: this page has ${names}, and no ${nameOf(name)}.`;
  return others.length === 0 ? found : `${of}: more than one of this page is called ${name}.`;
}

function refuse(status: number, message: string): Taken {
  return { kind: "refused", status, message };
}
