import { formatDecimal } from "../format.ts";
import type { ComparisonQuery, JointComparisonQuery } from "./generated/operations.ts";
import { byDifficulty, byDimension } from "./sliceView.ts";

export type WireComparison = ComparisonQuery["compareEvaluations"];
export type WireJointComparison = JointComparisonQuery["compareTogether"];
type WireSide = WireComparison["first"] | WireComparison["second"];

/** "SPIN, seed 2, generation 3": short, for heads of columns; a system from elsewhere by its title alone. */
export function sideTitle({ generation: { number, run } }: Pick<WireSide, "generation">): string {
  if (run.kind === "IMPORT") return run.method.title;
  return `${run.method.title}, seed ${run.seed}, generation ${number}`;
}

/** Titles that differ where both are the same but for their experiment or run. */
export function sideTitles({
  first,
  second,
}: Pick<WireComparison, "first" | "second">): readonly [string, string] {
  const [one, other] = [sideTitle(first), sideTitle(second)];
  if (one !== other) return [one, other];
  const withRun = (side: WireSide) =>
    `${sideTitle(side)} (${side.generation.run.experiment.name}, ${side.generation.run.name})`;
  return [withRun(first), withRun(second)];
}

/** A title each, told apart by run or, at the worst, by number. */
export function jointTitles(evaluations: WireJointComparison["evaluations"]): string[] {
  const short = evaluations.map(sideTitle);
  const long = evaluations.map((side, index) =>
    short.filter((title) => title === short[index]).length === 1
      ? short[index]!
      : `${short[index]} (${side.generation.run.name})`,
  );
  return long.map((title, index) =>
    long.indexOf(title) === long.lastIndexOf(title) ? title : `${title}, no. ${index + 1}`,
  );
}

export interface ComparedSliceGroup {
  readonly dimension: string;
  readonly rows: readonly (WireComparison["slices"][number] & { readonly isSeparate: boolean })[];
}

/**
 * By dimension as evaluations show them, difficulties from the easiest on. A row is separate where its corrected p-value is
 * below 0.05. A dimension in which all examples are alike divides nothing and is left out.
 */
export function comparedSlices(slices: WireComparison["slices"]): ComparedSliceGroup[] {
  return [...Map.groupBy(slices, ({ dimension }) => dimension)]
    .filter(([, rows]) => rows.length > 1)
    .sort(([left], [right]) => byDimension(left, right))
    .map(([dimension, rows]) => ({
      dimension,
      rows: (dimension === "difficulty"
        ? rows.toSorted((left, right) => byDifficulty(left.value, right.value))
        : rows
      ).map((row) => ({
        ...row,
        isSeparate: (row.difference.adjustedPValue ?? row.difference.pValue) < 0.05,
      })),
    }));
}

/** "right", "wrong", or what a graded rule gives. */
export function verdictText(value: number): string {
  if (value === 1) return "right";
  return value === 0 ? "wrong" : formatDecimal(value, 2);
}

/** Names of the rules that both evaluations have a verdict of, in the order of the first. */
export function commonRules({ first, second }: Pick<WireComparison, "first" | "second">): string[] {
  return first.rules.flatMap(({ rule, version }) =>
    second.rules.some((other) => other.rule === rule && other.version === version) ? [rule] : [],
  );
}

export const outcomeChoices = {
  differ: ["ONLY_FIRST", "ONLY_SECOND"],
  first: ["ONLY_FIRST"],
  second: ["ONLY_SECOND"],
  right: ["BOTH_RIGHT"],
  wrong: ["BOTH_WRONG"],
} as const;

export type OutcomeChoice = keyof typeof outcomeChoices;

/** The examples that differ, where the address names nothing that there is. */
export function outcomeChoice(text: string | undefined): OutcomeChoice {
  return text !== undefined && Object.hasOwn(outcomeChoices, text) ? (text as OutcomeChoice) : "differ";
}
