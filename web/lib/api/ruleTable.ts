import type { EvaluatedGeneration } from "./runView.ts";

export interface RuleTableCell {
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly exampleCount: number;
  readonly withoutExcluded: number | undefined;
}

export interface RuleTable {
  readonly generation: number;
  /** Names, in the order of the evaluations' own lists. */
  readonly rules: readonly string[];
  readonly rows: readonly {
    readonly evaluationId: string;
    readonly split: string;
    /** Decoding and executor: they tell apart two evaluations on one split. */
    readonly conditions: string;
    /** One a rule; undefined where it gave no verdict. */
    readonly cells: readonly (RuleTableCell | undefined)[];
  }[];
}

/** What every rule says of the run's result, else of the last generation that has verdicts; undefined where none has. */
export function ruleTable(generations: readonly EvaluatedGeneration[]): RuleTable | undefined {
  const last = [...generations]
    .sort((left, right) => Number(right.isResult) - Number(left.isResult) || right.number - left.number)
    .find(({ evaluations }) => evaluations.some(({ scores }) => scores.length > 0));
  if (last === undefined) return undefined;
  const evaluations = last.evaluations
    .filter(({ scores }) => scores.length > 0)
    .sort((left, right) => left.split.position - right.split.position);
  const rules = [...new Set(evaluations.flatMap(({ scores }) => scores.map(({ rule }) => rule)))];
  return {
    generation: last.number,
    rules,
    rows: evaluations.map(({ id, split, decoding, executor, scores }) => ({
      evaluationId: id,
      split: split.name,
      conditions: `${decoding}, ${executor}`,
      cells: rules.map((rule) => {
        const score = scores.find((candidate) => candidate.rule === rule);
        if (score === undefined) return undefined;
        const { accuracy, interval, exampleCount, accuracyWithoutExcluded } = score;
        const { low, high } = interval;
        return {
          accuracy,
          low,
          high,
          exampleCount,
          withoutExcluded: accuracyWithoutExcluded ?? undefined,
        };
      }),
    })),
  };
}
