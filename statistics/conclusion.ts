import { formatDifference, formatEstimate, formatPEquation, formatPoints } from "./format.ts";
import type { Interval } from "./intervals.ts";

/** What a 95 % interval of first − second says of the two. */
export type Conclusion = "BETTER" | "WORSE" | "EQUAL" | "NOT_ENOUGH_DATA";

/**
 * BETTER and WORSE where the interval excludes 0; EQUAL where it lies within ± `margin` (a fraction of 1), as an
 * equivalence test at 2.5 % a side has it (Schuirmann 1987); otherwise the data do not say.
 */
export function conclude({ low, high }: Interval, margin: number): Conclusion {
  if (low > 0) return "BETTER";
  if (high < 0) return "WORSE";
  return low >= -margin && high <= margin ? "EQUAL" : "NOT_ENOUGH_DATA";
}

export interface ConclusionText extends Interval {
  readonly first: string;
  readonly second: string;
  /** What the hypothesis is about, as in "kata-dev". */
  readonly where: string;
  readonly difference: number;
  readonly pValue: number;
  readonly margin: number;
  /** The smaller of both. With one, the sentence says that it speaks for these weights only. */
  readonly seedCount: number;
  /** What would tell a difference of this size, as `describeNeed` says it. */
  readonly need?: string | undefined;
}

/** The conclusion in one sentence, or two. */
export function describeConclusion(text: ConclusionText): string {
  const { first, second, where, difference, margin, seedCount, need } = text;
  const estimate = `${formatEstimate(difference, text, formatDifference)} points, ${formatPEquation(text.pValue)}`;
  const caveat = seedCount === 1 ? " One seed: this speaks for these weights only." : "";
  const conclusion = conclude(text, margin);
  if (conclusion === "EQUAL") {
    return `${first} and ${second} are equal on ${where} within ${formatPoints(margin)} points (${estimate}).${caveat}`;
  }
  if (conclusion === "NOT_ENOUGH_DATA") {
    const wanted = need === undefined ? "" : ` To tell a difference of this size, the comparison ${need}.`;
    return `${first} and ${second} cannot be told apart on ${where} (${estimate}).${wanted}${caveat}`;
  }
  return `${first} is ${conclusion === "BETTER" ? "better" : "worse"} than ${second} on ${where} (${estimate}).${caveat}`;
}
