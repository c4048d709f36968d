import type { Split } from "../benchmarks/benchmark.ts";
import { type AuditReport, excludedIndexes } from "./auditReport.ts";

/** What a split consists of and what the audit says of it, in numbers. */
export interface SplitDescription {
  readonly examples: number;
  /** Left out for want of their database. */
  readonly leftOut: number;
  readonly databases: number;
  readonly contentHash: string;
  readonly difficulties: Readonly<Record<string, number>>;
  readonly excluded: number;
  readonly issues: Readonly<Record<string, number>>;
}

export function describeSplit(
  { name, examples, leftOut = [], contentHash }: Split,
  audit: AuditReport,
): SplitDescription {
  const issues = audit.issues.filter(({ split }) => split === name);
  return {
    examples: examples.length,
    leftOut: leftOut.length,
    databases: new Set(examples.map(({ databaseId }) => databaseId)).size,
    contentHash,
    difficulties: counts(examples.flatMap(({ difficulty }) => difficulty ?? [])),
    excluded: excludedIndexes(audit, name).size,
    issues: counts(issues.map(({ kind }) => kind)),
  };
}

function counts(keys: readonly string[]): Record<string, number> {
  const byKey = Map.groupBy(keys, (key) => key);
  return Object.fromEntries([...byKey].map(([key, all]) => [key, all.length]));
}
