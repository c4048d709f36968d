import {
  formatCount,
  formatDecimal,
  formatInterval,
  formatPoints,
  formatVerdictSum,
} from "../../statistics/format.ts";
import type { EfficiencyReport } from "../../trainer/evaluation/efficiency/measureVes.ts";
import type { EvaluationReport } from "../../trainer/evaluation/evaluationReport.ts";
import type { Rule } from "../../trainer/evaluation/rules/rule.ts";
import { describePredictions, type PredictionReport } from "../../trainer/predictions/predictionReport.ts";
import { plainTable } from "../shared/plainTable.ts";

/** What `--json` prints: the scores, and how the predictions were read. */
export interface PrintedEvaluation extends EvaluationReport {
  readonly predictions?: PredictionReport;
}

/** The report for a person: how predictions were read, a row a rule, then outcomes, disagreements, and slices where they were asked for. */
export function evaluationTables(report: PrintedEvaluation, rules: readonly Rule[]): string {
  const { benchmark, split, examples, executor, seconds, outcomes, predictions, slices, efficiency } = report;
  const titles = new Map(rules.map(({ name, title }) => [name as string, title]));
  return [
    `${benchmark} ${split}: ${formatCount(examples)} predictions, ${executor}, ${formatDecimal(seconds, 2)} s`,
    ...(predictions === undefined ? [] : describePredictions(predictions)),
    ruleTable(report, titles),
    `Outcomes by the strict rule: ${Object.entries(outcomes)
      .filter(([, number]) => number > 0)
      .map(([outcome, number]) => `${outcome} ${formatCount(number)}`)
      .join(", ")}`,
    disagreementTable(report, titles),
    ...(efficiency === undefined ? [] : [efficiencyLine(efficiency)]),
    ...(slices === undefined ? [] : [sliceTable(report, titles)]),
  ].join("\n");
}

type Titles = ReadonlyMap<string, string>;

function ruleTable({ rules, withoutExcluded }: EvaluationReport, titles: Titles): string {
  const head = ["rule", "verdict sum", "n", "accuracy %", "95 % interval"];
  if (withoutExcluded) head.push(`without ${withoutExcluded.excluded} excluded`);
  const rows = Object.entries(rules).map(([name, { verdictSum, n, accuracy, low, high, version }]) => {
    const cells = [
      `${titles.get(name)} (${name}@${version})`,
      formatVerdictSum(verdictSum),
      formatCount(n),
      formatPoints(accuracy),
      formatInterval(low, high),
    ];
    const rest = withoutExcluded?.rules[name];
    if (withoutExcluded) cells.push(rest ? `${formatPoints(rest.accuracy)} of ${formatCount(rest.n)}` : "–");
    return cells;
  });
  return plainTable(head, rows);
}

function disagreementTable({ disagreements }: EvaluationReport, titles: Titles): string {
  const differing = disagreements.filter(
    ({ onlyFirst, onlySecond }) => onlyFirst.length + onlySecond.length > 0,
  );
  if (differing.length === 0) return "The rules that say right or wrong agree on every prediction.";
  const rows = differing.map(({ rules: [first, second], n, onlyFirst, onlySecond }) => [
    `${titles.get(first)} | ${titles.get(second)}`,
    onlyFirst.length,
    onlySecond.length,
    formatCount(n),
  ]);
  return `Disagreements\n${plainTable(["first | second", "right by the first only", "by the second only", "n"], rows)}`;
}

function efficiencyLine({
  rules,
  measured,
  repetitions,
  medianRatio,
  medianSpread,
}: EfficiencyReport): string {
  const scores = Object.entries(rules).map(
    ([name, { accuracy }]) => `${name} ${accuracy === null ? "–" : formatPoints(accuracy)}`,
  );
  const ratio =
    medianRatio === null || medianSpread === null
      ? ""
      : `; median ratio ${formatDecimal(medianRatio, 2)}, quartiles ${formatDecimal(medianSpread.low, 2)}–${formatDecimal(medianSpread.high, 2)}`;
  return `Efficiency of ${formatCount(measured)} right predictions, ${repetitions} repetitions: ${scores.join(", ")}${ratio}`;
}

/** Without the dimensions that hold the whole split in one slice, which say nothing new. */
function sliceTable({ slices = [], rules }: EvaluationReport, titles: Titles): string {
  const names = Object.keys(rules);
  const byDimension = Map.groupBy(slices, ({ dimension }) => dimension);
  const informative = slices.filter(({ dimension }) => (byDimension.get(dimension) ?? []).length > 1);
  const rows = informative.map(({ dimension, value, n, rules: own }) => [
    `${dimension}: ${value}`,
    formatCount(n),
    ...names.map((name) => {
      const accuracy = own[name as keyof typeof own]?.accuracy;
      return accuracy == null ? "–" : formatPoints(accuracy);
    }),
  ]);
  return `Accuracy in % by slice\n${plainTable(["slice", "n", ...names.map((name) => titles.get(name) ?? name)], rows)}`;
}
