/**
 * What exact set match reads out of a SELECT: clauses of columns, no expressions deeper than `a + b`. All objects of
 * one type carry their fields in the same order, since statements are compared by their JSON.
 */

export type Aggregate = "none" | "max" | "min" | "count" | "sum" | "avg";
export type ArithmeticOperator = "none" | "-" | "+" | "*" | "/";
export type ComparisonOperator =
  | "not"
  | "between"
  | "="
  | ">"
  | "<"
  | ">="
  | "<="
  | "!="
  | "in"
  | "like"
  | "is"
  | "exists";
export type Connective = "and" | "or";
export type SetOperator = "intersect" | "union" | "except";

/** `table.column` in lower case, or `*`. */
export type ColumnId = string;

export interface ColumnUnit {
  readonly aggregate: Aggregate;
  readonly column: ColumnId;
  readonly isDistinct: boolean;
}

export interface ValueUnit {
  readonly operator: ArithmeticOperator;
  readonly left: ColumnUnit;
  readonly right: ColumnUnit | undefined;
}

export interface SelectItem {
  readonly aggregate: Aggregate;
  readonly unit: ValueUnit;
}

export type Value =
  | { readonly kind: "literal"; readonly literal: number | string }
  | { readonly kind: "column"; readonly unit: ColumnUnit }
  | { readonly kind: "statement"; readonly statement: Statement };

export interface Condition {
  readonly isNegated: boolean;
  readonly operator: ComparisonOperator;
  readonly subject: ValueUnit;
  readonly value: Value | undefined;
  /** The upper end of BETWEEN. */
  readonly secondValue: Value | undefined;
}

export interface Conditions {
  readonly conditions: readonly Condition[];
  /** Those between the conditions in their order; a last one may dangle. */
  readonly connectives: readonly Connective[];
}

export type Source =
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "statement"; readonly statement: Statement };

export interface OrderBy {
  /** The last one written holds for all. */
  readonly direction: "asc" | "desc";
  readonly units: readonly ValueUnit[];
}

export interface Statement {
  readonly isDistinct: boolean;
  readonly select: readonly SelectItem[];
  readonly sources: readonly Source[];
  /** Of all ON clauses together. */
  readonly joinConditions: Conditions;
  readonly where: Conditions;
  readonly groupBy: readonly ColumnUnit[];
  readonly having: Conditions;
  readonly orderBy: OrderBy | undefined;
  readonly limit: number | undefined;
  readonly setOperation: { readonly operator: SetOperator; readonly statement: Statement } | undefined;
}

/** The statements that the conditions compare with. */
export function nestedStatements({ conditions }: Conditions): Statement[] {
  return conditions
    .flatMap(({ value, secondValue }) => [value, secondValue])
    .flatMap((value) => (value?.kind === "statement" ? [value.statement] : []));
}
