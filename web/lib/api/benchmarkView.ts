import { findingMeaning } from "../findingKinds.ts";
import type { BenchmarkQuery, HealthFindingFilter } from "./generated/operations.ts";

type WireBenchmark = NonNullable<BenchmarkQuery["benchmark"]>;

export interface KindRow {
  readonly kind: string;
  readonly meaning: string | undefined;
  readonly count: number;
  readonly quarantinedCount: number;
}

/** Kinds of findings: those that quarantine first, the most frequent first among each. */
export function kindRows({ kinds }: WireBenchmark["health"]): KindRow[] {
  return kinds
    .map((row) => ({ ...row, meaning: findingMeaning(row.kind) }))
    .sort(
      (left, right) =>
        Number(right.quarantinedCount > 0) - Number(left.quarantinedCount > 0) ||
        right.count - left.count ||
        left.kind.localeCompare(right.kind),
    );
}

/** Which findings are shown, as the address says it; what the benchmark does not have is no condition. */
export interface FindingChoice {
  readonly kind: string | undefined;
  readonly split: string | undefined;
}

export function findingChoice(
  { health, splits }: Pick<WireBenchmark, "health" | "splits">,
  wanted: FindingChoice,
): FindingChoice {
  return {
    kind: health.kinds.find(({ kind }) => kind === wanted.kind)?.kind,
    split: splits.find(({ name }) => name === wanted.split)?.name,
  };
}

export function findingFilter({ kind, split }: FindingChoice): HealthFindingFilter {
  return {
    ...(kind === undefined ? {} : { kind: { equals: kind } }),
    ...(split === undefined ? {} : { split: { equals: split } }),
  };
}
