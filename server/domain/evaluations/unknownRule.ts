import type { Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";
import { builtInRules } from "./builtInRules.ts";
import { loadRules } from "./ruleCatalogue.ts";
import { formatRuleVersion, parseRuleVersion } from "./ruleVersion.ts";

/**
 * What is wrong with the names of rules that somebody asks for, by name or by name and version: none where it is described
 * or stands in any evaluation.
 *
 * @returns by name: the fault, of those that nobody knows.
 */
export async function findUnknownRules(
  prisma: Pick<Transaction, "ruleDefinition" | "evaluationScore">,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const others = texts.filter((text) => !isBuiltIn(text));
  if (others.length === 0) return new Map();
  const rules = await loadRules(prisma);
  const known = rules.flatMap(({ name, version }) => [name, formatRuleVersion({ rule: name, version })]);
  const recorded = await prisma.evaluationScore.findMany({
    where: { rule: { in: others.map((text) => parseRuleVersion(text)?.rule ?? text) } },
    distinct: ["rule", "version"],
    select: { rule: true, version: true },
  });
  known.push(...recorded.flatMap((each) => [each.rule, formatRuleVersion(each)]));
  const names = [...new Set(rules.map(({ name }) => name))];
  const unknown = others.filter((text) => !known.includes(text));
  return new Map(unknown.map((text) => [text, unknownName("rule", text, names)]));
}

function isBuiltIn(text: string): boolean {
  const { rule, version = 1 } = parseRuleVersion(text) ?? { rule: text };
  return builtInRules.some((each) => each.name === rule && version <= each.version);
}
