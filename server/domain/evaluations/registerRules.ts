import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import type { Transaction } from "../transaction.ts";
import { builtInRules, type RuleDefinition } from "./builtInRules.ts";
import { formatRuleVersion, parseRuleVersion } from "./ruleVersion.ts";

/** How many there can be beside those built in. */
export const mostRegisteredRules = 200;

/**
 * Stores what a trainer says of the rules it brings; what was said of the same versions before is replaced.
 *
 * @throws Refusal INVALID_INPUT for a name that is built in or malformed, a version given twice, and an empty text.
 */
export async function registerRules(
  transaction: Transaction,
  trainerId: string,
  rules: readonly RuleDefinition[],
): Promise<void> {
  if (rules.length === 0) return;
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    const field = `input.rules[${index}]`;
    const { name, version, isGraded } = rule;
    const key = formatRuleVersion({ rule: name, version });
    checkRule(field, rule);
    if (seen.has(key)) throw invalidInput(`${field}.version`, `${key} is given twice.`);
    seen.add(key);
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
