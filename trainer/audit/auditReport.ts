import type { AuditIssueKindName } from "../api/generated/catalogue.ts";
import type { Dialect } from "../benchmarks/benchmark.ts";

/** Raised with every change that can change an issue. */
export const auditVersion = 2;

export interface Issue {
  readonly split: string;
  /** Of the example in its split, from 0. */
  readonly index: number;
  readonly kind: AuditIssueKindName;
  /** One sentence: what was seen, and what mends it. */
  readonly detail: string;
  readonly isExcluded: boolean;
}

/** Checks that not every gold SQL lends itself to. */
export const skippableChecks = ["ties", "storedOrder", "nullFirst", "mixedTypes"] as const;
export type SkippableCheck = (typeof skippableChecks)[number];

export interface SplitAudit {
  readonly name: string;
  /** The split's own, by which a report is known to be about these examples. */
  readonly contentHash: string;
  readonly exampleCount: number;
  /** Examples whose gold SQL calls for a check that could not be made soundly, or not within the limits. */
  readonly skipped: Readonly<Record<SkippableCheck, number>>;
}

export interface AuditReport {
  readonly benchmark: string;
  readonly dialect: Dialect;
  /** The executor's name, such as "sqlite 3.54.1". */
  readonly executor: string;
  readonly checkVersion: number;
  readonly checkedExamples: number;
  readonly splits: readonly SplitAudit[];
  /** By split, index and the order of `auditIssueKinds`. */
  readonly issues: readonly Issue[];
}

/** Throws a RangeError where the report is not about that split. */
export function excludedIndexes(report: AuditReport, split: string): ReadonlySet<number> {
  if (!report.splits.some(({ name }) => name === split)) {
    throw new RangeError(
      `The audit report of ${report.benchmark} is about ${report.splits.map(({ name }) => name).join(", ")}, ` +
        `not about ${split}. Check that split too.`,
    );
  }
  return new Set(
    report.issues.filter((issue) => issue.split === split && issue.isExcluded).map(({ index }) => index),
  );
}
