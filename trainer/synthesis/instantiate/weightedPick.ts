import type { Random } from "../../../statistics/random.ts";

/** An item, each as likely as its weight says; undefined where none has any. */
export function weightedPick<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  random: Random,
): Item | undefined {
  const weights = items.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return undefined;
  let rest = random.next() * total;
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (weight > 0 && rest <= 0) return items[index];
  }
  return items.findLast((_, index) => (weights[index] as number) > 0);
}
