import { uniform } from "./random.ts";

/** A copy in random order (Fisher–Yates); the same items, seed and stream give the same order. */
export function shuffle<Item>(items: readonly Item[], seed: number, stream = 0): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform(seed, stream, last) * (last + 1));
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
