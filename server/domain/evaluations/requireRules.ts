import { invalidInput } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";
import { builtInRules } from "./builtInRules.ts";
import { loadRules } from "./ruleCatalogue.ts";
import { formatRuleVersion, parseRuleVersion } from "./ruleVersion.ts";

/** @throws Refusal INVALID_INPUT for a text that is no `name@version`. */
export function checkRuleVersion(field: string, text: string): void {
  if (parseRuleVersion(text)) return;
  const fault = `${JSON.stringify(text)} is no name and version of a rule; write it as in strict@1.`;
  throw invalidInput(field, fault);
}

/**
 * Refuses rules that nobody has described: verdicts that none can explain compare with nothing. Of those built in, every
 * version up to today's is known, for a trainer may be older than the server.
 *
 * @param asked names and versions, each with the path of the argument that gives it.
 * @throws Refusal INVALID_INPUT naming the rules there are, and the nearest.
 */
export async function requireRules(
  transaction: Pick<Transaction, "ruleDefinition">,
  asked: readonly { readonly field: string; readonly text: string }[],
): Promise<void> {
  for (const { field, text } of asked) checkRuleVersion(field, text);
  const others = asked.filter(({ text }) => !isBuiltIn(text));
  if (others.length === 0) return;
  const known = (await loadRules(transaction)).map(({ name, version }) =>
    formatRuleVersion({ rule: name, version }),
  );
  for (const { field, text } of others) {
    if (known.includes(text)) continue;
    const fault = `${unknownName("rule", text, known)} A trainer registers its own with registerTrainer.`;
    throw invalidInput(field, fault);
  }
}

function isBuiltIn(text: string): boolean {
  const asked = parseRuleVersion(text);
  return builtInRules.some(({ name, version }) => name === asked?.rule && asked.version <= version);
}
