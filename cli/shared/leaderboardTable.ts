import { formatCount, formatInterval, formatPoints, formatRank } from "../../statistics/format.ts";
import type { RankRange } from "../../statistics/rankRanges.ts";
import type { LeaderboardQuery } from "../api/generated/operations.ts";
import { plainTable } from "./plainTable.ts";

type Leaderboard = LeaderboardQuery["leaderboard"];

/** Execution accuracy in percent with its 95 % interval, a row an entry, a column a split. */
export function leaderboardTable({ splits, entries }: Leaderboard): string {
  const shown = splits.filter(({ name }) =>
    entries.some(({ scores }) => scores.some(({ split }) => split.name === name)),
  );
  const rows = entries.map(({ method, generationNumber, seedCount, isProvisional, scores, place }) => {
    const cells = shown.map(({ name }) => {
      const score = scores.find(({ split }) => split.name === name);
      if (!score) return "–";
      return `${formatPoints(score.value)} (${formatInterval(score.low, score.high)})`;
    });
    return [
      placeText(place),
      method.title + (isProvisional ? " …" : ""),
      generationNumber,
      seedCount,
      ...cells,
    ];
  });
  return plainTable(["#", "method", "generation", "seeds", ...shown.map(({ name }) => name)], rows);
}

/** "3", or "1–3" where entries whose intervals overlap share places. */
function placeText(place: RankRange | null): string {
  return place === null ? "–" : formatRank(place.from, place.to);
}

/** How many examples stand behind each figure, and what the figures are. */
export function leaderboardCaption({ entries }: Leaderboard): string {
  const counts = entries.flatMap(({ scores }) => scores.map(({ exampleCount }) => exampleCount));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const n = least === most ? formatCount(most) : `${formatCount(least)} to ${formatCount(most)}`;
  return [
    `Execution accuracy in %, result generation of each run, 95 % interval, n = ${n} examples a split.`,
    "Methods whose intervals on the first split overlap share a rank: the data do not tell them apart.",
  ].join("\n");
}
