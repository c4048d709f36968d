import type { AskedName } from "../domain/requireKnown.ts";
import { builder } from "./builder.ts";

export const stringFilter = builder.inputType("StringFilter", {
  description: "Conditions on a text; all that are given must hold.",
  fields: (t) => ({
    equals: t.string({ description: "The whole text." }),
    contains: t.string({ description: "A part of it, letter by letter, capitals or not." }),
    in: t.stringList({ description: "One of these." }),
  }),
});

export interface StringFilterValue {
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

/** What lies in the archive, what does not, or, for null, both. */
export function archiveCondition(isArchived: boolean | null | undefined) {
  if (isArchived == null) return {};
  return { archivedAt: isArchived ? { not: null } : null };
}

/** The same of runs, which lie in the archive with their experiment, too. */
export function runArchiveCondition(isArchived: boolean | null | undefined) {
  if (isArchived == null) return {};
  const [own, experiments] = [archiveCondition(isArchived), { experiment: archiveCondition(isArchived) }];
  return isArchived ? { OR: [own, experiments] } : { AND: [own, experiments] };
}

/** The whole names that a filter asks for, each with its path: a part of a name may well stand in none. */
export function askedNames(filter: StringFilterValue | null | undefined, field: string): AskedName[] {
  return [
    ...(filter?.equals == null ? [] : [{ field: `${field}.equals`, name: filter.equals }]),
    ...(filter?.in ?? []).map((name, index) => ({ field: `${field}.in[${index}]`, name })),
  ];
}

/** Prisma hands the text on as a pattern of LIKE. */
function withoutWildcards(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}

export const dateFilter = builder.inputType("DateTimeFilter", {
  description: "Conditions on a moment; all that are given must hold. What has none meets no such condition.",
  fields: (t) => ({
    gte: t.field({ type: "DateTime", description: "At this moment or later." }),
    lt: t.field({ type: "DateTime", description: "Before this moment." }),
  }),
});

/** The filter on a column as Prisma words it: false, never unknown, for a row without the moment, so that `not` finds it. */
export function dateConditions(
  column: string,
  filter: { gte?: Date | null | undefined; lt?: Date | null | undefined } | null | undefined,
): object[] {
  if (filter == null) return [];
  return [
    { [column]: { not: null } },
    ...(filter.gte == null ? [] : [{ [column]: { gte: filter.gte } }]),
    ...(filter.lt == null ? [] : [{ [column]: { lt: filter.lt } }]),
  ];
}
