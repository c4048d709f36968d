import type { Expression } from "../templates/query.ts";

/** "At least this" and "at most that" of one thing are said as a range. */
export function withRanges(conditions: readonly Expression[]): readonly Expression[] {
  const operandOf = (condition: Expression) =>
    condition.kind === "operation" && condition.right.kind === "value"
      ? JSON.stringify(condition.left)
      : undefined;
  const pairOf = (condition: Expression, operator: string) =>
    conditions.find(
      (other) =>
        other.kind === "operation" &&
        other.operator === operator &&
        operandOf(other) === operandOf(condition),
    );
  return conditions.flatMap((condition): readonly Expression[] => {
    if (condition.kind !== "operation" || operandOf(condition) === undefined) return [condition];
    if (condition.operator === "<=" && pairOf(condition, ">=")) return [];
    const high = condition.operator === ">=" ? pairOf(condition, "<=") : undefined;
    if (high?.kind !== "operation") return [condition];
    return [
      { kind: "between", isNegated: false, operand: condition.left, low: condition.right, high: high.right },
    ];
  });
}
