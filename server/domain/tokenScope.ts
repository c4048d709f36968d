/** What a token may change that was made for certain experiments alone. */
import type { PrismaClient } from "../generated/prisma/client.ts";
import type { Caller } from "./caller.ts";
import { Refusal } from "./errors.ts";

/** What a mutation changes: something of a run, or of the experiment of a name. */
export type ScopeTarget =
  | { readonly runId: string }
  | { readonly experimentId: string }
  /** By name. */
  | { readonly experiment: string };

/**
 * @param target undefined for what lies in no experiment, or makes one.
 * @throws Refusal FORBIDDEN for what lies outside the scope of the caller's token. What there is not lies nowhere.
 */
export async function requireInScope(
  prisma: PrismaClient,
  { scope, tokenName }: Caller,
  target: ScopeTarget | undefined,
): Promise<void> {
  if (scope === undefined) return;
  if (target !== undefined && "runId" in target) {
    const run = await prisma.run.findUnique({
      where: { id: target.runId },
      select: { experimentId: true },
    });
    if (run === null || scope.includes(run.experimentId)) return;
  } else if (target !== undefined && "experimentId" in target) {
    if (scope.includes(target.experimentId)) return;
  } else if (target !== undefined) {
    const experiment = await prisma.experiment.findFirst({
      where: { name: target.experiment, deletedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    if (experiment !== null && scope.includes(experiment.id)) return;
  }
  const experiments = await prisma.experiment.findMany({
    where: { id: { in: [...scope] } },
    orderBy: { name: "asc" },
    select: { name: true },
    take: 5,
  });
  const names = experiments.map(({ name }) => JSON.stringify(name)).join(", ");
  throw new Refusal(
    "FORBIDDEN",
    `The token ${JSON.stringify(tokenName)} may change its own experiments alone (${names || "none"}); ` +
      "this lies outside them. Ask an admin for a token without this scope.",
  );
}
