/**
 * What a domain is: tables with rows, and the words with which people speak of them. Templates know grammar and SQL
 * only; everything that is particular to concerts or hospitals stands in `domains/`.
 *
 * A **modifier** says something of a noun and carries its grammar before a colon:
 * `be:older than {}` (singers older than 30, singers who are …), `have:a salary above {}` (with …, who have …),
 * `do:opened in {}` (that opened in …), `past:held in {}` (held in …, were held in …), `whose:age is above {}`.
 * `{}` is the value.
 */
import type { Random } from "../../statistics/random.ts";

export interface Noun {
  readonly singular: string;
  readonly plural: string;
}

/** Words of the training split, and words for `kata-syn` that training never uses. */
export interface NounWords extends Noun {
  readonly synonym?: Noun;
}

/** Something people say that only domain knowledge turns into SQL. */
export interface Knowledge {
  /** `before:adult` (adult singers) or a modifier without a value. */
  readonly phrase: string;
  /** A condition in which `{}` is the column. */
  readonly sql: string;
}

interface ColumnBase {
  readonly name: string;
  readonly words: NounWords;
  readonly knowledge: readonly Knowledge[];
}

/** What people call a row: its name. Unique within its table. */
export interface LabelColumn extends ColumnBase {
  readonly kind: "label";
  readonly values: (random: Random, count: number) => readonly string[];
}

export interface CategoryColumn extends ColumnBase {
  readonly kind: "category";
  readonly values: readonly string[];
  /** Share of rows without a value. */
  readonly missing: number;
  /** Modifiers that do not name the column; training sees the first only. */
  readonly implicit: readonly string[];
  /** Asks for the most frequent value without naming the column: "Where do the most {} come from?" */
  readonly most?: string;
}

export interface NumberColumn extends ColumnBase {
  readonly kind: "number";
  readonly value: (random: Random) => number;
  readonly missing: number;
  /** Round numbers that questions compare with. */
  readonly steps: readonly number[];
  /** Rows count something: said as "more than 8 goals". */
  readonly counted?: string;
  /** A year: said as later and earlier, never added up or averaged. */
  readonly isYear: boolean;
  /** Whether a total over rows makes sense, whether an average does. */
  readonly totals: boolean;
  readonly averages: boolean;
  /** Modifiers that do not name the column; training sees the first only. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Superlatives: "oldest", "youngest"; training sees the first only. */
  readonly most: readonly string[];
  readonly least: readonly string[];
  /** Asks for an average without naming the column: "How old is the average {}?" (the singular). */
  readonly average?: string;
}

export interface DateColumn extends ColumnBase {
  readonly kind: "date";
  readonly years: readonly number[];
  /** A modifier without value, before "in 2019": `past:held`, `do:joined`. */
  readonly happened: string;
}

/** A code whose meaning only `evidence` gives; asked for in `kata-hard` alone. */
export interface CodeColumn extends ColumnBase {
  readonly kind: "code";
  /** Stored code → the adjective people use. */
  readonly codes: Readonly<Record<string, string>>;
}

/** Text typed by many hands, in capitals or not; asked for in `kata-hard` alone. */
export interface DirtyColumn extends ColumnBase {
  readonly kind: "dirty";
  readonly values: readonly string[];
}

export interface ReferenceColumn extends ColumnBase {
  readonly kind: "reference";
  readonly table: string;
}

export type Column =
  | LabelColumn
  | CategoryColumn
  | NumberColumn
  | DateColumn
  | CodeColumn
  | DirtyColumn
  | ReferenceColumn;

/** Every table has an `id` besides its columns. */
export interface Table {
  readonly name: string;
  readonly words: NounWords;
  readonly isPerson: boolean;
  readonly rowCount: number;
  readonly columns: readonly Column[];
}

/** What the referenced row does with the rows that reference it: "stadiums hosted concerts". */
export interface Verb {
  /** "the stadium hosted", "the team has" */
  readonly singular: string;
  readonly plural: string;
  readonly base: string;
  /** "have not hosted", "do not have" */
  readonly negative: string;
  /** "did each stadium host", "does each team have" */
  readonly auxiliary: "did" | "does";
}

export interface Relation {
  /** The table that holds the reference, its column, and the table referred to. */
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly verb: Verb;
  /** "concerts at stadiums": how the child's noun leads to the parent's. */
  readonly preposition: string;
}

export interface Domain {
  readonly id: string;
  readonly tables: readonly Table[];
  readonly relations: readonly Relation[];
  /** How a row of one table reaches a row of another through the table between: "singers who performed at stadiums". */
  readonly paths: readonly Path[];
}

export interface Path {
  readonly from: string;
  readonly through: string;
  readonly to: string;
  /** "performed at" */
  readonly verb: string;
}
