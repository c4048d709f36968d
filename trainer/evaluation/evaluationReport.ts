import { meanInterval } from "../../statistics/meanScore.ts";
import { sumVerdicts } from "../../statistics/verdictSums.ts";
import type { Benchmark, Split } from "../benchmarks/benchmark.ts";
import { accuracyOf } from "./accuracy.ts";
import { type Disagreement, disagreements } from "./disagreements.ts";
import type { EfficiencyReport } from "./efficiency/measureVes.ts";
import type { PredictionEvaluation } from "./evaluatePredictions.ts";
import type { JudgedPrediction } from "./judgeAll.ts";
import type { Outcome } from "./outcome.ts";
import type { Rule } from "./rules/rule.ts";
import { type SliceRow, tabulateSlices } from "./slices/tabulateSlices.ts";

export interface RuleScore {
  readonly version: number;
  /** Examples to which the rule applies. */
  readonly n: number;
  /** Sum of the verdicts; a whole number for rules that only say right or wrong. */
  readonly verdictSum: number;
  /** The mean verdict, as a fraction of 1. */
  readonly accuracy: number;
  /** 95 % interval of the accuracy, for the sampling of examples. */
  readonly low: number;
  readonly high: number;
}

/** What `--json` prints. */
export interface EvaluationReport {
  readonly benchmark: string;
  readonly split: string;
  readonly examples: number;
  readonly seconds: number;
  readonly executor: string;
  /** A rule that applies to no example is left out. */
  readonly rules: Readonly<Record<string, RuleScore>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly disagreements: readonly Disagreement[];
  /** The same without the examples that the benchmark's audit report excludes, where there is such a report. */
  readonly withoutExcluded?: {
    readonly excluded: number;
    readonly rules: Readonly<Record<string, RuleScore>>;
  };
  readonly slices?: readonly SliceRow[];
  /** BIRD's VES and R-VES, where they were asked for. */
  readonly efficiency?: EfficiencyReport;
}

export interface ReportInputs {
  readonly benchmark: Benchmark;
  readonly split: Split;
  readonly rules: readonly Rule[];
  readonly evaluation: PredictionEvaluation;
  readonly excluded: ReadonlySet<number> | undefined;
  readonly hasSlices: boolean;
  readonly efficiency: EfficiencyReport | undefined;
}

export function createEvaluationReport({
  benchmark,
  split,
  rules,
  evaluation: { scored, seconds, executor },
  excluded,
  hasSlices,
  efficiency,
}: ReportInputs): EvaluationReport {
  return {
    benchmark: benchmark.name,
    split: split.name,
    examples: scored.length,
    seconds: Math.round(seconds * 1000) / 1000,
    executor,
    rules: scoresOf(scored, rules),
    outcomes: countOutcomes(scored),
    disagreements: disagreements(scored, rules),
    ...(excluded === undefined
      ? {}
      : {
          withoutExcluded: {
            excluded: excluded.size,
            rules: scoresOf(
              scored.filter(({ index }) => !excluded.has(index)),
              rules,
            ),
          },
        }),
    ...(hasSlices ? { slices: tabulateSlices(scored, split.examples, rules, benchmark.databases) } : {}),
    ...(efficiency === undefined ? {} : { efficiency }),
  };
}

function scoresOf(scored: readonly JudgedPrediction[], rules: readonly Rule[]): Record<string, RuleScore> {
  return Object.fromEntries(
    rules.flatMap(({ name, version }) => {
      const verdicts = scored.flatMap(({ verdicts: { [name]: verdict } }) => verdict ?? []);
      const { accuracy, ...sums } = accuracyOf(verdicts);
      return accuracy === null
        ? []
        : [[name, { version, ...sums, accuracy, ...meanInterval(sumVerdicts(verdicts)) }]];
    }),
  );
}

function countOutcomes(scored: readonly JudgedPrediction[]): Record<Outcome, number> {
  const counts = { correct: 0, wrong: 0, invalid: 0, timedOut: 0, empty: 0, goldFailed: 0 };
  for (const { outcome } of scored) counts[outcome] += 1;
  return counts;
}
