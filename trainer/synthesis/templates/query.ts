/**
 * SQL with slots in place of a schema's names and values. One query stands for all SQL of its shape; a `Binding` says
 * what fills the slots. FROM and JOIN are not kept: only which tables a SELECT reads.
 */

export type Expression =
  /** `outer` says how many SELECTs outward the column's table is read: 0 for the SELECT it stands in. */
  | { readonly kind: "column"; readonly slot: number; readonly outer: number }
  | { readonly kind: "star" }
  | { readonly kind: "value"; readonly slot: number }
  /** Kept as it is written: the format of a date, the digits of a rounding. */
  | { readonly kind: "constant"; readonly value: Value }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly isDistinct: boolean;
      readonly operands: readonly Expression[];
    }
  /** Two sides: comparisons, `and`, `or`, arithmetic, `like`, `not like`; the operator in lower case. */
  | {
      readonly kind: "operation";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "prefix"; readonly operator: "not" | "-"; readonly operand: Expression }
  | { readonly kind: "parentheses"; readonly inner: Expression }
  | { readonly kind: "cast"; readonly operand: Expression; readonly type: string }
  | {
      readonly kind: "between";
      readonly isNegated: boolean;
      readonly operand: Expression;
      readonly low: Expression;
      readonly high: Expression;
    }
  | { readonly kind: "isNull"; readonly isNegated: boolean; readonly operand: Expression }
  | {
      readonly kind: "in";
      readonly isNegated: boolean;
      readonly operand: Expression;
      readonly items: readonly Expression[];
    }
  | {
      readonly kind: "inQuery";
      readonly isNegated: boolean;
      readonly operand: Expression;
      readonly query: Query;
    }
  | { readonly kind: "exists"; readonly query: Query }
  | { readonly kind: "scalar"; readonly query: Query };

export interface Ordering {
  readonly expression: Expression;
  readonly direction: "asc" | "desc" | undefined;
}

export interface SelectQuery {
  readonly kind: "select";
  /** Slots of the tables it reads, lowest first. */
  readonly tables: readonly number[];
  readonly isDistinct: boolean;
  readonly selected: readonly Expression[];
  readonly where: Expression | undefined;
  readonly groupBy: readonly Expression[];
  readonly having: Expression | undefined;
  readonly orderBy: readonly Ordering[];
  readonly limit: Expression | undefined;
}

export interface SetQuery {
  readonly kind: "set";
  readonly operator: "union" | "union all" | "intersect" | "except";
  readonly left: Query;
  readonly right: Query;
}

export type Query = SelectQuery | SetQuery;

export type SlotType = "text" | "number" | "time" | "boolean" | "other";
export type KeyRole = "primary" | "foreign" | "both" | "none";

/** A column of the schema: the same column has the same slot wherever it stands. */
export interface ColumnSlot {
  readonly table: number;
  readonly type: SlotType;
  readonly key: KeyRole;
  /** The table slot a foreign key refers to, where the query reads it. */
  readonly refersTo: number | undefined;
}

/** A value as SQL writes it; `text` without quotes. */
export interface Value {
  readonly type: "text" | "number" | "boolean";
  readonly text: string;
}

/** What fills a query's slots, by slot. */
export interface Binding {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly Value[];
}

/** A query with its slots filled: SQL about one database. */
export interface BoundQuery {
  readonly query: Query;
  readonly columns: readonly ColumnSlot[];
  readonly binding: Binding;
}
