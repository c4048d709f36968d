/** How often an item was gold, in all and beside each word of the questions. */
export interface ItemCounts {
  /** Questions in which the item could be gold, and in which it was. */
  asked: number;
  gold: number;
  readonly words: Map<string, { asked: number; gold: number }>;
}

export type Cooccurrence = Map<string, ItemCounts>;

/** Counts one question: `words` without repetition. */
export function countQuestion(
  counts: Cooccurrence,
  item: string,
  words: Iterable<string>,
  isGold: boolean,
): void {
  let entry = counts.get(item);
  if (!entry) {
    entry = { asked: 0, gold: 0, words: new Map() };
    counts.set(item, entry);
  }
  entry.asked += 1;
  if (isGold) entry.gold += 1;
  for (const word of words) {
    const seen = entry.words.get(word);
    if (seen) {
      seen.asked += 1;
      if (isGold) seen.gold += 1;
    } else entry.words.set(word, { asked: 1, gold: isGold ? 1 : 0 });
  }
}

export interface Evidence {
  /** Logarithm of the odds that the item is gold in any question. */
  readonly prior: number;
  /** What the question's words add to it, as naive Bayes has it. */
  readonly words: number;
}

const noEvidence: Evidence = { prior: 0, words: 0 };

/** Questions that a word's share among all questions weighs as much as. */
const smoothing = 2;
/** A word beside a single item says no more than this, in logarithms of odds. */
const mostPerWord = 3;

/**
 * What the counts say of an item, given a question's words. `removed` are counts of questions that must have no say,
 * such as the question itself where it is among those counted.
 */
export function evidenceOf(
  counts: ItemCounts | undefined,
  words: Iterable<string>,
  removed?: ItemCounts,
): Evidence {
  const asked = (counts?.asked ?? 0) - (removed?.asked ?? 0);
  const gold = (counts?.gold ?? 0) - (removed?.gold ?? 0);
  if (!counts || asked <= 0) return noEvidence;
  const other = asked - gold;
  let sum = 0;
  for (const word of words) {
    const all = counts.words.get(word);
    if (!all) continue;
    const without = removed?.words.get(word);
    const wordAsked = all.asked - (without?.asked ?? 0);
    if (wordAsked <= 0) continue;
    const wordGold = all.gold - (without?.gold ?? 0);
    const share = wordAsked / asked;
    const amongGold = (wordGold + smoothing * share) / (gold + smoothing);
    const amongOther = (wordAsked - wordGold + smoothing * share) / (other + smoothing);
    sum += Math.max(-mostPerWord, Math.min(mostPerWord, Math.log(amongGold / amongOther)));
  }
  return { prior: Math.log((gold + 0.5) / (other + 0.5)), words: sum };
}
