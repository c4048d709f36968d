import type { Expression, Query, SelectQuery } from "../templates/query.ts";
import { conjunctsOf, expressionsIn, hasAggregate, selectsOf } from "../templates/visitQuery.ts";

/** Where a query uses a value, which decides what can stand there. */
export type ValueUse =
  | { readonly kind: "limit"; readonly slots: readonly [number] }
  | {
      readonly kind: "compared";
      /** Two for both ends of a range, lower first; several for a list. */
      readonly slots: readonly number[];
      readonly operator: string;
      readonly operand: Expression;
      /** Whose rows, or groups of rows where `isGrouped`, the operand speaks of. */
      readonly select: SelectQuery;
      readonly isGrouped: boolean;
    };

/** The uses of all value slots, each slot once. */
export function valueUses(query: Query): readonly ValueUse[] {
  const uses = [...selectsOf(query)].flatMap(usesIn);
  const seen = new Set<number>();
  return uses.filter(({ slots }) => {
    const isNew = slots.some((slot) => !seen.has(slot));
    for (const slot of slots) seen.add(slot);
    return isNew;
  });
}

function usesIn(select: SelectQuery): readonly ValueUse[] {
  const uses: ValueUse[] = [...rangesIn(select)];
  const conditions = [select.where, select.having].filter((condition) => condition !== undefined);
  for (const expression of [...conditions, ...select.selected].flatMap((condition) => [
    ...expressionsIn(condition),
  ])) {
    const compared = comparedIn(expression);
    if (compared)
      uses.push({ kind: "compared", ...compared, select, isGrouped: hasAggregate(compared.operand) });
  }
  if (select.limit?.kind === "value") uses.push({ kind: "limit", slots: [select.limit.slot] });
  return uses;
}

type Compared = Pick<Extract<ValueUse, { kind: "compared" }>, "slots" | "operator" | "operand">;

const mirrored: Readonly<Record<string, string>> = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" };

/** A comparison with a value, said with the value on the right. */
function comparedIn(expression: Expression): Compared | undefined {
  if (expression.kind === "operation") {
    const { left, right, operator } = expression;
    if (right.kind === "value") return { slots: [right.slot], operator, operand: left };
    if (left.kind === "value")
      return { slots: [left.slot], operator: mirrored[operator] ?? operator, operand: right };
  }
  if (expression.kind === "between" && expression.low.kind === "value" && expression.high.kind === "value")
    return {
      slots: [expression.low.slot, expression.high.slot],
      operator: "between",
      operand: expression.operand,
    };
  if (expression.kind === "in") {
    const slots = expression.items.flatMap((item) => (item.kind === "value" ? [item.slot] : []));
    if (slots.length > 0) return { slots, operator: "in", operand: expression.operand };
  }
  return undefined;
}

/** "At least this and at most that" of one thing is a range like BETWEEN. */
function rangesIn(select: SelectQuery): readonly ValueUse[] {
  const compared = conjunctsOf(select.where).flatMap((condition) => comparedIn(condition) ?? []);
  return compared.flatMap((low) => {
    const high = compared.find(
      (other) =>
        low.operator.startsWith(">") &&
        other.operator.startsWith("<") &&
        JSON.stringify(other.operand) === JSON.stringify(low.operand),
    );
    if (!high) return [];
    return [
      {
        kind: "compared" as const,
        slots: [...low.slots, ...high.slots],
        operator: "between",
        operand: low.operand,
        select,
        isGrouped: false,
      },
    ];
  });
}
