import { type CostFigure, costFigures } from "./costFigures.ts";
import { type Diagnosis, diagnoses } from "./diagnoses.ts";
import { broughtTable, costTable, pairTable, rankingTable, synthesisTable } from "./layOutRunTables.ts";
import {
  broughtFigures,
  type PairFigure,
  pairFigures,
  rankingFigures,
  synthesisFigures,
} from "./pairFigures.ts";
import type { StudyRecords } from "./runRecord.ts";
import { type SelfPlayGain, selfPlayGains } from "./selfPlayGains.ts";
import { studyData } from "./studyData.ts";
import type { StudyPlan } from "./studyResult.ts";
import { studyResults } from "./studyResults.ts";
import type { StudyTable } from "./studyTable.ts";
import { type StudyTables, studyTables } from "./studyTables.ts";

/** Everything a study found, as figures and as tables ready to be rendered. */
export interface StudyReport extends StudyTables {
  readonly pairs: readonly PairFigure[];
  readonly synthesis: readonly PairFigure[];
  readonly selfPlayGains: readonly SelfPlayGain[];
  readonly costs: readonly CostFigure[];
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

/** @param merged methods that are played under another name. Throws as `studyTables` does. */
export function studyReport(
  { records, definitions, phases }: StudyRecords,
  plan: StudyPlan,
  merged: ReadonlyMap<string, string> = new Map(),
): StudyReport {
  const results = studyResults(records, merged);
  const study = studyTables(results, plan);
  const pairs = pairFigures(records, definitions);
  const synthesis = synthesisFigures(records, definitions);
  const ranking = rankingFigures(records, definitions);
  const brought = broughtFigures(records, definitions);
  const gains = selfPlayGains(records);
  const costs = costFigures(records);
  return {
    ...study,
    pairs,
    synthesis,
    selfPlayGains: gains,
    costs,
    diagnoses: diagnoses(studyData(results, plan), study.claims, pairs, gains),
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
