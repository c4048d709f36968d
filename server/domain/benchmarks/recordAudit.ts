import type { PrismaClient } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { tell } from "../tell.ts";
import { inTransaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";
import { requireBenchmark } from "./findBenchmark.ts";
import { checkIssues, type SplitAudit, storeIssues } from "./storeIssues.ts";

export interface AuditRecord {
  benchmark: string;
  /** The newest where it is null. */
  version: number | null;
  splits: readonly (SplitAudit & { split: string })[];
}

/**
 * Stores what a check of a benchmark found, in place of what was found in the same splits before.
 *
 * @returns the benchmark's id.
 * @throws Refusal INVALID_INPUT
 */
export async function recordAudit(prisma: PrismaClient, record: AuditRecord): Promise<string> {
  return inTransaction(prisma, async (transaction) => {
    const field = { name: "input.benchmark", version: "input.version" };
    const reference = { name: record.benchmark, version: record.version };
    const benchmark = await requireBenchmark(transaction, reference, field);
    // Two checks of one benchmark at once would each delete and insert; one waits for the other.
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${benchmark.name}, 1))`;
    for (const [index, audit] of record.splits.entries()) {
      const split = benchmark.splits.find(({ name }) => name === audit.split);
      if (!split) {
        const names = benchmark.splits.map(({ name }) => name);
        const fault = unknownName(`split of ${benchmark.name}`, audit.split, names);
        throw invalidInput(`input.splits[${index}].split`, fault);
      }
      checkIssues(`input.splits[${index}]`, split.exampleCount, audit);
      await storeIssues(transaction, split.id, audit);
    }
    await tell(transaction, { topic: "leaderboardChanged", benchmarkId: benchmark.id });
    return benchmark.id;
  });
}
