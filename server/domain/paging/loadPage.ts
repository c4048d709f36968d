import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { currentSnapshot, valuesBefore } from "./changes.ts";
import { decodeCursor, encodeCursor, type Position } from "./cursor.ts";
import { beyond, type FixedKey, orderOf } from "./keyset.ts";
import { compareValues, type KeyValue, readValue, type SortKey } from "./sortKey.ts";

export const pageSizes = { usual: 50, largest: 200 } as const;

/** For a statement of a page whose rows can change their place, which no request's end breaks off. */
const longestMilliseconds = 10_000;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

export interface FindArguments {
  readonly where: object;
  readonly orderBy: object[];
  readonly take?: number;
}

export interface PageRequest<Row> {
  /** Tells this list's cursors from another's. */
  readonly list: string;
  /** Of which the last tells all rows apart. Where one of them has `changes`, rows have an `id`. */
  readonly keys: readonly SortKey[];
  readonly args: PageArguments;
  /** Loads rows of the list that meet `where` beside the list's own conditions, with the fields of the keys. */
  readonly find: (given: FindArguments, client: PrismaClient | Transaction) => Promise<Row[]>;
}

export interface Page<Row> {
  readonly edges: { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * A page of a list by the values of its sort keys (keyset pagination): what is in the list before and after comes exactly
 * once, whatever joins or leaves it between two pages. Where rows can change their place, all pages show the order that
 * the first one had. Throws `Refusal` INVALID_INPUT for a size or a cursor that cannot be.
 */
export async function loadPage<Row>(prisma: PrismaClient, request: PageRequest<Row>): Promise<Page<Row>> {
  const bounds = boundsOf(request);
  const changing = request.keys.find(({ changes }) => changes !== undefined);
  if (changing === undefined) return pageOf(request, bounds, await findStored(request, bounds, prisma));
  // One transaction sees one state, so that the changes it knows are those that its rows show.
  return prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw(Prisma.raw(`set local statement_timeout = ${longestMilliseconds}`));
      const began = bounds.after?.snapshot ?? bounds.before?.snapshot;
      const snapshot = began ?? (await currentSnapshot(transaction));
      const before =
        began === undefined
          ? new Map<string, KeyValue>()
          : await valuesBefore(transaction, changing, snapshot);
      if (before === undefined)
        throw invalidInput(
          bounds.after === undefined ? "before" : "after",
          "is of a list that has changed too often since; begin anew without it.",
        );
      const found =
        before.size === 0
          ? await findStored(request, bounds, transaction)
          : await findMoved(request, bounds, { key: changing, before }, transaction);
      return pageOf(request, bounds, found, snapshot);
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, maxWait: 60_000, timeout: 60_000 },
  );
}

interface Bounds {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after?: Position | undefined;
  readonly before?: Position | undefined;
}

/** A row with its values of the sort keys. */
export interface Found<Row> {
  readonly row: Row;
  readonly values: readonly KeyValue[];
}

/** Throws `Refusal` INVALID_INPUT for a size that no page has; otherwise how many rows it has at most, and from which end. */
export function sizeOf({ first, last, after, before }: PageArguments): { size: number; isBackward: boolean } {
  if (first != null && last != null)
    throw invalidInput("last", "does not go with first; give one of the two.");
  for (const [name, size] of Object.entries({ first, last })) {
    if (size != null && (size < 0 || size > pageSizes.largest))
      throw invalidInput(name, `must lie between 0 and ${pageSizes.largest}; ask for more in several pages.`);
  }
  return {
    size: first ?? last ?? pageSizes.usual,
    isBackward: last != null || (first == null && before != null && after == null),
  };
}

function boundsOf({ list, keys, args }: Omit<PageRequest<unknown>, "find">): Bounds {
  const { after, before } = args;
  return {
    ...sizeOf(args),
    after: after == null ? undefined : decodeCursor(list, keys, after, "after"),
    before: before == null ? undefined : decodeCursor(list, keys, before, "before"),
  };
}

