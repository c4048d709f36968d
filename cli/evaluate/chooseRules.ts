import { unknownName } from "../../server/domain/unknownName.ts";
import { rules } from "../../trainer/evaluation/rules/registry.ts";
import type { Rule } from "../../trainer/evaluation/rules/rule.ts";
import { UsageError } from "../shared/usageError.ts";

/**
 * The rules of these names in the order of tables; all where none is named. Efficiency is measured of what BIRD's rule
 * calls right, so it brings that rule along. Throws a `UsageError` naming an unknown one.
 */
export function chooseRules(names: readonly string[] | undefined, hasEfficiency: boolean): readonly Rule[] {
  if (names === undefined) return rules;
  const known = rules.map(({ name }) => name as string);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`--rules: ${unknownName("rule", unknown, known)}`);
  return rules.filter(({ name }) => names.includes(name) || (hasEfficiency && name === "birdExecution"));
}
