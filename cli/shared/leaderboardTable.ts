import {
  formatCount,
  formatDifference,
  formatEstimate,
  formatInterval,
  formatPEquation,
  formatPoints,
  formatRank,
} from "../../statistics/format.ts";
import type { RankRange } from "../../statistics/rankRanges.ts";
import type { LeaderboardQuery } from "../api/generated/operations.ts";
import { plainTable } from "./plainTable.ts";

type Leaderboard = LeaderboardQuery["leaderboard"];

/** Execution accuracy in percent with its 95 % interval, a row an entry, a column a split. */
export function leaderboardTable({ splits, entries }: Leaderboard): string {
  const shown = splits.filter(({ name }) =>
    entries.some(({ scores }) => scores.some(({ split }) => split.name === name)),
  );
  const rows = entries.map(({ label, generationNumber, seedCount, isProvisional, scores, place }) => {
    const cells = shown.map(({ name }) => {
      const score = scores.find(({ split }) => split.name === name);
      if (!score) return "–";
      return `${formatPoints(score.value)} (${formatInterval(score.low, score.high)})`;
    });
    return [
      placeText(place),
      label + (isProvisional ? " (not ended)" : ""),
      generationNumber,
      seedCount,
      ...cells,
    ];
  });
  return plainTable(["#", "method", "generation", "seeds", ...shown.map(({ name }) => name)], rows);
}

/** "3", or "1–3" where the paired comparison does not tell entries apart. */
function placeText(place: RankRange | null): string {
  return place === null ? "–" : formatRank(place.from, place.to);
}

/** How many examples stand behind each number, what the numbers are, and how sure the lead is. */
export function leaderboardCaption({ splits, entries }: Leaderboard): string {
  const scores = entries.flatMap((entry) => entry.scores);
  const counts = scores.map(({ exampleCount }) => exampleCount);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const n = least === most ? formatCount(most) : `${formatCount(least)} to ${formatCount(most)}`;
  return [
    `Execution accuracy in %, result generation of each run, 95 % interval, n = ${n} examples a split.`,
    `Ranked on ${splits.find(({ name }) => scores.some(({ split }) => split.name === name))?.name ?? "nothing"}; ` +
      "methods share a rank where the paired comparison on the same questions does not tell them apart.",
    ...leadLine(entries),
    ...(scores.some(({ seedCount }) => seedCount === 1)
      ? ["One seed speaks for these weights only; more seeds would speak for the methods."]
      : []),
  ].join("\n");
}

/** The difference between the two best. */
function leadLine([first, second]: Leaderboard["entries"]): string[] {
  const [score] = second?.scores ?? [];
  const lead = second?.scores.find(({ differenceToAbove }) => differenceToAbove !== null);
  if (first === undefined || second === undefined || score === undefined || !lead?.differenceToAbove)
    return [];
  const { difference, low, high, pValue } = lead.differenceToAbove;
  const estimate = formatEstimate(-difference, { low: -high, high: -low }, formatDifference);
  return [
    `${first.label} − ${second.label} on ${lead.split.name}: ${estimate} points, ${formatPEquation(pValue)}.`,
  ];
}
