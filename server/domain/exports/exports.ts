import { exportLeaderboard } from "./exportLeaderboard.ts";
import { exportLog } from "./exportLog.ts";
import { exportMetrics } from "./exportMetrics.ts";
import { exportPredictions } from "./exportPredictions.ts";
import { exportRuns } from "./exportRuns.ts";
import type { Export } from "./exportTable.ts";

/** What can be exported, by name. */
export const exports: Readonly<Record<string, Export>> = {
  predictions: exportPredictions,
  metrics: exportMetrics,
  log: exportLog,
  runs: exportRuns,
  leaderboard: exportLeaderboard,
};
