import type { LeaderboardQuery } from "./generated/operations.ts";

type WireResult = LeaderboardQuery["reportedResults"][number];

export interface ReportedRow {
  readonly key: string;
  readonly method: string;
  readonly baseModel: string;
  readonly source: string;
  readonly certainty: string;
  /** Percent, one a benchmark. */
  readonly values: readonly (number | undefined)[];
}

export interface ReportedView {
  readonly metric: string;
  readonly benchmarks: readonly string[];
  readonly rows: readonly ReportedRow[];
}

/** Publications' numbers as publications print them: one table a metric, a column a benchmark, a row a method and base model. */
export function reportedViews(results: readonly WireResult[]): ReportedView[] {
  return [...Map.groupBy(results, (result) => result.metric)].map(([metric, ofMetric]) => {
    const benchmarks = [...new Set(ofMetric.map((result) => result.benchmark))].sort();
    const rows = Map.groupBy(ofMetric, ({ method, baseModel, source, certainty }) =>
      JSON.stringify([source, baseModel, method, certainty]),
    );
    return {
      metric,
      benchmarks,
      rows: [...rows].flatMap(([key, ofRow]) => {
        const [first] = ofRow;
        if (first === undefined) return [];
        const { method, baseModel, source, certainty } = first;
        const values = benchmarks.map((name) => ofRow.find((result) => result.benchmark === name)?.value);
        return { key, method, baseModel, source, certainty, values };
      }),
    };
  });
}