/** One row more than the page has, which tells whether there is more. */
async function findStored<Row>(
  { keys, find }: PageRequest<Row>,
  bounds: Bounds,
  client: PrismaClient | Transaction,
  but: readonly string[] = [],
): Promise<Found<Row>[]> {
  const inside = within(keys, bounds);
  if (inside === "none") return [];
  const where = [...inside, ...(but.length === 0 ? [] : [{ id: { notIn: [...but] } }])];
  const rows = await find(
    { where: { AND: where }, orderBy: orderOf(keys, bounds.isBackward), take: bounds.size + 1 },
    client,
  );
  return rows.map((row) => ({ row, values: keys.map((key) => readValue(row, key)) }));
}

/** All of these conditions must hold. */
function within(keys: readonly SortKey[], { after, before }: Bounds, fixed?: FixedKey): object[] | "none" {
  const conditions = [
    after ? beyond(keys, after.values, "after", fixed) : "all",
    before ? beyond(keys, before.values, "before", fixed) : "all",
  ];
  return conditions.includes("none") ? "none" : conditions.filter((one) => typeof one === "object");
}

/**
 * The same where rows have changed their place: these are found by the value that they had, and put among the others by
 * it. Texts have the database's order, so that it is asked how all of them stand by the other keys.
 */
async function findMoved<Row>(
  request: PageRequest<Row>,
  bounds: Bounds,
  { key, before }: { key: SortKey; before: ReadonlyMap<string, KeyValue> },
  transaction: Transaction,
): Promise<Found<Row>[]> {
  const { keys, find } = request;
  const stored = await findStored(request, bounds, transaction, [...before.keys()]);
  const groups = Map.groupBy(before.keys(), (id) => before.get(id) ?? null);
  const alternatives = [...groups].flatMap(([value, ids]) => {
    const inside = within(keys, bounds, { key, value });
    return inside === "none" ? [] : [{ AND: [{ id: { in: ids } }, ...inside] }];
  });
  const moved =
    alternatives.length === 0 ? [] : await find({ where: { OR: alternatives }, orderBy: [] }, transaction);
  const idOf = (row: unknown) => (row as { readonly id: string }).id;
  const ids = [...stored.map(({ row }) => row), ...moved].map(idOf);
  const others = orderOf(
    keys.filter((one) => one !== key),
    bounds.isBackward,
  );
  const inOrder = await find({ where: { id: { in: ids } }, orderBy: others }, transaction);
  const found = inOrder.map((row) => ({
    row,
    values: keys.map((one) =>
      one === key && before.has(idOf(row)) ? before.get(idOf(row))! : readValue(row, one),
    ),
  }));
  const place = new Map(found.map((one, index) => [one, index]));
  found.sort((one, other) => {
    for (const [index, its] of keys.entries()) {
      const [mine, theirs] = [one.values[index] ?? null, other.values[index] ?? null];
      if (its !== key && mine !== theirs) break;
      const difference = its === key ? compareValues(key, mine, theirs) : 0;
      if (difference !== 0) return bounds.isBackward ? -difference : difference;
    }
    return place.get(one)! - place.get(other)!;
  });
  return found.slice(0, bounds.size + 1);
}

/** The page that `found` is, which may have one row more than the page. */
export function pageOf<Row>(
  { list, keys, args }: Omit<PageRequest<Row>, "find">,
  { size, isBackward }: Pick<Bounds, "size" | "isBackward">,
  found: readonly Found<Row>[],
  snapshot?: string,
): Page<Row> {
  const edges = found.slice(0, size).map(({ row, values }) => ({
    node: row,
    cursor: encodeCursor(list, keys, { values, ...(snapshot === undefined ? {} : { snapshot }) }),
  }));
  if (isBackward) edges.reverse();
  const isMore = found.length > size;
  return {
    edges,
    pageInfo: {
      hasNextPage: isBackward ? args.before != null : isMore,
      hasPreviousPage: isBackward ? isMore : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
