/**
 * The words of a benchmark's databases that their schemas do not give: `lexicon.json` in its folder, an object with an
 * entry for each database that has some.
 *
 *     {
 *       "concerts": {
 *         "relations": [
 *           { "child": "concert", "parent": "stadium", "singular": "hosted", "plural": "hosted", "base": "host",
 *             "negative": "have not hosted", "auxiliary": "did", "preposition": "at" }
 *         ],
 *         "idioms": [
 *           { "table": "stadium", "column": "capacity", "operator": ">", "kind": "do", "text": "hold more than {} people" }
 *         ],
 *         "superlatives": [{ "table": "singer", "column": "age", "most": "oldest", "least": "youngest" }],
 *         "happened": [{ "table": "concert", "column": "date", "kind": "past", "text": "held" }]
 *       }
 *     }
 *
 * Each of the four lists may be absent. Tables and columns are spelled as in the schema.
 */
import type { Modifier } from "../english/modifiers.ts";

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

interface OfColumn {
  readonly table: string;
  readonly column: string;
}

export const idiomOperators = ["=", ">", "<"] as const;

/** Words for one database. Without them everything is had, and every column named. */
export interface Lexicon {
  /** By the table that holds the reference and the table referred to. */
  readonly relations: readonly (RelationWords & { readonly child: string; readonly parent: string })[];
  /** A comparison said without naming its column; `{}` in the text is the value: "hold more than {} people". */
  readonly idioms: readonly (Modifier & OfColumn & { readonly operator: (typeof idiomOperators)[number] })[];
  /** What a row at the column's end is called, before the noun of the rows: "oldest", "youngest". */
  readonly superlatives: readonly (OfColumn & {
    readonly most?: string | undefined;
    readonly least?: string | undefined;
  })[];
  /** What happened on a date: "held", before "in 2019". */
  readonly happened: readonly (Modifier & OfColumn)[];
}

export const emptyLexicon: Lexicon = { relations: [], idioms: [], superlatives: [], happened: [] };
