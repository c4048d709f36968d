/** The rules that are described: built in, or brought by a trainer. */
import type { Transaction } from "../transaction.ts";
import { builtInRules, type RuleDefinition } from "./builtInRules.ts";

export interface RuleDescription extends RuleDefinition {
  /** Who brought it; null where it is built in. */
  readonly trainerId: string | null;
}

/** In the order of tables: those built in, then those that trainers brought, as they came. */
export async function loadRules(prisma: Pick<Transaction, "ruleDefinition">): Promise<RuleDescription[]> {
  const brought = await prisma.ruleDefinition.findMany({
    orderBy: [{ createdAt: "asc" }, { name: "asc" }, { version: "asc" }],
  });
  return [...builtInRules.map((rule) => ({ ...rule, trainerId: null })), ...brought];
}
