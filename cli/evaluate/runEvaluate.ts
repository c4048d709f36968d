import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { formatCount } from "../../statistics/format.ts";
import { readExcluded } from "../../trainer/audit/storedAuditReport.ts";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import { evaluationLimits } from "../../trainer/benchmarks/evaluationLimits.ts";
import { caseInputs } from "../../trainer/evaluation/caseInputs.ts";
import type { EfficiencyReport } from "../../trainer/evaluation/efficiency/measureVes.ts";
import { evaluatePredictions } from "../../trainer/evaluation/evaluatePredictions.ts";
import { createEvaluationReport } from "../../trainer/evaluation/evaluationReport.ts";
import type { JudgedPrediction } from "../../trainer/evaluation/judgeAll.ts";
import { createProgress, type Progress } from "../../trainer/phases/progress.ts";
import type { SqlLimits } from "../../trainer/sql/executors/executor.ts";
import { passedOverNotice } from "../shared/passedOverNotice.ts";
import { chooseRules } from "./chooseRules.ts";
import { evaluationTables, type PrintedEvaluation } from "./evaluationTables.ts";
import { loadSplit, type SplitArguments } from "./loadSplit.ts";
import { obtainPredictions, type PredictionArguments, requireOneSource } from "./obtainPredictions.ts";
import { verdictLines } from "./verdictLines.ts";

const usualRepetitions = 25;

/** What the command line says, by the options' names. */
export interface EvaluateArguments extends SplitArguments, PredictionArguments {
  readonly rules?: readonly string[];
  readonly ves?: number | true;
  readonly slices: boolean;
  readonly json: boolean;
  readonly verdicts?: string;
  readonly workers: number;
  readonly timeout?: number;
  readonly cache: boolean;
  readonly data: string;
}

/** Predictions in, tables or one JSON object on standard output; progress goes to standard error. */
export async function runEvaluate(options: EvaluateArguments, signal: AbortSignal): Promise<void> {
  const progress = createProgress(process.stderr);
  const dataFolder = resolve(options.data);
  const rules = chooseRules(options.rules, options.ves !== undefined);
  requireOneSource(options);
  const { benchmark, split } = await loadSplit(options);
  const notice = passedOverNotice(benchmark);
  if (notice !== undefined) progress.line(notice);
  const read = await obtainPredictions(options, benchmark, split, { dataFolder, progress, signal });
  const predictions = read.predictions.map(({ sql }) => sql);
  const limits =
    options.timeout === undefined
      ? evaluationLimits(benchmark)
      : { ...evaluationLimits(benchmark), timeoutMilliseconds: options.timeout };
  const phase = progress.phase(`scoring ${benchmark.name} ${split.name}`);
  const evaluation = await evaluatePredictions({
    benchmark,
    split,
    predictions,
    rules,
    workers: options.workers,
    limits,
    dataFolder,
    isGoldCacheOff: !options.cache,
    signal,
    onProgress: phase.onProgress,
    onResume: (done, total) => progress.line(`resuming: ${formatCount(done)} of ${formatCount(total)} done`),
  });
  phase.end(`${formatCount(split.examples.length)} predictions, ${rules.length} rules`);
  if (options.verdicts !== undefined)
    write(options.verdicts, verdictLines(evaluation.scored, rules, read.predictions));
  const efficiency = await measureEfficiency(options, evaluation.scored, {
    benchmark,
    split,
    predictions,
    limits,
    progress,
    signal,
  });
  const scores = createEvaluationReport({
    benchmark,
    split,
    rules,
    evaluation,
    excluded: await readExcluded(dataFolder, benchmark, split),
    efficiency,
    hasSlices: options.slices,
  });
  const report: PrintedEvaluation = { ...scores, predictions: read.report };
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${evaluationTables(report, rules)}\n`);
}

/** Undefined unless it is asked for: it takes many times as long as the verdicts. */
async function measureEfficiency(
  { ves }: EvaluateArguments,
  scored: readonly JudgedPrediction[],
  given: {
    benchmark: Benchmark;
    split: Split;
    predictions: readonly string[];
    limits: SqlLimits;
    progress: Progress;
    signal: AbortSignal;
  },
): Promise<EfficiencyReport | undefined> {
  if (ves === undefined) return undefined;
  const { benchmark, split, predictions, limits, progress, signal } = given;
  const repetitions = ves === true ? usualRepetitions : ves;
  const { measureVes } = await import("../../trainer/evaluation/efficiency/measureVes.ts");
  const phase = progress.phase("measuring efficiency");
  const items = caseInputs(benchmark, split, predictions);
  const report = await measureVes(benchmark, items, scored, {
    repetitions,
    limits,
    signal,
    onProgress: phase.onProgress,
  });
  phase.end(`${formatCount(report.measured)} right predictions, ${repetitions} repetitions`);
  return report;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, text);
}
