/** Lists as Relay connections whose cursors carry the values that the list is sorted by. */
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { type FindArguments, loadPage, type Page, type PageArguments } from "../domain/paging/loadPage.ts";
import { countRows, loadPages, type PagesRequest } from "../domain/paging/loadPages.ts";
import type { SortKey } from "../domain/paging/sortKey.ts";
import type { Transaction } from "../domain/transaction.ts";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { type Context, createBatch } from "./context.ts";
import type { orderDirection } from "./enums.ts";

type Client = PrismaClient | Transaction;

/** What Prisma is asked. `where` goes beside the list's own conditions. */
// biome-ignore lint/suspicious/noExplicitAny: each model has arguments of its own, and these are made for any of them
type Query = any;

interface PagedList<Row> {
  /** Tells its cursors from another list's: a list within something names that, too. */
  readonly list: string;
  readonly keys: readonly SortKey[];
  /** Relations in which keys stand. */
  readonly include?: object;
  readonly args: PageArguments;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
  /** Loads rows of the list: those that meet `where` beside the list's own conditions. */
  readonly find: (client: Client, where: Query, query: Query) => Promise<readonly Row[]>;
  readonly count: () => Promise<number>;
}

export interface CountedPage<Row> extends Page<Row> {
  readonly totalCount: () => Promise<number>;
}

/** The page that a connection's arguments ask for, loaded with what its selection needs. */
export async function pageOf<Row>(given: PagedList<Row>): Promise<CountedPage<Row>> {
  const { list, keys, include, args, context, info, count: totalCount } = given;
  if (asksOnlyForCount(info)) return { ...emptyPage, totalCount };
  const find = async ({ where, ...rest }: FindArguments, client: Client) => {
    const paths = [["nodes"], ["edges", "node"]];
    const selection = queryFromInfo({ context, info, paths, ...(include && { include: include as never }) });
    context.budget.check();
    const rows = await given.find(client, where, { ...selection, ...rest });
    context.budget.takeItems(rows.length);
    return [...rows];
  };
  return { ...(await loadPage(context.prisma, { list, keys, args, find })), totalCount };
}

interface NestedList<Row> extends Omit<PagedList<Row>, "list" | "include" | "count"> {
  readonly parentId: string;
  readonly table: PagesRequest<Row>["table"];
  /** The column that names the parent, and Prisma's name for it. */
  readonly parent: string;
}

/** Pages that are gathered in one turn of the event loop, by the field and the arguments that ask for them. */
const gathered = new WeakMap<Context, Map<string, (parentId: string) => Promise<unknown>>>();

/** As `pageOf` of a list that something has; the first pages of many parents are loaded together. */
export async function nestedPageOf<Row extends { readonly id: string }>(
  given: NestedList<Row>,
): Promise<CountedPage<Row>> {
  const { args, context, info, parentId, parent, keys, table, find } = given;
  const own = { [parent]: parentId };
  const list = (id: string) => `${info.parentType.name}.${info.fieldName} of ${id}`;
  const totalCount = async () => (await gather("count", countAll)(parentId)) as number;
  if (args.after != null || args.before != null) {
    return pageOf({
      ...given,
      list: list(parentId),
      find: (client, where, query) => find(client, { AND: [own, where] }, query),
      count: totalCount,
    });
  }
  if (asksOnlyForCount(info)) return { ...emptyPage, totalCount };
  context.budget.check();
  const page = (await gather(JSON.stringify(args), loadAll)(parentId)) as Page<Row>;
  context.budget.takeItems(page.edges.length);
  return { ...page, totalCount };

  function gather(what: string, load: (ids: string[]) => Promise<ReadonlyMap<string, unknown>>) {
    const batches = gathered.get(context) ?? new Map<string, (parentId: string) => Promise<unknown>>();
    gathered.set(context, batches);
    const key = `${placeOf(info.path)} ${what}`;
    const batch = batches.get(key) ?? createBatch(load);
    batches.set(key, batch);
    return batch;
  }

  function loadAll(ids: string[]): Promise<ReadonlyMap<string, unknown>> {
    const selection = queryFromInfo({ context, info, paths: [["nodes"], ["edges", "node"]] });
    return loadPages<Row>(
      context.prisma,
      {
        listOf: list,
        keys,
        args,
        table,
        parent,
        find: async ({ where, ...rest }) => [
          ...(await find(context.prisma, where, { ...selection, ...rest })),
        ],
        admitRows: context.budget.admitItems,
      },
      ids,
    );
  }

  async function countAll(ids: string[]): Promise<ReadonlyMap<string, unknown>> {
    const counts = await countRows(context.prisma, { table, parent }, ids);
    return new Map(ids.map((id) => [id, counts.get(id) ?? 0]));
  }
}

/** Without places in lists, so that all items of a list have the same. */
function placeOf(path: GraphQLResolveInfo["path"]): string {
  const { prev, key } = path;
  return `${prev ? placeOf(prev) : ""}${typeof key === "number" ? "" : `.${key}`}`;
}

const emptyPage: Page<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

function asksOnlyForCount({ fieldNodes }: GraphQLResolveInfo): boolean {
  return fieldNodes.every((node) =>
    node.selectionSet?.selections.every(
      (selection) =>
        selection.kind === "Field" && ["totalCount", "__typename"].includes(selection.name.value),
    ),
  );
}

type Direction = typeof orderDirection.$inferType;

/**
 * The keys of the orders that a caller gave, one within the other, `usual` where none was given, and then `last`, which tells equals apart.
 */
export function sortKeys<Name extends string>(
  order: readonly { readonly [Field in Name]?: Direction | null | undefined }[] | null | undefined,
  available: { readonly [Field in Name]: Omit<SortKey, "direction"> },
  { usual, last }: { readonly usual: readonly SortKey[]; readonly last: readonly SortKey[] },
): SortKey[] {
  const entries = (order ?? []).flatMap(
    (each) => Object.entries(each) as [Name, Direction | null | undefined][],
  );
  const given = entries.flatMap(([name, direction]): SortKey[] =>
    direction == null ? [] : [{ ...available[name], direction: direction === "ASC" ? "asc" : "desc" }],
  );
  const keys = [...(given.length > 0 ? given : usual), ...last];
  return keys.filter((key, place) => keys.findIndex(({ field }) => field === key.field) === place);
}
