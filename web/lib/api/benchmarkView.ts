import type { AuditIssueFilter, BenchmarkQuery } from "./generated/operations.ts";

type WireBenchmark = NonNullable<BenchmarkQuery["benchmark"]>;

export interface KindRow {
  readonly kind: string;
  readonly title: string;
  /** Empty where nobody has said. */
  readonly meaning: string;
  readonly count: number;
  readonly excludedCount: number;
}

/** Kinds of issues: those that exclude first, the most frequent first among each. */
export function kindRows({ kinds }: WireBenchmark["audit"]): KindRow[] {
  return kinds
    .map(({ definition, ...row }) => ({ ...row, ...definition }))
    .sort(
      (left, right) =>
        Number(right.excludedCount > 0) - Number(left.excludedCount > 0) ||
        right.count - left.count ||
        left.kind.localeCompare(right.kind),
    );
}

/** Which issues are shown, as the address says it; what the benchmark does not have is no condition. */
export interface IssueChoice {
  readonly kind: string | undefined;
  readonly split: string | undefined;
}

export function issueChoice(
  { audit, splits }: Pick<WireBenchmark, "audit" | "splits">,
  wanted: IssueChoice,
): IssueChoice {
  return {
    kind: audit.kinds.find(({ kind }) => kind === wanted.kind)?.kind,
    split: splits.find(({ name }) => name === wanted.split)?.name,
  };
}

export function issueFilter({ kind, split }: IssueChoice): AuditIssueFilter {
  return {
    ...(kind === undefined ? {} : { kind: { equals: kind } }),
    ...(split === undefined ? {} : { split: { equals: split } }),
  };
}
