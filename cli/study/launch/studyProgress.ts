import { mean } from "../../../statistics/variance.ts";
import type { RunStatus } from "../../api/generated/operations.ts";
import { hasEnded } from "../../shared/awaitRuns.ts";
import type { StudyRun } from "./launchStudy.ts";

/** How far a run has come, as the server says. */
export interface RunState extends StudyRun {
  readonly status: RunStatus;
  readonly statusReason: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** One line of overall progress. @param elapsedSeconds since the command was started. */
export function progressLine(
  runs: readonly RunState[],
  trainers: number,
  elapsedSeconds: number,
  now: number,
): string {
  const ended = runs.filter(hasEnded);
  const failed = ended.filter(({ status }) => status !== "SUCCEEDED").length;
  const left = secondsLeft(runs, trainers, now);
  return [
    `Study: ${ended.length} of ${runs.length} runs done${failed > 0 ? `, ${failed} of them without success` : ""}`,
    `${spanText(elapsedSeconds)} so far`,
    left === undefined ? "too early to say how much is left" : `about ${spanText(left)} left`,
  ].join(" · ");
}

/**
 * What the runs that have not ended will take, shared evenly by the trainers: each what the same method took under other seeds; else
 * the mean of all, which is too much while later runs find more of their phases reused. Undefined until one has ended.
 */
export function secondsLeft(runs: readonly RunState[], trainers: number, now: number): number | undefined {
  const taken = runs.flatMap((run) => {
    const seconds = run.status === "SUCCEEDED" ? secondsBetween(run.startedAt, run.finishedAt) : undefined;
    return seconds === undefined ? [] : [{ key: kindOf(run), seconds }];
  });
  if (taken.length === 0) return undefined;
  const byKind = Map.groupBy(taken, ({ key }) => key);
  const left = runs
    .filter((run) => !hasEnded(run))
    .reduce((sum, run) => {
      const expected = mean((byKind.get(kindOf(run)) ?? taken).map(({ seconds }) => seconds));
      const spent = run.status === "RUNNING" ? secondsBetween(run.startedAt, new Date(now).toISOString()) : 0;
      return sum + Math.max(0, expected - (spent ?? 0));
    }, 0);
  return left / trainers;
}

/** 45 s; 12 min; 1 h 05 min. */
export function spanText(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

function kindOf({ method, isRepeat }: StudyRun): string {
  return `${method} ${isRepeat}`;
}

function secondsBetween(from: string | null, to: string | null): number | undefined {
  return from === null || to === null ? undefined : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}
