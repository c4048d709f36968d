/** A table of a page as it is taken away: what a reader sees, and beside it the numbers behind. */

export type PlainValue = string | number | boolean | null;

export interface TableCell {
  readonly text: string;
  /** Small print that tells rows or numbers apart, such as an interval. */
  readonly details: readonly string[];
  /** Small print that a page has room for and a paper has not. */
  readonly asides: readonly string[];
  /** The numbers behind, by name; where a cell has them, data formats give them in the place of what is shown. */
  readonly values: Readonly<Record<string, PlainValue>> | undefined;
  /** The best of its column, or one that no test tells from the best. */
  readonly isBold: boolean;
  readonly isNumber: boolean;
}

export interface Table {
  /** Names it in addresses and file names. */
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface FlatTable {
  /** Each once. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
}

/** What stands in a cell that has nothing. */
const nothing = new Set(["", "–"]);

/** One value a column, for programs: "dev", "dev low", "dev high" where a page has one cell with an interval. */
export function flatten({ head, rows }: Table): FlatTable {
  const parts = head.flatMap((title, at) =>
    partsOf(
      title.text || "row",
      rows.map((row) => row[at]),
    ),
  );
  const taken = new Map<string, number>();
  const columns = parts.map(({ name }) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
  return { columns, rows: rows.map((_, row) => parts.map(({ values }) => values[row] ?? null)) };
}

interface Part {
  readonly name: string;
  /** One a row. */
  readonly values: readonly PlainValue[];
}

function partsOf(title: string, cells: readonly (TableCell | undefined)[]): Part[] {
  const names = [...new Set(cells.flatMap((cell) => Object.keys(cell?.values ?? {})))];
  const needsOwn = cells.some((cell) => cell && cell.values === undefined && !nothing.has(cell.text));
  const own = (cell: TableCell | undefined): PlainValue =>
    cell === undefined ? null : cell.values === undefined ? plainValue(cell) : (cell.values.value ?? null);
  const parts: Part[] = [];
  if (names.length === 0 || names.includes("value") || needsOwn)
    parts.push({ name: title, values: cells.map(own) });
  for (const name of names) {
    if (name === "value") continue;
    parts.push({ name: `${title} ${name}`, values: cells.map((cell) => cell?.values?.[name] ?? null) });
  }
  const details = cells.map((cell) =>
    cell && cell.values === undefined ? [...cell.details, ...cell.asides].join("; ") : "",
  );
  if (details.some((text) => text !== ""))
    parts.push({ name: `${title} (details)`, values: details.map((text) => text || null) });
  return parts;
}

/** A number where a column of numbers shows one as people write it: "−1,234.5" → -1234.5. */
function plainValue({ text, isNumber }: TableCell): PlainValue {
  if (nothing.has(text)) return null;
  const isWritten = /^[+−-]?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text);
  return isNumber && isWritten ? Number(text.replaceAll(",", "").replace("−", "-")) : text;
}
