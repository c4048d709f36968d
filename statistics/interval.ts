/** Both ends in the unit of what they bound: fractions, or differences of fractions. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
