/** What a study's tables are made from: verdicts as measured, and what is asked of them. */

/** One evaluation: a generation of one run on one split. */
export interface StudyResult {
  readonly method: string;
  readonly seed: number;
  readonly generation: number;
  /** True for the generation that stands for its run. */
  readonly isResult: boolean;
  readonly split: string;
  /** 1 right, 0 wrong (or between, under a graded rule), by the example's index. */
  readonly verdicts: ReadonlyMap<number, number>;
}

/** A whole method and what becomes of it when each of its parts is left out or replaced. */
export interface Ablation {
  readonly base: string;
  readonly variants: readonly { readonly method: string; readonly title: string }[];
}

/** One method less another. */
export interface MethodComparison {
  readonly first: string;
  readonly second: string;
}

/** That `first` is above `second` on the mean of some splits. */
export interface Hypothesis extends MethodComparison {
  readonly sentence: string;
  /** All unless given. */
  readonly splits?: readonly string[];
  /** With these the hypothesis is that `first` is above `second` on `splits`, and by more than on these. */
  readonly moreThanOn?: readonly string[];
  /** What else tells why it holds or fails. */
  readonly alongside?: readonly MethodComparison[];
}

export interface StudyPlan {
  /** The methods that every other is compared with, a table each. */
  readonly baselines: readonly string[];
  /** The rows of the tables, in this order, with or without results; else as results come. Ablations have tables of their own. */
  readonly methods?: readonly string[];
  /** Columns in this order; else as results come. */
  readonly splits?: readonly string[];
  readonly ablations?: readonly Ablation[];
  readonly hypotheses?: readonly Hypothesis[];
  /** Given, examples are drawn by database: wider intervals, that speak of databases unseen. */
  readonly databaseOf?: (split: string, index: number) => string;
}
