/** Kata's words for what its schemas leave unsaid, so that a model that learnt kata's questions knows the verbalizer's. */

import type { idiomOperators, Lexicon } from "../benchmarks/lexicon.ts";
import type { Column, Domain } from "./domain.ts";
import { modifierOf } from "./wording.ts";

/** `lexicon.json`: each database's words, of those of training. */
export function kataLexicon(domains: readonly Domain[]): Readonly<Record<string, Lexicon>> {
  return Object.fromEntries(domains.map((domain) => [domain.id, lexiconOf(domain)]));
}

function lexiconOf({ tables, relations }: Domain): Lexicon {
  const columns = tables.flatMap((table) =>
    table.columns.map((column) => ({ column, place: { table: table.name, column: column.name } })),
  );
  return {
    relations: firstOfEach(relations).map(({ child, parent, verb, preposition }) => ({
      child,
      parent,
      ...verb,
      preposition,
    })),
    idioms: columns.flatMap(({ column, place }) =>
      idiomsOf(column).flatMap(([operator, text]) => {
        const modifier = text === undefined ? undefined : modifierOf(text);
        return modifier ? [{ ...place, operator, ...modifier }] : [];
      }),
    ),
    superlatives: columns.flatMap(({ column, place }) => {
      const [most, least] = column.kind === "number" ? [column.most[0], column.least[0]] : [];
      return most === undefined && least === undefined ? [] : [{ ...place, most, least }];
    }),
    happened: columns.flatMap(({ column, place }) => {
      const modifier = column.kind === "date" ? modifierOf(column.happened) : undefined;
      return modifier ? [{ ...place, ...modifier }] : [];
    }),
  };
}

/** Of the relations between the same two tables, the first. */
const firstOfEach = (relations: Domain["relations"]) =>
  relations.filter(
    ({ child, parent }, index) =>
      relations.findIndex((other) => other.child === child && other.parent === parent) === index,
  );

/** The first of a column's idioms is training's; the others are kept for the harder dev sets. */
function idiomsOf(column: Column): [operator: (typeof idiomOperators)[number], text: string | undefined][] {
  if (column.kind === "category") return [["=", column.implicit[0]]];
  if (column.kind !== "number") return [];
  const { above, below, isYear } = column;
  return [
    ["=", isYear ? above[0]?.replace(" after ", " in ") : undefined],
    [">", above[0]],
    ["<", below[0]],
  ];
}
