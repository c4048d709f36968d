import { builder } from "./builder.ts";

export const stringFilter = builder.inputType("StringFilter", {
  description: "Conditions on a text; all that are given must hold.",
  fields: (t) => ({
    equals: t.string({ description: "The whole text." }),
    contains: t.string({ description: "A part of it, letter by letter, capitals or not." }),
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
    ...(filter.contains == null
      ? {}
      : { contains: withoutWildcards(filter.contains), mode: "insensitive" as const }),
    ...(filter.in == null ? {} : { in: filter.in }),
  };
}

/** Prisma hands the text on as a pattern of LIKE. */
function withoutWildcards(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}
