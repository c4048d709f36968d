/** What a study's tables are made from: verdicts as measured, and what is asked of them. */

/** One evaluation: a generation of one run on one split. */
export interface StudyResult {
  readonly method: string;
  readonly seed: number;
  readonly generation: number;
  readonly split: string;
  /** 1 right, 0 wrong (or between, under a graded rule), by the example's index. */
  readonly verdicts: ReadonlyMap<number, number>;
}

/** A whole method and what becomes of it without each of its parts. */
export interface Ablation {
  readonly base: string;
  readonly variants: readonly { readonly method: string; readonly without: string }[];
}

/** That `first` is above `second` on the mean of some splits. */
export interface Claim {
  readonly sentence: string;
  readonly first: string;
  readonly second: string;
  /** All unless given. */
  readonly splits?: readonly string[];
  /** With these the claim is that `first` gains more over `second` on `splits` than on these. */
  readonly moreThanOn?: readonly string[];
}

export interface StudyPlan {
  /** The method that every other is compared with. */
  readonly baseline: string;
  /** Rows and columns in this order, and what was planned but has no result; else as results come. */
  readonly methods?: readonly string[];
  readonly splits?: readonly string[];
  readonly ablations?: readonly Ablation[];
  readonly claims?: readonly Claim[];
  /** Given, examples are drawn by database: wider intervals, that speak of databases unseen. */
  readonly databaseOf?: (split: string, index: number) => string;
}
