/** Kata's own words for what its schemas leave unsaid, so that a model that learnt kata's questions knows the phrase book's. */

import type { Modifier } from "../synthesis/verbalize/grammar.ts";
import type { Lexicon } from "../synthesis/verbalize/lexicon.ts";
import type { Column, Domain } from "./domain.ts";
import { trainingDomains, unseenDomains } from "./domains/domains.ts";

/** The lexicon of one of kata's databases, in training's words; undefined where kata has no such database. */
export function kataLexicon(databaseId: string): Lexicon | undefined {
  const domain = [...trainingDomains, ...unseenDomains].find(({ id }) => id === databaseId);
  return domain && lexiconOf(domain);
}

function lexiconOf({ tables, relations }: Domain): Lexicon {
  const columnOf = (table: string, column: string) =>
    tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
  return {
    relation: (child, parent) => {
      const relation = relations.find((one) => one.child === child && one.parent === parent);
      return relation && { ...relation.verb, preposition: relation.preposition };
    },
    idiom: (table, column, operator) => {
      const its = columnOf(table, column);
      const text = its && idiomOf(its, operator);
      return text === undefined ? undefined : modifierOf(text);
    },
    superlative: (table, column, isMost) => {
      const its = columnOf(table, column);
      return its?.kind === "number" ? (isMost ? its.most : its.least)[0] : undefined;
    },
    happened: (table, column) => {
      const its = columnOf(table, column);
      return its?.kind === "date" ? modifierOf(its.happened) : undefined;
    },
  };
}

/** The first of kata's idioms is training's; the others are kept for its harder dev sets. */
function idiomOf(column: Column, operator: string): string | undefined {
  if (column.kind === "category" && operator === "=") return column.implicit[0];
  if (column.kind !== "number") return undefined;
  if (operator === "=" && column.isYear) return column.above[0]?.replace(" after ", " in ");
  return operator === ">" ? column.above[0] : operator === "<" ? column.below[0] : undefined;
}

/** Kata writes a modifier's grammar before a colon. One that stands before its noun has no place here. */
function modifierOf(text: string): Modifier | undefined {
  const [, kind, rest] = /^(be|have|do|whose|past):(.*)$/.exec(text) ?? [];
  return rest === undefined ? undefined : { kind: kind as Modifier["kind"], text: rest };
}
