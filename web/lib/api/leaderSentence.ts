import { conclude } from "../../../statistics/conclusion.ts";
import { formatDifference, formatEstimate, formatPEquation, formatPercent } from "../format.ts";
import type { LeaderboardRow, LeaderboardView } from "./leaderboardView.ts";

/** Within which two scores are called equal: two points, as comparisons have it unless asked otherwise. */
const margin = 0.02;

/**
 * What the leaderboard comes to on the split it is sorted by, in a sentence or two: who leads, by how much, how sure that is,
 * and who else may be first. Undefined where no row is ranked there.
 */
export function leaderSentence({ rows, splits, sortedBy }: LeaderboardView): string | undefined {
  if (sortedBy === undefined) return undefined;
  const column = splits.indexOf(sortedBy);
  const ranked = rows.filter(({ place }) => place !== undefined);
  const [leader, second] = ranked;
  const score = leader?.cells[column];
  if (!leader || !score) return undefined;
  const leads = `${nameOf(leader)} leads ${sortedBy} with ${formatPercent(score.accuracy)}`;
  const behind = second?.cells[column];
  const lag = behind?.toAbove;
  if (!second || !behind || !lag) return `${leads}; nothing else is ranked there.`;
  const lead = { low: -lag.high, high: -lag.low };
  const estimate = formatEstimate(-lag.difference, lead, formatDifference);
  const conclusion = conclude(lead, margin);
  const verdict =
    conclusion === "BETTER"
      ? "which tells them apart"
      : conclusion === "EQUAL"
        ? "equal within two points"
        : "which does not tell them apart";
  const others = ranked.filter(({ place }, index) => index > 0 && place?.from === 1).length;
  const tie =
    others === 0 ? "" : ` ${others === 1 ? "One other row" : `${others} other rows`} may be first as well.`;
  const caveat =
    Math.min(score.seedCount, behind.seedCount) === 1 ? " One seed: this speaks for these weights only." : "";
  return `${leads}, ${estimate} points on ${nameOf(second)} (${formatPEquation(lag.pValue)}), ${verdict}.${tie}${caveat}`;
}

function nameOf({ method, differsBy }: LeaderboardRow): string {
  return differsBy.length === 0 ? method : `${method} (${differsBy.join(", ")})`;
}
