import { formatPoints } from "../../statistics/format.ts";
import type { SelfPlayConfiguration } from "../api/configuration.ts";
import type { PoolEntry } from "./pool.ts";

type Limits = Pick<SelfPlayConfiguration, "minimumExecutableRate" | "maximumAccuracyFall">;

/** Why a generation made from `player` is to be its run's last; undefined where it is not. */
export function stopReasonOf(generation: PoolEntry, player: PoolEntry, limits: Limits): string | undefined {
  return collapseOf(generation, player, limits) ?? fallOf(generation, player, limits);
}

/** One that never reached the least executable rate has not fallen below it. */
function collapseOf(
  { executableRate }: PoolEntry,
  player: PoolEntry,
  { minimumExecutableRate }: Limits,
): string | undefined {
  const before = player.executableRate;
  if (executableRate === null || before === null) return undefined;
  if (executableRate >= minimumExecutableRate || executableRate >= before) return undefined;
  return (
    `only ${percent(executableRate)} of the ranking answers execute, ${percent(before)} before: ` +
    `likelihood displacement (configuration.selfPlay.minimumExecutableRate is ${minimumExecutableRate})`
  );
}

/** SPFT-SQL stops where accuracy no longer rises (the size of the fall is ours). */
function fallOf(
  { accuracy }: PoolEntry,
  player: PoolEntry,
  { maximumAccuracyFall }: Limits,
): string | undefined {
  const before = player.accuracy;
  if (maximumAccuracyFall === null || accuracy === null || before === null) return undefined;
  if (before - accuracy <= maximumAccuracyFall) return undefined;
  return (
    `accuracy on the ranking examples fell from ${percent(before)} to ${percent(accuracy)} ` +
    `(configuration.selfPlay.maximumAccuracyFall is ${maximumAccuracyFall})`
  );
}

function percent(rate: number): string {
  return `${formatPoints(rate)} %`;
}
