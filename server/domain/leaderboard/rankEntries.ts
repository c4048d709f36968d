export interface RankableEntry {
  key: string;
  scores: readonly { split: { id: string }; executionAccuracy: number }[];
}

/**
 * Best first, by execution accuracy on one split; entries without a score there come last. Equal accuracies share
 * a rank and the next rank is skipped.
 */
export function rankEntries<Entry extends RankableEntry>(
  entries: readonly Entry[],
  splitId: string | undefined,
): (Entry & { rank: number })[] {
  const accuracyOf = (entry: Entry) =>
    entry.scores.find((score) => score.split.id === splitId)?.executionAccuracy ?? -1;
  const sorted = [...entries].sort(
    (left, right) => accuracyOf(right) - accuracyOf(left) || (left.key < right.key ? -1 : 1),
  );
  let rank = 0;
  return sorted.map((entry, index) => {
    const before = sorted[index - 1];
    if (!before || accuracyOf(before) !== accuracyOf(entry)) rank = index + 1;
    return { ...entry, rank };
  });
}
