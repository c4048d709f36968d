import { type RuleVersion, readRuleVersion } from "../rules.ts";
import type { EvaluationQuery } from "./generated/operations.ts";

export type WireEvaluation = Extract<NonNullable<EvaluationQuery["node"]>, { scores: object }>;

/** False of nothing, and of an id that belongs to something else. */
export function isEvaluation(node: EvaluationQuery["node"]): node is WireEvaluation {
  return node !== null && "scores" in node;
}

export interface ScoreRow extends RuleVersion {
  /** True of the rule that decided the outcomes. */
  readonly isDeciding: boolean;
  readonly isGraded: boolean;
  readonly verdictSum: number;
  readonly exampleCount: number;
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  /** Undefined where it is not known, or where nothing is left. */
  readonly withoutExcluded: { readonly accuracy: number; readonly exampleCount: number } | undefined;
}

/** A row a rule; the deciding rule's alone, from the outcomes, where no verdicts were recorded. */
export function scoreRows(evaluation: WireEvaluation): ScoreRow[] {
  const own = readRuleVersion(evaluation.outcomeRule);
  if (evaluation.scores.length === 0) return scoreOfOutcomes(evaluation, own);
  return evaluation.scores.map((score) => ({
    rule: score.rule,
    version: score.version,
    isDeciding: score.rule === own.rule && score.version === own.version,
    isGraded: score.isGraded,
    verdictSum: score.verdictSum,
    exampleCount: score.exampleCount,
    accuracy: score.accuracy,
    low: score.interval.low,
    high: score.interval.high,
    withoutExcluded:
      score.accuracyWithoutExcluded === null
        ? undefined
        : { accuracy: score.accuracyWithoutExcluded, exampleCount: score.exampleCountWithoutExcluded },
  }));
}

function scoreOfOutcomes(evaluation: WireEvaluation, own: RuleVersion): ScoreRow[] {
  const {
    correctCount: verdictSum,
    executionAccuracy: accuracy,
    interval,
    judgedCount: exampleCount,
  } = evaluation;
  if (verdictSum === null || exampleCount === null || accuracy === null || interval === null) return [];
  const { low, high } = interval;
  const withoutExcluded = undefined;
  return [
    {
      ...own,
      isDeciding: true,
      isGraded: false,
      verdictSum,
      exampleCount,
      accuracy,
      low,
      high,
      withoutExcluded,
    },
  ];
}

/** "sft-seed1, generation 1 on dev"; a system from elsewhere by its title. */
export function evaluationTitle({ generation: { number, run }, split }: WireEvaluation): string {
  return run.kind === "IMPORT"
    ? `${run.method.title} on ${split.name}`
    : `${run.name}, generation ${number} on ${split.name}`;
}
