import SchemaBuilder from "@pothos/core";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import { invalidInput } from "../domain/errors.ts";
import type PrismaTypes from "../generated/pothosTypes.ts";
import { getDatamodel } from "../generated/pothosTypes.ts";
import type { Context } from "./context.ts";
import { decodeId, encodeId } from "./ids.ts";
import type { SettingValue } from "./scalars.ts";

/** Prisma's code for a record that had to be there. */
const recordNotFound = "P2025";

/** Relay connections of at most 200 nodes, 50 where the caller does not say. */
export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { totalCount: () => Promise<number> };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    BigInt: { Input: bigint; Output: bigint };
    MetricValue: { Input: number; Output: number };
    SettingValue: { Input: SettingValue; Output: SettingValue };
  };
}>({
  plugins: [PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: {
    cursorType: "String",
    edgesFieldOptions: { nullable: { list: false, items: false }, description: "The page with its cursors." },
    nodeFieldOptions: { nullable: false, description: "What the edge leads to." },
    nodesOnConnection: { description: "The page without cursors." },
    cursorFieldOptions: { description: "Where this edge lies; give it to `after` or `before`." },
    pageInfoFieldOptions: { description: "Whether there is more, and from where." },
    pageInfoTypeOptions: { description: "Where a page of a connection lies in the whole." },
    hasNextPageFieldOptions: { description: "True where more follows after `endCursor`." },
    hasPreviousPageFieldOptions: { description: "True where more lies before `startCursor`." },
    startCursorFieldOptions: { description: "Cursor of the first edge; null on an empty page." },
    endCursorFieldOptions: { description: "Cursor of the last edge; null on an empty page." },
    firstArgOptions: {
      description: "Page size, counted from the start or after `after`. Default: 50; at most 200.",
    },
    afterArgOptions: { description: "A cursor; the page begins after it." },
    lastArgOptions: { description: "How many from the end, or before `before`; at most 200." },
    beforeArgOptions: { description: "A cursor; the page ends before it." },
    defaultConnectionTypeOptions: { description: "A page of a list (Relay connection)." },
    defaultEdgeTypeOptions: { description: "An item of a page with its cursor." },
    nodeTypeOptions: { description: "Whatever has an id that holds for the whole server." },
    idFieldOptions: { description: "Opaque; good for `node` and for every argument that asks for an id." },
    nodeQueryOptions: {
      description: "Anything by its id; null where there is nothing.",
      args: { id: { description: "Any id that this server returned." } },
      resolve: async (_root, { id }, _context, { schema }, resolveNode) => {
        if (!("getInterfaces" in (schema.getType(id.typename) ?? {}))) {
          throw invalidInput("id", "is not an id; use one that this server returned.");
        }
        try {
          return await resolveNode(id);
        } catch (error) {
          if ((error as { code?: string }).code === recordNotFound) return null;
          throw error;
        }
      },
    },
    nodesQueryOptions: false,
    encodeGlobalID: (typename, id) => encodeId(typename, String(id)),
    decodeGlobalID: (id) => decodeId(id, "id"),
  },
});

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description: "How many there are on all pages together.",
    resolve: ({ totalCount }) => totalCount(),
  }),
);
