import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import type { Transaction } from "../transaction.ts";
import { builtInRules, type RuleDefinition } from "./builtInRules.ts";
import { formatRuleVersion, parseRuleVersion } from "./ruleVersion.ts";

/** How many there can be beside those built in. */
export const mostRegisteredRules = 200;

/** Checks, for `checkAll`, that no name is built in or malformed, no version given twice and no text empty. */
export function ruleChecks(rules: readonly RuleDefinition[]): (() => void)[] {
  const keys = rules.map(({ name, version }) => formatRuleVersion({ rule: name, version }));
  return rules.flatMap((rule, index) => [
    () => checkRule(`input.rules[${index}]`, rule),
    () => {
      if (keys.indexOf(keys[index]!) < index)
        throw invalidInput(`input.rules[${index}].version`, `${keys[index]} is given twice.`);
    },
  ]);
}

/**
 * Stores what a trainer says of the rules it brings, which has been checked; what was said of the same versions before is
 * replaced.
 *
 * @throws Refusal INVALID_INPUT where there would be too many.
 */
export async function registerRules(
  transaction: Transaction,
  trainerId: string,
  rules: readonly RuleDefinition[],
): Promise<void> {
  if (rules.length === 0) return;
  for (const rule of rules) {
    const { name, version, isGraded } = rule;
    const said = {
      title: storableText(rule.title),
      meaning: storableText(rule.meaning),
      source: storableText(rule.source),
      isGraded,
      trainerId,
    };
    await transaction.ruleDefinition.upsert({
      where: { name_version: { name, version } },
      create: { name, version, ...said },
      update: said,
    });
  }
  if ((await transaction.ruleDefinition.count()) > mostRegisteredRules)
    throw invalidInput("input.rules", `there would be more than ${mostRegisteredRules} registered rules.`);
}

function checkRule(field: string, { name, version, title, meaning }: RuleDefinition): void {
  for (const [key, text] of Object.entries({ name, title, meaning }))
    if (text.trim() === "") throw invalidInput(`${field}.${key}`, "is empty; write what readers are to see.");
  if (version < 1) throw invalidInput(`${field}.version`, "must be 1 or more.");
  if (parseRuleVersion(formatRuleVersion({ rule: name, version })) === undefined)
    throw invalidInput(
      `${field}.name`,
      `${JSON.stringify(name)} must begin with a letter and go on with letters, digits, - and _.`,
    );
  if (builtInRules.some((rule) => rule.name === name))
    throw invalidInput(
      `${field}.name`,
      `${JSON.stringify(name)} is built in and described already; record under it without registering it, or choose another name.`,
    );
}
