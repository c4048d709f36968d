import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { orderOf } from "./keyset.ts";
import { type FindArguments, type Page, type PageArguments, pageOf, sizeOf } from "./loadPage.ts";
import { readValue, type SortKey } from "./sortKey.ts";

export interface PagesRequest<Row> {
  /** Tells the cursors of one parent's list from another's. */
  readonly listOf: (parentId: string) => string;
  /** Columns of the table, the last of which tells a parent's rows apart. None changes. */
  readonly keys: readonly SortKey[];
  readonly args: Omit<PageArguments, "after" | "before">;
  readonly table: "Run" | "Example" | "Attempt";
  /** The column that names the parent. */
  readonly parent: string;
  readonly find: (given: FindArguments) => Promise<Row[]>;
  /** Told how many rows there are before they are loaded; throws where they are too many. */
  readonly admitRows: (count: number) => void;
}

/** The first page, or the last, of each of several parents' lists, in two SQL statements however many parents there are. */
export async function loadPages<Row extends { readonly id: string }>(
  prisma: PrismaClient,
  { listOf, keys, args, table, parent, find, admitRows }: PagesRequest<Row>,
  parentIds: readonly string[],
): Promise<Map<string, Page<Row>>> {
  const { size, isBackward } = sizeOf(args);
  const order = keys.map(
    ({ field, direction }) => `"${field}" ${(direction === "asc") === isBackward ? "desc" : "asc"}`,
  );
  // Names are the program's own, never a caller's.
  const [column, from, by] = [`"${parent}"`, `"${table}"`, order.join(", ")].map((text) => Prisma.raw(text));
  const places = await prisma.$queryRaw<{ id: string; parentId: string }[]>(Prisma.sql`
    select "id"::text as "id", ${column}::text as "parentId" from (
      select "id", ${column}, row_number() over (partition by ${column} order by ${by}) as "place"
      from ${from} where ${column} = any(${parentIds}::uuid[])
    ) as "placed" where "place" <= ${size + 1}`);
  admitRows(places.length);
  const parentOf = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const rows =
    places.length === 0
      ? []
      : await find({ where: { id: { in: [...parentOf.keys()] } }, orderBy: orderOf(keys, isBackward) });
  const groups = Map.groupBy(rows, ({ id }) => parentOf.get(id) ?? "");
  return new Map(
    parentIds.map((id) => [
      id,
      pageOf(
        { list: listOf(id), keys, args },
        { size, isBackward },
        (groups.get(id) ?? []).map((row) => ({ row, values: keys.map((key) => readValue(row, key)) })),
      ),
    ]),
  );
}

/** How many rows each of the parents has; those without any are left out. */
export async function countRows(
  prisma: PrismaClient,
  { table, parent }: Pick<PagesRequest<unknown>, "table" | "parent">,
  parentIds: readonly string[],
): Promise<Map<string, number>> {
  const [column, from] = [`"${parent}"`, `"${table}"`].map((text) => Prisma.raw(text));
  const rows = await prisma.$queryRaw<{ parentId: string; count: number }[]>(Prisma.sql`
    select ${column}::text as "parentId", count(*)::int as "count"
    from ${from} where ${column} = any(${parentIds}::uuid[]) group by ${column}`);
  return new Map(rows.map(({ parentId, count }) => [parentId, count]));
}
