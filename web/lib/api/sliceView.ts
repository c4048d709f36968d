import type { SlicesQuery } from "./generated/operations.ts";

export type WireSlice = Extract<NonNullable<SlicesQuery["node"]>, { slices: object }>["slices"][number];

export interface SliceCell {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly exampleCount: number;
}

export interface SliceRow {
  /** As the API filters predictions by it: `joins=2`. */
  readonly feature: string;
  readonly value: string;
  /** The most that a rule applies to. */
  readonly exampleCount: number;
  /** One a rule, in the order given; undefined where the rule applies to none. */
  readonly cells: readonly (SliceCell | undefined)[];
}

export interface SliceGroup {
  readonly dimension: string;
  readonly rows: readonly SliceRow[];
}

const firstDimensions = [
  "difficulty",
  "joins",
  "subquery",
  "grouping",
  "set operation",
  "window",
  "aggregate",
  "ordering",
  "limit",
  "question length",
];
const lastDimension = "database";
/** Grades of the benchmarks from the easiest to the hardest, which no alphabet knows. */
const difficulties = ["easy", "simple", "medium", "moderate", "hard", "challenging", "extra"];

/**
 * Dimension by dimension what every rule says, the database last, for it has the most values. A dimension in which all
 * examples are alike divides nothing and is left out.
 */
export function sliceGroups(byRule: readonly (readonly WireSlice[])[]): SliceGroup[] {
  const all = byRule.flat();
  const dimensions = [...new Set(all.map(({ dimension }) => dimension))].sort(byDimension);
  return dimensions.flatMap((dimension) => {
    const values = [
      ...new Set(all.filter((slice) => slice.dimension === dimension).map(({ value }) => value)),
    ];
    if (values.length < 2) return [];
    if (dimension === "difficulty") values.sort(byDifficulty);
    return [{ dimension, rows: values.map((value) => sliceRow(byRule, dimension, value)) }];
  });
}

function sliceRow(byRule: readonly (readonly WireSlice[])[], dimension: string, value: string): SliceRow {
  const cells = byRule.map((slices) => {
    const found = slices.find((slice) => slice.dimension === dimension && slice.value === value);
    if (found === undefined) return undefined;
    const { accuracy, interval, exampleCount } = found;
    return { accuracy, low: interval.low, high: interval.high, exampleCount };
  });
  return {
    feature: `${dimension}=${value}`,
    value,
    exampleCount: Math.max(...cells.map((cell) => cell?.exampleCount ?? 0)),
    cells,
  };
}

/** Orders names of features: those that people look for first, the database last. */
export function byDimension(left: string, right: string): number {
  const [one, other] = [dimensionPlace(left), dimensionPlace(right)];
  return one === other ? left.localeCompare(right) : one < other ? -1 : 1;
}

/** Orders a benchmark's grades from the easiest to the hardest, unknown ones last. */
export function byDifficulty(left: string, right: string): number {
  return grade(left) - grade(right);
}

function dimensionPlace(dimension: string): number {
  if (dimension === lastDimension) return Number.POSITIVE_INFINITY;
  const place = firstDimensions.indexOf(dimension);
  return place < 0 ? firstDimensions.length : place;
}

function grade(difficulty: string): number {
  const place = difficulties.indexOf(difficulty.toLowerCase());
  return place < 0 ? difficulties.length : place;
}
