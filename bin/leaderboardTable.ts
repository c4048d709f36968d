import type { LeaderboardQuery } from "./api/generated/operations.ts";
import { plainTable } from "./plainTable.ts";

type Leaderboard = LeaderboardQuery["leaderboard"];

/** Execution accuracy in percent with its 95 % interval, a row an entry, a column a split. */
export function leaderboardTable({ splits, entries }: Leaderboard): string {
  const shown = splits.filter(({ name }) =>
    entries.some(({ scores }) => scores.some(({ split }) => split.name === name)),
  );
  const rows = entries.map(({ rank, method, generationNumber, seedCount, isProvisional, scores }) => {
    const cells = shown.map(({ name }) => {
      const score = scores.find(({ split }) => split.name === name);
      if (!score) return "–";
      return `${percent(score.executionAccuracy)} (${percent(score.low)}–${percent(score.high)})`;
    });
    return [rank, method.title + (isProvisional ? " …" : ""), generationNumber, seedCount, ...cells];
  });
  return plainTable(["#", "method", "generation", "seeds", ...shown.map(({ name }) => name)], rows);
}

/** How many examples stand behind each figure, and what the figures are. */
export function leaderboardCaption({ entries }: Leaderboard): string {
  const counts = entries.flatMap(({ scores }) => scores.map(({ exampleCount }) => exampleCount));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const n = least === most ? `${least}` : `${least} to ${most}`;
  return `Execution accuracy in %, last generation of each run, 95 % interval, n = ${n} examples a split.`;
}

function percent(fraction: number): string {
  return (100 * fraction).toFixed(1);
}
