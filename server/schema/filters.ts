import { builder } from "./builder.ts";
import type { orderDirection } from "./enums.ts";

export const stringFilter = builder.inputType("StringFilter", {
  description: "Conditions on a text; all that are given must hold.",
  fields: (t) => ({
    equals: t.string({ description: "The whole text." }),
    contains: t.string({ description: "A part of it, capitals or not." }),
    in: t.stringList({ description: "One of these." }),
  }),
});

interface StringFilterValue {
  equals?: string | null | undefined;
  contains?: string | null | undefined;
  in?: string[] | null | undefined;
}

/** The filter as Prisma words it; `undefined` where there is none. */
export function textCondition(filter: StringFilterValue | null | undefined) {
  if (!filter) return undefined;
  return {
    ...(filter.equals == null ? {} : { equals: filter.equals }),
    ...(filter.contains == null ? {} : { contains: filter.contains, mode: "insensitive" as const }),
    ...(filter.in == null ? {} : { in: filter.in }),
  };
}

type Direction = typeof orderDirection.$inferType;

/**
 * An order as Prisma words it: the fields in the order of the input type, then `last`, which tells equals apart.
 */
export function orderBy<Field extends string, Last>(
  order: { [Name in Field]?: Direction | null | undefined } | null | undefined,
  last: Last,
): ({ [Name in Field]?: "asc" | "desc" } | Last)[] {
  const given = Object.entries<Direction | null | undefined>(order ?? {}).flatMap(([name, direction]) =>
    direction == null
      ? []
      : [{ [name]: direction === "ASC" ? "asc" : "desc" } as { [N in Field]?: "asc" | "desc" }],
  );
  return [...given, last];
}
