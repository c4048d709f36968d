import type { Interval } from "../../../statistics/intervals.ts";
import { type RankRange, rankRanges } from "../../../statistics/rankRanges.ts";

interface RankableScore extends Interval {
  split: { id: string };
  value: number;
}

interface RankableEntry {
  key: string;
  scores: readonly RankableScore[];
}

type Ranked<Entry extends RankableEntry> = Omit<Entry, "scores"> & {
  /** On the first split; null without a score there. */
  place: RankRange | null;
  scores: (Entry["scores"][number] & { place: RankRange })[];
};

/**
 * Best first, by score on the first split; entries without a score there come last. Each score has its place among those
 * on its split: scores whose intervals overlap share places.
 */
export function rankEntries<Entry extends RankableEntry>(
  entries: readonly Entry[],
  splits: readonly { id: string }[],
): Ranked<Entry>[] {
  const scoreOn = (entry: RankableEntry, splitId: string | undefined) =>
    entry.scores.find((score) => score.split.id === splitId);
  const places = new Map<RankableScore, RankRange>();
  for (const { id } of splits) {
    const scores = entries.flatMap((entry) => scoreOn(entry, id) ?? []);
    for (const [index, place] of rankRanges(scores).entries()) places.set(scores[index]!, place!);
  }
  const [first] = splits;
  const firstValueOf = (entry: RankableEntry) => scoreOn(entry, first?.id)?.value ?? -1;
  return [...entries]
    .sort((left, right) => firstValueOf(right) - firstValueOf(left) || (left.key < right.key ? -1 : 1))
    .map((entry) => {
      const decisive = scoreOn(entry, first?.id);
      return {
        ...entry,
        place: decisive === undefined ? null : places.get(decisive)!,
        scores: entry.scores.map((score) => ({ ...score, place: places.get(score)! })),
      };
    });
}
