import type { Modifier } from "./grammar.ts";

/** What rows of one table do with the rows that refer to them: "singers gave concerts". */
export interface RelationWords {
  /** "the singer gave", "the team has" */
  readonly singular: string;
  readonly plural: string;
  /** "have not given", "do not have" */
  readonly negative: string;
  /** "did each singer give", "does each team have" */
  readonly auxiliary: string;
  readonly base: string;
  /** From the rows that refer to the ones referred to: "concerts by singers". */
  readonly preposition: string;
}

/** Words that a schema's names do not give. Without them everything is had, and every column named. */
export interface Lexicon {
  readonly relation?: (child: string, parent: string) => RelationWords | undefined;
  /** Says a comparison (`>`, `<`, `=`) without naming its column; `{}` in the text is the value: "hold more than {} people". */
  readonly idiom?: (table: string, column: string, operator: string) => Modifier | undefined;
  /** "oldest", before the noun of the rows. */
  readonly superlative?: (table: string, column: string, isMost: boolean) => string | undefined;
  /** What happened on a date: "held", before "in 2019". */
  readonly happened?: (table: string, column: string) => Modifier | undefined;
}

export const plainRelation: RelationWords = {
  singular: "has",
  plural: "have",
  negative: "do not have",
  auxiliary: "does",
  base: "have",
  preposition: "of",
};
