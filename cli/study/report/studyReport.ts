import { type Diagnosis, diagnoses } from "./diagnoses.ts";
import {
  broughtMetrics,
  type IterationMetrics,
  pairMetrics,
  rankingMetrics,
  synthesisMetrics,
} from "./iterationMetrics.ts";
import { broughtTable, costTable, pairTable, rankingTable, synthesisTable } from "./layOutRunTables.ts";
import { type RunCost, runCosts } from "./runCosts.ts";
import type { StudyRecords } from "./runRecord.ts";
import { type SelfPlayGain, selfPlayGains } from "./selfPlayGains.ts";
import { studyData } from "./studyData.ts";
import type { StudyPlan } from "./studyResult.ts";
import { studyResults } from "./studyResults.ts";
import type { StudyTable } from "./studyTable.ts";
import { type StudyTables, studyTables } from "./studyTables.ts";

/** Everything a study found, as numbers and as tables ready to be rendered. */
export interface StudyReport extends StudyTables {
  readonly pairs: readonly IterationMetrics[];
  readonly synthesis: readonly IterationMetrics[];
  readonly selfPlayGains: readonly SelfPlayGain[];
  readonly costs: readonly RunCost[];
  readonly diagnoses: readonly Diagnosis[];
  /** Runs without results, with the reason. */
  readonly missing: readonly { readonly method: string; readonly seed: number; readonly reason: string }[];
  /** Runs that ended before their last iteration, with the reason. */
  readonly stopped: readonly {
    readonly method: string;
    readonly seed: number;
    readonly iteration: number;
    readonly reason: string;
  }[];
  readonly tables: readonly StudyTable[];
}

/** @param merged methods that are run under another name. Throws as `studyTables` does. */
export function studyReport(
  { records, definitions, phases }: StudyRecords,
  plan: StudyPlan,
  merged: ReadonlyMap<string, string> = new Map(),
): StudyReport {
  const results = studyResults(records, merged);
  const study = studyTables(results, plan);
  const pairs = pairMetrics(records, definitions);
  const synthesis = synthesisMetrics(records, definitions);
  const ranking = rankingMetrics(records, definitions);
  const brought = broughtMetrics(records, definitions);
  const gains = selfPlayGains(records);
  const costs = runCosts(records);
  return {
    ...study,
    pairs,
    synthesis,
    selfPlayGains: gains,
    costs,
    diagnoses: diagnoses(studyData(results, plan), study.hypotheses, pairs, gains),
    missing: records
      .filter(({ status }) => status !== "SUCCEEDED")
      .map(({ method, seed, status, statusReason }) => ({
        method,
        seed,
        reason: `${status.toLowerCase()}${statusReason === undefined ? "" : `: ${statusReason}`}`,
      })),
    stopped: records.flatMap(({ method, seed, iterations }) =>
      iterations.flatMap(({ number, stopReason }) =>
        stopReason === undefined ? [] : [{ method, seed, iteration: number, reason: stopReason }],
      ),
    ),
    tables: [
      ...study.tables,
      ...(ranking.length > 0 ? [rankingTable(ranking, definitions)] : []),
      ...(pairs.length > 0 ? [pairTable(pairs, definitions)] : []),
      ...(synthesis.length > 0 ? [synthesisTable(synthesis, definitions)] : []),
      ...(brought.length > 0 ? [broughtTable(brought, definitions)] : []),
      ...(costs.length > 0 ? [costTable(costs, phases)] : []),
    ],
  };
}
